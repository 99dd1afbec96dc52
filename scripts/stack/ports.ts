import { createServer } from 'node:net';
import { portsAbove } from '../../config/settings';

/** Thrown when a port is taken; the text names the port, what wants it and the variable that moves it. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Errors: {@link PortTaken} for the first port that cannot be listened on. */
export async function requirePorts(wanted: readonly { readonly port: number; readonly use: string }[]): Promise<void> {
  for (const { port, use } of wanted)
    if (!(await isFree(port)))
      throw new PortTaken(
        `Port ${port} (${use}) is in use by another program. SIKLUS_PORT moves all of Siklus's ports, for example: SIKLUS_PORT=${port + 1000} npm start`,
      );
}

/** A base port from which every port of {@link portsAbove} is free, below the range that systems
 *  hand out themselves, and above every port that fetch refuses (10080 is the last). */
export async function freeBasePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const base = 10_100 + Math.floor(Math.random() * 900) * 20;
    const all = [base, ...Object.values(portsAbove(base))];
    if ((await Promise.all(all.map(isFree))).every(Boolean)) return base;
  }
  throw new PortTaken('No free range of ports was found between 10100 and 28100');
}

/** Free on every address, as an HTTP server without a host takes them all. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
