import type { MismatchCode } from '../../domain/certificate/match';
import type { Story } from './facts';
import { lastOf } from './facts';
import type { Makers } from './told';
import { personName } from './told';

/** The data of mails to the people of the OP about their work, Pasal 3(1)c. */
export const WORK_MAILS = {
  'task-waiting': ({ story, row }) => taskOf(story, row.seq),
  'task-reminder': ({ story, row }) => taskOf(story, row.seq),
  'task-escalated': async ({ story, row, sources }) => {
    const claimedBy = story.state.task?.claimedBy;
    return { ...taskOf(story, row.seq), claimedBy: claimedBy ? await personName(sources, claimedBy) : null };
  },
  'certificate-mismatch': ({ story, row }) => ({
    mismatches: lastOf(story, 'certificateMismatched', row.seq).event.mismatches as readonly MismatchCode[],
    dueAt: lastOf(story, 'taskOpened').event.task.dueAt,
  }),
  'ca-delayed': ({ story, row, sources }) => ({
    caName: sources.caName,
    orderedAt: lastOf(story, 'issuanceOrdered', row.seq).at,
  }),
} satisfies Partial<Makers>;

function taskOf(story: Story, seq: number) {
  const { task } = lastOf(story, 'taskOpened', seq).event;
  return { taskKind: task.kind, dueAt: task.dueAt };
}
