import type { LedgerEvent } from '../../domain/case/ledger';
import type { CaseEvent } from '../../domain/enrollment/events';
import type { NoticeWithDeliveries } from '../../entities/outbox.repository';
import type { LetterView, NoticeView } from './cases.dto';

/** The letters of a case, as its ledger names them. */
export const presentLetters = (events: readonly LedgerEvent<CaseEvent>[]): LetterView[] =>
  events.flatMap(({ at, event }) => {
    if (event.type !== 'letterIssued') return [];
    const { letter, number, sha256, documentId, forSeq } = event;
    return [{ documentId, letter, number, sha256, at, forSeq }];
  });

export const presentNotice = ({ notice, deliveries }: NoticeWithDeliveries): NoticeView => ({
  key: notice.key,
  template: notice.template,
  recipient: notice.recipient,
  seq: notice.seq,
  status: notice.status,
  queuedAt: notice.queuedAt,
  attempts: notice.attempts,
  deliveries: deliveries.map(({ personId, status, at }) => ({ personId, status, at })),
});
