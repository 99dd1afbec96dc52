import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { activationRoutes } from './activation-routes';
import { Book } from './book';
import { changeBehaviour, initialBehaviour, keepTerms } from './control';
import type { Behaviour } from './control';
import { OrderDesk } from './desk';
import { openHierarchy } from './hierarchy';
import { holderRoutes } from './holder-routes';
import { RevocationLists } from './lists';
import { Notices } from './notices';
import { OcspResponder } from './ocsp';
import { Refusal, isFields } from './order';
import { raRoutes } from './ra-routes';
import { RevocationDesk } from './revocation';
import { statusRoutes } from './status-routes';

export interface BsreOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** The stand-in keeps its keys and its book in the folder `bsre` below it. */
  readonly dataDir: string;
  /** How people and certificates name it; its own loopback address when left out. */
  readonly publicUrl?: string;
  /** Shared with the RA: its bearer secret, and the key of the notices' signatures. */
  readonly secret?: string;
  /** Where notices go; nowhere when left out (the RA may always ask). */
  readonly callbackUrl?: string;
  /** Whether it puts certificates on hold; it does when left out. */
  readonly holdAllowed?: boolean;
}

export interface RunningBsre {
  readonly url: string;
  close(): Promise<void>;
}

/** Every development installation shares it; a stand-in has nothing to protect. */
export const DEVELOPMENT_SECRET = 'development-only';

/**
 * Starts the stand-in for BSrE on the loopback interface: a real hierarchy, real certificates, lists and OCSP, of a
 * CA that nobody trusts and that says so. The first start makes the keys, which takes some seconds; later ones find
 * everything that was acknowledged, also after a kill.
 */
export async function startBsre(options: BsreOptions): Promise<RunningBsre> {
  const door: { open: RequestListener } = { open: stillStarting };
  const server = createServer((request, response) => door.open(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const url = options.publicUrl ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const dir = join(options.dataDir, 'bsre');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const hierarchy = await openHierarchy(dir, url);
  const book = new Book(dir);
  const behaviour = initialBehaviour(dir, options.callbackUrl ?? '', options.holdAllowed ?? true);
  const secret = options.secret ?? DEVELOPMENT_SECRET;
  const notices = new Notices(book, behaviour, secret);
  const orders = new OrderDesk({ book, hierarchy, behaviour, notices, url });
  const revocations = new RevocationDesk({ book, behaviour, notices });

  const app = express();
  app.disable('x-powered-by');
  app.use(sayingWhatItIs);
  app.get('/healthz', (_request, response) => {
    response.status(behaviour.down ? 503 : 200).json({ standIn: true, name: 'BSrE (TIRUAN)', down: behaviour.down });
  });
  app.get('/control', (_request, response) => void response.json({ behaviour, tally: book.tally() }));
  app.post('/control', express.json(), (request, response) => {
    if (!isFields(request.body)) throw new Refusal(422, 'invalid', 'Control takes a JSON object');
    const { revoke, ...wanted } = request.body;
    changeBehaviour(behaviour, wanted);
    keepTerms(dir, behaviour);
    if (revoke !== undefined) revocations.revokeOwn(revoke);
    response.json({ behaviour, tally: book.tally() });
  });
  app.use(closedWhenDown(behaviour));
  app.use('/ra/v1', raRoutes({ hierarchy, behaviour, orders, revocations, secret }));
  app.use(statusRoutes(hierarchy, new RevocationLists(book, hierarchy), new OcspResponder(book, hierarchy)));
  app.use(activationRoutes(book, orders));
  app.use(holderRoutes(book, hierarchy));
  app.use((_request, response) => void response.status(404).json({ code: 'not-found', message: 'Nothing here' }));
  app.use(failing);
  door.open = app;
  notices.resume();

  return {
    url,
    close: () =>
      new Promise<void>((resolve) => {
        notices.close();
        server.close(() => {
          book.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const sayingWhatItIs: RequestHandler = (_request, response, next) => {
  response.set('x-stand-in', 'BSrE stand-in for development; not BSrE');
  next();
};

/** The keys take some seconds to make; whoever comes meanwhile is told so instead of being left waiting. */
const stillStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/json' }).end('{"code":"starting","message":"Starting"}');
};

const closedWhenDown =
  (behaviour: Behaviour): RequestHandler =>
  (_request, response, next) => {
    if (behaviour.down) response.status(503).json({ code: 'down', message: 'Layanan sedang tidak tersedia' });
    else next();
  };

/** Refusals answer as they say; anything else is this stand-in's own fault and is shown on its console. */
const failing: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof Refusal)
    return void response.status(error.status).json({ code: error.code, message: error.message });
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 500) console.error('BSrE stand-in:', error);
  response.status(status).json({ code: 'unreadable', message: 'The request could not be served' });
};
