import type { Refusal } from '../../domain/case/refusal';
import type { Capacity } from '../../domain/certificate/revocation-reasons';
import { CAPACITIES } from '../../domain/certificate/revocation-reasons';
import { isOfficerCommand, keptOut, rolesFor } from '../../domain/enrollment/authority';
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
import type { Relation } from '../enrollments/field-rights';
import type { ActionView } from './case.dto';

/**
 * Opening is done without a case, an address is proven by its link, and letters are offered one by one where they are
 * required, as the directory must say whose they are.
 */
const ELSEWHERE = ['open', 'proveEmail', 'askForLetter', 'giveLetter', 'declineLetter', 'withdrawLetterRequest'];
const OFFERED = HUMAN_COMMANDS.filter((type) => !ELSEWHERE.includes(type));

/**
 * What the caller could ask of a case now, and why not where he cannot: the rules themselves answer, asked with a
 * command that is faultless in everything that he would still fill in. It is a preview; the workflow decides.
 */
export function possibleActions(
  state: CaseState,
  facts: Facts,
  standing: Standing | undefined,
  relations: readonly Relation[],
): ActionView[] {
  return OFFERED.map((type) => {
    if (type === 'requestRevocation' || type === 'reportLoss')
      return asSomebody(type, capacitiesOf(relations), (capacity) =>
        whyNot(sample(type, state, facts, capacity), state, facts, standing),
      );
    return view(type, whyNot(sample(type, state, facts), state, facts, standing));
  });
}

function view(command: HumanCommandType, refusal: Refusal | undefined): ActionView {
  if (!refusal) return { command, allowed: true };
  const { code, field, article } = refusal;
  return { command, allowed: false, code, ...(field ? { field } : {}), ...(article ? { article } : {}) };
}

/** What is asked in a capacity, in each that the caller has. */
function asSomebody(
  command: HumanCommandType,
  capacities: readonly Capacity[],
  refusalAs: (capacity: Capacity) => Refusal | undefined,
): ActionView {
  const answers = capacities.map((capacity) => ({ capacity, refusal: refusalAs(capacity) }));
  const open = answers.filter(({ refusal }) => !refusal).map(({ capacity }) => capacity);
  if (open.length > 0) return { command, allowed: true, capacities: open };
  return view(command, answers[0]?.refusal ?? { code: 'not-in-this-capacity', field: '/capacity', article: '21(1)' });
}

const CAPACITY_OF: Partial<Record<Relation, Capacity>> = {
  subject: 'holder',
  superior: 'superior',
  'agency-head': 'agency-head',
  examiner: 'officer',
  supervisor: 'officer',
};

/** As what somebody stands to a certificate, by the directory and his roles. */
const capacitiesOf = (relations: readonly Relation[]): readonly Capacity[] =>
  CAPACITIES.filter((capacity) => relations.some((relation) => CAPACITY_OF[relation] === capacity));

/** Why the case would refuse `command` now, as far as the read models tell. */
export function whyNot(
  command: HumanCommand,
  state: CaseState,
  facts: Facts,
  standing: Standing | undefined,
): Refusal | undefined {
  const decision = decide(state, command, facts);
  return decision.ok ? unfit(command, state, facts, standing) : decision.refusal;
}

/** Why an officer may not give a command that the rules would take: he himself is not fit for it, or not apart enough. */
export function unfit(
  command: HumanCommand,
  state: CaseState,
  facts: Pick<Facts, 'actor' | 'now'>,
  standing: Standing | undefined,
): Refusal | undefined {
  if (!isOfficerCommand(command)) return undefined;
  const roles = rolesFor(command, facts.actor, state);
  return withoutStanding(facts.actor, roles, standing, facts.now) ?? (standing && keptOut(standing, roles, state));
}

const ALL_MET: Checklist = {
  application: { verdict: 'met' },
  identity: { verdict: 'met', method: 'face-to-face' },
  recommendation: { verdict: 'met' },
  'supporting-data': { verdict: 'met' },
};
const WORDS = { text: '-', remedy: '-' };

/** A command of a kind with nothing wrong in what people fill in. */
function sample(type: HumanCommandType, state: CaseState, facts: Facts, capacity: Capacity = 'officer'): HumanCommand {
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
      return { type, capacity, reason: 'keyCompromise', text: '-' };
    case 'reportLoss':
      return { type, capacity, kind: 'lost', text: '-' };
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
    case 'askForLetter':
    case 'giveLetter':
    case 'declineLetter':
    case 'withdrawLetterRequest':
      throw new Error(`${type} is not offered on a case`);
  }
}
