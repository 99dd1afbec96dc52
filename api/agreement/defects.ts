import type { AgreementDefectCode } from '../../domain/law/agreement';
import type { FieldMessages } from '../problems/field-messages';
import { POLICY_MESSAGES } from '../policy/defects';
import { PROPOSAL_MESSAGES } from '../proposals/flaws';

const { empty, 'not-a-date': date, 'out-of-range': range } = POLICY_MESSAGES;

/** Sentences for what can be wrong with a proposed text of the agreement; those of others where it is the same. */
export const AGREEMENT_MESSAGES: Record<AgreementDefectCode, FieldMessages[string]> = {
  ...{ empty, 'not-a-date': date, 'out-of-range': range },
  'nothing-changes': PROPOSAL_MESSAGES['nothing-changes'],
  'in-the-past': {
    id: 'Perjanjian tidak berlaku surut: pilih hari ini atau sesudahnya.',
    en: 'An agreement does not count backwards: choose today or later.',
  },
};
