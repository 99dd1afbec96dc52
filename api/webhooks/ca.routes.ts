import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { CertificateRepository } from '../../entities/certificates.repository';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { exchangeOf } from '../middleware/exchange';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { CaNoticeBody, NoticeTaken } from './ca.dto';
import { noticeIn } from './ca-notice';
import type { CaNotice } from './ca-notice';

const MAX_BYTES = 4_096;
const SIGNATURE = 'X-BSrE-Signature';

type Deps = Pick<ResourceDeps, 'gateway' | 'caSecret' | 'dataSource'>;

/**
 * The CA says that an order moved or a certificate was revoked. What became of it is asked of the CA, never taken from
 * here: a forged, late or doubled notice can only make us ask. So it needs nothing but a signature to keep strangers
 * from making us busy.
 */
export function caWebhookRoutes(deps: Deps): readonly Route[] {
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
      machine: { signature: SIGNATURE, body: CaNoticeBody },
      problems: ['login-required', 'body-too-large', 'invalid-json', 'invalid-input'],
      handle: async ({ request }) => {
        const body = await readRaw(request);
        if (!isSigned(body, request.get(SIGNATURE), deps.caSecret)) throw new ProblemError('login-required');
        const told = await passOn(noticeIn(body), deps);
        if (!told) exchangeOf(request).log.warn('the CA revoked a certificate that no case under way holds');
        return { body: { taken: true } };
      },
    }),
  ];
}

/** False when a certificate is spoken of that no case under way holds; nobody is there to be told, and that is known. */
async function passOn(notice: CaNotice, { gateway, dataSource }: Deps): Promise<boolean> {
  if ('reference' in notice) {
    await gateway.notifyCa(notice.reference);
    return true;
  }
  const rows = await new CertificateRepository(dataSource).bySerial(notice.serial);
  const told = await Promise.all(rows.map(({ caseId }) => gateway.caRevoked(caseId, notice)));
  return told.includes(true);
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
