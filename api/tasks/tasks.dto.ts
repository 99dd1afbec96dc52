import { Transform } from 'class-transformer';
import type { TaskKind, TaskOrder } from '../../domain/case/task';
import { TASK_KINDS, TASK_ORDERS } from '../../domain/case/task';
import type { CertificateType } from '../../domain/certificate/types';
import { CERTIFICATE_TYPES } from '../../domain/certificate/types';
import type { RefusalReason, ReturnReason } from '../../domain/enrollment/decisions';
import { REFUSAL_REASONS, RETURN_REASONS } from '../../domain/enrollment/decisions';
import { AgencyRef, PersonRef } from '../cases/case.dto';
import { ChecklistDto } from '../cases/checklist.dto';
import { Choice, Flag, Hex256, Id, Ids, Maybe, Moment, Part, Text, Whole } from '../cases/dto-fields';
import { ExportQuery } from '../exports/exports.dto';
import { PageQuery } from '../http/cursor';

/** `true` and `false` as they stand in a query. */
const FromText = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** What the inbox is narrowed and sorted by, whether it is read page by page or as a file. */
function byTask<B extends object>(Base: new () => B) {
  class TaskFilter extends (Base as new () => object) {
    @Maybe() @Choice(TASK_KINDS) kind?: TaskKind;
    /** Claimed by the caller. */
    @Maybe() @FromText() @Flag() mine?: boolean;
    @Maybe() @FromText() @Flag() unclaimed?: boolean;
    @Maybe() @FromText() @Flag() overdue?: boolean;
    @Maybe() @Id() agency?: string;
    @Maybe() @Choice(TASK_ORDERS) order: TaskOrder = 'due';
  }
  return TaskFilter as new () => B & TaskFilter;
}

export class InboxQuery extends byTask(PageQuery) {}
export class InboxExportQuery extends byTask(ExportQuery) {}

export class InboxItemView {
  @Id() id: string;
  @Id() caseId: string;
  @Text(32) caseNumber: string;
  @Choice(TASK_KINDS) kind: TaskKind;
  @Choice(CERTIFICATE_TYPES) certificateType: CertificateType;
  @Part(() => AgencyRef) agency: AgencyRef;
  @Part(() => PersonRef) subject: PersonRef;
  @Moment() openedAt: string;
  @Moment() dueAt: string;
  @Flag() overdue: boolean;
  @Maybe() @Part(() => PersonRef) claimedBy?: PersonRef;
  @Maybe() @Moment() claimedAt?: string;
  @Flag() escalated: boolean;
}

export class InboxCountsView {
  @Whole() mine: number;
  /** Counted to a thousand at most. */
  @Whole() unclaimed: number;
  @Whole() overdue: number;
}

export class ReleaseTask {
  @Text(2000) reason: string;
}

export class ReassignTask {
  @Id() to: string;
  @Text(2000, 1) reason: string;
}

/** What every decision is sealed to: what the officer had before his eyes. */
export class SeenDossier {
  /** `dossierDigest` of the case as it was shown. */
  @Hex256() seenDigest: string;
  /** Documents that were opened; only those that the record of readings bears out. */
  @Ids() documents: readonly string[];
}

export class Verify extends SeenDossier {
  @Part(() => ChecklistDto) checklist: ChecklistDto;
  @Text(4000) remarks: string;
}

export class ReturnApplication extends SeenDossier {
  @Choice(RETURN_REASONS) reasonCode: ReturnReason;
  @Text(4000) text: string;
  @Text(4000) remedy: string;
}

export class RefuseApplication extends SeenDossier {
  @Choice(REFUSAL_REASONS) reasonCode: RefusalReason;
  @Text(4000) text: string;
  @Text(4000) remedy: string;
}

export class DecideWithRemarks extends SeenDossier {
  @Text(4000) remarks: string;
}

/** A decision whose reasons people are told. */
export class DecideWithText extends SeenDossier {
  @Text(4000) text: string;
}
