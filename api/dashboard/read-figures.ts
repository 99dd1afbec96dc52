import type { DataSource } from 'typeorm';
import type { Instant } from '../../domain/case/instant';
import { DAY_MS, plusMillis } from '../../domain/case/instant';
import { TASK_KINDS } from '../../domain/case/task';
import { AGE_BUCKETS, ageBounds } from '../../domain/dashboard/ages';
import type { Figures, InForceFigures, LatenessFigures } from '../../domain/dashboard/figures';
import { FIGURES_DAYS, FIGURES_MONTHS } from '../../domain/dashboard/figures';
import { monthsAhead } from '../../domain/dashboard/months';
import { byTime, rungsDue } from '../../domain/dashboard/reminders';
import { lateness } from '../../domain/dashboard/share';
import type { RefusalReason, ReturnReason } from '../../domain/enrollment/decisions';
import { AgencyRepository } from '../../entities/agencies.repository';
import type { Aged, Held, NegativeAnswers, TaskCounts } from '../../entities/dashboard.repository';
import { DashboardRepository } from '../../entities/dashboard.repository';
import { PolicyRepository } from '../../entities/policy.repository';

/** The figures at `now`, all of one state of the database: what is counted twice is the same twice. */
export const readFigures = (dataSource: DataSource, now: Instant): Promise<Figures> =>
  dataSource.transaction('REPEATABLE READ', async (db) => {
    const counted = new DashboardRepository(db);
    const policies = new PolicyRepository(db);
    const since = plusMillis(now, -FIGURES_DAYS * DAY_MS);
    const months = monthsAhead(now, FIGURES_MONTHS);
    const expiring = await counted.expiring(months);
    const rungs = rungsDue(
      (await policies.versions()).map(({ parameters }) => parameters),
      since,
      now,
    );
    const answers = await counted.negativeAnswers(since);
    const agencies = new Map((await new AgencyRepository(db).all()).map(({ id, name }) => [id, name]));
    return {
      ...{ at: now, since },
      inForce: byAgency(await counted.inForce(now), agencies),
      expiring: months.map(({ month }, i) => ({ month, count: expiring[i] ?? 0 })),
      ages: byAge(await counted.ages(ageBounds(now, await policies.calendar()))),
      lateness: byKind(await counted.tasks(since, now)),
      returns: reasons<ReturnReason>(answers, 'returned'),
      refusals: reasons<RefusalReason>(answers, 'refused'),
      reminders: (await counted.reminders(rungs)).sort((a, b) => byTime(a.rung, b.rung)),
    };
  });

const NONE = { individual: 0, office: 0, system: 0 };

/** In the order of the agencies' names. */
function byAgency(held: readonly Held[], names: ReadonlyMap<string, string>): readonly InForceFigures[] {
  const lines = new Map<string, InForceFigures>();
  for (const { agencyId: id, type, count } of held) {
    const line = lines.get(id) ?? { agency: { id, name: names.get(id) ?? id }, ...NONE };
    lines.set(id, { ...line, [type]: count });
  }
  return [...lines.values()].sort((a, b) => a.agency.name.localeCompare(b.agency.name, 'id'));
}

/** The database counts from the oldest, people from the youngest. */
const byAge = (aged: readonly Aged[]): Figures['ages'] =>
  AGE_BUCKETS.map((bucket, i) => {
    const here = aged.filter(({ place }) => place === AGE_BUCKETS.length - 1 - i);
    const of = (wanted: Aged['mover']) => here.find(({ mover }) => mover === wanted)?.count ?? 0;
    return {
      ...bucket,
      counts: { 'registration-authority': of('registration-authority'), applicant: of('applicant'), ca: of('ca') },
    };
  });

function byKind(counts: readonly TaskCounts[]): LatenessFigures {
  const sum = (of: (one: TaskCounts) => number) => counts.reduce((total, one) => total + of(one), 0);
  return {
    closed: lateness(
      sum(({ closed }) => closed),
      sum(({ closedLate }) => closedLate),
    ),
    open: lateness(
      sum(({ open }) => open),
      sum(({ openLate }) => openLate),
    ),
    kinds: TASK_KINDS.flatMap((kind) => counts.filter((one) => one.kind === kind)).map((one) => ({
      kind: one.kind,
      closed: lateness(one.closed, one.closedLate),
      open: lateness(one.open, one.openLate),
    })),
  };
}

/** Codes that the ledger holds were checked against their list before they got there. */
const reasons = <R extends string>(answers: readonly NegativeAnswers[], wanted: NegativeAnswers['answer']) =>
  answers.filter(({ answer }) => answer === wanted).map(({ reason, count }) => ({ reason: reason as R, count }));
