import { KEY_CHOICES, keyChoices } from '../../../domain/certificate/key-choices';
import { DEFAULT_POLICY } from '../../../domain/law/policy';

const offered = (change: Partial<typeof DEFAULT_POLICY.key>) => keyChoices({ ...DEFAULT_POLICY.key, ...change });

describe('key pairs that are offered to be made (Pasal 16, policy)', () => {
  it('are all that the suggested policy takes', () => {
    expect(offered({})).toEqual(KEY_CHOICES);
  });

  it('stay within the sizes, the exponent and the curves of the policy of the case', () => {
    expect(offered({ rsaMinBits: 3072, rsaMaxBits: 3072, curves: ['P-384'] })).toEqual(['rsa-3072', 'P-384']);
    expect(offered({ rsaMinBits: 3073, rsaMaxBits: 4095, curves: ['P-256'] })).toEqual(['P-256']);
    expect(offered({ exponentMin: 65_539 })).toEqual(['P-256', 'P-384']);
  });
});
