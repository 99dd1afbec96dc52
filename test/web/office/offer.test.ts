import { DEFAULT_IN_FORCE } from '../../../domain/law/in-force-policy';
import { renewalRefusal, renewalWindow } from '../../../domain/renewal/window';
import { offerOf } from '../../../web/src/features/certificates/offer';

const NOT_AFTER = '2028-03-01T01:59:59.000Z';
const OPENS = '2028-01-31T01:59:59.000Z';

describe('Pasal 20(2): what a certificate’s page says of its renewal', () => {
  it.each([
    ['a moment before the window opens', '2028-01-31T01:59:58.999Z', { kind: 'later', opensAt: OPENS }],
    ['when the window opens', OPENS, { kind: 'open' }],
    ['on the last moment', NOT_AFTER, { kind: 'open' }],
    ['when it is over', '2028-03-01T02:00:00.000Z', { kind: 'none' }],
  ] as const)('%s', (_, now, offer) => {
    const predecessor = { caseId: 'c', caseNumber: 'KRW-2026-000001', generation: 0, notAfter: NOT_AFTER };
    const about = { agencyId: 'a', position: 'p', identityCheckedAt: NOT_AFTER, invited: false };
    const origin = { kind: 'renewal', predecessor: { ...predecessor, ...about } } as const;
    const refusal = renewalRefusal(origin, { inForce: DEFAULT_IN_FORCE }, now);
    const { opens } = renewalWindow(NOT_AFTER, DEFAULT_IN_FORCE.renewal);
    expect(offerOf({ possible: !refusal, opensAt: opens, ...(refusal ? { code: refusal.code } : {}) })).toEqual(offer);
  });

  it('a certificate that cannot be followed at all promises no day', () => {
    const terms = { possible: false, code: 'predecessor-not-renewable', opensAt: OPENS };
    expect(offerOf(terms)).toEqual({ kind: 'none' });
  });
});
