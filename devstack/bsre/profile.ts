/**
 * What this stand-in for BSrE puts into certificates. Names and shapes follow what was seen of the real hierarchy;
 * the suffix says to everybody who looks that none of it is real.
 */
export const STAND_IN = 'TIRUAN';

export interface NameParts {
  readonly country?: string;
  readonly organization?: string;
  readonly organizationalUnit?: string;
  readonly commonName: string;
}

export const ROOT_NAME: NameParts = {
  country: 'ID',
  organization: `Kementerian Komunikasi dan Informatika (${STAND_IN})`,
  commonName: `Root CA Indonesia DS G1 (${STAND_IN})`,
};
export const ISSUING_NAME: NameParts = {
  country: 'ID',
  organization: `Badan Siber dan Sandi Negara (${STAND_IN})`,
  commonName: `BSRE CA DS G1 (${STAND_IN})`,
};
export const RESPONDER_NAME: NameParts = { ...ISSUING_NAME, commonName: `BSRE OCSP (${STAND_IN})` };

/** Below the enterprise number kept for documentation (RFC 5612): nobody can take it for a real policy. */
export const POLICY_OF_TYPE: Readonly<Record<string, string>> = {
  individual: '1.3.6.1.4.1.32473.16.1',
  office: '1.3.6.1.4.1.32473.16.2',
  system: '1.3.6.1.4.1.32473.16.3',
};
export const ANY_POLICY = '2.5.29.32.0';

export const EXTENDED_KEY_USAGE: Readonly<Record<string, string>> = {
  signature: '1.3.6.1.5.5.7.3.36',
  'document-protection': '1.3.6.1.5.5.7.3.36',
  email: '1.3.6.1.5.5.7.3.4',
  'ssl-server': '1.3.6.1.5.5.7.3.1',
  'ssl-client': '1.3.6.1.5.5.7.3.2',
};
export const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** Octets of the key usage bit string and its unused bits (RFC 5280, 4.2.1.3). */
export const KEY_USAGE = {
  signer: { octet: 0xc0, unusedBits: 6 }, // digitalSignature, nonRepudiation
  responder: { octet: 0x80, unusedBits: 7 }, // digitalSignature
  root: { octet: 0x86, unusedBits: 1 }, // digitalSignature, keyCertSign, cRLSign, as observed
  issuing: { octet: 0x06, unusedBits: 1 }, // keyCertSign, cRLSign
  encryption: { octet: 0x20, unusedBits: 5 }, // keyEncipherment: only for a certificate that is wrong on purpose
} as const;
export type KeyUsageProfile = keyof typeof KEY_USAGE;

const DAY_SECONDS = 24 * 60 * 60;
/** All leaves that were seen lived 730 days, the last second excluded. */
export const LEAF_SECONDS = 730 * DAY_SECONDS;
export const ROOT_SECONDS = 20 * 365 * DAY_SECONDS;
export const ISSUING_SECONDS = 10 * 365 * DAY_SECONDS;
export const RESPONDER_SECONDS = 365 * DAY_SECONDS;

export const CRL_SECONDS = { issuing: DAY_SECONDS, root: 180 * DAY_SECONDS } as const;
export const OCSP_SECONDS = 60 * 60;
/** The lifetime of BSrE's own links is not published; a week is this stand-in's. */
export const ACTIVATION_SECONDS = 7 * DAY_SECONDS;
export const MIN_PASSPHRASE = 12;
/** Upper bound of the attributes of a name (RFC 5280, Appendix A.1). */
export const MAX_ATTRIBUTE = 64;
