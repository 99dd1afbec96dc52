/** NIST SP 800-63B-4, 3.1.1.2: the least where nothing else guards; who finds the file may guess for ever. */
export const MIN_PASSPHRASE = 15;

export type PassphraseFlaw = 'too-short' | 'not-typeable' | 'not-repeated';

/**
 * What keeps a new passphrase from being taken; nothing when it may be. Length alone makes it strong. Letters that not
 * every keyboard has are refused because programs that read PKCS#12 differ in how they write them (RFC 7292, B.1).
 */
export function passphraseFlaw(passphrase: string, repeated: string): PassphraseFlaw | undefined {
  if (/[^ -~]/.test(passphrase)) return 'not-typeable';
  if (passphrase.length < MIN_PASSPHRASE) return 'too-short';
  return passphrase === repeated ? undefined : 'not-repeated';
}
