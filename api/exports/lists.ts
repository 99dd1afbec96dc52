import { wibDate, wibTime } from '../../domain/calendar/wib';
import type { Instant } from '../../domain/case/instant';
import type { Cell, Table } from '../../templates/figures';
import { LABELS } from '../../templates/labels';
import { COLUMN } from '../../templates/labels/figures';
import type { Bilingual, Lang } from '../../templates/lang';
import type { CaseSummary } from '../cases/case.dto';
import type { InboxItemView } from '../tasks/tasks.dto';
import { EXPORT_LINES } from './export';

/** Sorts as it reads, and needs no locale: `2026-11-28 14:05`. */
export const wib = (at: Instant | undefined): Cell => (at === undefined ? undefined : `${wibDate(at)} ${wibTime(at)}`);

const YES: Bilingual = { id: 'ya', en: 'yes' };
const CUT: Bilingual = {
  id: `Dipotong setelah ${String(EXPORT_LINES)} baris: persempit saringan.`,
  en: `Cut after ${String(EXPORT_LINES)} lines: narrow the filter.`,
};

/** Cases as the list shows them, in its order. */
export function casesTable(cases: readonly CaseSummary[], lang: Lang): Table {
  const columns = [
    ...[COLUMN.caseNumber, COLUMN.certificateType, COLUMN.status, COLUMN.applicantName, COLUMN.subjectName],
    ...[COLUMN.agency, COLUMN.openedAt, COLUMN.statusSince, COLUMN.until],
  ];
  return {
    title: { id: 'Permohonan', en: 'Cases' }[lang],
    columns: columns.map(({ [lang]: name }) => name),
    rows: whole(cases, lang, ({ number, type, status, applicant, subject, agency, openedAt, statusSince, until }) => [
      ...[number, LABELS.certificateType[type][lang], LABELS.status[status][lang], applicant.name, subject.name],
      ...[agency.name, wib(openedAt), wib(statusSince), wib(until)],
    ]),
  };
}

/** Tasks as the inbox shows them, the most urgent first. */
export function tasksTable(tasks: readonly InboxItemView[], lang: Lang): Table {
  const columns = [
    ...[COLUMN.caseNumber, COLUMN.task, COLUMN.certificateType, COLUMN.subjectName, COLUMN.agency],
    ...[COLUMN.openedAt, COLUMN.dueAt, COLUMN.overdue, COLUMN.officer],
  ];
  return {
    title: { id: 'Tugas', en: 'Tasks' }[lang],
    columns: columns.map(({ [lang]: name }) => name),
    rows: whole(tasks, lang, (task) => [
      ...[task.caseNumber, LABELS.task[task.kind][lang], LABELS.certificateType[task.certificateType][lang]],
      ...[task.subject.name, task.agency.name, wib(task.openedAt), wib(task.dueAt)],
      ...[task.overdue ? YES[lang] : undefined, task.claimedBy?.name],
    ]),
  };
}

/** `items` hold one more than a file does where there is more. */
const whole = <T>(items: readonly T[], lang: Lang, rowOf: (item: T) => readonly Cell[]): Table['rows'] => [
  ...items.slice(0, EXPORT_LINES).map(rowOf),
  ...(items.length > EXPORT_LINES ? [[CUT[lang]]] : []),
];
