import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it left the browser. */
export interface Sent {
  readonly url: URL;
  /** Address, headers and body, octet for octet. */
  readonly octets: string;
}

/**
 * A proxy that a browser asks for everything, this machine's own addresses too, and that keeps what is asked. The
 * browser's own account of its requests leaves out what a form sends from memory; here nothing can be left out.
 */
export class Traffic {
  readonly sent: Sent[] = [];
  /** Hosts that an encrypted connection was asked to, which is never given. */
  readonly refused: string[] = [];
  private readonly server = createServer((incoming, outgoing) => {
    void this.pass(incoming, outgoing);
  });

  async open(): Promise<{ readonly server: string; readonly bypass: string }> {
    this.server.on('connect', ({ url = '' }, socket) => {
      this.refused.push(url);
      socket.destroy();
    });
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    return { server: `http://127.0.0.1:${String(port)}`, bypass: '<-loopback>' };
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { url = '', method, headers, rawHeaders } = incoming;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    this.sent.push({ url: new URL(url), octets: [url, ...rawHeaders, body.toString('latin1')].join('\n') });
    const onward = ask(url, { ...(method ? { method } : {}), headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(body);
  }

  /** Addresses of requests that hold any of the octets, as they are or in any usual writing. */
  holding(secret: Buffer): readonly string[] {
    const needles = writingsOf(secret);
    return this.sent.filter(({ octets }) => holdsAny(octets, needles)).map(({ url }) => url.pathname);
  }
}

/** Whether a text, read octet for octet and without the breaks of its lines, holds any of the needles. */
export function holdsAny(text: string, needles: readonly string[]): boolean {
  const unbroken = text.replace(/\r|\n|\\r|\\n|%0[ad]/gi, '');
  const plain = unbroken.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return needles.some((needle) => text.includes(needle) || unbroken.includes(needle) || plain.includes(needle));
}

const PIECE = 18;
/** Octets, hex, and Base64 of both alphabets wherever it begins, of a secret's first, middle and last piece. */
export function writingsOf(secret: Buffer): readonly string[] {
  const middle = Math.max(0, Math.floor((secret.length - PIECE) / 2));
  return [0, middle, secret.length - PIECE].flatMap((from) => {
    const piece = secret.subarray(Math.max(0, from), Math.max(0, from) + PIECE);
    const base64 = [0, 1, 2].map((skipped) => piece.subarray(skipped, skipped + 15).toString('base64'));
    const [plain, hex] = [piece.toString('latin1'), piece.toString('hex')];
    const inUrls = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
    return [plain, plain.replaceAll(' ', '+'), hex, hex.toUpperCase(), ...base64, ...inUrls];
  });
}
