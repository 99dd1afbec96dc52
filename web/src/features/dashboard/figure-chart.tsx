import type { FigureTable, Figures } from '../../../../domain/dashboard/figures';
import { MOVERS } from '../../../../domain/dashboard/ages';
import { CERTIFICATE_TYPES } from '../../../../domain/certificate/types';
import { ageWords, monthWords, rungWords } from '../../../../templates/figures';
import { LABELS } from '../../../../templates/labels';
import { COLUMN, FIGURE } from '../../../../templates/labels/figures';
import { BarChart } from '../../components/bar-chart';
import { ColumnChart } from '../../components/column-chart';
import { useLang } from '../../i18n/use-lang';

/** The picture of one of the figures. */
export function FigureChart({ table, figures }: { readonly table: FigureTable; readonly figures: Figures }) {
  const { t, say, lang } = useLang();
  const title = say(FIGURE[table]);
  switch (table) {
    case 'in-force':
      return (
        <BarChart
          title={title}
          series={CERTIFICATE_TYPES.map((type) => say(LABELS.certificateType[type]))}
          rows={figures.inForce.map(({ agency, ...counts }) => ({
            ...{ key: agency.id, name: agency.name },
            values: CERTIFICATE_TYPES.map((type) => counts[type]),
          }))}
        />
      );
    case 'expiring':
      return (
        <ColumnChart
          title={title}
          columns={figures.expiring.map(({ month, count }) => ({
            ...{ key: month, name: monthWords(month, lang).slice(0, 3), value: count },
          }))}
        />
      );
    case 'ages':
      return (
        <BarChart
          title={title}
          series={MOVERS.map((mover) => say(COLUMN[mover]))}
          rows={figures.ages.map(({ counts, ...age }) => ({
            ...{ key: String(age.from), name: t('dashboard.days', { days: ageWords(age) }) },
            values: MOVERS.map((mover) => counts[mover]),
          }))}
        />
      );
    case 'lateness':
      return <LatenessChart title={title} figures={figures} />;
    case 'returns':
    case 'refusals':
      return <ReasonsChart title={title} table={table} figures={figures} />;
    case 'reminders':
      return (
        <BarChart
          title={title}
          series={[COLUMN.sent, COLUMN.pending, COLUMN.undeliverable, COLUMN.passedOver].map(say)}
          rows={figures.reminders.map(({ rung, expected, sent, pending, undeliverable }) => ({
            ...{ key: rung, name: rungWords(rung, lang) },
            values: [sent, pending, undeliverable, expected - sent - pending - undeliverable],
          }))}
        />
      );
  }
}

function LatenessChart({ title, figures }: { readonly title: string; readonly figures: Figures }) {
  const { t, say } = useLang();
  return (
    <BarChart
      title={title}
      series={[t('dashboard.inTime'), t('dashboard.late')]}
      rows={figures.lateness.kinds.flatMap(({ kind, closed, open }) =>
        [['closed', closed] as const, ['open', open] as const].map(([state, { count, late }]) => ({
          ...{ key: `${kind} ${state}`, name: `${say(LABELS.task[kind])}: ${say(COLUMN[state]).toLowerCase()}` },
          values: [count - late, late],
        })),
      )}
    />
  );
}

function ReasonsChart({
  title,
  table,
  figures,
}: {
  readonly title: string;
  readonly table: 'returns' | 'refusals';
  readonly figures: Figures;
}) {
  const { say } = useLang();
  const lines =
    table === 'returns'
      ? figures.returns.map(({ reason, count }) => ({ reason, count, words: LABELS.returnReason[reason] }))
      : figures.refusals.map(({ reason, count }) => ({ reason, count, words: LABELS.refusalReason[reason] }));
  return (
    <BarChart
      title={title}
      series={[say(COLUMN.answers)]}
      rows={lines.map(({ reason, count, words }) => ({ key: reason, name: say(words), values: [count] }))}
    />
  );
}
