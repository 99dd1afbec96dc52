import { DAY_MS, MINUTE_MS, SECOND_MS, plusMillis } from '../../../domain/case/instant';
import type { Capacity, RevocationReason } from '../../../domain/certificate/revocation-reasons';
import {
  CAPACITIES,
  CRL_REASONS,
  crlReason,
  REASON_RULES,
  REVOCATION_REASONS,
} from '../../../domain/certificate/revocation-reasons';
import type { Command } from '../../../domain/enrollment/commands';
import { CASE_STATUSES, nextStatus } from '../../../domain/enrollment/status';
import { nextWake } from '../../../domain/enrollment/wakes';
import type { Actor } from '../../../domain/people/roles';
import { APPLICANT, EXAMINER, OTHER_SUPERVISOR, SUPERVISOR } from '../../builders/application';
import { Player } from '../enrollment/player';

const HOLDER = APPLICANT;
const ACTOR_OF: Record<Capacity, Actor> = {
  holder: HOLDER,
  superior: { personId: 'person-superior', roles: ['superior'] },
  'agency-head': { personId: 'person-head', roles: ['agency-head'] },
  officer: EXAMINER,
};
const asks = (reason: RevocationReason, more: object = {}, capacity: Capacity = 'holder'): Command =>
  ({ type: 'requestRevocation', capacity, reason, text: 'Alasan.', ...more }) as Command;
const grant = (player: Player, more: object = {}): Command =>
  ({ type: 'grantRevocation', sight: player.sight(), remarks: '', ...more }) as Command;

describe('reasons of revocation (RFC 5280, 5.3.1)', () => {
  it('are read from their codes, and no code or an unknown one is unspecified', () => {
    for (const [code, name] of Object.entries(CRL_REASONS)) expect(crlReason(Number(code))).toBe(name);
    expect([crlReason(undefined), crlReason(7), crlReason(99)]).toEqual(Array(3).fill('unspecified'));
    for (const reason of REVOCATION_REASONS) expect(crlReason(REASON_RULES[reason].code)).toBe(reason);
  });

  const table = REVOCATION_REASONS.flatMap((reason) =>
    CAPACITIES.map((capacity) => ({ reason, capacity, may: REASON_RULES[reason].capacities.includes(capacity) })),
  );
  it.each(table)('Pasal 21(1): $reason from a $capacity is taken: $may', ({ reason, capacity, may }) => {
    const refusal = Player.inForce().gives(ACTOR_OF[capacity], asks(reason, {}, capacity));
    expect(refusal).toBe(may ? undefined : 'reason-not-for-capacity');
  });

  it('Pasal 21(1): privilegeWithdrawn is the authority’s word alone', () => {
    expect(REASON_RULES.privilegeWithdrawn.capacities).toEqual(['officer']);
  });
});

describe('asking for a revocation', () => {
  it('Pasal 21(1): nobody asks as holder but the holder, nobody as officer without the office', () => {
    expect(Player.inForce().gives(SUPERVISOR, asks('keyCompromise'))).toBe('not-in-this-capacity');
    expect(Player.inForce().gives(HOLDER, asks('keyCompromise', {}, 'officer'))).toBe('role-missing');
  });

  it('without words it is refused', () => {
    expect(Player.inForce().gives(HOLDER, asks('keyCompromise', { text: ' ' }))).toBe('reason-missing');
  });

  const bounds = [
    ['a second before it was valid', (p: Player) => plusMillis(notBefore(p), -SECOND_MS), false],
    ['at its first second', (p: Player) => notBefore(p), true],
    ['now', (p: Player) => p.now, true],
    ['a minute ahead, as clocks differ', (p: Player) => plusMillis(p.now, MINUTE_MS), true],
    ['a second more', (p: Player) => plusMillis(p.now, MINUTE_MS + SECOND_MS), false],
  ] as const;
  it.each(bounds)('RFC 5280, 5.3.2: an invalidity date %s is taken: %#', (_name, date, may) => {
    const player = Player.inForce();
    player.pass(30 * DAY_MS);
    const refusal = player.gives(HOLDER, asks('keyCompromise', { invalidityDate: date(player) }));
    expect(refusal).toBe(may ? undefined : 'invalidity-date-out-of-bounds');
  });

  const moments = [
    ['now', 'cessationOfOperation', (p: Player) => p.now, false],
    ['tomorrow', 'cessationOfOperation', (p: Player) => plusMillis(p.now, DAY_MS), true],
    ['tomorrow, though it is urgent', 'keyCompromise', (p: Player) => plusMillis(p.now, DAY_MS), false],
    ['when it has expired', 'cessationOfOperation', (p: Player) => notAfter(p), false],
  ] as const;
  it.each(moments)('an effect %s is taken or not', (_name, reason, at, may) => {
    const player = Player.inForce();
    const refusal = player.gives(HOLDER, asks(reason, { effectiveAt: at(player) }));
    expect(refusal).toBe(may ? undefined : 'effective-date-out-of-bounds');
  });

  it.each(CASE_STATUSES.filter((status) => nextStatus(status, 'orderRevocation')))(
    'Pasal 21: a certificate that is %s can be revoked',
    (status) => {
      expect(['parked', 'acceptance', 'in-force', 'on-hold', 'revoked']).toContain(status);
    },
  );

  it('a certificate that waits for its receipt can be revoked, a draft cannot, an expired one no more', () => {
    expect(Player.accepting().gives(HOLDER, asks('keyCompromise'))).toBeUndefined();
    expect(Player.submitted().gives(HOLDER, asks('keyCompromise'))).toBe('not-in-this-status');
    const expired = Player.inForce();
    expired.time({ type: 'expire' });
    expect(expired.gives(HOLDER, asks('keyCompromise'))).toBe('certificate-expired');
  });
});

describe('the ordinary lane', () => {
  it('Pasal 21(1): one asks, another decides; a second request meanwhile is told so', () => {
    const player = Player.inForce();
    player.gives(EXAMINER, asks('affiliationChanged', {}, 'officer'));
    expect(player.it).toMatchObject({ status: 'in-force', task: { kind: 'decide-revocation' } });
    expect(player.gives(HOLDER, asks('cessationOfOperation'))).toBe('revocation-under-way');
    player.claims(SUPERVISOR);
    expect(player.gives(SUPERVISOR, grant(player))).toBeUndefined();
    expect(player.it).toMatchObject({
      status: 'revoking',
      revocation: { stage: 'ordered', decidedBy: SUPERVISOR.personId },
    });
    expect(player.it.task).toBeUndefined();
  });

  it('Pasal 21(1): an officer does not decide on what he asked for himself', () => {
    const player = Player.inForce();
    player.gives(SUPERVISOR, asks('affiliationChanged', {}, 'officer'));
    expect(player.claims(SUPERVISOR)).toBe('same-person');
    expect(player.claims(OTHER_SUPERVISOR)).toBeUndefined();
  });

  it('a refused request leaves the certificate as it was, with grounds', () => {
    const player = Player.inForce();
    player.gives(HOLDER, asks('superseded'));
    player.claims(SUPERVISOR);
    const reject = { type: 'rejectRevocation', sight: player.sight() } as const;
    expect(player.gives(SUPERVISOR, { ...reject, text: '' })).toBe('reason-missing');
    expect(player.gives(SUPERVISOR, { ...reject, text: 'Tidak beralasan.' })).toBeUndefined();
    expect(player.it.status).toBe('in-force');
    expect(player.it.revocation).toBeUndefined();
  });

  it('what is decided on is what was seen: a report of compromise meanwhile overtakes it', () => {
    const player = Player.inForce();
    player.gives(HOLDER, asks('cessationOfOperation'));
    player.claims(SUPERVISOR);
    const late = grant(player);
    player.gives(HOLDER, asks('keyCompromise'));
    expect(player.it).toMatchObject({ status: 'revoking', task: { kind: 'review-revocation' } });
    expect(player.gives(SUPERVISOR, late)).toBe('task-not-open');
  });

  it('a scheduled one waits for its moment, can be cancelled by who asked or a supervisor, and expires with the certificate', () => {
    const effectiveAt = (player: Player) => plusMillis(player.now, 10 * DAY_MS);
    const scheduled = () => {
      const player = Player.inForce();
      player.gives(HOLDER, asks('cessationOfOperation', { effectiveAt: effectiveAt(player) }));
      player.claims(SUPERVISOR);
      player.gives(SUPERVISOR, grant(player));
      return player;
    };
    const cancelled = scheduled();
    expect(cancelled.gives(EXAMINER, { type: 'cancelRevocation', text: 'salah' })).toBe('not-in-this-capacity');
    expect(cancelled.gives(HOLDER, { type: 'cancelRevocation', text: 'tidak jadi' })).toBeUndefined();
    const due = scheduled();
    const wake = nextWake(due.it, due.now);
    expect(wake).toEqual({ at: effectiveAt(due), command: { type: 'executeRevocation' } });
    due.pass(10 * DAY_MS);
    due.time({ type: 'executeRevocation' });
    expect(due.it.status).toBe('revoking');
    const over = scheduled();
    over.time({ type: 'expire' });
    expect(over.it.status).toBe('expired');
    expect(over.it.revocation).toBeUndefined();
  });
});

describe('the urgent lane', () => {
  it('Pasal 21(1): acts first and is reviewed by somebody else after', () => {
    const player = Player.inForce();
    player.gives(SUPERVISOR, asks('privilegeWithdrawn', {}, 'officer'));
    expect(player.it).toMatchObject({ status: 'revoking', revocation: { review: 'due' } });
    expect(player.claims(SUPERVISOR)).toBe('same-person');
    player.published().claims(OTHER_SUPERVISOR);
    const review = { type: 'reviewRevocation', verdict: 'questioned', text: 'Bukti kurang.' } as const;
    expect(player.gives(OTHER_SUPERVISOR, { ...review, sight: player.sight() })).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'revoked', revocation: { review: 'questioned' } });
  });
});

describe('what the CA says', () => {
  it('closes a revocation only when it is seen published', () => {
    const player = Player.inForce();
    player.gives(HOLDER, asks('keyCompromise'));
    player.time({ type: 'acceptRevocation', revokedAt: player.now });
    expect(player.it).toMatchObject({ status: 'revoking', revocation: { stage: 'at-ca' } });
    player.published();
    expect(player.it).toMatchObject({
      status: 'revoked',
      revocation: { stage: 'published', published: { crlNumber: '7' } },
    });
  });

  it('its own revocation is taken as it is, once, whatever was being decided', () => {
    const player = Player.inForce();
    player.gives(HOLDER, asks('superseded'));
    const notice = { type: 'recordCaRevocation', reason: 'cessationOfOperation', revokedAt: player.now } as const;
    expect(player.time(notice)).toBeUndefined();
    expect(player.it).toMatchObject({ status: 'revoking', revocation: { origin: 'ca', stage: 'at-ca' } });
    expect(player.it.task).toBeUndefined();
    expect(player.time(notice)).toBe('not-in-this-status');
  });

  it('its refusal stops the certificate by our own word and asks people again', () => {
    const player = Player.inForce();
    player.gives(HOLDER, asks('keyCompromise'));
    player.time({ type: 'refuseRevocation', code: 'refused', reason: 'gangguan' });
    expect(player.it).toMatchObject({
      status: 'on-hold',
      hold: { atCa: 'local' },
      task: { kind: 'decide-revocation' },
    });
  });

  it('its word that the certificate has expired ends the case as expired', () => {
    const player = Player.inForce();
    player.gives(HOLDER, asks('keyCompromise'));
    player.time({ type: 'refuseRevocation', code: 'expired', reason: 'kedaluwarsa' });
    expect(player.it.status).toBe('expired');
  });

  it('a refused amendment leaves the revocation that stands', () => {
    const player = Player.inForce();
    player.gives(HOLDER, asks('superseded'));
    player.claims(SUPERVISOR);
    player.gives(SUPERVISOR, grant(player));
    player.published();
    expect(player.gives(HOLDER, asks('superseded'))).toBe('already-revoked');
    expect(player.gives(HOLDER, asks('keyCompromise'))).toBeUndefined();
    player.time({ type: 'refuseRevocation', code: 'refused', reason: 'ditolak' });
    expect(player.it).toMatchObject({ status: 'revoked', revocation: { reason: 'superseded', stage: 'published' } });
  });

  it('a certificate that differs from what was approved is revoked, or closed where the CA cannot', () => {
    for (const [revocation, status] of [
      [true, 'revoking'],
      [false, 'closed-mismatch'],
    ] as const) {
      const player = Player.submitted().approved();
      player.ca = { revocation, hold: false };
      player.issued(['public-key']).claims(SUPERVISOR);
      player.gives(SUPERVISOR, { type: 'rejectMismatch', sight: player.sight(), remarks: 'kunci lain' });
      expect(player.it.status).toBe(status);
    }
  });
});

const notBefore = ({ it: { certificate } }: Player): string => certificate?.notBefore ?? '';
const notAfter = ({ it: { certificate } }: Player): string => certificate?.notAfter ?? '';
