import type { DueChange, PersonChangeSteps } from '../../activities/people/contract';
import type { CivilDate } from '../../domain/calendar/wib';
import { isToldAhead } from '../../domain/people-change/directory';
import type { Told } from '../enrollment/enrollment.messages';

/** Tells a case what it must know; one that is over need not know. */
export type Tell = (caseId: string, command: Told) => Promise<void>;

/**
 * Carries out what is due by `today` (Pasal 11(2)): first everybody's rights end, then tasks go back to the others, and
 * then the cases hear of it. Every step may be repeated: the directory takes a change in once, and a case that knows
 * of one does nothing. Answers whether there was anything.
 */
export async function carryOut(steps: PersonChangeSteps, tell: Tell, today: CivilDate): Promise<boolean> {
  const due = await steps.duePersonChanges({ today });
  for (const { changeId, effectiveOn } of due) if (effectiveOn <= today) await steps.applyPersonChange({ changeId });
  for (const { caseId, personId } of await steps.abandonedTasks())
    await tell(caseId, { type: 'releaseAbandoned', personId });
  for (const change of due) {
    const { changeId, effectiveOn } = change;
    if (effectiveOn <= today || isToldAhead(change))
      for (const caseId of await steps.casesOfPersonChange({ changeId })) await tell(caseId, newsOf(change));
    await steps.closePersonChange({ changeId });
  }
  return due.length > 0;
}

const newsOf = ({ changeId, kind, effectiveOn, takesOut }: DueChange): Told => ({
  ...{ type: 'notePersonChange', changeId, kind, effectiveOn },
  ...(takesOut ? { leaves: true } : {}),
});
