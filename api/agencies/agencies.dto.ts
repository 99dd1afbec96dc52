import { PersonRef } from '../cases/case.dto';
import { Flag, Id, Maybe, Part, Parts, Text } from '../cases/dto-fields';

export class AgencyView {
  @Id() id: string;
  @Text(200) name: string;
  @Text(64) shortName: string;
  /** Kepala Perangkat Daerah (Pasal 14a). */
  @Maybe() @Part(() => PersonRef) head?: PersonRef;
  @Flag() active: boolean;
  /** Superiors and the head give their letters in the system. */
  @Flag() lettersInSystem: boolean;
}

export class AgenciesView {
  @Parts(() => AgencyView) items: readonly AgencyView[];
}
