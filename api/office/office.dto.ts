import { Text } from '../cases/dto-fields';

/** Whose system this is (Pasal 1(6)): every regency has its own. */
export class OfficeView {
  /** The government, as it stands on letters and in certificates. */
  @Text(200, 1) government: string;
  /** The agency for cryptography affairs. */
  @Text(200, 1) agency: string;
  /** The certification authority, as people call it. */
  @Text(200, 1) caName: string;
}
