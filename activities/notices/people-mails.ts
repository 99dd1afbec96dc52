import { durationMs } from '../../domain/calendar/duration';
import { wibInstant } from '../../domain/calendar/wib';
import { plusMillis } from '../../domain/case/instant';
import { HELD } from '../../domain/enrollment/status';
import { inForceOf } from '../../domain/law/in-force-policy';
import { StoryIncomplete } from './facts';
import type { Makers } from './told';
import { after, before, dueWith, eventOf, held } from './told';

/** The data of mails about people who move on and certificates that follow others, Pasal 11(2) and 20. */
export const PEOPLE_MAILS = {
  'person-changed': (told) => {
    const { event, seq } = eventOf(told, 'personChanged');
    return {
      kind: event.kind,
      effectiveAt: wibInstant(event.effectiveOn, '00:00'),
      proposal: event.proposal,
      dueAt: dueWith(told.story, seq),
    };
  },
  'renewal-invited': (told) => {
    const { event, seq } = eventOf(told, 'personChangeResolved');
    const { type, certificate, personChanges = [], caseId } = held(before(told.story, seq));
    const change = personChanges.find(({ changeId }) => changeId === event.changeId);
    if (!change) throw new StoryIncomplete(`case ${caseId} knows no such change`);
    const { serial, notAfter } = certificate;
    return { certificateType: type, serial, notAfter, kind: change.kind };
  },
  'successor-in-use': (told) => {
    const { event, at, seq } = eventOf(told, 'successorInUse');
    const { type, certificate, status, policy } = held(after(told.story, seq));
    const { serial, notAfter } = certificate;
    const overlapEnds = plusMillis(at, durationMs(inForceOf(policy).renewal.overlap));
    return {
      certificateType: type,
      serial,
      notAfter,
      kind: event.kind,
      revokesAt: HELD.includes(status) && overlapEnds < notAfter ? overlapEnds : null,
      ending: status === 'revoking' || status === 'revoked',
    };
  },
} satisfies Partial<Makers>;
