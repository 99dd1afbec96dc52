import { AGENCIES } from '../regency/agencies';
import { PEOPLE } from '../regency/people';

/** Who may sign in to the demonstration. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly personId: string;
  /** Who it is, for a person choosing an account. */
  readonly label: string;
}

/** One password for all: this is a demonstration, which runs on one machine with invented people. */
const PASSWORD = 'siklus-demo';

/** The second factor (acr 2) of every demonstration account; a real provider has a passkey or a one-time code. */
export const ONE_TIME_CODE = '135790';

/** `person-examiner-1` signs in as `examiner-1`. */
export const ACCOUNTS: readonly DemonstrationAccount[] = PEOPLE.map(({ id, position, agencyCode }) => ({
  username: id.replace('person-', ''),
  password: PASSWORD,
  personId: id,
  label: `${position}, ${AGENCIES.find(({ code }) => code === agencyCode)?.shortName ?? agencyCode}`,
}));
