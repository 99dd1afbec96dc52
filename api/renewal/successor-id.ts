import { HOUR_MS, plusMillis } from '../../domain/case/instant';
import type { Instant } from '../../domain/case/instant';
import { isOver } from '../../domain/enrollment/status';
import type { CaseState } from '../../domain/enrollment/state';
import type { SuccessionKind } from '../../domain/renewal/lineage';
import type { CaseFileRow } from '../../entities/case-file.entity';
import type { CaseRepository } from '../../entities/cases.repository';
import { caseIdFrom } from '../enrollments/opening';

/** Where the next certificate of a line is being applied for, or is to be. */
export interface Place {
  readonly caseId: string;
  readonly under?: CaseFileRow;
}

/**
 * The case that follows `before`: the one under way, if there is one, else an id for it. The id is made of what it
 * follows and of the hour, so that two who ask at once ask for the same case; and another hour gives another id,
 * because a workflow whose opening was refused ends after an hour, and its id with it.
 */
export async function placeOf(
  cases: CaseRepository,
  before: CaseState,
  kind: SuccessionKind,
  now: Instant,
): Promise<Place> {
  const { successor } = before;
  const linked = successor?.kind === kind ? await cases.byId(successor.caseId) : null;
  if (linked && !isOver(linked.state)) return { caseId: linked.id, under: linked };
  const hour = now.slice(0, 13);
  const earlier = await firstOpen(cases, before, kind, plusMillis(now, -HOUR_MS).slice(0, 13));
  return earlier.under ? earlier : firstOpen(cases, before, kind, hour);
}

/** Of the ids of one hour the first that no ended case bears. */
async function firstOpen(
  cases: CaseRepository,
  { caseId }: CaseState,
  kind: SuccessionKind,
  hour: string,
): Promise<Place> {
  for (let attempt = 0; ; attempt += 1) {
    const id = caseIdFrom('successor', caseId, kind, hour, String(attempt));
    const file = await cases.byId(id);
    if (!file) return { caseId: id };
    if (!isOver(file.state)) return { caseId: id, under: file };
  }
}
