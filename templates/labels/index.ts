import { CERTIFICATE_TYPE, MISMATCH, PURPOSE } from './certificates';
import { REFUSAL_REASON, RETURN_REASON } from './decisions';
import { DOCUMENT, HR_FINDING } from './dossier';
import { NOTICE, ROLE, STATUS, TASK } from './work';

/** Words for every code that people read, by the name that templates call them with. */
export const LABELS = {
  certificateType: CERTIFICATE_TYPE,
  purpose: PURPOSE,
  mismatch: MISMATCH,
  document: DOCUMENT,
  hrFinding: HR_FINDING,
  returnReason: RETURN_REASON,
  refusalReason: REFUSAL_REASON,
  status: STATUS,
  task: TASK,
  role: ROLE,
  notice: NOTICE,
} as const;
