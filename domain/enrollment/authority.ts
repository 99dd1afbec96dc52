import type { Refusal } from '../case/refusal';
import type { Actor, Role } from '../people/roles';
import type { Standing } from '../people/authority';
import type { HumanCommandType as CommandType } from './commands';
import type { TaskKind } from '../case/task';
import type { CaseState } from './state';

/** Which role works on which kind of task. */
export const ROLES_OF_TASK: Record<TaskKind, readonly Role[]> = {
  verify: ['examiner'],
  approve: ['supervisor'],
  'resolve-mismatch': ['supervisor'],
};

/** The one table of who may do what to a case: `parties` by their relation to it, the others by role. */
type Rule = 'applicant' | 'applicant-or-examiner' | 'task-role' | 'supervisor' | 'anyone' | 'subject';
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
};

/** The roles one of which the actor must hold for `type` in this case; empty where his relation to it is what counts. */
export function rolesFor(type: CommandType, actor: Actor, state: CaseState | undefined): readonly Role[] {
  const rule = RULE_OF[type];
  if (rule === 'supervisor') return ['supervisor'];
  if (rule === 'task-role') return state?.task ? ROLES_OF_TASK[state.task.kind] : [];
  if (rule === 'applicant-or-examiner' && actor.personId !== state?.parties.applicantId) return ['examiner'];
  return [];
}

/** Why `actor` may not do `type` to this case, as far as his relation to it and his roles tell. */
export function withoutRight(type: CommandType, actor: Actor, state: CaseState): Refusal | undefined {
  const { applicantId, subjectId } = state.parties;
  const rule = RULE_OF[type];
  if (rule === 'applicant' && actor.personId !== applicantId) return { code: 'not-the-applicant', article: '13(1)' };
  // Pasal 19(4): in person, and nobody else can be empowered to.
  if (rule === 'subject' && actor.personId !== subjectId) return { code: 'not-the-applicant', article: '19(4)' };
  const roles = rolesFor(type, actor, state);
  if (roles.length > 0 && !roles.some((role) => actor.roles.includes(role))) return { code: 'role-missing' };
  if (rule === 'task-role') return notIndependent(actor.personId, state);
  return undefined;
}

/**
 * Separation of duties by person (1(21), 17, 19; cases.md 4): who decides has not applied, will not hold the
 * certificate, has entered nothing, and has not taken the other decision.
 */
export function notIndependent(personId: string, state: CaseState): Refusal | undefined {
  const { applicantId, subjectId, editorIds } = state.parties;
  const decidesSecond = state.task?.kind === 'approve';
  const involved =
    personId === applicantId ||
    personId === subjectId ||
    editorIds.includes(personId) ||
    (decidesSecond && personId === state.verification?.by);
  return involved ? { code: 'same-person', article: '1(21)' } : undefined;
}

/** An officer does not decide on his own superior. */
export const subordinate = (standing: Standing, state: CaseState): Refusal | undefined =>
  standing.superiorId !== undefined && standing.superiorId === state.parties.subjectId
    ? { code: 'subordinate-of-subject', article: '1(21)' }
    : undefined;

/** True for commands that only the OP's officers give: their standing is checked again when they are recorded. */
export const isOfficerCommand = (type: CommandType): boolean =>
  RULE_OF[type] === 'task-role' || RULE_OF[type] === 'supervisor';
