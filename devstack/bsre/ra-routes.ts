import { setTimeout as delay } from 'node:timers/promises';
import express, { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { equalSecrets } from './book';
import type { Behaviour } from './control';
import type { OrderDesk } from './desk';
import type { Hierarchy } from './hierarchy';
import { Refusal } from './order';
import type { RevocationDesk } from './revocation';

interface Parts {
  readonly hierarchy: Hierarchy;
  readonly behaviour: Behaviour;
  readonly orders: OrderDesk;
  readonly revocations: RevocationDesk;
  readonly secret: string;
}

/** What the registration authority calls, with a bearer secret. */
export function raRoutes({ hierarchy, behaviour, orders, revocations, secret }: Parts): Router {
  const router = Router();
  router.use(bearer(secret), express.json({ limit: '256kb' }));

  /** Answers after the CA has acted, as late as wanted, or never: the caller must cope with not knowing. */
  const answering =
    (act: (request: Request) => unknown): RequestHandler =>
    async (request, response) => {
      const { status, body } = await outcomeOf(() => act(request));
      await delay(behaviour.delayMs);
      if (behaviour.dropAnswers > 0) {
        behaviour.dropAnswers -= 1;
        request.socket.destroy();
        return;
      }
      response.status(status).json(body);
    };

  router.post(
    '/orders',
    answering((request) => orders.receive(request.body)),
  );
  router.get(
    '/orders/:reference',
    answering((request) => orders.poll(String(request.params['reference']))),
  );
  router.get(
    '/orders/:reference/certificate',
    answering((request) => {
      const { issued } = orders.require(String(request.params['reference']));
      if (!issued) throw new Refusal(409, 'not-issued', 'No certificate has been issued on this order');
      const chain = [hierarchy.issuing, hierarchy.root].map(({ der }) => der.toString('base64'));
      return { serial: issued.serial, leaf: issued.certificate, chain };
    }),
  );
  router.post(
    '/revocations',
    answering((request) => revocations.revoke(request.body)),
  );
  router.post(
    '/holds',
    answering((request) => revocations.hold(request.body)),
  );
  router.post(
    '/releases',
    answering((request) => revocations.release(request.body)),
  );
  router.get(
    '/certificates/:serial',
    answering((request) => revocations.standingOf(String(request.params['serial']))),
  );
  return router;
}

async function outcomeOf(act: () => unknown): Promise<{ readonly status: number; readonly body: unknown }> {
  try {
    return { status: 200, body: await act() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: { code: error.code, message: error.message } };
  }
}

const bearer =
  (secret: string): RequestHandler =>
  (request, response, next) => {
    if (equalSecrets(request.get('authorization') ?? '', `Bearer ${secret}`)) return next();
    unauthorized(response);
  };

function unauthorized(response: Response): void {
  response
    .status(401)
    .set('www-authenticate', 'Bearer')
    .json({ code: 'unauthorized', message: 'Bearer secret needed' });
}
