import type { SearchTerm } from '../../domain/case/search';
import { readSearch } from '../../domain/case/search';
import type { CaseFilter } from '../../entities/cases.repository';
import { CertificateRepository } from '../../entities/certificates.repository';
import type { CaseReader } from '../cases/case-reader';
import { summariesOf } from '../cases/case-list';
import type { Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { Search, SearchView } from './search.dto';

const MOST = 20;
const MOST_PEOPLE = 50;

/** One field for everything: a case by its number, its holder's name or NIP, or its certificate's serial number. */
export const searchRoutes = (deps: ResourceDeps, reader: CaseReader): readonly Route[] => [
  route({
    method: 'post',
    path: '/search',
    operationId: 'search',
    summary: 'Cases that the caller may know of, by number, name, NIP or serial number',
    tag: 'cases',
    body: Search,
    response: SearchView,
    status: 200,
    access: 'session',
    handle: async ({ body, caller: { actor } }) => {
      const term = readSearch(body.text);
      const scope = await reader.scopeOf(actor);
      const filter = { ...(await filterOf(deps, reader, term)), ...(scope ? { scope } : {}) };
      return { body: { by: term.by, items: await summariesOf(reader, await reader.cases.list(filter, MOST)) } };
    },
  }),
];

async function filterOf(
  { dataSource, vault }: Pick<ResourceDeps, 'dataSource' | 'vault'>,
  reader: CaseReader,
  term: SearchTerm,
): Promise<CaseFilter> {
  if (term.by === 'number') return { number: term.number };
  if (term.by === 'serial') {
    const found = await new CertificateRepository(dataSource).bySerial(term.serial);
    return { ids: found.map(({ caseId }) => caseId) };
  }
  const people = await reader.people.list(
    term.by === 'name' ? { name: term.name } : { nipIndex: vault.blindIndex('nip', term.nip) },
    MOST_PEOPLE,
  );
  return { subjectIds: people.map(({ id }) => id) };
}
