import type { NoticeTemplate } from '../../domain/notices/notice';
import type { MailExtras } from '../../templates/mails/data';
import { APPLICATION_MAILS } from './application-mails';
import { CERTIFICATE_MAILS } from './certificate-mails';
import { HOLD_MAILS } from './hold-mails';
import { LETTER_MAILS } from './letter-mails';
import { LOSS_MAILS } from './loss-mails';
import { PEOPLE_MAILS } from './people-mails';
import { REVOCATION_MAILS } from './revocation-mails';
import type { Makers, Told } from './told';
import { WORK_MAILS } from './work-mails';

const MAKERS: Makers = {
  ...APPLICATION_MAILS,
  ...CERTIFICATE_MAILS,
  ...WORK_MAILS,
  ...REVOCATION_MAILS,
  ...HOLD_MAILS,
  ...LOSS_MAILS,
  ...PEOPLE_MAILS,
  ...LETTER_MAILS,
};

/** What a mail says beyond its frame: from the ledger, and from the vault what only this reader may see. */
export async function mailExtras<T extends NoticeTemplate>(template: T, told: Told): Promise<MailExtras[T]> {
  return MAKERS[template](told);
}
