import type { Refusal } from '../case/refusal';
import { accept } from '../case/refusal';
import { addWorkingMinutes } from '../calendar/working-time';
import { REASON_RULES } from '../certificate/revocation-reasons';
import type { HumanCommand, SystemCommand } from '../enrollment/commands';
import type { CaseEvent } from '../enrollment/events';
import type { CaseDecision, Facts } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import { wordless } from '../enrollment/sealed';
import type { CaseState } from '../enrollment/state';
import { HELD } from '../enrollment/status';
import { holdPlaced } from '../hold/decide';
import { inForceOf } from '../law/in-force-policy';
import { actFirst, askFirst, requested, withinLife } from '../revocation/decide';
import { isPending } from '../revocation/state';
import type { LossCommand } from './messages';
import { papersOwed, REASON_OF_LOSS } from './state';

/** A report of loss and its papers (Pasal 25). `undefined`: not a command of this procedure. */
export function decideLoss(state: CaseState, command: HumanCommand, facts: Facts): CaseDecision | undefined {
  switch (command.type) {
    case 'reportLoss':
      return report(state, command, facts);
    case 'attachLossPaper': {
      const { paper } = command;
      if (!state.loss) return no({ code: 'loss-not-reported', article: '25(2)' });
      if (state.loss.papers.some(({ sha256 }) => sha256 === paper.sha256))
        return no({ code: 'document-duplicate', field: '/file' });
      const uploaded = { uploadedBy: facts.actor.personId, uploadedAt: facts.now };
      return accept<CaseEvent>({ type: 'lossPaperAttached', paper: { ...paper, ...uploaded } });
    }
    default:
      return undefined;
  }
}

export const decideLossSystem = (state: CaseState, command: SystemCommand): CaseDecision | undefined =>
  command.type === 'noteLossPapersOverdue'
    ? state.loss && !state.loss.overdue && papersOwed(state.loss).length > 0
      ? accept<CaseEvent>({ type: 'lossPapersOverdue' })
      : no({ code: 'not-in-this-status' })
    : undefined;

/** Pasal 25(1)b, 25(2): a new certificate waits for both papers, the end of the old one does not. */
export const reissueRefusal = ({ loss }: Pick<CaseState, 'loss'>): Refusal | undefined => {
  if (!loss) return { code: 'loss-not-reported', article: '25(1)b' };
  const [owed] = papersOwed(loss);
  return owed && { code: 'loss-papers-missing', article: '25(2)', params: { kind: owed } };
};

function report(state: CaseState, command: Extract<LossCommand, { type: 'reportLoss' }>, facts: Facts): CaseDecision {
  const { status, certificate, loss } = state;
  const { kind, capacity, text, discoveredAt } = command;
  if (loss) return no({ code: 'loss-already-reported', article: '25(1)a' });
  if (status === 'expired' || state.closedAt) return no({ code: 'certificate-expired', article: '25(1)a' });
  if (!certificate || !(HELD.includes(status) || status === 'revoking' || status === 'revoked'))
    return no({ code: 'not-in-this-status', article: '25(1)a' });
  const silent = wordless(text, '/text');
  if (silent) return silent;
  const { papersDueWorkingMinutes } = inForceOf(state.policy).loss;
  const reported: CaseEvent = {
    ...{ type: 'lossReported', kind, capacity, text },
    ...(discoveredAt ? { discoveredAt } : {}),
    papersDueAt: addWorkingMinutes(facts.now, papersDueWorkingMinutes, facts.calendar),
  };
  return accept<CaseEvent>(reported, ...contained(state, command, facts));
}

/** What is done at once, before any paper: the certificate's use stops, and its end is ordered or proposed. */
function contained(
  state: CaseState,
  { kind, text, capacity, discoveredAt }: Extract<LossCommand, { type: 'reportLoss' }>,
  facts: Facts,
): readonly CaseEvent[] {
  const { status, certificate } = state;
  if (!certificate || !HELD.includes(status)) return [];
  const reason = REASON_OF_LOSS[kind];
  const since = withinLife(discoveredAt, certificate, facts.now);
  const { urgent } = REASON_RULES[reason];
  const asked = requested(state, {
    ...{ origin: 'loss', reason, text, capacity },
    ...(urgent && since ? { invalidityDate: since } : {}),
  });
  if (urgent) return actFirst(state, asked, facts);
  const stop =
    status === 'in-force' ? [holdPlaced(state, { cause: 'loss', by: facts.actor.personId, text }, facts)] : [];
  return isPending(state.revocation) ? stop : [...stop, ...askFirst(state, asked, facts)];
}
