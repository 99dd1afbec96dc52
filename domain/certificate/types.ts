/** Pasal 9: the kinds of certificate in use. */
export const CERTIFICATE_TYPES = ['individual', 'office', 'system'] as const;
export type CertificateType = (typeof CERTIFICATE_TYPES)[number];

/** Pasal 11(4), read for all types (see docs/COMPLIANCE: the cross-reference is faulty). */
export const PURPOSES = ['signature', 'email', 'document-protection', 'ssl-server', 'ssl-client'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Which purposes a type may ask for: a server certificate names a machine, so only a system can hold one. */
export const PURPOSES_OF_TYPE: Record<CertificateType, readonly Purpose[]> = {
  individual: ['signature', 'email', 'document-protection', 'ssl-client'],
  office: ['signature', 'email', 'document-protection', 'ssl-client'],
  system: PURPOSES,
};

/** Who holds the private key: the CA for the person (passphrase set at activation), or the subscriber himself. */
export type KeyOrigin = 'ca-held' | 'subscriber-held';
export const KEY_ORIGIN_OF_TYPE: Record<CertificateType, KeyOrigin> = {
  individual: 'ca-held',
  office: 'ca-held',
  system: 'subscriber-held',
};
