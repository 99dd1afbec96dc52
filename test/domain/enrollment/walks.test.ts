import * as fc from 'fast-check';
import { DAY_MS } from '../../../domain/case/instant';
import type { Command } from '../../../domain/enrollment/commands';
import type { CaseEventType } from '../../../domain/enrollment/events';
import { fold } from '../../../domain/enrollment/evolve';
import { isOver } from '../../../domain/enrollment/status';
import { nextWake } from '../../../domain/enrollment/wakes';
import { noticesOf } from '../../../domain/notices/notices';
import { PERSON_CHANGES } from '../../../domain/people-change/change';
import { REVOCATION_REASONS } from '../../../domain/certificate/revocation-reasons';
import type { Actor } from '../../../domain/people/roles';
import { APPLICANT, EXAMINER, OTHER_EXAMINER, OTHER_SUPERVISOR, SUPERVISOR } from '../../builders/application';
import { Player } from './player';

const ACTORS: readonly Actor[] = [APPLICANT, EXAMINER, OTHER_EXAMINER, SUPERVISOR, OTHER_SUPERVISOR];

/** Everything that could be tried on a certificate in force, by anybody and by time. */
function tries(player: Player, step: number): readonly Command[] {
  const sight = player.sight();
  const text = `kata ${String(step)}`;
  const change = player.it.personChanges?.[0]?.changeId ?? 'none';
  const incidentId = `i${String(step % 2)}`;
  return [
    ...REVOCATION_REASONS.flatMap((reason): Command[] => [
      { type: 'requestRevocation', capacity: 'holder', reason, text },
      { type: 'requestRevocation', capacity: 'officer', reason, text },
    ]),
    { type: 'claimTask', taskId: player.it.task?.id ?? 'none' },
    { type: 'releaseTask', taskId: player.it.task?.id ?? 'none', reason: text },
    { type: 'grantRevocation', sight, remarks: '' },
    { type: 'rejectRevocation', sight, text },
    { type: 'cancelRevocation', text },
    { type: 'reviewRevocation', sight, verdict: 'upheld', text },
    { type: 'placeHold', text },
    { type: 'requestRelease', text },
    { type: 'approveRelease', sight, text },
    { type: 'refuseRelease', sight, text },
    { type: 'reportLoss', capacity: 'holder', kind: 'damaged', text },
    { type: 'reportLoss', capacity: 'holder', kind: 'lost', text },
    ...(['revoke', 'renew', 'hold', 'none'] as const).map((outcome): Command => ({
      type: 'resolvePersonChange',
      changeId: change,
      sight,
      outcome,
      text,
    })),
    ...PERSON_CHANGES.map((kind): Command => ({
      type: 'notePersonChange',
      changeId: `c${String(step)}`,
      kind,
      effectiveOn: '2026-12-24',
    })),
    { type: 'freeze', incidentId, by: 'x', text },
    { type: 'unfreeze', incidentId, by: 'y', text },
    { type: 'acceptRevocation', revokedAt: player.now },
    { type: 'refuseRevocation', code: 'refused', reason: text },
    { type: 'noteHoldAtCa', heldAt: player.now },
    { type: 'recordRelease' },
    { type: 'recordCaRevocation', reason: 'unspecified', revokedAt: player.now },
    {
      ...{ type: 'recordPublication', reason: 'superseded', revokedAt: player.now, crlNumber: '1' },
      ...{ crlSeenAt: player.now, ocspSeenAt: player.now },
    },
    { type: 'linkSuccessor', caseId: 'next', kind: 'renewal' },
    { type: 'noteSuccessorInUse', caseId: 'next', kind: 'renewal' },
  ];
}

const EVERYTHING: readonly CaseEventType[] = [
  ...(['revocationRequested', 'revocationGranted', 'revocationRejected', 'revocationCancelled'] as const),
  ...(['revocationOrdered', 'revocationAccepted', 'revocationRefusedByCa', 'revokedByCa'] as const),
  ...(['revocationPublished', 'revocationReviewed', 'holdPlaced', 'heldAtCa', 'releaseRequested'] as const),
  ...(['holdCauseLifted', 'lossReported', 'personChanged', 'personChangeResolved', 'successorInUse'] as const),
];

const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(10_000)), { minLength: 15, maxLength: 30, size: 'max' });

/** A command by number: first what is asked, all alike, then how. */
function pick(commands: readonly Command[], number: number): Command {
  const types = [...new Set(commands.map(({ type }) => type))];
  const variants = commands.filter(({ type }) => type === types[number % types.length]);
  return variants[Math.floor(number / types.length) % variants.length] as Command;
}

/** An officer takes the open task, if he may, and decides on it in one way or the other. */
function decides(player: Player, officer: Actor, step: number, number: number): void {
  player.claims(officer);
  const possible = player.possible(
    officer,
    tries(player, step).filter((command) => 'sight' in command),
  );
  if (possible.length > 0) player.gives(officer, pick(possible, number));
}

/** Plays a walk; the sixth actor is time, which lets pass what is next. */
function walk(player: Player, steps: readonly (readonly [number, number])[], each: () => void): void {
  steps.forEach(([who, what], step) => {
    const before = player.state;
    const actor = ACTORS[who];
    const wake = nextWake(player.it, player.now);
    if (!actor && wake) {
      if (wake.at > player.now) player.now = wake.at;
      player.time(wake.command);
    } else if (what % 3 === 0 && player.it.task) {
      decides(player, actor ?? SUPERVISOR, step, what);
    } else {
      const commands = tries(player, step);
      // Mostly what is possible, so that walks get somewhere; every fifth step anything.
      const possible = what % 5 === 0 ? [] : player.possible(actor ?? APPLICANT, commands);
      const chosen = possible.length > 0 ? possible : commands;
      const refused = player.gives(actor ?? APPLICANT, pick(chosen, what));
      if (refused) expect(player.state).toBe(before);
    }
    each();
  });
}

describe('whatever people, time and the CA do to a certificate in force', () => {
  it('goes everywhere: a walk that saw too little would prove too little', () => {
    const seen = new Set<string>();
    for (const steps of fc.sample(moves, { numRuns: 100, seed: 21 })) {
      const player = Player.inForce('individual', { revocation: true, hold: true });
      walk(player, steps, () => undefined);
      for (const { event } of player.ledger) seen.add(event.type);
    }
    for (const type of EVERYTHING) expect(seen).toContain(type);
  });

  it('Pasal 31(2): the ledger folds to the case as it stands, in text too, at every step', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const player = Player.inForce();
        walk(player, steps, () => undefined);
        expect(fold(player.ledger)).toEqual(player.state);
        expect(fold(JSON.parse(JSON.stringify(player.ledger)) as typeof player.ledger)).toEqual(player.state);
        expect(JSON.parse(JSON.stringify(player.state))).toEqual(player.state);
        const keys = player.ledger.flatMap((recorded) => noticesOf(player.it, recorded)).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 25 },
    );
  });

  it('Pasal 21(1), 1(21): nothing routine is ordered without one who asked and another who decided; what acted first is reviewed', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const player = Player.inForce();
        walk(player, steps, () => {
          const { revocation, status } = player.it;
          if (status !== 'revoking' || !revocation) return;
          const { origin, urgent, requestedBy, decidedBy } = revocation;
          // What the CA refused first and an officer then decided on did not act first.
          if (urgent && origin !== 'ca') expect(decidedBy ?? revocation.review).toBeDefined();
          if (urgent && decidedBy) expect(decidedBy).not.toBe(requestedBy);
          if (origin === 'request' && !urgent)
            expect([decidedBy, decidedBy === requestedBy]).toEqual([decidedBy, false]);
          if (origin === 'request' && !urgent) expect(decidedBy).toBeDefined();
        });
      }),
      { numRuns: 25 },
    );
  });

  it('a certificate that was revoked is never in force again, and one task at most is open', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const player = Player.inForce();
        let revoked = false;
        walk(player, steps, () => {
          revoked ||= player.it.status === 'revoked';
          if (revoked) expect(['revoked', 'revoking']).toContain(player.it.status);
          const opened = player.ledger.filter(({ event }) => event.type === 'taskOpened').length;
          const closed = player.ledger.filter(({ event }) => event.type === 'taskClosed').length;
          expect(opened - closed).toBe(player.it.task ? 1 : 0);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('time brings every case to its end, and never the same thing twice in vain', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const player = Player.inForce();
        walk(player, steps, () => undefined);
        // What is ordered at the CA ends there.
        if (player.it.status === 'revoking') player.published();
        for (let turn = 0; turn < 100 && !isOver(player.it); turn++) {
          const wake = nextWake(player.it, player.now);
          if (!wake) break;
          if (wake.at > player.now) player.now = wake.at;
          const before = player.it.version;
          player.time(wake.command);
          if (player.it.status === 'revoking') player.published();
          expect([wake.command.type, player.it.version]).not.toEqual([wake.command.type, before]);
        }
        // A review that nobody does keeps the file of a revoked certificate open: it is somebody's task.
        if (!isOver(player.it)) expect(player.it).toMatchObject({ status: 'revoked', task: { escalated: true } });
        player.pass(DAY_MS);
      }),
      { numRuns: 25 },
    );
  });

  it('Pasal 20(2): no rung is told twice, and none once the successor is in use', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const player = Player.inForce();
        walk(player, steps, () => undefined);
        const rungs = player.ledger.flatMap(({ event }) => (event.type === 'reminderDue' ? [event.rung] : []));
        expect(new Set(rungs).size).toBe(rungs.length);
        const inUse = player.ledger.findIndex(({ event }) => event.type === 'successorInUse');
        const later = inUse < 0 ? [] : player.ledger.slice(inUse).filter(({ event }) => event.type === 'reminderDue');
        expect(later).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
