import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Role } from '../domain/people/roles';
import { Bytes, Flag, Key, MAYBE, Moment, Text, Texts, Whole } from './columns';

/** Somebody of the directory. NIK and NIP stand sealed and are found by their blind index only. */
@Entity('person')
@ForeignKey('AgencyRow', ['agencyId'], ['id'], { name: 'person_agency' })
@Index('person_nik_index', ['nikIndex'], { unique: true })
@Index('person_nip_index', ['nipIndex'], { unique: true })
@Index('person_agency_name', ['agencyId', 'fullName', 'id'])
@Index('person_superior', ['superiorId'])
@Index('person_name', { synchronize: false })
export class PersonRow {
  @Key('id') id: string;
  @Text('full_name') fullName: string;
  @Text('email') email: string;
  @Text('position') position: string;
  @Text('agency_id') agencyId: string;
  @Text('superior_id', MAYBE) superiorId: string | null;
  @Texts('roles') roles: Role[];
  @Flag('active') active: boolean;
  @Bytes('nik_sealed', MAYBE) nikSealed: Buffer | null;
  @Bytes('nip_sealed', MAYBE) nipSealed: Buffer | null;
  @Text('nik_index', MAYBE) nikIndex: string | null;
  @Text('nip_index', MAYBE) nipIndex: string | null;
  /** Pasal 8(1): the decree that appoints a Pengelola OP, and how long it and what it asks for are good. */
  @Text('appointment_decree', MAYBE) appointmentDecree: string | null;
  @Moment('appointment_valid_from', MAYBE) appointmentValidFrom: Instant | null;
  @Moment('appointment_valid_to', MAYBE) appointmentValidTo: Instant | null;
  @Moment('training_valid_to', MAYBE) trainingValidTo: Instant | null;
  @Moment('operator_certificate_valid_to', MAYBE) operatorCertificateValidTo: Instant | null;
  @Whole('version') version: number;
  @Moment('updated_at') updatedAt: Instant;
}
