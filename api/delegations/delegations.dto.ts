import type { Delegable } from '../../domain/people/delegation';
import { DELEGABLE } from '../../domain/people/delegation';
import { PersonRef } from '../cases/case.dto';
import { Choice, Id, Maybe, Moment, Part, Text, Timestamp } from '../cases/dto-fields';

/** Whether a delegation counts: not yet, now, not any more because its time was over, or because it was ended. */
export const DELEGATION_STANDINGS = ['to-come', 'in-force', 'over', 'ended'] as const;
export type DelegationStanding = (typeof DELEGATION_STANDINGS)[number];

export class GiveDelegation {
  @Choice(DELEGABLE) role: Delegable;
  @Id() to: string;
  @Timestamp() validFrom: string;
  @Timestamp() validTo: string;
  @Text(500, 1) reason: string;
}

export class DelegationView {
  @Id() id: string;
  @Part(() => PersonRef) giver: PersonRef;
  @Part(() => PersonRef) receiver: PersonRef;
  @Choice(DELEGABLE) role: Delegable;
  @Choice(DELEGATION_STANDINGS) standing: DelegationStanding;
  @Text(500) reason: string;
  @Moment() validFrom: string;
  @Moment() validTo: string;
  @Moment() givenAt: string;
  @Maybe() @Moment() endedAt?: string;
  @Maybe() @Part(() => PersonRef) endedBy?: PersonRef;
}
