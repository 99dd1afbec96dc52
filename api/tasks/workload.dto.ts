import type { Role } from '../../domain/people/roles';
import { ROLES } from '../../domain/people/roles';
import { PersonRef } from '../cases/case.dto';
import { Choices, Maybe, Moment, Part, Parts, Whole } from '../cases/dto-fields';

export class OfficerLoadView {
  @Part(() => PersonRef) officer: PersonRef;
  @Choices(ROLES) roles: readonly Role[];
  /** Tasks that he holds now. */
  @Whole() open: number;
  @Whole() overdue: number;
  /** When the most urgent of them is due. */
  @Maybe() @Moment() nextDue?: string;
  /** Closed in his hands since `since`, and how many of those after their due date. */
  @Whole() closed: number;
  @Whole() closedLate: number;
}

export class WorkloadView {
  @Moment() since: string;
  @Parts(() => OfficerLoadView) items: readonly OfficerLoadView[];
}
