import { CERTIFICATE_TYPE, MISMATCH, PURPOSE } from './certificates';
import { REFUSAL_REASON, RETURN_REASON } from './decisions';
import { DOCUMENT, DUTY, HR_FINDING } from './dossier';
import {
  APPLICATION_KIND,
  CAPACITY,
  CHANGE_OUTCOME,
  CRL_REASON,
  HOLD_AT_CA,
  HOLD_CAUSE,
  LOSS_KIND,
  LOSS_PAPER,
  PERSON_CHANGE,
  REVIEW,
  REVOCATION_ORIGIN,
  REVOCATION_REASON,
  REVOCATION_STAGE,
  SUCCESSION,
} from './in-force';
import { NOTICE } from './notices';
import { ROLE, STATUS, TASK } from './work';

/** Words for every code that people read, by the name that templates call them with. */
export const LABELS = {
  certificateType: CERTIFICATE_TYPE,
  purpose: PURPOSE,
  mismatch: MISMATCH,
  document: DOCUMENT,
  duty: DUTY,
  hrFinding: HR_FINDING,
  returnReason: RETURN_REASON,
  refusalReason: REFUSAL_REASON,
  status: STATUS,
  task: TASK,
  role: ROLE,
  notice: NOTICE,
  applicationKind: APPLICATION_KIND,
  revocationReason: REVOCATION_REASON,
  crlReason: CRL_REASON,
  revocationOrigin: REVOCATION_ORIGIN,
  revocationStage: REVOCATION_STAGE,
  review: REVIEW,
  capacity: CAPACITY,
  lossKind: LOSS_KIND,
  lossPaper: LOSS_PAPER,
  holdCause: HOLD_CAUSE,
  holdAtCa: HOLD_AT_CA,
  personChange: PERSON_CHANGE,
  changeOutcome: CHANGE_OUTCOME,
  succession: SUCCESSION,
} as const;
