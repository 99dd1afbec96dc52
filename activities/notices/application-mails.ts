import { lastOf } from './facts';
import type { Makers, Told } from './told';
import { before, secret } from './told';

/** The data of mails about an application, Pasal 13-19. */
export const APPLICATION_MAILS = {
  'email-proof': async ({ story, row, sources }) => {
    const { event } = lastOf(story, 'emailProofRequested', row.seq);
    return { link: await secret(sources, event.link), expiresAt: event.expiresAt };
  },
  'submission-received': ({ story, row }) => {
    const submitted = lastOf(story, 'submitted', row.seq);
    const opened = story.events.find(({ seq, event }) => seq > submitted.seq && event.type === 'taskOpened');
    const answerBy = opened?.event.type === 'taskOpened' ? opened.event.task.dueAt : submitted.at;
    return { certificateType: story.state.type, submittedAt: submitted.at, answerBy };
  },
  'application-accepted': ({ story, row }) => ({
    certificateType: story.state.type,
    agreeBy: lastOf(story, 'approved', row.seq).event.agreeBy,
  }),
  'application-returned': ({ story, row }) => {
    const { reasonCode, text, remedy, completeBy } = lastOf(story, 'returned', row.seq).event;
    return { reasonCode, text, remedy, completeBy };
  },
  'application-refused': ({ story, row }) => {
    const { reasonCode, text, remedy } = lastOf(story, 'refused', row.seq).event;
    return { reasonCode, text, remedy };
  },
  'refused-by-ca': ({ story, row, sources }) => ({
    caName: sources.caName,
    reason: lastOf(story, 'caRefused', row.seq).event.reason,
  }),
  'application-lapsed': ({ story }) => {
    const lapsed = lastOf(story, 'lapsed');
    return { from: before(story, lapsed.seq).status, lapsedAt: lapsed.at };
  },
  'application-withdrawn': ({ story }) => {
    const withdrawn = lastOf(story, 'withdrawn');
    return { withdrawnAt: withdrawn.at, reason: withdrawn.event.reason };
  },
  'agreement-reminder': ({ story }) => ({ agreeBy: lastOf(story, 'approved').event.agreeBy }),
  'activation-opened': (told) => activation(told),
  'activation-reminder': (told) => activation(told),
} satisfies Partial<Makers>;

async function activation({ story, sources }: Told) {
  const { page, activateBy } = lastOf(story, 'activationOpened').event;
  return { link: await secret(sources, page), activateBy, caName: sources.caName };
}
