import * as fc from 'fast-check';
import { addWorkingMinutes } from '../../../domain/calendar/working-time';
import { nextWake } from '../../../domain/enrollment/wakes';
import { decide } from '../../../domain/enrollment/decide';
import type { LetterPolicy } from '../../../domain/law/letter-policy';
import { DEFAULT_LETTERS } from '../../../domain/law/letter-policy';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { noticesOf } from '../../../domain/notices/notices';
import { REGENCY_CALENDAR } from '../../../devstack/regency/calendar';
import { AGREEMENT, APPLICANT, completeApplication, openCommand } from '../../builders/application';
import { askFor, drawn, giving, HEAD, SUPERIOR } from '../../builders/letters';
import { PLAIN_CA } from '../../../domain/certificate/ca-powers';
import { isAskedLetter } from '../../../domain/letter/state';
import { Player } from '../enrollment/player';

function asked(letters: LetterPolicy = DEFAULT_LETTERS): Player {
  const player = new Player();
  player.gives(APPLICANT, openCommand('individual', { ...DEFAULT_POLICY, letters }));
  for (const command of completeApplication())
    if (command.type !== 'attachDocument' || !isAskedLetter(command.document.kind)) player.gives(APPLICANT, command);
  player.gives(APPLICANT, askFor('recommendation-letter'));
  return player;
}

/** Lets time do to the letters what it does, until it does nothing more; answers what was done, and when. */
function wait(player: Player): (readonly [type: string, at: string])[] {
  const done: (readonly [string, string])[] = [];
  for (;;) {
    const wake = nextWake(player.it, player.now);
    if (wake?.command.type !== 'remindSigner') return done;
    player.now = wake.at;
    expect(player.time(wake.command)).toBeUndefined();
    done.push([player.it.lastEventType, wake.at]);
  }
}

const told = ({ it, ledger }: Player) =>
  ledger.flatMap((recorded) => noticesOf(it, recorded)).map(({ template, to }) => `${template} > ${to}`);

describe('Pasal 14a: who leaves a request for a letter unanswered', () => {
  it.each([
    [{ remindEveryWorkingMinutes: 900, mostReminders: 0 }, ['letterUnanswered']],
    [{ remindEveryWorkingMinutes: 900, mostReminders: 1 }, ['letterReminded', 'letterUnanswered']],
    [DEFAULT_LETTERS, ['letterReminded', 'letterReminded', 'letterUnanswered']],
  ])('is reminded as often as the policy says, then the applicant is told: %j', (letters, events) => {
    const player = asked(letters);
    expect(wait(player).map(([type]) => type)).toEqual(events);
    expect(player.it.letters).toMatchObject([{ status: 'asked', unansweredAt: player.now }]);
    expect(told(player).filter((notice) => notice.startsWith('letter-'))).toEqual([
      'letter-asked > letter-signer',
      ...events.slice(1).map(() => 'letter-reminder > letter-signer'),
      'letter-unanswered > applicant',
    ]);
  });

  it('is reminded after working time, which a weekend is none of', () => {
    const player = asked({ remindEveryWorkingMinutes: 450, mostReminders: 2 });
    const days = wait(player).map(([, at]) => at.slice(0, 10));
    expect(days).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    const friday = asked({ remindEveryWorkingMinutes: 450, mostReminders: 1 });
    friday.gives(APPLICANT, { type: 'withdrawLetterRequest', kind: 'recommendation-letter' });
    friday.now = '2026-11-27T03:00:00.000Z';
    friday.gives(APPLICANT, askFor('recommendation-letter'));
    expect(wait(friday)[0]?.[1].slice(0, 10)).toBe('2026-11-30');
  });

  it('may still answer after the last reminder, and nobody is told anything more', () => {
    const player = asked();
    wait(player);
    expect(player.gives(SUPERIOR, giving(player, 'recommendation-letter'))).toBeUndefined();
    drawn(player);
    expect(nextWake(player.it, player.now)?.command.type).toBe('lapse');
  });

  it('has his own reminders, however many letters an application waits for', () => {
    const player = asked();
    player.pass(60 * 60_000);
    player.gives(APPLICANT, askFor('cover-letter'));
    player.gives(SUPERIOR, { type: 'declineLetter', kind: 'recommendation-letter', reason: 'Lewat kertas.' });
    wait(player);
    expect(player.it.letters).toMatchObject([
      { kind: 'recommendation-letter', status: 'declined' },
      { kind: 'cover-letter', status: 'asked', reminders: 2 },
    ]);
    expect(player.it.letters?.[0]?.reminders).toBeUndefined();
    expect(player.gives(HEAD, giving(player, 'cover-letter'))).toBeUndefined();
  });

  it.each([
    ['given', (player: Player) => player.gives(SUPERIOR, giving(player, 'recommendation-letter'))],
    [
      'closed',
      (player: Player) => player.gives(APPLICANT, { type: 'withdrawLetterRequest', kind: 'recommendation-letter' }),
    ],
    ['closed', (player: Player) => player.gives(APPLICANT, askFor('recommendation-letter', { ...HEAD }))],
  ])('is reminded of nothing once his letter is %s', (status, ends) => {
    const player = asked();
    const wake = nextWake(player.it, player.now)!;
    expect(ends(player)).toBeUndefined();
    expect(player.it.letters?.[0]?.status).toBe(status);
    player.now = wake.at;
    expect(player.time(wake.command)).toBe('letter-not-asked');
  });

  it('leaves what an officer or a signer has seen as it was', () => {
    const player = asked();
    const { revision } = player.it;
    wait(player);
    expect(player.it.revision).toBe(revision);
  });

  it('is not reminded in a run of the workflow that began before there were reminders (ADR 0003)', () => {
    const player = asked();
    player.gives(APPLICANT, { type: 'withdrawLetterRequest', kind: 'recommendation-letter' });
    const facts = { now: player.now, actor: APPLICANT, calendar: REGENCY_CALENDAR, dossierDigest: '' };
    const before = { ...facts, agreement: AGREEMENT, ca: PLAIN_CA, letterReminders: false };
    expect(decide(player.state, askFor('recommendation-letter'), before)).toEqual({
      ok: true,
      events: [{ type: 'letterAsked', kind: 'recommendation-letter', signerId: SUPERIOR.personId }],
    });
  });

  it('is reminded at equal distances of working time, never more than the policy allows, whatever it says', () => {
    const policies = fc.record({
      remindEveryWorkingMinutes: fc.integer({ min: 1, max: 1_200 }),
      mostReminders: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(policies, (letters) => {
        const player = asked(letters);
        let due = player.now;
        const done = wait(player);
        for (const [, at] of done) {
          due = addWorkingMinutes(due, letters.remindEveryWorkingMinutes, REGENCY_CALENDAR);
          expect(at).toBe(due);
        }
        expect(done).toHaveLength(letters.mostReminders + 1);
        expect(done.filter(([type]) => type === 'letterUnanswered')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
