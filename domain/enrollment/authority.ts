import type { Refusal } from '../case/refusal';
import type { Actor, Role } from '../people/roles';
import type { Capacity } from '../certificate/revocation-reasons';
import type { Standing } from '../people/authority';
import type { HumanCommand, HumanCommandType as CommandType } from './commands';
import type { TaskKind } from '../case/task';
import type { CaseState } from './state';

/** Which role works on which kind of task. */
export const ROLES_OF_TASK: Record<TaskKind, readonly Role[]> = {
  verify: ['examiner'],
  approve: ['supervisor'],
  'resolve-mismatch': ['supervisor'],
  'decide-revocation': ['supervisor'],
  'review-revocation': ['supervisor'],
  'release-hold': ['supervisor'],
  'person-change': ['supervisor'],
};

/** The one table of who may do what to a case: `parties` by their relation to it, the others by role. */
type Rule =
  | 'applicant'
  | 'applicant-or-examiner'
  | 'task-role'
  | 'supervisor'
  | 'anyone'
  | 'subject'
  /** Of the OP, whoever: to propose is not to decide. */
  | 'officer'
  /** As what the command says; superiors and heads are looked up when it is recorded. */
  | 'capacity'
  /** Whoever the rules of the procedure let. */
  | 'procedure';
const RULE_OF: Record<CommandType, Rule> = {
  open: 'anyone',
  saveForm: 'applicant-or-examiner',
  attachDocument: 'applicant-or-examiner',
  removeDocument: 'applicant-or-examiner',
  attachRequest: 'applicant',
  requestEmailProof: 'applicant',
  proveEmail: 'applicant',
  declareTruth: 'applicant',
  submit: 'applicant',
  withdraw: 'applicant',
  claimTask: 'task-role',
  releaseTask: 'task-role',
  reassignTask: 'supervisor',
  verify: 'task-role',
  return: 'task-role',
  refuse: 'task-role',
  sendBack: 'task-role',
  approve: 'task-role',
  acceptAgreement: 'subject',
  acceptMismatch: 'task-role',
  rejectMismatch: 'task-role',
  confirmReceipt: 'subject',
  requestRevocation: 'capacity',
  grantRevocation: 'task-role',
  rejectRevocation: 'task-role',
  cancelRevocation: 'procedure',
  reviewRevocation: 'task-role',
  placeHold: 'officer',
  requestRelease: 'officer',
  approveRelease: 'task-role',
  refuseRelease: 'task-role',
  reportLoss: 'capacity',
  attachLossPaper: 'procedure',
  resolvePersonChange: 'task-role',
  askForLetter: 'applicant',
  // Of exactly who was asked.
  giveLetter: 'procedure',
  declineLetter: 'procedure',
  withdrawLetterRequest: 'applicant',
};
const OFFICERS: readonly Role[] = ['examiner', 'supervisor'];

type Asked = HumanCommand | CommandType;
const typeOf = (asked: Asked): CommandType => (typeof asked === 'string' ? asked : asked.type);
const capacityOf = (asked: Asked): Capacity | undefined =>
  typeof asked !== 'string' && (asked.type === 'requestRevocation' || asked.type === 'reportLoss')
    ? asked.capacity
    : undefined;

/** The roles one of which the actor must hold for a command in this case; empty where his relation to it is what counts. */
export function rolesFor(asked: Asked, actor: Actor, state: CaseState | undefined): readonly Role[] {
  const rule = RULE_OF[typeOf(asked)];
  if (rule === 'supervisor') return ['supervisor'];
  if (rule === 'officer' || capacityOf(asked) === 'officer') return OFFICERS;
  if (rule === 'task-role') return state?.task ? ROLES_OF_TASK[state.task.kind] : [];
  if (rule === 'applicant-or-examiner' && actor.personId !== state?.parties.applicantId) return ['examiner'];
  return [];
}

/** Why `actor` may not give a command to this case, as far as his relation to it and his roles tell. */
export function withoutRight(asked: Asked, actor: Actor, state: CaseState): Refusal | undefined {
  const { applicantId, subjectId } = state.parties;
  const rule = RULE_OF[typeOf(asked)];
  if (rule === 'applicant' && actor.personId !== applicantId) return { code: 'not-the-applicant', article: '13(1)' };
  // Pasal 19(4): in person, and nobody else can be empowered to.
  if (rule === 'subject' && actor.personId !== subjectId) return { code: 'not-the-applicant', article: '19(4)' };
  if (capacityOf(asked) === 'holder' && actor.personId !== subjectId)
    return { code: 'not-in-this-capacity', field: '/capacity', article: '21(1)' };
  if (typeOf(asked) === 'attachLossPaper' && !handsInPapers(actor, state))
    return { code: 'not-in-this-capacity', article: '25(2)' };
  const roles = rolesFor(asked, actor, state);
  if (roles.length > 0 && !roles.some((role) => actor.roles.includes(role))) return { code: 'role-missing' };
  if (rule === 'task-role') return notIndependent(actor.personId, state);
  return undefined;
}

/** Pasal 25(2): the holder, whoever reported for him, or the OP's examiner with what came on paper. */
const handsInPapers = ({ personId, roles }: Actor, { parties, loss }: CaseState): boolean =>
  personId === parties.subjectId || personId === loss?.reportedBy || roles.includes('examiner');

/**
 * Separation of duties by person (1(21), 17, 19; cases.md 4): who decides has not applied, will not hold the
 * certificate, has entered nothing, and has not taken the other decision.
 */
export function notIndependent(personId: string, state: CaseState): Refusal | undefined {
  const { applicantId, subjectId, editorIds } = state.parties;
  const involved =
    personId === applicantId || personId === subjectId || editorIds.includes(personId) || personId === firstOf(state);
  return involved ? { code: 'same-person', article: '1(21)' } : undefined;
}

/** Who has already taken the other of the two steps that a task is the second of. */
function firstOf({ task, verification, revocation, hold }: CaseState): string | undefined {
  switch (task?.kind) {
    case 'approve':
      return verification?.by;
    case 'decide-revocation':
    case 'review-revocation':
      return revocation?.requestedBy;
    case 'release-hold':
      return hold?.release?.requestedBy;
    default:
      return undefined;
  }
}

/** Why an officer, fit as he is, has no part in a case: as himself, and as whose duty he carries out. */
export const keptOut = (standing: Standing, needs: readonly Role[], state: CaseState): Refusal | undefined =>
  subordinate(standing, state) ?? giverInvolved(standing, needs, state);

/** An officer does not decide on his own superior. */
const subordinate = (standing: Standing, state: CaseState): Refusal | undefined =>
  standing.superiorId !== undefined && standing.superiorId === state.parties.subjectId
    ? { code: 'subordinate-of-subject', article: '1(21)' }
    : undefined;

/** A duty that is another's is not carried out where he himself may not. */
function giverInvolved(
  { roles, standsIn = [] }: Standing,
  needs: readonly Role[],
  state: CaseState,
): Refusal | undefined {
  const givers = standsIn.filter(({ role }) => needs.includes(role));
  const hasOwn = needs.some((role) => roles.includes(role) && !standsIn.some((lent) => lent.role === role));
  return hasOwn ? undefined : givers.map(({ giverId }) => notIndependent(giverId, state)).find(Boolean);
}

/** True for commands that only the OP's officers give: their standing is checked again when they are recorded. */
export const isOfficerCommand = (asked: Asked): boolean =>
  ['task-role', 'supervisor', 'officer'].includes(RULE_OF[typeOf(asked)]) || capacityOf(asked) === 'officer';

/** In which capacity a command is given, where the directory must confirm it when it is recorded. */
export const claimedCapacity = (command: HumanCommand): 'superior' | 'agency-head' | undefined => {
  const capacity = capacityOf(command);
  return capacity === 'superior' || capacity === 'agency-head' ? capacity : undefined;
};
