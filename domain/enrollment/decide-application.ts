import { accept } from '../case/refusal';
import { plusMillis } from '../case/instant';
import { durationMs } from '../calendar/duration';
import { KEY_ORIGIN_OF_TYPE } from '../certificate/types';
import { DOCUMENTS_OF_TYPE } from '../law/documents';
import { missing } from './checks';
import type { HumanCommand } from './commands';
import { EDUCATION_TOPICS } from './decisions';
import type { CaseEvent } from './events';
import type { CaseDecision, Facts } from './facts';
import { no } from './facts';
import type { CaseState } from './state';
import type { CaseStatus } from './status';
import { nextStatus } from './status';
import { closeTask, openTask } from './tasks';

const EDITABLE: readonly CaseStatus[] = ['draft', 'returned', 'verification', 'approval'];

/** The applicant's side: drafting, submitting, agreeing, confirming. `undefined`: not a command of this side. */
export function decideApplication(state: CaseState, command: HumanCommand, facts: Facts): CaseDecision | undefined {
  const { now, calendar } = facts;
  const { dossier, status, policy } = state;
  switch (command.type) {
    case 'saveForm':
      return edit(state, facts, { type: 'formSaved', changes: command.changes, warnings: command.warnings });
    case 'attachDocument':
      return attach(state, command, facts);
    case 'removeDocument':
      return dossier.documents.some(({ documentId }) => documentId === command.documentId)
        ? edit(state, facts, { type: 'documentRemoved', documentId: command.documentId })
        : no({ code: 'document-unknown' });
    case 'attachRequest':
      return KEY_ORIGIN_OF_TYPE[state.type] === 'subscriber-held'
        ? edit(state, facts, { type: 'requestAttached', request: command.request })
        : no({ code: 'request-not-for-type', field: '/request' });
    case 'requestEmailProof': {
      if (!EDITABLE.includes(status)) return no({ code: 'not-in-this-status' });
      if (dossier.form.email?.commitment !== command.email.commitment)
        return no({ code: 'field-missing', field: '/form/email', article: '14' });
      const expiresAt = plusMillis(now, durationMs(policy.emailLinkLife));
      return accept<CaseEvent>({ type: 'emailProofRequested', email: command.email, link: command.link, expiresAt });
    }
    case 'proveEmail':
      return proveEmail(state, command, facts);
    case 'declareTruth':
      return status === 'draft' || status === 'returned'
        ? accept<CaseEvent>({ type: 'truthDeclared', textVersion: command.textVersion })
        : no({ code: 'not-in-this-status' });
    case 'submit': {
      if (!nextStatus(status, 'submit')) return no({ code: 'not-in-this-status' });
      const [first] = missing(state, now);
      if (first) return no(first);
      return accept<CaseEvent>(
        { type: 'submitted', submission: state.submissions + 1 },
        openTask(state, 'verify', now, calendar, state.workedMinutes),
      );
    }
    case 'withdraw':
      return nextStatus(status, 'withdraw')
        ? accept<CaseEvent>(...closeTask(state, now, calendar), { type: 'withdrawn', reason: command.reason })
        : no({ code: 'not-in-this-status' });
    case 'acceptAgreement':
      return acceptAgreement(state, command, facts);
    case 'confirmReceipt':
      return nextStatus(status, 'confirm')
        ? accept<CaseEvent>({ type: 'receiptConfirmed' })
        : no({ code: 'not-in-this-status', article: '19(6)' });
    default:
      return undefined;
  }
}

/** Any edit after submission takes every decision back: what was decided on is no longer what is there. */
function edit(state: CaseState, { now, calendar, actor }: Facts, change: CaseEvent): CaseDecision {
  if (!EDITABLE.includes(state.status)) return no({ code: 'not-in-this-status' });
  if (state.status === 'draft' || state.status === 'returned') return accept<CaseEvent>(change);
  return accept<CaseEvent>(
    change,
    ...closeTask(state, now, calendar),
    { type: 'decisionsVoided', by: actor.personId },
    openTask(state, 'verify', now, calendar),
  );
}

function attach(
  state: CaseState,
  command: Extract<HumanCommand, { type: 'attachDocument' }>,
  facts: Facts,
): CaseDecision {
  const { kind, sha256 } = command.document;
  if (!DOCUMENTS_OF_TYPE[state.type].includes(kind))
    return no({ code: 'document-not-for-type', field: '/kind', params: { kind } });
  if (state.dossier.documents.some((document) => document.sha256 === sha256))
    return no({ code: 'document-duplicate', field: '/file' });
  const document = { ...command.document, uploadedBy: facts.actor.personId, uploadedAt: facts.now };
  return edit(state, facts, { type: 'documentAttached', document });
}

function proveEmail(
  { dossier: { emailProof, form } }: CaseState,
  command: Extract<HumanCommand, { type: 'proveEmail' }>,
  { now }: Facts,
): CaseDecision {
  const { commitment } = command.email;
  if (!emailProof || emailProof.email.commitment !== commitment || form.email?.commitment !== commitment)
    return no({ code: 'email-proof-not-requested', field: '/form/email', article: '14b' });
  if (now > emailProof.expiresAt) return no({ code: 'email-proof-expired', field: '/form/email', article: '14' });
  return accept<CaseEvent>({ type: 'emailProven', email: command.email });
}

function acceptAgreement(
  state: CaseState,
  command: Extract<HumanCommand, { type: 'acceptAgreement' }>,
  { agreement }: Facts,
): CaseDecision {
  if (!nextStatus(state.status, 'acceptAgreement')) return no({ code: 'not-in-this-status', article: '23(1)' });
  if (command.version !== agreement.version || command.sha256 !== agreement.sha256)
    return no({ code: 'agreement-outdated', field: '/version', article: '19(5)' });
  const untaught = EDUCATION_TOPICS.find((topic) => !command.topics.includes(topic));
  if (untaught)
    return no({ code: 'education-incomplete', field: '/topics', article: '3(1)i', params: { topic: untaught } });
  return accept<CaseEvent>({
    type: 'agreementAccepted',
    version: command.version,
    sha256: command.sha256,
    topics: EDUCATION_TOPICS,
  });
}
