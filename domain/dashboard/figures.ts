import type { Instant } from '../case/instant';
import type { TaskKind } from '../case/task';
import type { CertificateType } from '../certificate/types';
import type { RefusalReason, ReturnReason } from '../enrollment/decisions';
import type { AgeBucket, Mover } from './ages';
import type { CivilMonth } from './months';
import type { Lateness } from './share';

/** How far back the figures of tasks, reasons and reminders go. */
export const FIGURES_DAYS = 90;
/** How far ahead those of certificates that end. */
export const FIGURES_MONTHS = 12;

/** The figures of the OP at one moment, as pages show and exports write them. */
export interface Figures {
  readonly at: Instant;
  /** Since when tasks, reasons and reminders are counted. */
  readonly since: Instant;
  readonly inForce: readonly InForceFigures[];
  readonly expiring: readonly { readonly month: CivilMonth; readonly count: number }[];
  readonly ages: readonly AgeFigures[];
  readonly lateness: LatenessFigures;
  readonly returns: readonly { readonly reason: ReturnReason; readonly count: number }[];
  readonly refusals: readonly { readonly reason: RefusalReason; readonly count: number }[];
  readonly reminders: readonly ReminderFigures[];
}

export interface InForceFigures extends Readonly<Record<CertificateType, number>> {
  readonly agency: { readonly id: string; readonly name: string };
}

export interface AgeFigures extends AgeBucket {
  readonly counts: Readonly<Record<Mover, number>>;
}

export interface LatenessFigures {
  readonly closed: Lateness;
  readonly open: Lateness;
  readonly kinds: readonly { readonly kind: TaskKind; readonly closed: Lateness; readonly open: Lateness }[];
}

/** Pasal 20(2): of one rung of the ladder, what was to be sent to holders, and what became of it. */
export interface ReminderFigures {
  readonly rung: string;
  readonly expected: number;
  readonly sent: number;
  readonly pending: number;
  readonly undeliverable: number;
}

/** Each of them as a table. */
export const FIGURE_TABLES = ['in-force', 'expiring', 'ages', 'lateness', 'returns', 'refusals', 'reminders'] as const;
export type FigureTable = (typeof FIGURE_TABLES)[number];
