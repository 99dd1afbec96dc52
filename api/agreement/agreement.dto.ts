import { PersonRef } from '../cases/case.dto';
import { Day, Flag, Hex256, Maybe, Moment, Part, Parts, Text } from '../cases/dto-fields';

const MOST_CHARACTERS = 60_000;

/** The subscriber agreement: its text, and the hash that an acceptance names. */
export class AgreementView {
  @Text(32) version: string;
  @Hex256() sha256: string;
  @Text(100_000) body: string;
  @Moment() effectiveFrom: string;
}

export class ProposeAgreement {
  @Text(MOST_CHARACTERS) body: string;
  /** From the beginning of this day in WIB on it is what future owners accept; today or later. */
  @Day() effectiveFrom: string;
}

export class AgreementVersionView extends AgreementView {
  /** Absent, and who approved it too, of a text that stood before two people were asked. */
  @Maybe() @Part(() => PersonRef) setBy?: PersonRef;
  @Maybe() @Moment() setAt?: string;
  @Maybe() @Part(() => PersonRef) approvedBy?: PersonRef;
  @Maybe() @Moment() approvedAt?: string;
  /** Who accepts now, accepts it. */
  @Flag() inForce: boolean;
}

export class AgreementVersionsView {
  @Parts(() => AgreementVersionView) items: readonly AgreementVersionView[];
}
