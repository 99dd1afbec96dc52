import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as ask } from 'node:http';
import type { Running } from '../http';

/** A replica behind the port, and how many requests it has answered. */
export interface Replica {
  readonly name: string;
  readonly port: number;
}

export interface ReverseProxy extends Running {
  /** Requests that each replica has answered, by its name. */
  readonly answered: Readonly<Record<string, number>>;
}

/** Says on every answer what this is, and which replica gave it. */
export const SERVED_BY = 'x-siklus-stand-in';

/**
 * A stand-in for the reverse proxy before several APIs, by the rules of deploy/Caddyfile and a stricter one: replicas
 * take turns; one that takes no connection is passed over; a request that reached one, were it a GET, is never sent
 * twice, its client has to repeat it (502). It has no TLS and listens on loopback only.
 */
export async function startProxy(port: number, replicas: readonly Replica[]): Promise<ReverseProxy> {
  const answered: Record<string, number> = Object.fromEntries(replicas.map(({ name }) => [name, 0]));
  let turn = 0;
  const server = createServer((request, response) => {
    const first = turn++;
    const order = replicas.map((_, i) => replicas[(first + i) % replicas.length]).filter((one) => one !== undefined);
    void passOn(request, response, order).then((name) => {
      if (name !== undefined) answered[name] = (answered[name] ?? 0) + 1;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    answered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The name of the replica that answered; undefined when none did and the client was told so. */
async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  replicas: readonly Replica[],
): Promise<string | undefined> {
  for (const replica of replicas) {
    const outcome = await tryOne(request, response, replica);
    if (outcome === 'answered') return replica.name;
    if (outcome === 'broken') break;
  }
  if (response.headersSent) response.destroy();
  else response.writeHead(502, { [SERVED_BY]: 'reverse proxy' }).end();
  return undefined;
}

/** `away`: no connection, nothing of the request was sent. `broken`: it was sent, and no whole answer came. */
function tryOne(
  request: IncomingMessage,
  response: ServerResponse,
  { name, port }: Replica,
): Promise<'answered' | 'away' | 'broken'> {
  return new Promise((resolve) => {
    let connected = false;
    const headers = {
      ...request.headers,
      'x-forwarded-for': request.socket.remoteAddress ?? '',
      'x-forwarded-proto': 'http',
      via: '1.1 stand-in',
    };
    const { method, url: path } = request;
    const onward = ask({ host: '127.0.0.1', port, method, path, headers, agent: false });
    onward.once('socket', (socket) =>
      socket.once('connect', () => {
        connected = true;
        request.pipe(onward);
      }),
    );
    onward.once('error', () => {
      resolve(connected ? 'broken' : 'away');
    });
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, {
        ...answer.headers,
        [SERVED_BY]: `reverse proxy before ${name}`,
      });
      answer.pipe(response);
      answer.once('end', () => {
        resolve('answered');
      });
      answer.once('close', () => {
        resolve('broken');
      });
    });
    response.once('close', () => onward.destroy());
  });
}
