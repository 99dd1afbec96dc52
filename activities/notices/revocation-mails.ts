import type { CaseState } from '../../domain/enrollment/state';
import { toPeople, toRelyingParty } from './around';
import { lastOf, StoryIncomplete } from './facts';
import type { Makers } from './told';
import { after, before, dueWith, eventOf, held, holderName } from './told';

/** The data of mails about a certificate's end before time, Pasal 21. */
export const REVOCATION_MAILS = {
  'revocation-ordered': async (told) => {
    const { at, seq } = eventOf(told, 'revocationOrdered');
    const state = after(told.story, seq);
    const { reason, amends } = revocationOf(state);
    const ordered = { orderedAt: at, caName: told.sources.caName, amends };
    return told.row.recipient === 'relying-parties'
      ? { ...(await toRelyingParty(told, state)), ...ordered }
      : { ...(await toPeople(told, state)), ...ordered, reason };
  },
  'certificate-revoked': async (told) => {
    const { event, seq } = lastOf(told.story, 'revocationPublished', told.row.seq);
    const state = after(told.story, seq);
    const { reason, revokedAt, crlNumber, crlSeenAt, ocspSeenAt } = event;
    const { invalidityDate = null } = revocationOf(state);
    const published = { reason, revokedAt, crlNumber, crlSeenAt, ocspSeenAt, invalidityDate };
    return told.row.recipient === 'relying-parties'
      ? { ...(await toRelyingParty(told, state)), ...published }
      : { ...(await toPeople(told, state)), ...published };
  },
  'revocation-rejected': async ({ story, row, sources }) => {
    const { event, at, seq } = lastOf(story, 'revocationRejected', row.seq);
    const { type, certificate, status } = held(after(story, seq));
    return {
      certificateType: type,
      serial: certificate.serial,
      toHolder: row.recipient === 'subject',
      holderName: await holderName(sources, story.state),
      rejectedAt: at,
      text: event.text,
      stillStopped: status === 'on-hold',
    };
  },
  'revocation-delayed': (told) => ({
    caName: told.sources.caName,
    published: eventOf(told, 'revocationDelayed').event.step === 'publication',
    orderedAt: lastOf(told.story, 'revocationOrdered', told.row.seq).at,
  }),
  'revocation-refused-by-ca': (told) => {
    const { event, seq } = eventOf(told, 'revocationRefusedByCa', 'amendmentRefusedByCa');
    return {
      ...{ caName: told.sources.caName, code: event.code, reason: event.reason },
      amends: event.type === 'amendmentRefusedByCa',
      dueAt: dueWith(told.story, seq),
    };
  },
  'revocation-to-review': (told) => {
    const { at, seq } = eventOf(told, 'revocationOrdered');
    const { reason } = revocationOf(after(told.story, seq));
    return { reason, orderedAt: at, dueAt: dueWith(told.story, seq) };
  },
  'revocation-questioned': (told) => {
    const { event, at, seq } = eventOf(told, 'revocationReviewed');
    const { reason, stage } = revocationOf(before(told.story, seq));
    return { reason, stage, reviewedAt: at, text: event.text };
  },
  'revoked-by-ca': (told) => {
    const { event } = eventOf(told, 'revokedByCa');
    const { type, certificate } = held(told.story.state);
    return {
      certificateType: type,
      serial: certificate.serial,
      toHolder: told.row.recipient === 'subject',
      caName: told.sources.caName,
      ...{ reason: event.reason, revokedAt: event.revokedAt, invalidityDate: event.invalidityDate ?? null },
    };
  },
} satisfies Partial<Makers>;

function revocationOf({ revocation, caseId }: CaseState) {
  if (!revocation) throw new StoryIncomplete(`case ${caseId} has no revocation`);
  return revocation;
}
