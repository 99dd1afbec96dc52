import type { FigureTable, Figures } from '../../../../domain/dashboard/figures';
import { figureTable } from '../../../../templates/figures';
import { DataTable } from '../../components/data-table';
import { ExportLinks } from '../../components/export-links';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { FigureChart } from './figure-chart';

/** The article that a figure is about. */
const ARTICLE: Partial<Record<FigureTable, string>> = {
  lateness: '17(1)',
  returns: '17(3)',
  refusals: '17(3)',
  reminders: '20(2)',
};

/** One of the figures: what is counted, the picture, the table of the same numbers, and the files of it. */
export function FigureSection({ table, figures }: { readonly table: FigureTable; readonly figures: Figures }) {
  const { t, lang } = useLang();
  const shown = figureTable(table, figures, lang);
  const article = ARTICLE[table];
  const words: Record<FigureTable, string> = {
    'in-force': t('dashboard.inForceText'),
    expiring: t('dashboard.expiringText'),
    ages: t('dashboard.agesText'),
    lateness: t('dashboard.latenessText'),
    returns: t('dashboard.answersText'),
    refusals: t('dashboard.answersText'),
    reminders: t('dashboard.remindersText'),
  };
  return (
    <section aria-labelledby={`figure-${table}`} className="panel">
      <h2 id={`figure-${table}`}>{shown.title}</h2>
      <p className="hint">
        {words[table]} {article && <Cite article={article} />}
      </p>
      {shown.rows.length === 0 ? (
        <p className="empty">{t('dashboard.none')}</p>
      ) : (
        <>
          <FigureChart table={table} figures={figures} />
          <DataTable {...shown} />
          <ExportLinks path="/dashboard/export" query={{ table }} what={shown.title} />
        </>
      )}
    </section>
  );
}
