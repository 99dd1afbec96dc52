import { maskNik, maskNip } from '../../domain/people/identity';
import type { Actor } from '../../domain/people/roles';
import type { PeopleFilter, PersonListItem } from '../../entities/people.repository';
import type { PersonRow } from '../../entities/person.entity';
import type { Vault } from '../../entities/vault';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import { param } from '../cases/commands';
import { MASK } from '../enrollments/field-rights';
import { decodeCursor, pageOf } from '../http/cursor';
import type { Page, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { PeopleQuery, PersonSummary, PersonView, SearchPeople } from './people.dto';

const TAG = 'people';
const SEARCH_LIMIT = 20;
/** Whose work it is to know the directory; everybody else sees names and positions, and himself. */
const KEEPERS = ['examiner', 'supervisor', 'administrator', 'auditor', 'head-of-dinas'] as const;

/** The directory, read only: what is to be otherwise is proposed (`api/proposals`), or told by HR. */
export function peopleRoutes({ vault, now }: ResourceDeps, reader: CaseReader): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/people',
      operationId: 'listPeople',
      summary: 'People of the directory by name',
      tag: TAG,
      query: PeopleQuery,
      response: PersonSummary,
      list: true,
      status: 200,
      access: KEEPERS,
      handle: async ({ query }) => {
        const [after] = decodeCursor(query.cursor, ['string']) ?? [];
        const filter: PeopleFilter = {
          ...(query.agency === undefined ? {} : { agencyId: query.agency }),
          ...(query.role ? { serving: { role: query.role, at: now().toISOString() } } : {}),
        };
        const rows = await reader.people.list(filter, query.limit + 1, after);
        const { items, next } = pageOf(rows, query.limit, ({ id }) => [id]);
        return { body: { ...(await summaries(reader, items)), ...(next ? { next } : {}) } };
      },
    }),
    route({
      method: 'post',
      path: '/people/search',
      operationId: 'searchPeople',
      summary: 'People by the beginning of their name or by NIP, at most twenty',
      tag: TAG,
      body: SearchPeople,
      response: PersonSummary,
      list: true,
      status: 200,
      access: 'session',
      handle: async ({ body, caller: { actor } }) => {
        const { name, nip, agency, role } = body;
        if (name === undefined && nip === undefined)
          throw new ProblemError('invalid-input', { errors: [{ pointer: '/name', code: 'required' }] });
        const rows = await reader.people.list(
          {
            ...(name === undefined ? {} : { name: name.trim() }),
            ...(nip === undefined ? {} : { nipIndex: vault.blindIndex('nip', nip.replaceAll(/[\s.-]/g, '')) }),
            ...(role ? { role } : {}),
            ...(await agencyScope(reader, actor, agency)),
          },
          SEARCH_LIMIT,
        );
        return { body: await summaries(reader, rows) };
      },
    }),
    route({
      method: 'get',
      path: '/people/:personId',
      operationId: 'readPerson',
      summary: 'A person of the directory; numbers masked',
      tag: TAG,
      response: PersonView,
      status: 200,
      access: 'session',
      problems: ['not-found'],
      handle: async (context) => {
        const row = await reader.people.byId(param(context, 'personId'));
        const { actor } = context.caller;
        // Whom one may not see, one does not learn to exist.
        if (!row || (row.id !== actor.personId && !isKeeper(actor) && row.superiorId !== actor.personId))
          throw new ProblemError('not-found');
        const names = await reader.people.names(row.superiorId ? [row.superiorId] : []);
        return {
          body: presentOne(row, names, await reader.agencyNames(), vault, row.id === actor.personId),
          revision: row.version,
        };
      },
    }),
  ];
}

const isKeeper = (actor: Actor): boolean => KEEPERS.some((role) => actor.roles.includes(role));

/** Who does not keep the directory looks no further than his own agency: to name a colleague as subject. */
async function agencyScope(reader: CaseReader, actor: Actor, wanted: string | undefined): Promise<PeopleFilter> {
  if (isKeeper(actor)) return wanted === undefined ? {} : { agencyId: wanted };
  const own = await reader.people.byId(actor.personId);
  return { agencyId: own?.agencyId ?? '' };
}

async function summaries(reader: CaseReader, rows: readonly PersonListItem[]): Promise<Page<PersonSummary>> {
  const agencies = await reader.agencyNames();
  return { items: rows.map((row) => presentSummary(row, agencies)) };
}

const presentSummary = (row: PersonListItem, agencies: Names): PersonSummary => ({
  id: row.id,
  name: row.fullName,
  position: row.position,
  agency: presentPerson(row.agencyId, agencies),
  roles: row.roles,
  active: row.active,
});

function presentOne(row: PersonRow, names: Names, agencies: Names, vault: Vault, self: boolean): PersonView {
  const open = (field: 'nik' | 'nip', sealed: Buffer | null) =>
    sealed ? vault.openFor(`person:${row.id}:${field}`, sealed) : undefined;
  const nik = open('nik', row.nikSealed);
  const nip = open('nip', row.nipSealed);
  const { appointmentDecree, appointmentValidFrom, appointmentValidTo } = row;
  return {
    ...presentSummary(row, agencies),
    version: row.version,
    email: self ? row.email : (MASK['email']?.(row.email) ?? ''),
    ...(nik ? { nik: maskNik(nik) } : {}),
    ...(nip ? { nip: maskNip(nip) } : {}),
    ...(row.superiorId ? { superior: presentPerson(row.superiorId, names) } : {}),
    ...(appointmentValidFrom && appointmentValidTo
      ? {
          appointment: {
            ...(appointmentDecree ? { decree: appointmentDecree } : {}),
            ...{ validFrom: appointmentValidFrom, validTo: appointmentValidTo },
          },
        }
      : {}),
    ...(row.trainingValidTo ? { trainingValidTo: row.trainingValidTo } : {}),
    ...(row.operatorCertificateValidTo ? { operatorCertificateValidTo: row.operatorCertificateValidTo } : {}),
  };
}
