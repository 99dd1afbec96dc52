import * as fc from 'fast-check';
import { DAY_MS, SECOND_MS, plusMillis } from '../../../domain/case/instant';
import type { HumanCommand } from '../../../domain/enrollment/commands';
import { reservationsOf } from '../../../domain/enrollment/reservations';
import { DEFAULT_IN_FORCE } from '../../../domain/law/in-force-policy';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { reissueRefusal } from '../../../domain/loss/decide';
import { requiredDocuments } from '../../../domain/renewal/evidence';
import type { Origin } from '../../../domain/renewal/lineage';
import { predecessorOf, predecessorRefusal } from '../../../domain/renewal/predecessor';
import { renewalRefusal, renewalWindow } from '../../../domain/renewal/window';
import { APPLICANT, documentOf, formOf, openCommand, personal } from '../../builders/application';
import { Player } from '../enrollment/player';

const notAfter = '2028-03-01T01:59:59.000Z';
const originOf = (more: Partial<Origin['predecessor']> = {}): Origin => ({
  kind: 'renewal',
  predecessor: {
    ...{ caseId: 'case-0', caseNumber: 'KRW-2026-000001', generation: 0, notAfter },
    ...{ agencyId: 'DINKES', position: 'Analis Kesehatan', identityCheckedAt: '2026-03-02T02:00:00.000Z' },
    invited: false,
    ...more,
  },
});
const policyWith = (renewal: Partial<typeof DEFAULT_IN_FORCE.renewal>) => ({
  ...DEFAULT_POLICY,
  inForce: { ...DEFAULT_IN_FORCE, renewal: { ...DEFAULT_IN_FORCE.renewal, ...renewal } },
});

describe('when a certificate can be renewed', () => {
  // 30 days before 1 March 2028 is 31 January: the leap day counts.
  const { opens } = renewalWindow(notAfter, DEFAULT_IN_FORCE.renewal);
  it('Pasal 20(2): thirty days before expiry, through a leap day', () => {
    expect(opens).toBe('2028-01-31T01:59:59.000Z');
  });

  it.each([
    ['a second too early', plusMillis(opens, -SECOND_MS), DEFAULT_POLICY, 'renewal-too-early'],
    ['as the window opens', opens, DEFAULT_POLICY, undefined],
    ['in its last second', notAfter, DEFAULT_POLICY, undefined],
    ['a second after expiry', plusMillis(notAfter, SECOND_MS), DEFAULT_POLICY, 'renewal-too-late'],
    ['within the grace of a policy', plusMillis(notAfter, 6 * DAY_MS), policyWith({ lateGrace: 'P7D' }), undefined],
    ['after that grace', plusMillis(notAfter, 8 * DAY_MS), policyWith({ lateGrace: 'P7D' }), 'renewal-too-late'],
  ])('Pasal 20(2): %s', (_name, now, policy, code) => {
    expect(renewalRefusal(originOf(), policy, now)?.code).toBe(code);
  });

  it('early with a reason where the policy takes reasons, or when a change of post asks for it', () => {
    const early = plusMillis(opens, -100 * DAY_MS);
    const lenient = policyWith({ early: 'with-reason' });
    expect(renewalRefusal(originOf(), lenient, early)?.code).toBe('renewal-too-early');
    expect(renewalRefusal({ ...originOf(), earlyReason: 'Tugas luar negeri.' }, lenient, early)).toBeUndefined();
    expect(renewalRefusal({ ...originOf(), earlyReason: 'Tugas.' }, DEFAULT_POLICY, early)?.code).toBe(
      'renewal-too-early',
    );
    expect(renewalRefusal(originOf({ invited: true }), DEFAULT_POLICY, early)).toBeUndefined();
  });

  it('Pasal 25(1)b: a reissue waits for no window', () => {
    expect(
      renewalRefusal({ ...originOf(), kind: 'reissue' }, DEFAULT_POLICY, '2026-04-01T00:00:00.000Z'),
    ).toBeUndefined();
  });
});

describe('the evidence of a renewal', () => {
  const at =
    (origin: Origin, form = formOf('individual'), type: 'individual' | 'office' | 'system' = 'individual') =>
    (now: string) =>
      requiredDocuments({ type, origin, policy: DEFAULT_POLICY, dossier: { form } }, now).map(({ kind }) => kind);
  const checked = originOf().predecessor.identityCheckedAt;
  const last = plusMillis(checked, 825 * DAY_MS);

  it('S/MIME BR 4.2.1: a check of identity stands for 825 days, to the second', () => {
    expect(at(originOf())(last)).toEqual([]);
    expect(at(originOf())(plusMillis(last, SECOND_MS))).toEqual([
      'recommendation-letter',
      'cover-letter',
      'identity-card',
    ]);
  });

  it('Pasal 20, 14a: another post or agency asks for new letters, not for a new card', () => {
    const letters = ['recommendation-letter', 'cover-letter'];
    expect(at(originOf(), { ...formOf('individual'), position: 'Kepala Bidang' })(last)).toEqual(letters);
    expect(at(originOf(), { ...formOf('individual'), agencyId: 'DISDIK' })(last)).toEqual(letters);
  });

  it('Pasal 17(1): the written application of a system is this one, always', () => {
    expect(at(originOf(), formOf('system'), 'system')(last)).toEqual(['written-application']);
  });

  it('a renewal passes the same gate: nothing is submitted unproven, undeclared, or beside what is missing', () => {
    const player = new Player();
    player.now = opensSoon;
    player.gives(APPLICANT, { ...openCommand(), origin: originOf() } as HumanCommand);
    player.gives(APPLICANT, { type: 'saveForm', changes: formOf('individual'), warnings: [] });
    expect(player.gives(APPLICANT, { type: 'submit' })).toBe('email-not-proven');
    player.gives(APPLICANT, { type: 'requestEmailProof', email: personal('email'), link: personal('link') });
    player.gives(APPLICANT, { type: 'proveEmail', email: personal('email') });
    expect(player.gives(APPLICANT, { type: 'submit' })).toBe('declaration-missing');
    player.gives(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    expect(player.gives(APPLICANT, { type: 'submit' })).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'verification', task: { kind: 'verify' } });
    player.approved();
    expect(player.it.identityCheckedAt).toBe(checked);
  });

  it('a card handed in again makes the check of identity a new one', () => {
    const player = new Player();
    player.now = opensSoon;
    player.gives(APPLICANT, { ...openCommand(), origin: originOf() } as HumanCommand);
    player.gives(APPLICANT, { type: 'saveForm', changes: formOf('individual'), warnings: [] });
    player.gives(APPLICANT, { type: 'attachDocument', document: documentOf('identity-card') });
    player.gives(APPLICANT, { type: 'requestEmailProof', email: personal('email'), link: personal('link') });
    player.gives(APPLICANT, { type: 'proveEmail', email: personal('email') });
    player.gives(APPLICANT, { type: 'declareTruth', textVersion: '1' });
    player.gives(APPLICANT, { type: 'submit' });
    player.approved();
    expect(player.it.identityCheckedAt).toBe(opensSoon);
  });
  const opensSoon = '2028-02-10T02:00:00.000Z';
});

describe('what may follow', () => {
  it('Pasal 20(1): a certificate in force, and one whose time ran out within the grace; not one that is held or revoked', () => {
    const player = Player.inForce();
    expect(predecessorRefusal(player.it, 'renewal')).toBeUndefined();
    expect(predecessorRefusal(player.it, 'reissue')?.code).toBe('loss-not-reported');
    player.gives({ personId: 'person-examiner-1', roles: ['examiner'] }, { type: 'placeHold', text: 'periksa' });
    expect(predecessorRefusal(player.it, 'renewal')?.code).toBe('predecessor-not-renewable');
  });

  it('Pasal 25(2): a reissue waits for both papers of the loss, its beginning does not', () => {
    const player = Player.inForce();
    player.gives(APPLICANT, { type: 'reportLoss', capacity: 'holder', kind: 'lost', text: 'hilang' });
    expect(predecessorRefusal(player.it, 'reissue')).toBeUndefined();
    expect(reissueRefusal(player.it)?.code).toBe('loss-papers-missing');
    for (const kind of ['authority-report', 'loss-statement'] as const)
      player.gives(APPLICANT, {
        type: 'attachLossPaper',
        paper: { documentId: kind, kind, sha256: kind, mediaType: 'application/pdf', bytes: 9 },
      });
    expect(reissueRefusal(player.it)).toBeUndefined();
  });
});

describe('two places for each person and type', () => {
  it('a line of certificates always finds the other place, and a stranger to it never finds one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (generations) => {
        let before = Player.inForce();
        for (let generation = 0; generation < generations; generation++) {
          const held = slots(before);
          const predecessor = predecessorOf(before.it)!;
          const next = new Player();
          next.gives(APPLICANT, { ...openCommand(), origin: { kind: 'reissue', predecessor } } as HumanCommand);
          next.gives(APPLICANT, { type: 'saveForm', changes: formOf('individual'), warnings: [] });
          next.gives(APPLICANT, { type: 'requestEmailProof', email: personal('email'), link: personal('link') });
          next.gives(APPLICANT, { type: 'proveEmail', email: personal('email') });
          next.gives(APPLICANT, { type: 'declareTruth', textVersion: '1' });
          next.gives(APPLICANT, { type: 'submit' });
          expect(slots(next)).toHaveLength(1);
          expect(held).not.toContain(slots(next)[0]);
          next.approved().issued();
          next.gives(APPLICANT, { type: 'confirmReceipt' });
          expect(slots(next)).toHaveLength(1);
          before = next;
        }
        // A first application wants both, so whoever holds one keeps it out.
        expect(slots(Player.submitted())).toEqual([0, 1]);
        expect(slots(before)).toHaveLength(1);
      }),
      { numRuns: 10 },
    );
  });
});

const slots = (player: Player) =>
  reservationsOf(player.it).flatMap((one) => (one.kind === 'subject' ? [one.slot] : []));
