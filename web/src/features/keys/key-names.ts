import type { KeyChoice } from '../../../../domain/certificate/key-choices';

/** What the kinds of keys are called, in every language. */
export const KEY_NAME: Record<KeyChoice, string> = {
  'rsa-2048': 'RSA 2048',
  'rsa-3072': 'RSA 3072',
  'rsa-4096': 'RSA 4096',
  'P-256': 'EC P-256',
  'P-384': 'EC P-384',
};
