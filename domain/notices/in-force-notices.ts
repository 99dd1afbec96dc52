import type { CaseEvent } from '../enrollment/events';
import type { CaseState } from '../enrollment/state';
import { HELD } from '../enrollment/status';
import { inForceOf } from '../law/in-force-policy';
import type { NoticeTemplate, Owed, Recipient } from './notice';

/** Everybody around a holder who must know that a certificate may no longer be used (Pasal 21; PP 71/2019 Pasal 62). */
const around = ({ policy }: CaseState): readonly Recipient[] => [
  'superior-of-subject',
  'agency-head',
  ...(inForceOf(policy).relyingParties.length > 0 ? ['relying-parties' as const] : []),
];
const toAll = (template: NoticeTemplate, readers: readonly Recipient[]): readonly Owed[] =>
  readers.map((to) => [template, to] as const);

/** The messages that events of the years in force owe; those that go with a letter are owed by the letter. */
export function inForceNotices(after: CaseState, event: CaseEvent): readonly Owed[] {
  const { revocation } = after;
  switch (event.type) {
    case 'revocationOrdered':
      return [
        ...toAll('revocation-ordered', ['subject', ...around(after)]),
        ...(revocation?.review === 'due' ? toAll('revocation-to-review', ['supervisors']) : []),
      ];
    case 'revocationPublished':
      return toAll('certificate-revoked', around(after));
    case 'revocationRejected':
      return toAll('revocation-rejected', ['requester']);
    case 'revocationDelayed':
      return toAll('revocation-delayed', ['supervisors']);
    case 'revocationRefusedByCa':
    case 'amendmentRefusedByCa':
      return toAll('revocation-refused-by-ca', ['supervisors']);
    case 'revocationReviewed':
      return event.verdict === 'questioned' ? toAll('revocation-questioned', ['supervisors']) : [];
    case 'revokedByCa':
      return toAll('revoked-by-ca', ['subject', 'supervisors']);
    case 'holdPlaced':
      return toAll('use-stopped', around(after));
    case 'holdReleased':
      return toAll('use-released', around(after));
    case 'holdOverdue':
      return toAll('hold-overdue', ['supervisors']);
    case 'holdRefusedByCa':
    case 'releaseRefusedByCa':
      return toAll('hold-refused-by-ca', ['supervisors']);
    case 'lossPapersOverdue':
      return toAll('loss-papers-overdue', ['subject', 'superior-of-subject']);
    case 'personChanged':
      return HELD.includes(after.status) ? toAll('person-changed', ['supervisors']) : [];
    case 'personChangeResolved':
      return event.outcome === 'renew' ? toAll('renewal-invited', ['subject']) : [];
    case 'successorInUse':
      return toAll('successor-in-use', ['subject']);
    default:
      return [];
  }
}
