import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { readDto } from '../http/validate';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { CaNotice, NoticeTaken } from './ca.dto';

const MAX_BYTES = 4_096;
const SIGNATURE = 'X-BSrE-Signature';

/**
 * The CA says that an order moved. What became of it is asked of the CA, never taken from here: a forged, late or
 * doubled notice can only make us ask. So it needs nothing but a signature to keep strangers from making us busy.
 */
export function caWebhookRoutes({ gateway, caSecret }: Pick<ResourceDeps, 'gateway' | 'caSecret'>): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/webhooks/ca',
      operationId: 'noticeFromCa',
      summary: 'Takes a notice of the CA, signed with `X-BSrE-Signature: sha256=<HMAC of the body>`',
      tag: 'webhooks',
      response: NoticeTaken,
      status: 202,
      access: 'public',
      machine: { signature: SIGNATURE, body: CaNotice },
      problems: ['login-required', 'body-too-large', 'invalid-json', 'invalid-input'],
      handle: async ({ request }) => {
        const body = await readRaw(request);
        if (!isSigned(body, request.get(SIGNATURE), caSecret)) throw new ProblemError('login-required');
        await gateway.notifyCa(await referenceIn(body));
        return { body: { taken: true } };
      },
    }),
  ];
}

/** Over the octets as they came: what a parser makes of them is not what was signed. */
function isSigned(body: Buffer, header: string | undefined, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(/^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1] ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function readRaw(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new ProblemError('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function referenceIn(body: Buffer): Promise<string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new ProblemError('invalid-json', { cause });
  }
  const reference =
    typeof parsed === 'object' && parsed !== null && 'reference' in parsed ? parsed.reference : undefined;
  return (await readDto(CaNotice, { reference }, 'invalid-input')).reference;
}
