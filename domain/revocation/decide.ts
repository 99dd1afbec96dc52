import { accept } from '../case/refusal';
import { REASON_RULES } from '../certificate/revocation-reasons';
import type { HumanCommand } from '../enrollment/commands';
import type { CaseEvent, HeldCertificate } from '../enrollment/events';
import type { CaseDecision, Facts } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import { decisionOn, wordless } from '../enrollment/sealed';
import type { CaseState } from '../enrollment/state';
import { HELD } from '../enrollment/status';
import { closeTask, openTask } from '../enrollment/tasks';
import { effectiveRefusal, invalidityRefusal, reasonRefusal } from './checks';
import type { RevocationCommand } from './commands';
import { isPending } from './state';

/** What people ask about a certificate's end (Pasal 21). `undefined`: not a command of this procedure. */
export function decideRevocation(state: CaseState, command: HumanCommand, facts: Facts): CaseDecision | undefined {
  const { now, actor, calendar } = facts;
  const { revocation } = state;
  switch (command.type) {
    case 'requestRevocation':
      return request(state, command, facts);
    case 'grantRevocation': {
      const effectiveAt = command.effectiveAt ?? revocation?.effectiveAt;
      const later = effectiveAt !== undefined && effectiveAt > now;
      const refusal =
        later && state.certificate && effectiveRefusal(command.effectiveAt, state.certificate, now, false);
      if (refusal) return no(refusal);
      return decisionOn(state, 'decide-revocation', command.sight, facts, () => [
        { type: 'revocationGranted', seen: command.sight, remarks: command.remarks, ...(later ? { effectiveAt } : {}) },
        ...(later ? [] : [{ type: 'revocationOrdered' } as const]),
      ]);
    }
    case 'rejectRevocation':
      return (
        wordless(command.text, '/text') ??
        decisionOn(state, 'decide-revocation', command.sight, facts, () => [
          { type: 'revocationRejected', seen: command.sight, text: command.text },
        ])
      );
    case 'cancelRevocation': {
      if (!isPending(revocation)) return no({ code: 'not-in-this-status' });
      const mine = actor.personId === revocation.requestedBy || actor.roles.includes('supervisor');
      if (!mine) return no({ code: 'not-in-this-capacity' });
      const close = state.task?.kind === 'decide-revocation' ? closeTask(state, now, calendar) : [];
      return (
        wordless(command.text, '/text') ??
        accept<CaseEvent>(...close, { type: 'revocationCancelled', text: command.text })
      );
    }
    case 'reviewRevocation':
      return (
        wordless(command.text, '/text') ??
        decisionOn(state, 'review-revocation', command.sight, facts, () => [
          { type: 'revocationReviewed', seen: command.sight, verdict: command.verdict, text: command.text },
        ])
      );
    default:
      return undefined;
  }
}

type Request = Extract<RevocationCommand, { type: 'requestRevocation' }>;

function request(state: CaseState, command: Request, facts: Facts): CaseDecision {
  const { certificate, status, revocation } = state;
  const { capacity, reason, invalidityDate, effectiveAt, text } = command;
  const { urgent } = REASON_RULES[reason];
  if (status === 'expired' || state.closedAt) return no({ code: 'certificate-expired', article: '21(1)' });
  if (!certificate) return no({ code: 'not-in-this-status', article: '21(1)' });
  const flaw =
    reasonRefusal(reason, capacity) ??
    invalidityRefusal(invalidityDate, certificate, facts.now) ??
    effectiveRefusal(effectiveAt, certificate, facts.now, urgent);
  if (flaw) return no(flaw);
  const silent = wordless(text, '/text');
  if (silent) return silent;
  if (status === 'revoking' || (isPending(revocation) && !urgent)) return no({ code: 'revocation-under-way' });
  if (status === 'revoked') return amend(state, command, facts);
  if (!HELD.includes(status)) return no({ code: 'not-in-this-status', article: '21(1)' });
  const asked = requested(state, {
    ...{ origin: 'request', reason, text, capacity },
    ...(invalidityDate ? { invalidityDate } : {}),
    ...(effectiveAt ? { effectiveAt } : {}),
  });
  return accept<CaseEvent>(...(urgent ? actFirst(state, asked, facts) : askFirst(state, asked, facts)));
}

/** Later word that a key was compromised replaces the reason that stands (BR 7.2.2); anything else comes too late. */
function amend(state: CaseState, command: Request, facts: Facts): CaseDecision {
  const { revocation } = state;
  const { reason, capacity, text, invalidityDate } = command;
  const same = revocation?.reason === reason && revocation.invalidityDate === invalidityDate;
  if (reason !== 'keyCompromise' || same) return no({ code: 'already-revoked', article: '21(1)' });
  const date = invalidityDate ? { invalidityDate } : {};
  const asked = requested(state, { origin: 'request', reason, capacity, text, ...date });
  return accept<CaseEvent>(...actFirst(state, { ...asked, amends: true }, facts));
}

type Requested = Extract<CaseEvent, { type: 'revocationRequested' }>;
type Asked = Pick<Requested, 'origin' | 'reason' | 'text'> &
  Partial<Pick<Requested, 'capacity' | 'invalidityDate' | 'effectiveAt'>>;

/** The event of a request, numbered within its case. */
export const requested = ({ caseId, revocations = 0 }: CaseState, asked: Asked): Requested => ({
  type: 'revocationRequested',
  revocationId: `${caseId}:r${String(revocations + 1)}`,
  ...asked,
  urgent: REASON_RULES[asked.reason].urgent,
  amends: false,
});

/** The urgent lane: ordered at once, and looked at by another officer afterwards. */
export const actFirst = (state: CaseState, asked: Requested, { now, calendar }: Facts): readonly CaseEvent[] => [
  ...closeTask(state, now, calendar),
  asked,
  { type: 'revocationOrdered' },
  openTask(state, 'review-revocation', now, calendar),
];

/** The ordinary lane: an officer decides first. Whatever else was to be decided on the certificate waits for it. */
export const askFirst = (state: CaseState, asked: Requested, { now, calendar }: Facts): readonly CaseEvent[] => [
  ...closeTask(state, now, calendar),
  asked,
  openTask(state, 'decide-revocation', now, calendar),
];

/** A moment brought within what RFC 5280, 5.3.2 allows: what people remember is not always within it. */
export const withinLife = (
  at: string | undefined,
  { notBefore }: Pick<HeldCertificate, 'notBefore'>,
  now: string,
): string | undefined => (at === undefined ? undefined : at < notBefore ? notBefore : at > now ? now : at);
