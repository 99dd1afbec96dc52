import type { ChecklistAnswer, IdentityMethod, Verdict } from '../../domain/enrollment/decisions';
import { IDENTITY_METHODS, VERDICTS } from '../../domain/enrollment/decisions';
import { Choice, Maybe, Part, Text } from './dto-fields';

export class ChecklistAnswerDto implements ChecklistAnswer {
  @Choice(VERDICTS) verdict: Verdict;
  @Maybe() @Text(2000) note?: string;
}

export class IdentityAnswerDto extends ChecklistAnswerDto {
  /** How identity was proven. */
  @Maybe() @Choice(IDENTITY_METHODS) method?: IdentityMethod;
}

/** Pasal 17(1): four parts, each with a verdict of its own. */
export class ChecklistDto {
  @Part(() => ChecklistAnswerDto) application: ChecklistAnswerDto;
  @Part(() => IdentityAnswerDto) identity: IdentityAnswerDto;
  @Part(() => ChecklistAnswerDto) recommendation: ChecklistAnswerDto;
  @Part(() => ChecklistAnswerDto) 'supporting-data': ChecklistAnswerDto;
}
