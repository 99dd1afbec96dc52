import type { CaseState } from '../../domain/enrollment/state';
import { papersOwed } from '../../domain/loss/state';
import { lastOf, StoryIncomplete } from './facts';
import type { Makers } from './told';
import { after, eventOf, held, holderName } from './told';

/** The data of mails about a report of loss, Pasal 25. */
export const LOSS_MAILS = {
  'loss-received': ({ story, row }) => {
    const { event, seq, commandId } = lastOf(story, 'lossReported', row.seq);
    const state = held(after(story, seq));
    return {
      certificateType: state.type,
      serial: state.certificate.serial,
      kind: event.kind,
      // Ordered with the report, or before it.
      revocationOrdered:
        ['revoking', 'revoked'].includes(state.status) ||
        story.events.some((one) => one.commandId === commandId && one.event.type === 'revocationOrdered'),
      papersOwed: papersOwed(lossOf(state)),
      papersDueAt: event.papersDueAt,
    };
  },
  'loss-papers-overdue': async (told) => {
    const { seq } = eventOf(told, 'lossPapersOverdue');
    const state = held(after(told.story, seq));
    const loss = lossOf(state);
    return {
      certificateType: state.type,
      serial: state.certificate.serial,
      toHolder: told.row.recipient === 'subject',
      holderName: await holderName(told.sources, state),
      papersOwed: papersOwed(loss),
      papersDueAt: loss.papersDueAt,
    };
  },
} satisfies Partial<Makers>;

function lossOf({ loss, caseId }: CaseState) {
  if (!loss) throw new StoryIncomplete(`case ${caseId} has no report of loss`);
  return loss;
}
