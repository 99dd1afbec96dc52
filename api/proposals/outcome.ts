import type { Flaw } from '../../domain/people/duties';
import type { Doing, Outcome } from '../../entities/proposal-writer';
import type { CaseReader } from '../cases/case-reader';
import type { Caller, RequestContext } from '../http/route';
import type { ProblemCode } from '../problems/codes';
import { ProblemError, RefusalError } from '../problems/errors';
import { presentProposals } from './proposal-presenter';
import type { ProposalView } from './proposals.dto';

/** What every one of these operations can be answered with. */
export const PROPOSAL_PROBLEMS: readonly ProblemCode[] = [
  ...(['not-found', 'invalid-input', 'version-changed'] as const),
  ...(['proposal-waiting', 'proposal-decided', 'proposal-outdated', 'about-oneself', 'not-the-maker'] as const),
  ...(['own-proposal', 'administrators-too-few', 'entry-not-stuck'] as const),
];

/** Errors: ProblemError `invalid-input` when the reason is nothing but blanks. */
export function doing(context: RequestContext<object, object>, now: Date, reason?: string): Doing {
  if (reason?.trim() === '')
    throw new ProblemError('invalid-input', { errors: [{ pointer: '/reason', code: 'required' }] });
  const { caller, commandId, traceId } = context;
  return {
    ...{ commandId, traceId, actorId: caller.actor.personId, now: now.toISOString() },
    reason: reason?.trim() ?? '',
  };
}

/** The proposal as it stands now. Errors: ProblemError and RefusalError for what it was not done for. */
export async function answered(reader: CaseReader, outcome: Outcome, caller: Caller): Promise<ProposalView> {
  if (outcome === 'not-found' || outcome === 'version-changed') throw new ProblemError(outcome);
  if ('flaws' in outcome)
    throw new ProblemError('invalid-input', { errors: outcome.flaws, article: articleOf(outcome.flaws) });
  if ('refusal' in outcome) throw new RefusalError(outcome.refusal);
  const [view] = await presentProposals(reader, [outcome.row], caller);
  if (!view) throw new Error('a proposal is not shown');
  return view;
}

const articleOf = (flaws: readonly Flaw[]) =>
  flaws.some(({ pointer }) => pointer === '/headId' || pointer === '/inSystem') ? '14a' : '8(1)';
