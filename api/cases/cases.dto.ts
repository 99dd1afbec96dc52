import type { CertificateType } from '../../domain/certificate/types';
import { CERTIFICATE_TYPES } from '../../domain/certificate/types';
import type { CaseStatus } from '../../domain/enrollment/status';
import { CASE_STATUSES } from '../../domain/enrollment/status';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import type { LetterKind } from '../../domain/enrollment/letters';
import type { NoticeTemplate, Recipient } from '../../domain/notices/notice';
import { NOTICE_TEMPLATES, RECIPIENTS } from '../../domain/notices/notice';
import { REVEALABLE } from '../enrollments/field-rights';
import type { Revealable } from '../enrollments/field-rights';
import { ExportQuery } from '../exports/exports.dto';
import { PageQuery } from '../http/cursor';
import type { ChainFault } from '../../entities/ledger-check';
import { CHAIN_FAULTS } from '../../entities/ledger-check';
import { Choice, Flag, Hex256, Id, Maybe, Moment, Parts, Text, Whole } from './dto-fields';

/** What the list of cases is narrowed by, whether it is read page by page or as a file. */
function byCase<B extends object>(Base: new () => B) {
  class CaseFilter extends (Base as new () => object) {
    /** Such as `KRW-2026-000001`. */
    @Maybe() @Text(32) number?: string;
    @Maybe() @Choice(CASE_STATUSES) status?: CaseStatus;
    @Maybe() @Choice(CERTIFICATE_TYPES) type?: CertificateType;
    @Maybe() @Id() agency?: string;
    @Maybe() @Id() applicant?: string;
    @Maybe() @Id() subject?: string;
  }
  return CaseFilter as new () => B & CaseFilter;
}

export class CasesQuery extends byCase(PageQuery) {}
export class CasesExportQuery extends byCase(ExportQuery) {}

/** One line of a case's ledger; in order, `hash` = SHA-256(`prev_hash` octets, `body` in UTF-8). */
export class LedgerLineView {
  @Whole(1) seq: number;
  @Text(1_000_000) body: string;
  @Hex256() prev_hash: string;
  @Hex256() hash: string;
}

export class LedgerView {
  @Id() caseId: string;
  /** Every link was recomputed and holds, up to the head that the case itself names. */
  @Flag() intact: boolean;
  /** The first event that does not fit. */
  @Maybe() @Whole(1) brokenAt?: number;
  @Maybe() @Choice(CHAIN_FAULTS) fault?: ChainFault;
  @Parts(() => LedgerLineView, 100_000) lines: readonly LedgerLineView[];
}

export class RevealField {
  @Choice(REVEALABLE) field: Revealable;
  /** Kept with the record of the reading. */
  @Text(500, 10) reason: string;
}

export class RevealedField {
  @Choice(REVEALABLE) field: Revealable;
  @Text(500) value: string;
}

/** Something asked of a case, with the reason that people are told. */
export class Reasoned {
  @Text(4000) text: string;
}

export class LetterView {
  @Id() documentId: string;
  @Choice(LETTER_KINDS) letter: LetterKind;
  @Text(64) number: string;
  @Hex256() sha256: string;
  @Moment() at: string;
  /** The event that it answers. */
  @Whole(1) forSeq: number;
}

export class LettersView {
  @Parts(() => LetterView) items: readonly LetterView[];
}

export const DELIVERY_STATUSES = ['sent', 'bounced'] as const;

export class DeliveryView {
  @Id() personId: string;
  @Choice(DELIVERY_STATUSES) status: (typeof DELIVERY_STATUSES)[number];
  @Moment() at: string;
}

export const NOTICE_STATUSES = ['pending', 'sent', 'undeliverable'] as const;

export class NoticeView {
  @Text(300) key: string;
  @Choice(NOTICE_TEMPLATES) template: NoticeTemplate;
  @Choice(RECIPIENTS) recipient: Recipient;
  @Whole(1) seq: number;
  @Choice(NOTICE_STATUSES) status: (typeof NOTICE_STATUSES)[number];
  @Moment() queuedAt: string;
  @Whole() attempts: number;
  @Parts(() => DeliveryView) deliveries: readonly DeliveryView[];
}

export class NoticesView {
  @Parts(() => NoticeView) items: readonly NoticeView[];
}
