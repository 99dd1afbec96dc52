import type { LedgerEvent } from '../../domain/case/ledger';
import type { CaseEvent } from '../../domain/enrollment/events';
import type { CaseState } from '../../domain/enrollment/state';
import type { Actor } from '../../domain/people/roles';
import type { DocumentRow } from '../../entities/document.entity';
import { DocumentRepository } from '../../entities/documents.repository';
import type { ChainVerdict, LedgerLine } from '../../entities/ledger-check';
import { LedgerRepository } from '../../entities/ledger.repository';
import type { NoticeWithDeliveries } from '../../entities/outbox.repository';
import { OutboxRepository } from '../../entities/outbox.repository';
import type { CaseView } from '../cases/case.dto';
import type { CaseReader } from '../cases/case-reader';
import { statesOf } from '../cases/history';
import { sightOf } from '../enrollments/field-rights';
import { RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';

/** Everything of a case but the bytes of its papers. */
export interface WholeCase {
  readonly view: CaseView;
  readonly lines: readonly LedgerLine[];
  readonly events: readonly LedgerEvent<CaseEvent>[];
  /** `states[n]`: the case once event n + 1 stood. */
  readonly states: readonly CaseState[];
  readonly verdict: ChainVerdict;
  readonly documents: readonly DocumentRow[];
  readonly notices: readonly NoticeWithDeliveries[];
  readonly names: ReadonlyMap<string, string>;
}

/** Errors: ProblemError `not-found`; RefusalError `not-a-party`, also for who may not see every part of it. */
export async function gather({ dataSource }: ResourceDeps, reader: CaseReader, actor: Actor, caseId: string) {
  const { file, relations } = await reader.open(actor, caseId);
  const parts = ['ledger', 'documents', 'letters', 'decisions', 'notices'] as const;
  if (parts.some((part) => sightOf(part, relations) !== 'plain')) throw new RefusalError({ code: 'not-a-party' });
  const ledger = new LedgerRepository(dataSource);
  const [view, lines, verdict, documents, notices] = await Promise.all([
    reader.view(actor, file.id),
    ledger.lines(file.id),
    ledger.verifyChain(file.id),
    new DocumentRepository(dataSource).ofCase(file.id),
    new OutboxRepository(dataSource).ofCase(file.id),
  ]);
  const events = lines.map(({ body }) => JSON.parse(body) as LedgerEvent<CaseEvent>);
  const people = [
    ...events.map((recorded) => recorded.actor.personId),
    ...notices.flatMap(({ deliveries }) => deliveries.map(({ personId }) => personId)),
  ];
  const names = await reader.people.names([...people, actor.personId]);
  return { view, lines, events, states: statesOf(events), verdict, documents, notices, names } satisfies WholeCase;
}
