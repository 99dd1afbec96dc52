import { CERTIFICATE_TYPES } from '../../../domain/certificate/types';
import type { ChangeOutcome, PersonChangeKind } from '../../../domain/people-change/change';
import { PERSON_CHANGES, proposalFor } from '../../../domain/people-change/change';
import { nextWake } from '../../../domain/enrollment/wakes';
import { APPLICANT, EXAMINER, SUPERVISOR } from '../../builders/application';
import { Player } from '../enrollment/player';

const news = (kind: PersonChangeKind, effectiveOn = '2026-11-23', changeId = 'c1') =>
  ({ type: 'notePersonChange', changeId, kind, effectiveOn }) as const;
const resolve = (player: Player, outcome: ChangeOutcome, changeId = 'c1') =>
  ({ type: 'resolvePersonChange', changeId, sight: player.sight(), outcome, text: 'Sesuai SK.' }) as const;

describe('what HR’s news propose', () => {
  const EXPECTED: Record<PersonChangeKind, readonly string[]> = {
    // individual, office, system
    transfer: ['renew', 'revoke', 'renew'],
    'position-change': ['renew', 'revoke', 'renew'],
    retirement: ['revoke', 'revoke', 'renew'],
    dismissal: ['revoke', 'revoke', 'renew'],
    death: ['revoke', 'revoke', 'renew'],
    'leave-unpaid': ['hold', 'hold', 'hold'],
  };
  it.each(PERSON_CHANGES)('Pasal 11(2): %s, for each type of certificate', (kind) => {
    expect(CERTIFICATE_TYPES.map((type) => proposalFor(kind, type))).toEqual(EXPECTED[kind]);
  });
});

describe('what becomes of them', () => {
  it('Pasal 11(2): they open a task for a supervisor, once for each change', () => {
    const player = Player.inForce('office');
    expect(player.time(news('transfer'))).toBeUndefined();
    expect(player.time(news('transfer'))).toBe('not-in-this-status');
    expect(player.it).toMatchObject({ task: { kind: 'person-change' }, personChanges: [{ proposal: 'revoke' }] });
    expect(player.claims(EXAMINER)).toBe('role-missing');
  });

  it('Pasal 11(2): resolved by revoking, today at once and tomorrow at midnight in WIB', () => {
    const today = Player.inForce('office');
    today.time(news('transfer'));
    today.claims(SUPERVISOR);
    expect(today.gives(SUPERVISOR, resolve(today, 'revoke'))).toBeUndefined();
    expect(today.it).toMatchObject({ status: 'revoking', revocation: { reason: 'affiliationChanged' } });
    const later = Player.inForce();
    later.time(news('retirement', '2026-12-01'));
    later.claims(SUPERVISOR);
    later.gives(SUPERVISOR, resolve(later, 'revoke'));
    expect(later.it.revocation).toMatchObject({
      ...{ stage: 'scheduled', effectiveAt: '2026-11-30T17:00:00.000Z', reason: 'cessationOfOperation' },
    });
  });

  it('resolved by renewal, the window is open; by a hold, use stops; by nothing, nothing happens', () => {
    for (const [outcome, expected] of [
      ['renew', { status: 'in-force', renewalInvited: true }],
      ['hold', { status: 'on-hold' }],
      ['none', { status: 'in-force', personChanges: [] }],
    ] as const) {
      const player = Player.inForce();
      player.time(news('position-change'));
      player.claims(SUPERVISOR);
      expect(player.gives(SUPERVISOR, resolve(player, outcome))).toBeUndefined();
      expect(player.it).toMatchObject(expected);
    }
  });

  it('while another task is open they wait for it, and are taken up after', () => {
    const player = Player.inForce();
    player.gives(APPLICANT, { type: 'requestRevocation', capacity: 'holder', reason: 'superseded', text: 'rusak' });
    player.time(news('transfer'));
    expect(player.it.task?.kind).toBe('decide-revocation');
    player.claims(SUPERVISOR);
    player.gives(SUPERVISOR, { type: 'rejectRevocation', sight: player.sight(), text: 'Tidak beralasan.' });
    const wake = nextWake(player.it, player.now);
    expect(wake).toEqual({ at: player.now, command: { type: 'takeUpPersonChange' } });
    player.time({ type: 'takeUpPersonChange' });
    expect(player.it.task?.kind).toBe('person-change');
  });

  it('before there is a certificate they void what was decided, and stand among the findings', () => {
    const player = Player.submitted().verified();
    expect(player.time(news('retirement'))).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'verification', task: { kind: 'verify' } });
    expect(player.it.verification).toBeUndefined();
    expect(player.it.dossier.warnings).toContain('hr-retirement');
    player.gives(APPLICANT, { type: 'saveForm', changes: {}, warnings: ['nik-birth-date'] });
    expect(player.it.dossier.warnings).toEqual(['nik-birth-date', 'hr-retirement']);
  });

  it('NCSSR 2.2.1.3: the task of an officer who left goes back to the others', () => {
    const player = Player.submitted();
    player.claims(EXAMINER);
    const left = { type: 'releaseAbandoned', personId: EXAMINER.personId } as const;
    expect(player.time(left)).toBeUndefined();
    expect(player.it.task?.claimedBy).toBeUndefined();
    expect(player.time(left)).toBe('task-not-claimed');
  });
});
