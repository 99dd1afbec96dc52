import type { CurveName, Policy } from '../law/policy';

/** Key pairs that the pages can make for a holder who keeps his own key: the sizes that servers commonly take. */
export const KEY_CHOICES = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'P-256', 'P-384'] as const;
export type KeyChoice = (typeof KEY_CHOICES)[number];

/** The public exponent of every RSA key that is made here (FIPS 186-5, A.1.1). */
export const RSA_EXPONENT = 65_537;

export type KindOfKey =
  { readonly kind: 'RSA'; readonly bits: number } | { readonly kind: 'EC'; readonly curve: CurveName };

export const KIND_OF_CHOICE: Record<KeyChoice, KindOfKey> = {
  'rsa-2048': { kind: 'RSA', bits: 2048 },
  'rsa-3072': { kind: 'RSA', bits: 3072 },
  'rsa-4096': { kind: 'RSA', bits: 4096 },
  'P-256': { kind: 'EC', curve: 'P-256' },
  'P-384': { kind: 'EC', curve: 'P-384' },
};

/** Those whose keys `checkKey` would not refuse under a policy for their kind, size or curve. */
export const keyChoices = (policy: Policy['key']): readonly KeyChoice[] =>
  KEY_CHOICES.filter((choice) => {
    const key = KIND_OF_CHOICE[choice];
    if (key.kind === 'EC') return policy.curves.includes(key.curve);
    return key.bits >= policy.rsaMinBits && key.bits <= policy.rsaMaxBits && RSA_EXPONENT >= policy.exponentMin;
  });
