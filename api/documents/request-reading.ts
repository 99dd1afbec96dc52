import { bitLength } from '../../domain/certificate/big-numbers';
import type { CertificateRequestFacts, RequestDefect } from '../../domain/certificate/request';
import type { FieldFault } from '../problems/errors';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ReadingCode } from '../problems/request-messages';
import type { ReadRequest, RequestReading } from '../resource-deps';

/** A PKCS#10 request with the largest key that is allowed takes a few kilobytes. */
export const MAX_REQUEST_BYTES = 16_384;

/**
 * Errors: ProblemError `file-too-large`, `private-key-received`; RefusalError `request-defective` when it is no request
 * that can be read.
 */
export async function readOrRefuse(
  readRequest: ReadRequest,
  bytes: Buffer,
): Promise<Extract<RequestReading, { ok: true }>> {
  const reading = await readRequest(bytes);
  if (reading.ok) return reading;
  if (reading.code === 'too-large') throw new ProblemError('file-too-large');
  if (reading.code === 'private-key-sent') throw new ProblemError('private-key-received');
  const fault: ReadingCode = reading.code === 'malformed' ? 'request-malformed' : 'request-not-pkcs10';
  throw defective([{ pointer: '/file', code: fault }], '/file');
}

/** Pasal 16: what a system hands in must be fit for its purpose. */
export const defective = (faults: readonly FieldFault[], field = '/request'): RefusalError =>
  new RefusalError({ code: 'request-defective', field, article: '16' }, faults);

export const faultsOf = (defects: readonly RequestDefect[]): readonly FieldFault[] =>
  defects.map(({ code, field }) => ({ pointer: field, code }));

/** Such as `RSA 3072` or `EC P-256`. */
export function keyAlgorithmOf({ key }: CertificateRequestFacts): string {
  if (key.algorithm === 'RSA') return `RSA ${String(bitLength(BigInt(`0x0${key.modulus}`)))}`;
  return key.algorithm === 'EC' ? `EC ${key.curve}` : key.oid;
}
