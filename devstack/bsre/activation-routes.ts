import express, { Router } from 'express';
import type { Request, Response } from 'express';
import { CONTENT_SECURITY_POLICY, activationPage, gonePage, issuedPage } from './activation-page';
import type { FormError } from './activation-page';
import type { Language } from './activation-text';
import type { Book, OrderState } from './book';
import type { OrderDesk } from './desk';
import { Refusal, isFields } from './order';
import { MIN_PASSPHRASE } from './profile';

/**
 * The holder's own page: whoever has the link activates, so it reaches nobody but the holder. A passphrase typed here
 * goes no further than this process, in no log and in no answer.
 */
export function activationRoutes(book: Book, orders: OrderDesk): Router {
  const router = Router();
  router.use('/activate', (_request, response, next) => {
    response.set({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    next();
  });

  const find = (request: Request) => book.orderOfToken(String(request.params['token']));

  router.get('/activate/:token', (request, response) => {
    const language = languageOf(request);
    const order = find(request);
    if (!order || !isOpen(orders, order)) return send(response, 404, gonePage(language));
    if (order.issued) return send(response, 200, issuedPage(order.issued.serial, language));
    send(response, 200, activationPage(order.order, language, []));
  });

  router.post('/activate/:token', express.urlencoded({ extended: false, limit: '8kb' }), async (request, response) => {
    const language = languageOf(request);
    const order = find(request);
    if (!order || !isOpen(orders, order)) return send(response, 404, gonePage(language));
    const form = readForm(request.body, order.order.pkcs10 === undefined);
    if (form.errors.length > 0) return send(response, 422, activationPage(order.order, language, form.errors));
    try {
      const { issued } = await orders.activate(order, form.passphrase);
      send(response, 200, issuedPage(issued?.serial ?? '', language));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(response, error.status, gonePage(language));
    }
  });
  return router;
}

const isOpen = (orders: OrderDesk, order: OrderState): boolean =>
  ['awaiting-activation', 'issued'].includes(orders.answer(order).state);

const languageOf = (request: Request): Language => (request.query['lang'] === 'en' ? 'en' : 'id');

const send = (response: Response, status: number, html: string): void => {
  response.status(status).type('html').send(html);
};

function readForm(
  body: unknown,
  needsPassphrase: boolean,
): { readonly errors: readonly FormError[]; readonly passphrase?: string } {
  const fields = isFields(body) ? body : {};
  const { accept, passphrase, confirmation } = fields;
  const refused: FormError[] = accept === 'yes' ? [] : ['acceptMissing'];
  if (!needsPassphrase) return { errors: refused };
  if (typeof passphrase !== 'string' || [...passphrase].length < MIN_PASSPHRASE)
    return { errors: [...refused, 'passphraseShort'] };
  if (passphrase !== confirmation) return { errors: [...refused, 'confirmationDiffers'] };
  return { errors: refused, passphrase };
}
