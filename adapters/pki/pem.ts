const CERTIFICATES = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** Certificates as PEM (RFC 7468), in their order. */
export const pemOf = (...ders: readonly Uint8Array[]): string =>
  ders
    .map((der) =>
      Buffer.from(der)
        .toString('base64')
        .replace(/.{64}(?=.)/g, '$&\n'),
    )
    .map((base64) => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`)
    .join('');

/** The DER of every certificate in a PEM text, in its order; text around them is none of them (RFC 7468, 2). */
export const certificatesIn = (pem: Uint8Array | string): readonly Buffer[] =>
  [...(typeof pem === 'string' ? pem : Buffer.from(pem).toString('latin1')).matchAll(CERTIFICATES)].map(
    ([, base64 = '']) => Buffer.from(base64, 'base64'),
  );
