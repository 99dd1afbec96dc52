import { Text } from '../cases/dto-fields';

export class ExportCase {
  /** Kept with the record of the export. */
  @Text(500, 10) reason: string;
}
