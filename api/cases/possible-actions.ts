import type { Refusal } from '../../domain/case/refusal';
import type { Capacity } from '../../domain/certificate/revocation-reasons';
import { isOfficerCommand, rolesFor, subordinate } from '../../domain/enrollment/authority';
import type { HumanCommand, HumanCommandType, Sight } from '../../domain/enrollment/commands';
import { HUMAN_COMMANDS } from '../../domain/enrollment/commands';
import type { Facts } from '../../domain/enrollment/decide';
import { decide } from '../../domain/enrollment/decide';
import type { Checklist } from '../../domain/enrollment/decisions';
import { EDUCATION_TOPICS } from '../../domain/enrollment/decisions';
import type { CaseState } from '../../domain/enrollment/state';
import { DOCUMENTS_OF_TYPE } from '../../domain/law/documents';
import type { Standing } from '../../domain/people/authority';
import { withoutStanding } from '../../domain/people/authority';
import type { ActionView } from './case.dto';

/** Opening is done without a case, and an address is proven by its link: neither is offered on one. */
const OFFERED = HUMAN_COMMANDS.filter((type) => type !== 'open' && type !== 'proveEmail');

/**
 * What the caller could ask of a case now, and why not where he cannot: the rules themselves answer, asked with a
 * command that is faultless in everything that he would still fill in. It is a preview; the workflow decides.
 */
export function possibleActions(state: CaseState, facts: Facts, standing: Standing | undefined): ActionView[] {
  return OFFERED.map((type) => {
    const refusal = whyNot(sample(type, state, facts), state, facts, standing);
    if (!refusal) return { command: type, allowed: true };
    const { code, field, article } = refusal;
    return { command: type, allowed: false, code, ...(field ? { field } : {}), ...(article ? { article } : {}) };
  });
}

/** Why the case would refuse `command` now, as far as the read models tell. */
export function whyNot(
  command: HumanCommand,
  state: CaseState,
  facts: Facts,
  standing: Standing | undefined,
): Refusal | undefined {
  const decision = decide(state, command, facts);
  if (!decision.ok) return decision.refusal;
  if (!isOfficerCommand(command)) return undefined;
  const roles = rolesFor(command, facts.actor, state);
  return withoutStanding(facts.actor, roles, standing, facts.now) ?? (standing && subordinate(standing, state));
}

const ALL_MET: Checklist = {
  application: { verdict: 'met' },
  identity: { verdict: 'met', method: 'face-to-face' },
  recommendation: { verdict: 'met' },
  'supporting-data': { verdict: 'met' },
};
const WORDS = { text: '-', remedy: '-' };

/** As what the caller could ask: the holder himself, else an officer; superiors and heads are told by their own pages. */
const capacityOf = ({ personId }: Facts['actor'], { parties }: CaseState): Capacity =>
  personId === parties.subjectId ? 'holder' : 'officer';

/** A command of a kind with nothing wrong in what people fill in. */
function sample(type: HumanCommandType, state: CaseState, facts: Facts): HumanCommand {
  const { dossierDigest, agreement } = facts;
  const { dossier, task } = state;
  const sight: Sight = { revision: state.revision, digest: dossierDigest, documents: [] };
  const taskId = task?.id ?? '';
  const none = { commitment: '' };
  switch (type) {
    case 'saveForm':
      return { type, changes: {}, warnings: [] };
    case 'attachDocument': {
      const [kind = 'identity-card'] = DOCUMENTS_OF_TYPE[state.type];
      return { type, document: { documentId: '', kind, sha256: '', mediaType: '', bytes: 0 } };
    }
    case 'removeDocument':
      return { type, documentId: dossier.documents[0]?.documentId ?? '' };
    case 'attachRequest':
      return { type, request: { documentId: '', sha256: '', spkiSha256: '', keyAlgorithm: '' } };
    case 'requestEmailProof':
      return { type, email: dossier.form.email ?? none, link: none };
    case 'declareTruth':
      return { type, textVersion: '' };
    case 'withdraw':
      return { type, reason: '-' };
    case 'claimTask':
      return { type, taskId };
    case 'releaseTask':
      return { type, taskId, reason: '-' };
    case 'reassignTask':
      return { type, taskId, to: '', reason: '-' };
    case 'verify':
      return { type, sight, checklist: ALL_MET, remarks: '' };
    case 'return':
      return { type, sight, reasonCode: 'other', ...WORDS };
    case 'refuse':
      return { type, sight, reasonCode: 'other', ...WORDS };
    case 'sendBack':
    case 'approve':
    case 'acceptMismatch':
    case 'rejectMismatch':
      return { type, sight, remarks: '-' };
    case 'acceptAgreement':
      return { type, version: agreement.version, sha256: agreement.sha256, topics: EDUCATION_TOPICS };
    case 'requestRevocation':
      return { type, capacity: capacityOf(facts.actor, state), reason: 'keyCompromise', text: '-' };
    case 'reportLoss':
      return { type, capacity: capacityOf(facts.actor, state), kind: 'lost', text: '-' };
    case 'grantRevocation':
      return { type, sight, remarks: '-' };
    case 'rejectRevocation':
    case 'approveRelease':
    case 'refuseRelease':
      return { type, sight, text: '-' };
    case 'cancelRevocation':
    case 'placeHold':
    case 'requestRelease':
      return { type, text: '-' };
    case 'reviewRevocation':
      return { type, sight, verdict: 'upheld', text: '-' };
    case 'attachLossPaper':
      return { type, paper: { documentId: '', kind: 'authority-report', sha256: '', mediaType: '', bytes: 0 } };
    case 'resolvePersonChange':
      return { type, changeId: state.personChanges?.[0]?.changeId ?? '', sight, outcome: 'none', text: '-' };
    case 'submit':
    case 'confirmReceipt':
      return { type };
    case 'open':
    case 'proveEmail':
      throw new Error(`${type} is not offered on a case`);
  }
}
