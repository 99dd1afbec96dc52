import { CertificationRequest } from 'pkijs';
import type { Certificate, PublicKeyInfo } from 'pkijs';
import type { Defect } from './control';
import { newHolderKey } from './holder';
import type { Authority } from './x509';
import { certify, exact, extensions, plusSeconds, thisSecond } from './x509';
import type { Order } from './order';
import { EXTENDED_KEY_USAGE, POLICY_OF_TYPE } from './profile';

/** The key of the PKCS#10 that came with the order. */
export const requestedKey = (pkcs10: string): PublicKeyInfo =>
  CertificationRequest.fromBER(exact(Buffer.from(pkcs10, 'base64'))).subjectPublicKeyInfo;

/**
 * Certifies a holder's key: nothing of the subject comes from the PKCS#10, only from the order. A defect makes it
 * wrong in one way, so that somebody can be seen to notice.
 */
export async function issueLeaf(
  order: Order,
  spki: PublicKeyInfo,
  issuing: Authority,
  options: {
    readonly url: string;
    readonly startsAfterSeconds: number;
    readonly lifeSeconds: number;
    readonly defect: Defect | undefined;
  },
): Promise<Certificate> {
  const { subject, purposes, type } = order;
  const emails = type !== 'system' || purposes.includes('email') ? [subject.email] : [];
  const dnsNames = subject.dnsName === undefined ? [] : [subject.dnsName];
  const usages = new Set(purposes.map((purpose) => EXTENDED_KEY_USAGE[purpose] ?? ''));
  return certify(
    {
      subject: {
        country: 'ID',
        organization: subject.organization,
        organizationalUnit: subject.organizationalUnit,
        commonName: options.defect === 'subject' ? 'Orang Lain' : subject.commonName,
      },
      spki: options.defect === 'key' ? (await newHolderKey()).spki : spki,
      notBefore: plusSeconds(thisSecond(), options.startsAfterSeconds),
      lifeSeconds: options.lifeSeconds,
      extensions: [
        extensions.keyUsage(options.defect === 'key-usage' ? 'encryption' : 'signer'),
        extensions.extendedKeyUsage([...usages]),
        ...(emails.length + dnsNames.length > 0 ? [extensions.alternativeNames(emails, dnsNames)] : []),
        extensions.policies([POLICY_OF_TYPE[type] ?? '']),
        extensions.revocationList(`${options.url}/crl`),
        extensions.authorityInformation(`${options.url}/aia/issuing.cer`, `${options.url}/ocsp`),
      ],
    },
    { issuer: issuing, key: issuing.key, hash: issuing.hash },
  );
}
