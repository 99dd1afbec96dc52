import type { CaseState } from '../../domain/enrollment/state';
import { holdCauseCode } from '../../templates/labels/in-force';
import { toPeople, toRelyingParty } from './around';
import { lastOf, StoryIncomplete } from './facts';
import type { Makers } from './told';
import { after, before, eventOf } from './told';

/** The data of mails about a stop to a certificate's use. */
export const HOLD_MAILS = {
  'use-stopped': async (told) => {
    const { seq } = lastOf(told.story, 'holdPlaced', told.row.seq);
    const state = after(told.story, seq);
    const { since, until, atCa, causes } = holdOf(state);
    return told.row.recipient === 'relying-parties'
      ? { ...(await toRelyingParty(told, state)), since, atCa }
      : { ...(await toPeople(told, state)), since, atCa, until, causes: causesOf(causes) };
  },
  'use-released': async (told) => {
    const { seq, at } = lastOf(told.story, 'holdReleased', told.row.seq);
    const state = before(told.story, seq);
    const released = { stoppedSince: holdOf(state).since, releasedAt: at };
    return told.row.recipient === 'relying-parties'
      ? { ...(await toRelyingParty(told, state)), ...released }
      : { ...(await toPeople(told, state)), ...released };
  },
  'hold-overdue': (told) => {
    const { since, until, causes } = holdOf(after(told.story, eventOf(told, 'holdOverdue').seq));
    return { since, until, causes: causesOf(causes) };
  },
  'hold-refused-by-ca': (told) => {
    const { event } = eventOf(told, 'holdRefusedByCa', 'releaseRefusedByCa');
    const { caName } = told.sources;
    return { caName, code: event.code, reason: event.reason, releasing: event.type === 'releaseRefusedByCa' };
  },
} satisfies Partial<Makers>;

function holdOf({ hold, caseId }: CaseState) {
  if (!hold) throw new StoryIncomplete(`case ${caseId} is not on hold`);
  return hold;
}

/** Each kind of reason once, however many incidents there are. */
const causesOf = (causes: NonNullable<CaseState['hold']>['causes']) => [
  ...new Set(causes.map(({ cause }) => holdCauseCode(cause))),
];
