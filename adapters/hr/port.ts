import type { CivilDate } from '../../domain/calendar/wib';
import type { Instant } from '../../domain/case/instant';

/** A person as the HR system knows him (SIM-ASN names in brackets). Holds personal data. */
export interface HrPerson {
  readonly nip: string;
  readonly fullName: string; // nama_lengkap
  readonly position: string; // jabatan
  readonly agencyCode: string; // skpd.id
  readonly superiorNip?: string;
  /** Whether he serves: not after he left, nor on unpaid leave. */
  readonly active: boolean;
}

/** What can happen to a civil servant that may touch his certificates (Pasal 11(2), 21). */
export const HR_CHANGE_KINDS = [
  'transfer',
  'position-change',
  'retirement',
  'dismissal',
  'death',
  'leave-unpaid',
] as const;
export type HrChangeKind = (typeof HR_CHANGE_KINDS)[number];

/** A change as HR recorded it. Holds personal data. */
export interface HrChange {
  /** HR's own; the same change has the same id for ever. Holds no personal data. */
  readonly id: string;
  readonly nip: string;
  /** When HR recorded it. */
  readonly at: Instant;
  /** From which day it counts; it may be past or to come. */
  readonly effectiveOn: CivilDate;
  readonly kind: HrChangeKind;
  /** As the person is after the change; absent when HR tells of nobody any more. */
  readonly person: HrPerson | undefined;
}

/** An entry of the feed that nobody can rely on: people must look. Holds no personal data. */
export interface HrMalformedChange {
  /** HR's id of it, if at least that is one. */
  readonly id?: string;
  /** Its place on its page, from 0. */
  readonly position: number;
  /** HR's name of the first field that is missing or not of its form. */
  readonly field: string;
}

/** Where a reader of the feed stands: opaque, HR's own. */
export type HrCursor = string;
/** Before the first change ever. */
export const HR_FEED_START: HrCursor = '';

export interface HrChangePage {
  /** In the order in which HR recorded them. */
  readonly changes: readonly HrChange[];
  /** Entries that were skipped; those after them are in `changes` all the same. */
  readonly malformed: readonly HrMalformedChange[];
  /** Where to go on; keep it once what is on the page has been acted on. */
  readonly cursor: HrCursor;
  /** Whether HR has more already. */
  readonly more: boolean;
}

export interface HumanResources {
  /** `undefined` when HR knows no such civil servant. Errors: {@link HrUnreachable}. */
  personByNip(nip: string): Promise<HrPerson | undefined>;
  /**
   * One page of what HR recorded after `cursor`. The same cursor gives the same changes again, so a page may be read as
   * often as needed until it was acted on; only a last page can have grown. Errors: anything thrown means not reachable
   * now, and nothing was passed over.
   */
  changesSince(cursor: HrCursor): Promise<HrChangePage>;
}

/** Thrown when HR gives no usable answer now. Its text never holds personal data. */
export class HrUnreachable extends Error {
  override readonly name: string = 'HrUnreachable';
}
