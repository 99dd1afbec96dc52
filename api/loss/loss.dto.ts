import type { Capacity } from '../../domain/certificate/revocation-reasons';
import { CAPACITIES } from '../../domain/certificate/revocation-reasons';
import type { LossKind } from '../../domain/loss/state';
import { LOSS_KINDS } from '../../domain/loss/state';
import { Choice, Maybe, Text, Timestamp } from '../cases/dto-fields';

/** Pasal 25(1)a: what happened to the pair of key and certificate. */
export class ReportLoss {
  @Choice(LOSS_KINDS) kind: LossKind;
  @Choice(CAPACITIES) capacity: Capacity;
  @Text(4000) text: string;
  /** When it was noticed. */
  @Maybe() @Timestamp() discoveredAt?: string;
}
