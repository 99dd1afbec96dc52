import type { Instant } from '../case/instant';
import type { Capacity } from '../certificate/revocation-reasons';
import type { LossKind, LossPaperRef } from './state';

export type LossCommand =
  | {
      readonly type: 'reportLoss';
      readonly capacity: Capacity;
      readonly kind: LossKind;
      readonly text: string;
      readonly discoveredAt?: Instant;
    }
  | { readonly type: 'attachLossPaper'; readonly paper: Omit<LossPaperRef, 'uploadedAt' | 'uploadedBy'> };

export type LossSystemCommand = { readonly type: 'noteLossPapersOverdue' };

export type LossEvent =
  | {
      readonly type: 'lossReported';
      readonly kind: LossKind;
      readonly capacity: Capacity;
      readonly text: string;
      readonly discoveredAt?: Instant;
      readonly papersDueAt: Instant;
    }
  | { readonly type: 'lossPaperAttached'; readonly paper: LossPaperRef }
  | { readonly type: 'lossPapersOverdue' };
