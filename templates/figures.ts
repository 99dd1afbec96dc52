import { durationMs } from '../domain/calendar/duration';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/case/instant';
import type { AgeBucket } from '../domain/dashboard/ages';
import type { CivilMonth } from '../domain/dashboard/months';
import type { Figures, FigureTable } from '../domain/dashboard/figures';
import type { Lateness } from '../domain/dashboard/share';
import { monthName } from './dates';
import { LABELS } from './labels';
import { COLUMN, FIGURE } from './labels/figures';
import type { Bilingual, Lang } from './lang';

/** Words, numbers, or parts of a whole from 0 to 1; undefined where there is nothing to say. */
export type Cell = string | number | { readonly share: number } | undefined;

/** A table as people read it: the first column names each line. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One of the figures as a table, the same on the page and in what is exported of it. */
export function figureTable(table: FigureTable, figures: Figures, lang: Lang): Table {
  const say = ({ [lang]: text }: Bilingual): string => text.charAt(0).toUpperCase() + text.slice(1);
  const made = (columns: readonly Bilingual[], rows: Table['rows']): Table => ({
    title: say(FIGURE[table]),
    columns: columns.map(say),
    rows,
  });
  const { certificateType: type } = LABELS;
  switch (table) {
    case 'in-force':
      return made(
        [COLUMN.agency, type.individual, type.office, type.system, COLUMN.total],
        figures.inForce.map(({ agency, individual, office, system }) => [
          ...[agency.name, individual, office, system],
          individual + office + system,
        ]),
      );
    case 'expiring':
      return made(
        [COLUMN.month, COLUMN.certificates],
        figures.expiring.map(({ month, count }) => [monthWords(month, lang), count]),
      );
    case 'ages':
      return made(
        [COLUMN.workingDays, COLUMN['registration-authority'], COLUMN.applicant, COLUMN.ca, COLUMN.total],
        figures.ages.map(({ counts, ...age }) => [
          ...[ageWords(age), counts['registration-authority'], counts.applicant, counts.ca],
          counts['registration-authority'] + counts.applicant + counts.ca,
        ]),
      );
    case 'lateness':
      return made(
        [
          ...[COLUMN.task, COLUMN.closed, COLUMN.closedLate, COLUMN.closedShare],
          COLUMN.open,
          COLUMN.openLate,
          COLUMN.openShare,
        ],
        [
          ...figures.lateness.kinds.map(({ kind, closed, open }) => [
            say(LABELS.task[kind]),
            ...late(closed),
            ...late(open),
          ]),
          [say(COLUMN.total), ...late(figures.lateness.closed), ...late(figures.lateness.open)],
        ],
      );
    case 'returns':
      return made(
        [COLUMN.reason, COLUMN.answers],
        figures.returns.map(({ reason, count }) => [say(LABELS.returnReason[reason]), count]),
      );
    case 'refusals':
      return made(
        [COLUMN.reason, COLUMN.answers],
        figures.refusals.map(({ reason, count }) => [say(LABELS.refusalReason[reason]), count]),
      );
    case 'reminders':
      return made(
        [COLUMN.rung, COLUMN.expected, COLUMN.sent, COLUMN.pending, COLUMN.undeliverable, COLUMN.passedOver],
        figures.reminders.map(({ rung, expected, sent, pending, undeliverable }) => [
          ...[rungWords(rung, lang), expected, sent, pending, undeliverable],
          expected - sent - pending - undeliverable,
        ]),
      );
  }
}

const late = ({ count, late: those, share }: Lateness): readonly Cell[] => [
  count,
  those,
  share === undefined ? undefined : { share },
];

/** `November 2026` */
export const monthWords = (month: CivilMonth, lang: Lang): string => {
  const [year = '', number = ''] = month.split('-');
  return `${monthName(Number(number), lang)} ${year}`;
};

/** `0`, `1–2`, `> 20`: whole working days. */
export const ageWords = ({ from, to }: AgeBucket): string => {
  if (to === undefined) return `> ${String(from - 1)}`;
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
};

const UNITS: readonly (readonly [ms: number, Bilingual])[] = [
  [DAY_MS, { id: 'hari', en: 'days' }],
  [HOUR_MS, { id: 'jam', en: 'hours' }],
  [MINUTE_MS, { id: 'menit', en: 'minutes' }],
  [SECOND_MS, { id: 'detik', en: 'seconds' }],
];

/** `30 hari sebelum berakhir`, `7 hari setelah berakhir`, `pada hari berakhir`. */
export function rungWords(rung: string, lang: Lang): string {
  const after = rung.startsWith('-');
  const ms = durationMs(after ? rung.slice(1) : rung);
  if (ms === 0) return { id: 'Pada hari berakhir', en: 'On the day it ends' }[lang];
  const [unit, words] = UNITS.find(([length]) => ms % length === 0) ?? [SECOND_MS, { id: 'detik', en: 'seconds' }];
  const name = lang === 'en' && ms === unit ? words.en.slice(0, -1) : words[lang];
  const side = after
    ? { id: 'setelah berakhir', en: 'after it ended' }
    : { id: 'sebelum berakhir', en: 'before it ends' };
  return `${String(ms / unit)} ${name} ${side[lang]}`;
}
