import { DAY_MS, plusMillis } from '../../../domain/case/instant';
import { nextWake } from '../../../domain/enrollment/wakes';
import { APPLICANT, EXAMINER, OTHER_SUPERVISOR, SUPERVISOR } from '../../builders/application';
import { Player } from '../enrollment/player';

const HOLDING = { revocation: true, hold: true };
const place = { type: 'placeHold', text: 'Dalam pemeriksaan.' } as const;
const freeze = (by: string) => ({ type: 'freeze', incidentId: 'i1', by, text: 'Insiden.' }) as const;
const unfreeze = (by: string) => ({ type: 'unfreeze', incidentId: 'i1', by, text: 'Selesai.' }) as const;

describe('stopping a certificate’s use for a time', () => {
  it.each([
    ['individual', HOLDING, 'ordered'],
    ['individual', { revocation: true, hold: false }, 'local'],
    // BR 7.2.2: a server's certificate is never held at a CA.
    ['system', HOLDING, 'local'],
  ] as const)('of type %s at a CA with %j it is %s', (type, ca, atCa) => {
    const player = Player.inForce(type, ca);
    expect(player.gives(EXAMINER, place)).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'on-hold', hold: { atCa } });
  });

  it('is the officers’, not the holder’s, and needs words', () => {
    expect(Player.inForce().gives(APPLICANT, place)).toBe('role-missing');
    expect(Player.inForce().gives(EXAMINER, { ...place, text: '' })).toBe('reason-missing');
  });

  it('is time-boxed: after fourteen days supervisors are told, once, and it stays', () => {
    const player = Player.inForce();
    player.gives(EXAMINER, place);
    const wake = nextWake(player.it, player.now);
    expect(wake).toEqual({ at: plusMillis(player.now, 14 * DAY_MS), command: { type: 'noteHoldOverdue' } });
    player.time({ type: 'noteHoldOverdue' });
    expect(player.it.status).toBe('on-hold');
    expect(player.time({ type: 'noteHoldOverdue' })).toBe('not-in-this-status');
  });

  it('is released by two: who asks does not approve', () => {
    const player = Player.inForce();
    player.gives(EXAMINER, place);
    player.gives(SUPERVISOR, { type: 'requestRelease', text: 'Selesai.' });
    expect(player.claims(SUPERVISOR)).toBe('same-person');
    player.claims(OTHER_SUPERVISOR);
    const approve = { type: 'approveRelease', sight: player.sight(), text: 'Setuju.' } as const;
    expect(player.gives(OTHER_SUPERVISOR, approve)).toBeUndefined();
    expect(player.it.status).toBe('in-force');
  });

  it('a refused release keeps it, and it can be asked for again', () => {
    const player = Player.inForce();
    player.gives(EXAMINER, place);
    player.gives(EXAMINER, { type: 'requestRelease', text: 'Selesai.' });
    player.claims(SUPERVISOR);
    player.gives(SUPERVISOR, { type: 'refuseRelease', sight: player.sight(), text: 'Belum.' });
    expect(player.it).toMatchObject({ status: 'on-hold' });
    expect(player.it.hold?.release).toBeUndefined();
    expect(player.gives(EXAMINER, { type: 'requestRelease', text: 'Kini selesai.' })).toBeUndefined();
  });

  it('at the CA it ends only when the CA has let go, and goes on when it will not', () => {
    const player = Player.inForce('individual', HOLDING);
    player.gives(EXAMINER, place);
    player.time({ type: 'noteHoldAtCa', heldAt: player.now });
    player.gives(EXAMINER, { type: 'requestRelease', text: 'Selesai.' });
    player.claims(SUPERVISOR);
    player.gives(SUPERVISOR, { type: 'approveRelease', sight: player.sight(), text: '' });
    expect(player.it).toMatchObject({ status: 'on-hold', hold: { atCa: 'releasing' } });
    player.time({ type: 'noteReleaseRefused', code: 'refused', reason: 'ditolak' });
    expect(player.it).toMatchObject({ status: 'on-hold', hold: { atCa: 'held' } });
    expect(player.it.hold?.causes).toHaveLength(1);
  });

  it('a new reason while the CA lets go is no release: the CA is asked to hold again', () => {
    const player = Player.inForce('individual', HOLDING);
    player.gives(EXAMINER, place);
    player.time({ type: 'noteHoldAtCa', heldAt: player.now });
    player.gives(EXAMINER, { type: 'requestRelease', text: 'Selesai.' });
    player.claims(SUPERVISOR);
    player.gives(SUPERVISOR, { type: 'approveRelease', sight: player.sight(), text: '' });
    player.time(freeze(OTHER_SUPERVISOR.personId));
    expect(player.time({ type: 'recordRelease' })).toBe('not-in-this-status');
    expect(player.it).toMatchObject({ status: 'on-hold', hold: { atCa: 'ordered' } });
  });

  it('a CA that will not hold leaves our own order in its place', () => {
    const player = Player.inForce('individual', HOLDING);
    player.gives(EXAMINER, place);
    player.time({ type: 'noteHoldRefused', code: 'hold-not-allowed', reason: 'tidak ada' });
    expect(player.it).toMatchObject({ status: 'on-hold', hold: { atCa: 'local' } });
  });

  it('each reason is lifted on its own, an incident’s by another than who placed it', () => {
    const player = Player.inForce();
    player.gives(EXAMINER, place);
    player.time(freeze(SUPERVISOR.personId));
    expect(player.time(freeze(SUPERVISOR.personId))).toBe('already-on-hold');
    expect(player.time(unfreeze(SUPERVISOR.personId))).toBe('same-person');
    expect(player.time(unfreeze(OTHER_SUPERVISOR.personId))).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'on-hold', hold: { causes: [{ cause: 'officer' }] } });
    expect(player.time(unfreeze(OTHER_SUPERVISOR.personId))).toBe('not-on-hold');
  });

  it('an incident’s stop is not released by the officers’ way', () => {
    const player = Player.inForce();
    player.time(freeze(SUPERVISOR.personId));
    expect(player.gives(EXAMINER, { type: 'requestRelease', text: 'Selesai.' })).toBe('not-on-hold');
  });
});
