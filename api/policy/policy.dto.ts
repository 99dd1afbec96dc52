import type { Policy } from '../../domain/law/policy';
import { PersonRef } from '../cases/case.dto';
import { Flag, Maybe, Moment, Part, Parts, Values, Whole } from '../cases/dto-fields';

/** Every member but `version`, `setBy` and `approvedBy`, which say who did what and are set here. */
export class ProposePolicy {
  @Values() parameters: object;
}

export class PolicyVersionView {
  @Whole(1) version: number;
  @Moment() effectiveFrom: string;
  @Part(() => PersonRef) setBy: PersonRef;
  @Moment() setAt: string;
  @Maybe() @Part(() => PersonRef) approvedBy?: PersonRef;
  @Maybe() @Moment() approvedAt?: string;
  /** Cases opened now are opened under it. */
  @Flag() inForce: boolean;
  /** Every number that the regulation leaves open (Pasal 3(1)a). */
  @Values() parameters: Policy;
}

export class PolicyVersionsView {
  @Parts(() => PolicyVersionView) items: readonly PolicyVersionView[];
}
