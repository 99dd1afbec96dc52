import type { BasicOCSPResponse, Certificate } from 'pkijs';
import type { OcspFinding } from '../../domain/certificate/publication';
import { keyUsage } from './certificate-key';
import { extendedKeyUsage } from './certificate-name';
import { isSignedBy, isValidAt, namesFit } from './certificate-path';
import { isSignatureOf } from './signature';

/** What is wrong with who signed a response; nothing when the CA did, or a responder that it delegated. */
export async function signerFinding(
  basic: BasicOCSPResponse,
  authority: Certificate,
  at: Date,
): Promise<Extract<OcspFinding, 'bad-signature' | 'responder-not-authorized'> | undefined> {
  const { signatureAlgorithm: algorithm, signature } = basic;
  const signed = { view: basic.tbsResponseData.tbsView, algorithm, signature };
  let found: 'bad-signature' | 'responder-not-authorized' = 'bad-signature';
  for (const candidate of [authority, ...(basic.certs ?? [])]) {
    if (!(await isSignatureOf(signed, candidate))) continue;
    if (await mayRespond(candidate, authority, at)) return undefined;
    found = 'responder-not-authorized';
  }
  return found;
}

/** The CA itself, or a responder with OCSPSigning that this CA certified and whose time has not run out. */
async function mayRespond(candidate: Certificate, authority: Certificate, at: Date): Promise<boolean> {
  if (candidate === authority) return true;
  const usages = keyUsage(candidate);
  return (
    isValidAt(candidate, at) &&
    extendedKeyUsage(candidate).includes('OCSPSigning') &&
    (usages.length === 0 || usages.includes('digitalSignature')) &&
    namesFit(candidate, authority) &&
    (await isSignedBy(candidate, authority))
  );
}
