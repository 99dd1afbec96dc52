import type { LedgerEvent } from '../case/ledger';
import { evolveHold } from '../hold/evolve';
import { evolveLetter } from '../letter/evolve';
import { evolveLoss } from '../loss/evolve';
import { PERSON_CHANGES } from '../people-change/change';
import { evolvePersonChange } from '../people-change/evolve';
import { evolveLineage } from '../renewal/decide';
import { evolveRevocation } from '../revocation/evolve';
import type { CaseEvent, CaseEventType } from './events';
import type { DocumentRef } from './dossier';
import { EMPTY_DOSSIER } from './dossier';
import { letterOf } from './letters';
import type { CaseState, Patch } from './state';
import type { CaseAction, CaseStatus } from './status';
import { isEnded, nextStatus } from './status';

type Recorded = LedgerEvent<CaseEvent>;

const TOLD_BY_HR: ReadonlySet<string> = new Set(PERSON_CHANGES.map((kind) => `hr-${kind}`));

/** Bookkeeping that changes nothing an officer decides on: it leaves the revision alone. */
const WITHOUT_SUBSTANCE: ReadonlySet<CaseEventType> = new Set([
  'taskReminded',
  'taskEscalated',
  'letterIssued',
  'letterAsked',
  'letterGiven',
  'letterDeclined',
  'letterRequestWithdrawn',
  'letterReminded',
  'letterUnanswered',
  'applicantReminded',
  'reminderDue',
  'noticeBounced',
  'caDelayed',
  'revocationDelayed',
  'heldAtCa',
  'holdOverdue',
  'lossPapersOverdue',
  'predecessorTold',
  'successorLinked',
  'successorUnlinked',
  'successorInUse',
]);

const ACTION_OF: Partial<Record<CaseEventType, CaseAction>> = {
  submitted: 'submit',
  withdrawn: 'withdraw',
  lapsed: 'lapse',
  verified: 'pass',
  returned: 'return',
  refused: 'refuse',
  sentBack: 'sendBack',
  approved: 'approve',
  decisionsVoided: 'amend',
  agreementAccepted: 'acceptAgreement',
  activationOpened: 'awaitActivation',
  caReturned: 'caReturn',
  caRefused: 'caRefuse',
  certificateMatched: 'match',
  certificateMismatched: 'mismatch',
  mismatchAccepted: 'match',
  mismatchRejected: 'close',
  receiptConfirmed: 'confirm',
  expired: 'expire',
  holdPlaced: 'hold',
  holdReleased: 'release',
  revocationOrdered: 'orderRevocation',
  revokedByCa: 'orderRevocation',
  revocationPublished: 'publish',
  amendmentRefusedByCa: 'publish',
  revocationRefusedByCa: 'caRefuseRevocation',
};

/** The procedures of the years in force, each with the part of the case that is its own. */
const PROCEDURES = [evolveRevocation, evolveHold, evolveLoss, evolveLineage, evolvePersonChange, evolveLetter] as const;

/**
 * The case after one more recorded event. Total: a ledger that decide() made always folds.
 * Errors: throws when the first event is not `caseOpened`, or a sequence number is missing: the ledger is damaged.
 */
export function evolve(state: CaseState | undefined, recorded: Recorded): CaseState {
  if (!state) return open(recorded);
  if (recorded.seq !== state.version + 1)
    throw new Error(`ledger of ${state.caseId} has no event ${state.version + 1}`);
  const { event, seq, at } = recorded;
  const action = ACTION_OF[event.type];
  const status: CaseStatus = (action && nextStatus(state.status, action)) ?? state.status;
  const moved = action !== undefined;
  const letter = letterOf(event);
  const { until, task, ...rest } = state;
  const next: Patch = {
    version: seq,
    revision: WITHOUT_SUBSTANCE.has(event.type) ? state.revision : seq,
    status,
    lastEventType: event.type,
    ...(moved ? { statusSince: at, applicantReminders: [] } : { until, task }),
    ...(moved && !isEnded(status) ? { task } : {}),
    ...(letter ? { lettersDue: [...state.lettersDue, { letter, forSeq: seq }] } : {}),
    ...(apply(state, recorded) ?? {}),
    ...Object.assign({}, ...PROCEDURES.map((change) => change(state, recorded) ?? {})),
  };
  return withoutUndefined({ ...rest, ...next });
}

/** The case after all of `events`, oldest first. */
export const fold = (events: Iterable<Recorded>): CaseState | undefined => {
  let state: CaseState | undefined;
  for (const event of events) state = evolve(state, event);
  return state;
};

function open({ caseId, seq, at, event, actor }: Recorded): CaseState {
  if (event.type !== 'caseOpened' || seq !== 1) throw new Error(`ledger of ${caseId} does not begin with caseOpened`);
  const { caseNumber, certificateType, policy, applicantId, subjectId, agencyId, expiresAt, origin } = event;
  return {
    caseId,
    caseNumber,
    type: certificateType,
    policy,
    version: 1,
    revision: 1,
    status: 'draft',
    openedAt: at,
    statusSince: at,
    until: expiresAt,
    applicantReminders: [],
    parties: { applicantId, subjectId, agencyId, editorIds: [actor.personId] },
    dossier: EMPTY_DOSSIER,
    submissions: 0,
    tasks: 0,
    workedMinutes: 0,
    mismatches: [],
    lettersDue: [],
    reminders: [],
    ...(origin ? { origin, identityCheckedAt: origin.predecessor.identityCheckedAt } : {}),
    lastEventType: event.type,
  };
}

function apply(state: CaseState, { event, at, actor }: Recorded): Patch | undefined {
  const { dossier } = state;
  switch (event.type) {
    case 'formSaved':
      return edited(state, actor.personId, {
        form: { ...dossier.form, ...event.changes },
        // What HR told of the person stays a finding, however often the form is saved.
        warnings: [...event.warnings, ...dossier.warnings.filter((finding) => TOLD_BY_HR.has(finding))],
        ...(event.changes.email ? { emailProof: undefined } : {}),
      });
    case 'documentAttached':
      return edited(state, event.document.given?.by ?? actor.personId, {
        documents: [...dossier.documents.filter((document) => !replaces(event.document, document)), event.document],
      });
    case 'documentRemoved':
      return edited(state, actor.personId, {
        documents: dossier.documents.filter((document) => document.documentId !== event.documentId),
      });
    case 'requestAttached':
      return edited(state, actor.personId, { request: event.request });
    case 'emailProofRequested':
      return {
        dossier: { ...dossier, emailProof: { email: event.email, requestedAt: at, expiresAt: event.expiresAt } },
      };
    case 'emailProven':
      return dossier.emailProof ? { dossier: { ...dossier, emailProof: { ...dossier.emailProof, provenAt: at } } } : {};
    case 'truthDeclared':
      return { dossier: { ...dossier, declaration: { at, textVersion: event.textVersion, by: actor.personId } } };
    case 'submitted':
      return { submissions: event.submission };
    case 'taskOpened':
      return { task: event.task, tasks: state.tasks + 1 };
    case 'taskClaimed':
      return {
        task: state.task && { ...state.task, claimedBy: actor.personId, claimedAt: at },
        ...(event.warnings ? { dossier: { ...dossier, warnings: event.warnings } } : {}),
      };
    case 'taskReleased':
      return { task: unclaimed(state.task) };
    case 'taskReassigned':
      return { task: state.task && { ...state.task, claimedBy: event.to, claimedAt: at } };
    case 'taskReminded':
      return { task: state.task && { ...state.task, reminded: true } };
    case 'taskEscalated':
      return { task: state.task && { ...state.task, reminded: true, escalated: true } };
    case 'taskClosed':
      return { task: undefined, workedMinutes: state.workedMinutes + event.workedMinutes };
    case 'verified':
      return {
        verification: { by: actor.personId, at, seen: event.seen, checklist: event.checklist },
        ...(looksAtIdentity(state) ? { identityCheckedAt: at } : {}),
      };
    case 'returned':
      return { verification: undefined, approval: undefined, until: event.completeBy };
    case 'caReturned':
      return { verification: undefined, approval: undefined, workedMinutes: 0, order: undefined };
    case 'sentBack':
    case 'decisionsVoided':
      return { verification: undefined, approval: undefined, workedMinutes: 0 };
    case 'approved':
      return { approval: { by: actor.personId, at, seen: event.seen }, until: event.agreeBy };
    case 'agreementAccepted':
      return { agreement: { version: event.version, sha256: event.sha256, at } };
    case 'issuanceOrdered':
      return { order: { reference: event.reference, orderedAt: at, delayed: false } };
    case 'caDelayed':
      return { order: state.order && { ...state.order, delayed: true } };
    case 'activationOpened':
      return {
        order: state.order && { ...state.order, caReference: event.caReference, page: event.page },
        until: event.activateBy,
      };
    case 'certificateMatched':
      return { certificate: event.certificate, until: event.confirmBy };
    case 'mismatchAccepted':
      return { until: event.confirmBy };
    case 'certificateMismatched':
      return { certificate: event.certificate, mismatches: event.mismatches };
    case 'letterIssued':
      return {
        lettersDue: state.lettersDue.filter((due) => due.forSeq !== event.forSeq || due.letter !== event.letter),
      };
    case 'applicantReminded':
      return { applicantReminders: [...state.applicantReminders, event.after] };
    case 'reminderDue':
      return {
        reminders: [
          ...state.reminders,
          ...event.skipped.map((rung) => ({ rung, at, outcome: 'skipped' as const })),
          { rung: event.rung, at, outcome: 'queued' as const },
        ],
      };
    case 'noticeBounced':
      return {
        reminders: state.reminders.map((r) => (r.rung === event.rung ? { ...r, outcome: 'bounced' as const } : r)),
      };
    case 'caseOpened':
      throw new Error(`ledger of ${state.caseId} opens twice`);
    case 'refused':
    case 'withdrawn':
    case 'lapsed':
    case 'caRefused':
    case 'mismatchRejected':
    case 'receiptConfirmed':
    case 'expired':
      return {};
    default:
      return undefined;
  }
}

/** A letter given anew takes the place of the one that spoke of what the form no longer says. */
const replaces = (letter: DocumentRef, other: DocumentRef): boolean =>
  letter.given !== undefined && other.given !== undefined && letter.kind === other.kind;

/** A check of identity counts anew where evidence of it was handed in; a renewal may rest on the one before. */
const looksAtIdentity = ({ dossier, origin }: CaseState): boolean =>
  !origin || dossier.documents.some(({ kind }) => kind === 'identity-card');

function edited(
  state: CaseState,
  editorId: string,
  changes: { [K in keyof CaseState['dossier']]?: CaseState['dossier'][K] | undefined },
): Patch {
  const editors = state.parties.editorIds;
  // A declaration of truth speaks of what it was given on: any later change asks for a new one (Pasal 24a).
  return {
    dossier: withoutUndefined({ ...state.dossier, declaration: undefined, ...changes }) as CaseState['dossier'],
    parties: { ...state.parties, editorIds: editors.includes(editorId) ? editors : [...editors, editorId] },
  };
}

function unclaimed(task: CaseState['task']): CaseState['task'] {
  if (!task) return undefined;
  const { claimedBy: _by, claimedAt: _at, ...open } = task;
  return open;
}

function withoutUndefined<T>(value: object): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
