import type { CaseReader } from '../cases/case-reader';
import { presentPerson } from '../cases/case-presenter';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { AgenciesView } from './agencies.dto';

/** The regency's units (Perangkat Daerah, Pasal 1(5)). */
export function agencyRoutes(reader: CaseReader): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/agencies',
      operationId: 'listAgencies',
      summary: 'All units of the regency',
      tag: 'agencies',
      response: AgenciesView,
      status: 200,
      access: 'session',
      handle: async () => {
        const rows = await reader.agencies.all();
        const names = await reader.people.names(rows.flatMap(({ headId }) => headId ?? []));
        return {
          body: {
            items: rows.map(({ id, name, shortName, headId, active, lettersInSystem }) => ({
              ...{ id, name, shortName, active, lettersInSystem },
              ...(headId ? { head: presentPerson(headId, names) } : {}),
            })),
          },
        };
      },
    }),
  ];
}
