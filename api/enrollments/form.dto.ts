import type { Purpose } from '../../domain/certificate/types';
import { PURPOSES } from '../../domain/certificate/types';
import type { ApplicantCategory, Duty } from '../../domain/enrollment/dossier';
import { APPLICANT_CATEGORIES, DUTIES } from '../../domain/enrollment/dossier';
import { Choice, Choices, Id, Maybe, Text } from '../cases/dto-fields';

/** Fields of the form to change; those not named stay. NIK, NIP and e-mail are checked by the rules of identity. */
export class SaveForm {
  @Maybe() @Choice(APPLICANT_CATEGORIES) category?: ApplicantCategory;
  @Maybe() @Text(64, 1) fullName?: string;
  @Maybe() @Text(32, 1) nik?: string;
  @Maybe() @Text(32, 1) nip?: string;
  @Maybe() @Text(320, 1) email?: string;
  @Maybe() @Text(24, 1) phone?: string;
  @Maybe() @Text(200) position?: string;
  @Maybe() @Id() agencyId?: string;
  @Maybe() @Choices(PURPOSES) purposes?: readonly Purpose[];
  @Maybe() @Choice(DUTIES) duty?: Duty;
  @Maybe() @Text(2000) justification?: string;
  @Maybe() @Text(500) legalBasis?: string;
  @Maybe() @Text(64) systemName?: string;
  @Maybe() @Text(253) fqdn?: string;
}
