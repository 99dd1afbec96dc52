import { defineSignal } from '@temporalio/workflow';
import type { Instant } from '../../domain/case/instant';

/** An event that stood in the ledger, and must stand there for ever: how far the ledger had come. */
export interface Mark {
  /** Grows when people have mended a divergence and begin to count anew. */
  readonly epoch: number;
  /** Of the event in the whole ledger. */
  readonly position: number;
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
}

export const ANCHOR_ID = 'ledger-anchor';
export const ANCHOR_TYPE = 'ledgerAnchor';
/** Under this name the mark stands in the workflow's memo, to be read without any worker. */
export const MARK = 'mark';

/** The ledger has come this far. One that is not further than the last one known is no news. */
export const markLedger = defineSignal<[Mark]>('markLedger');

/** Whether `mark` is further than `other`. */
export const isFurther = (mark: Mark, other: Mark | undefined): boolean =>
  other === undefined || mark.epoch > other.epoch || (mark.epoch === other.epoch && mark.position > other.position);
