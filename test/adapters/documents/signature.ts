import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface SignedRequest {
  readonly method: string;
  /** Without a query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * The signature that a request ought to bear, computed a second time as Amazon describes it ("Signature Calculations
 * for the Authorization Header: Transferring Payload in a Single Chunk"), with nothing of the client's own code.
 */
export function expectedSignature({ method, path, headers }: SignedRequest, secret: string): string {
  const { scope, signed } = claimsOf(headers);
  const [date = '', region = '', service = ''] = scope.split('/');
  const canonical = [
    ...[method, path, ''],
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    ...['', signed.join(';'), headers['x-amz-content-sha256']],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, date));
  return hmac(key, toSign).toString('hex');
}

/** What the Authorization header says: who signs, for what, which headers, with which result. */
export function claimsOf({ authorization = '' }: IncomingHttpHeaders) {
  const [, keyId = '', scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? [];
  return { keyId, scope, signed: names.split(';'), signature };
}
