import type { Role } from '../../domain/people/roles';
import { ROLES } from '../../domain/people/roles';
import { AgencyRef, PersonRef } from '../cases/case.dto';
import { Choice, Choices, Flag, Id, Maybe, Moment, Part, Text, Whole } from '../cases/dto-fields';
import { PageQuery } from '../http/cursor';

export class PeopleQuery extends PageQuery {
  @Maybe() @Id() agency?: string;
  @Maybe() @Choice(ROLES) role?: Role;
}

/** What to look for stands in the body: names and numbers have no place in an address. */
export class SearchPeople {
  /** Beginning of the name. */
  @Maybe() @Text(100, 2) name?: string;
  /** Whole NIP. */
  @Maybe() @Text(32, 18) nip?: string;
  @Maybe() @Id() agency?: string;
  @Maybe() @Choice(ROLES) role?: Role;
}

export class PersonSummary {
  @Id() id: string;
  @Text(200) name: string;
  @Text(300) position: string;
  @Part(() => AgencyRef) agency: AgencyRef;
  @Choices(ROLES) roles: readonly Role[];
  @Flag() active: boolean;
}

export class AppointmentView {
  @Maybe() @Text(200) decree?: string;
  @Moment() validFrom: string;
  @Moment() validTo: string;
}

export class PersonView extends PersonSummary {
  /** Of the directory's entry: what a proposal about him names in If-Match. */
  @Whole(1) version: number;
  @Text(320) email: string;
  /** Masked. */
  @Maybe() @Text(32) nik?: string;
  /** Masked. */
  @Maybe() @Text(32) nip?: string;
  @Maybe() @Part(() => PersonRef) superior?: PersonRef;
  /** Pasal 8(1): of a Pengelola OP. */
  @Maybe() @Part(() => AppointmentView) appointment?: AppointmentView;
  @Maybe() @Moment() trainingValidTo?: string;
  @Maybe() @Moment() operatorCertificateValidTo?: string;
}
