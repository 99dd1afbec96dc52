import type { Actor } from '../../domain/people/roles';
import type { CaseFilter, CaseListItem } from '../../entities/cases.repository';
import type { After } from '../../entities/database';
import { EXPORT_LINES, EXPORT_MEDIA, exported } from '../exports/export';
import { casesTable } from '../exports/lists';
import { pageOf } from '../http/cursor';
import type { Page, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { afterMoment } from './after';
import { CaseSummary } from './case.dto';
import { presentSummary } from './case-presenter';
import type { CaseReader } from './case-reader';
import { CasesExportQuery, CasesQuery } from './cases.dto';

/** Cases that somebody may know of: page by page, and as a file. */
export const caseListRoutes = (deps: ResourceDeps, reader: CaseReader): readonly Route[] => [
  route({
    method: 'get',
    path: '/cases',
    operationId: 'listCases',
    summary: 'Cases that the caller may know of, the newest first',
    tag: 'cases',
    query: CasesQuery,
    response: CaseSummary,
    list: true,
    status: 200,
    access: 'session',
    handle: async (context) => ({ body: await listCases(reader, context) }),
  }),
  route({
    method: 'get',
    path: '/cases/export',
    operationId: 'exportCases',
    summary: 'The same list as a file; that it was taken away is recorded',
    tag: 'cases',
    query: CasesExportQuery,
    produces: EXPORT_MEDIA,
    status: 200,
    access: 'session',
    handle: (context) =>
      exported(deps, context, { action: 'exportCases', object: 'cases' }, async (lang) => ({
        ...casesTable(await casesOf(reader, context.caller.actor, context.query, EXPORT_LINES + 1), lang),
        name: 'siklus-cases',
      })),
  }),
];

async function listCases(
  reader: CaseReader,
  { caller: { actor }, query }: RequestContext<object, CasesQuery>,
): Promise<Page<CaseSummary>> {
  const cases = await casesOf(reader, actor, query, query.limit + 1, afterMoment(query.cursor));
  return pageOf(cases, query.limit, ({ openedAt, id }) => [openedAt, id]);
}

type Filter = Omit<CasesExportQuery, 'format' | 'language'>;

async function casesOf(
  reader: CaseReader,
  actor: Actor,
  filter: Filter,
  limit: number,
  after?: After,
): Promise<CaseSummary[]> {
  const scope = await reader.scopeOf(actor);
  return summariesOf(reader, await reader.cases.list(filterOf(filter, scope), limit, after));
}

/** Cases as lines of a list. */
export async function summariesOf(reader: CaseReader, rows: readonly CaseListItem[]): Promise<CaseSummary[]> {
  const [names, agencies] = await Promise.all([
    reader.people.names(rows.flatMap(({ applicantId, subjectId }) => [applicantId, subjectId])),
    reader.agencyNames(),
  ]);
  return rows.map((row) => presentSummary(row, names, agencies));
}

const filterOf = (query: Filter, scope: CaseFilter['scope']): CaseFilter => ({
  ...(query.number === undefined ? {} : { number: query.number }),
  ...(query.status ? { status: query.status } : {}),
  ...(query.type ? { type: query.type } : {}),
  ...(query.agency === undefined ? {} : { agencyId: query.agency }),
  ...(query.applicant === undefined ? {} : { applicantId: query.applicant }),
  ...(query.subject === undefined ? {} : { subjectId: query.subject }),
  ...(scope ? { scope } : {}),
});
