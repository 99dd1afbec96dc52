import type { TaskKind } from '../../domain/case/task';
import { TASK_KINDS } from '../../domain/case/task';
import type { AgeFigures, Figures, FigureTable, InForceFigures, LatenessFigures } from '../../domain/dashboard/figures';
import { FIGURE_TABLES } from '../../domain/dashboard/figures';
import type { Mover } from '../../domain/dashboard/ages';
import type { Lateness } from '../../domain/dashboard/share';
import type { RefusalReason, ReturnReason } from '../../domain/enrollment/decisions';
import { REFUSAL_REASONS, RETURN_REASONS } from '../../domain/enrollment/decisions';
import { Choice, Maybe, Moment, Part, Parts, Share, Text, Whole } from '../cases/dto-fields';
import { AgencyRef } from '../cases/refs.dto';
import { ExportQuery } from '../exports/exports.dto';

export class FiguresExportQuery extends ExportQuery {
  @Choice(FIGURE_TABLES) table: FigureTable;
}

export class InForceView implements InForceFigures {
  @Part(() => AgencyRef) agency: AgencyRef;
  @Whole() individual: number;
  @Whole() office: number;
  @Whole() system: number;
}

export class ExpiringView {
  /** In WIB, such as `2026-11`. */
  @Text(7, 7) month: string;
  @Whole() count: number;
}

export class MoverCountsView implements Record<Mover, number> {
  @Whole() 'registration-authority': number;
  @Whole() applicant: number;
  @Whole() ca: number;
}

/** Whole working days from `from` to `to`; the oldest have no `to`. */
export class AgeView implements AgeFigures {
  @Whole() from: number;
  @Maybe() @Whole() to?: number;
  /** By who has the next move. */
  @Part(() => MoverCountsView) counts: MoverCountsView;
}

export class LateView implements Lateness {
  @Whole() count: number;
  @Whole() late: number;
  /** Of nothing there is none. */
  @Maybe() @Share() share?: number;
}

export class KindLatenessView {
  @Choice(TASK_KINDS) kind: TaskKind;
  @Part(() => LateView) closed: LateView;
  @Part(() => LateView) open: LateView;
}

export class LatenessView implements LatenessFigures {
  @Part(() => LateView) closed: LateView;
  @Part(() => LateView) open: LateView;
  @Parts(() => KindLatenessView) kinds: readonly KindLatenessView[];
}

export class ReturnCountView {
  @Choice(RETURN_REASONS) reason: ReturnReason;
  @Whole() count: number;
}

export class RefusalCountView {
  @Choice(REFUSAL_REASONS) reason: RefusalReason;
  @Whole() count: number;
}

/** Messages to holders; those expected and neither sent, waiting nor undeliverable were passed over by a later one. */
export class RungView {
  @Text(16) rung: string;
  @Whole() expected: number;
  @Whole() sent: number;
  @Whole() pending: number;
  @Whole() undeliverable: number;
}

export class DashboardView implements Figures {
  @Moment() at: string;
  @Moment() since: string;
  @Parts(() => InForceView) inForce: readonly InForceView[];
  @Parts(() => ExpiringView) expiring: readonly ExpiringView[];
  @Parts(() => AgeView) ages: readonly AgeView[];
  @Part(() => LatenessView) lateness: LatenessView;
  @Parts(() => ReturnCountView) returns: readonly ReturnCountView[];
  @Parts(() => RefusalCountView) refusals: readonly RefusalCountView[];
  @Parts(() => RungView) reminders: readonly RungView[];
}
