import type { Outcome } from '../../../web/src/features/desk/outcomes';
import { answerOf, OUTCOMES } from '../../../web/src/features/desk/outcomes';

const cause = (name: string) => ({
  ...{
    cause: name,
    by: { id: 'person-examiner-1', name: 'Fajar' },
    at: '2026-03-02T01:00:00.000Z',
    text: 'Ada laporan.',
  },
});
const stopped = (...causes: readonly string[]) => ({
  hold: {
    ...{ since: '2026-03-02T01:00:00.000Z', until: '2026-03-16T01:00:00.000Z', overdue: false },
    ...{ atCa: 'local' as const, causes: causes.map(cause) },
  },
});
const bringing = (file: Parameters<typeof answerOf>[1], change?: 'hold' | 'revoke'): readonly Outcome[] =>
  OUTCOMES.filter((outcome) => answerOf({ outcome, change }, file) !== undefined);

describe('decisions whose letter is shown before they go', () => {
  const ALWAYS = ['return', 'refusal', 'approval', 'revocation-rejection'];

  it('are the answers to applicants, a revocation that is not granted, and that use goes on', () => {
    expect(bringing(stopped('officer'))).toEqual([...ALWAYS, 'release-approval']);
  });

  it('do not bring one while an incident stops the certificate’s use as well', () => {
    expect(bringing(stopped('officer', 'incident:i-1'))).toEqual(ALWAYS);
  });

  it('Pasal 11(2): of HR’s news only the stop brings one', () => {
    expect(bringing({}, 'hold')).toContain('person-change');
    expect(bringing({}, 'revoke')).not.toContain('person-change');
  });
});
