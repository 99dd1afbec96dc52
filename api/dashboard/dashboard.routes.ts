import { wibDate } from '../../domain/calendar/wib';
import { DASHBOARD_READERS } from '../../domain/dashboard/readers';
import { figureTable } from '../../templates/figures';
import { EXPORT_MEDIA, exported } from '../exports/export';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { DashboardView, FiguresExportQuery } from './dashboard.dto';
import { readFigures } from './read-figures';

const TAG = 'dashboard';

/** The figures of the whole OP; nobody is named in them. */
export function dashboardRoutes(deps: ResourceDeps): readonly Route[] {
  const read = () => readFigures(deps.dataSource, deps.now().toISOString());
  return [
    route({
      method: 'get',
      path: '/dashboard',
      operationId: 'readDashboard',
      summary: 'The figures of the OP: certificates, open cases, lateness, reasons and reminders (Pasal 17, 20(2))',
      tag: TAG,
      response: DashboardView,
      status: 200,
      access: DASHBOARD_READERS,
      handle: async () => ({ body: await read() }),
    }),
    route({
      method: 'get',
      path: '/dashboard/export',
      operationId: 'exportFigures',
      summary: 'One table of the figures as a file; that it was taken away is recorded',
      tag: TAG,
      query: FiguresExportQuery,
      produces: EXPORT_MEDIA,
      status: 200,
      access: DASHBOARD_READERS,
      handle: (context) => {
        const { table } = context.query;
        return exported(deps, context, { action: 'exportFigures', object: `figures ${table}` }, async (lang) => {
          const figures = await read();
          return { ...figureTable(table, figures, lang), name: `siklus-${table}-${wibDate(figures.at)}` };
        });
      },
    }),
  ];
}
