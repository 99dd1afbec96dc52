import type { DataSource } from 'typeorm';
import type { TaskKind } from '../../domain/case/task';
import { notIndependent, ROLES_OF_TASK } from '../../domain/enrollment/authority';
import type { CaseState } from '../../domain/enrollment/state';
import type { Standing } from '../../domain/people/authority';
import { withoutStanding } from '../../domain/people/authority';
import { readStanding } from '../../entities/standing';
import type { Finding, Seen } from './findings';
import { finding } from './findings';
import type { AuditedCase } from './ledger';

interface OpenTask {
  readonly id: string;
  readonly caseId: string;
  readonly kind: TaskKind;
  readonly claimedBy: string | null;
}

/**
 * Whether every open task is waited for by its case, and somebody can do it: an officer of its roles who is
 * competent today (Pasal 8(1)) and had no part in the case (Pasal 1(21)); and whoever took it still may.
 */
export async function auditTasks(db: DataSource, cases: ReadonlyMap<string, AuditedCase>, now: string): Promise<Seen> {
  const tasks: OpenTask[] = await db.query(
    `SELECT id, case_id AS "caseId", kind, claimed_by AS "claimedBy" FROM task WHERE status = 'open' ORDER BY id`,
  );
  const officers = await officersOf(db, now);
  return { looked: tasks.length, findings: tasks.flatMap((task) => wrongWith(task, cases, officers, now)) };
}

function wrongWith(
  { id, caseId, kind, claimedBy }: OpenTask,
  cases: ReadonlyMap<string, AuditedCase>,
  officers: readonly Standing[],
  now: string,
): Finding[] {
  const state = cases.get(caseId)?.state;
  if (state?.task?.id !== id) return [finding('task', `task ${id} is open, and its case does not wait for it`, caseId)];
  const able = officers.filter((officer) => mayDecide(officer, kind, state, now));
  if (able.length === 0)
    return [finding('task', `task ${id} (${kind}) is in nobody's sight who may decide it`, caseId)];
  return claimedBy === null || able.some(({ personId }) => personId === claimedBy)
    ? []
    : [finding('task', `task ${id} (${kind}) is held by somebody who may not decide it: reassign it`, caseId)];
}

function mayDecide(officer: Standing, kind: TaskKind, state: CaseState, now: string): boolean {
  const { personId, roles } = officer;
  return !withoutStanding({ personId, roles }, ROLES_OF_TASK[kind], officer, now) && !notIndependent(personId, state);
}

async function officersOf(db: DataSource, now: string): Promise<readonly Standing[]> {
  const roles = [...new Set(Object.values(ROLES_OF_TASK).flat())];
  const rows: { id: string }[] = await db.query('SELECT id FROM person WHERE active AND roles && $1 ORDER BY id', [
    roles,
  ]);
  const standings = await Promise.all(rows.map(({ id }) => readStanding(db, id, now)));
  return standings.filter((standing) => standing !== undefined);
}
