import fc from 'fast-check';
import { canonicalJson } from '../../../domain/case/json';
import type { Json } from '../../../domain/case/json';
import { isArticle, REGULATION } from '../../../domain/law/articles';
import { DEFAULT_IN_FORCE, inForceOf } from '../../../domain/law/in-force-policy';
import type { Policy } from '../../../domain/law/policy';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { POLICY_PARAMETERS } from '../../../domain/law/policy-parameters';
import { validatePolicy } from '../../../domain/law/policy-validation';

/** A copy of the default policy with the value at `pointer` replaced, or taken out. */
function withValue(pointer: string, value: unknown): unknown {
  // Through JSON, as policies travel: several tasks share one timing, of which a clone would change all at once.
  const copy = JSON.parse(JSON.stringify(DEFAULT_POLICY)) as Record<string, unknown>;
  const names = pointer.split('/').slice(1);
  const last = names.pop()!;
  const parent = names.reduce((node, name) => node[name] as Record<string, unknown>, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

const leaves = (value: unknown, pointer = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, member]) => leaves(member, `${pointer}/${name}`))
    : [pointer];

const mailbox = (email: string) => ({ name: 'Pusat Layanan TTE', email });

describe('Pasal 3(1)a: a policy is data', () => {
  it('the suggested policy is valid, and says the same after a journey through JSON', () => {
    expect(validatePolicy(DEFAULT_POLICY)).toEqual([]);
    const again = JSON.parse(JSON.stringify(DEFAULT_POLICY)) as Json;
    expect(validatePolicy(again)).toEqual([]);
    expect(canonicalJson(again)).toBe(canonicalJson(DEFAULT_POLICY as unknown as Json));
  });

  it('every value is explained by exactly one parameter with its article and basis', () => {
    expect(POLICY_PARAMETERS.map(({ pointer }) => pointer).sort()).toEqual(leaves(DEFAULT_POLICY).sort());
    for (const { article, basis, name } of POLICY_PARAMETERS) {
      expect(isArticle(article)).toBe(true);
      expect([basis.id, basis.en, name.id, name.en].every((text) => text.length > 2)).toBe(true);
    }
  });

  it.each(POLICY_PARAMETERS.map(({ pointer }) => pointer))('%s cannot be left out', (pointer) => {
    expect(validatePolicy(withValue(pointer, undefined))).toEqual([{ pointer, code: 'missing' }]);
  });

  it.each(POLICY_PARAMETERS.map(({ pointer }) => pointer))('%s refuses a value of another kind', (pointer) => {
    for (const value of [null, true, {}, [[]], -1, 1.5, ''])
      expect(validatePolicy(withValue(pointer, value)).map((defect) => defect.pointer)).toContain(pointer);
  });

  it.each([
    ['/draftExpiry', '+01', 'not-a-duration'],
    ['/draftExpiry', 'P1M', 'not-a-duration'],
    ['/draftExpiry', 'PT0S', 'out-of-range'],
    ['/draftExpiry', 'P367D', 'out-of-range'],
    ['/effectiveFrom', '2026-02-30', 'not-a-date'],
    ['/approvedBy', DEFAULT_POLICY.setBy, 'same-person'],
    ['/verification/dueWorkingMinutes', '900', 'not-a-whole-number'],
    ['/verification/remindBeforeWorkingMinutes', 900, 'not-in-order'],
    ['/agreementReminders', ['P7D', 'P3D'], 'not-in-order'],
    ['/agreementReminders', ['P14D'], 'out-of-range'],
    ['/activationReminders', ['P3D', 'P3D'], 'duplicate'],
    ['/caPoll/max', 'PT1S', 'not-in-order'],
    ['/reminderLadder', [], 'empty'],
    ['/reminderLadder', ['P30D', 'P60D'], 'not-in-order'],
    ['/reminderLadder', ['P30D', '+P1D'], 'not-a-rung'],
    ['/reminderSendTime', '8:00', 'not-a-time'],
    ['/reminderEscalation/headFrom', 'P2D', 'not-in-ladder'],
    ['/reminderEscalation/headFrom', 'P30D', 'not-in-order'],
    ['/documents/types', ['image/svg+xml'], 'not-allowed'],
    ['/documents/maxBytes', 100_000_000, 'out-of-range'],
    ['/emailDomains', ['Karawangkab.go.id'], 'not-a-domain'],
    ['/emailDomains', ['localhost'], 'not-a-domain'],
    ['/emailDomains', ['-a.go.id'], 'not-a-domain'],
    ['/key/rsaMinBits', 1024, 'out-of-range'],
    ['/key/rsaMaxBits', 2048, undefined],
    ['/key/exponentMin', 3, 'out-of-range'],
    ['/key/curves', ['P-192'], 'not-allowed'],
    ['/inForce/renewal/lateGrace', 'P0D', undefined],
    ['/inForce/renewal/lateGrace', 'P367D', 'out-of-range'],
    ['/inForce/renewal/lateGrace', '0', 'not-a-duration'],
    ['/inForce/renewal/window', 'P0D', 'out-of-range'],
    ['/inForce/renewal/early', 'always', 'not-allowed'],
    ['/inForce/revocation/review/remindBeforeWorkingMinutes', 450, 'not-in-order'],
    ['/inForce/revocation/decision/remindBeforeWorkingMinutes', 450, 'not-in-order'],
    ['/inForce/hold/release/remindBeforeWorkingMinutes', 450, 'not-in-order'],
    ['/inForce/personChange/remindBeforeWorkingMinutes', 450, 'not-in-order'],
    ['/inForce/relyingParties', [], undefined],
    ['/inForce/relyingParties', [mailbox('TTE@karawangkab.go.id')], undefined],
    ['/inForce/relyingParties', [mailbox('tte@karawangkab.go.id'), mailbox('TTE@karawangkab.go.id')], 'duplicate'],
    ['/inForce/relyingParties', [mailbox('a@b.id, c@d.id')], 'not-a-mailbox'],
    ['/inForce/relyingParties', [{ name: 'Pusat Layanan' }], 'missing'],
    ['/inForce/relyingParties', [{ ...mailbox('a@b.id'), name: ' ' }], 'empty'],
    ['/inForce/relyingParties', [{ ...mailbox('a@b.id'), nik: '3215' }], 'unknown-member'],
    ['/inForce/relyingParties', ['a@b.id'], 'not-an-object'],
    ['/inForce/relyingParties', Array.from({ length: 51 }, (_, i) => mailbox(`a${String(i)}@b.id`)), 'out-of-range'],
  ])('%s = %j: %s', (pointer, value, code) => {
    expect(validatePolicy(withValue(pointer, value))).toEqual(code === undefined ? [] : [{ pointer, code }]);
  });

  it('Pasal 33: begins no earlier than the regulation', () => {
    const begun = (date: string) => validatePolicy(withValue('/effectiveFrom', date));
    expect(begun('2022-03-17')).toEqual([{ pointer: '/effectiveFrom', code: 'before-regulation' }]);
    expect(begun(REGULATION.inForceSince)).toEqual([]);
  });

  it('refuses members that it does not know, at every depth', () => {
    expect(validatePolicy({ ...DEFAULT_POLICY, overrideApproval: true })).toEqual([
      { pointer: '/overrideApproval', code: 'unknown-member' },
    ]);
    expect(validatePolicy({ ...DEFAULT_POLICY, key: { ...DEFAULT_POLICY.key, 'any/size': 1 } })).toEqual([
      { pointer: '/key/any~1size', code: 'unknown-member' },
    ]);
  });

  it('one that was made before the years in force had numbers is read with the suggested ones, and not made again', () => {
    const { inForce: _later, ...older } = DEFAULT_POLICY;
    expect(inForceOf(JSON.parse(JSON.stringify(older)) as Policy)).toEqual(DEFAULT_IN_FORCE);
    const defects = validatePolicy(older);
    const pointers = POLICY_PARAMETERS.map(({ pointer }) => pointer).filter((one) => one.startsWith('/inForce/'));
    expect(defects).toEqual(pointers.map((pointer) => ({ pointer, code: 'missing' })));
  });

  it('takes nothing from a prototype', () => {
    const { version, ...rest } = DEFAULT_POLICY;
    expect(validatePolicy(Object.assign(Object.create({ version }), rest))).toEqual([
      { pointer: '/version', code: 'missing' },
    ]);
  });

  it('answers whatever it is asked', () => {
    fc.assert(
      fc.property(fc.anything(), (candidate) => {
        expect(validatePolicy(candidate).length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...POLICY_PARAMETERS), fc.anything(), ({ pointer }, value) => {
        expect(Array.isArray(validatePolicy(withValue(pointer, value)))).toBe(true);
      }),
    );
  });
});
