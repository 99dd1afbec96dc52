import { HR_FEED_START } from '../../adapters/hr/port';
import type { HrChangeRow } from '../../entities/hr-change.entity';
import { HrChangeRepository } from '../../entities/hr-changes.repository';
import { PeopleFeed } from '../../entities/hr-feed';
import { recordAccess } from '../auth/access-log';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import { decodePosition, pageOf } from '../http/cursor';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import type { ResourceDeps } from '../resource-deps';
import { PeopleChangesQuery, PeopleChangeView, PeopleWatchView } from './people-changes.dto';

const TAG = 'people';
const PATH = '/people/changes';

/** What HR tells of people (Pasal 11(2)): to be read by who keeps the directory and who audits it. */
export function peopleChangesRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const { dataSource, gateway, now } = deps;
  const changes = new HrChangeRepository(dataSource);
  const feed = new PeopleFeed(dataSource, HR_FEED_START);
  /** That somebody was dismissed or died is not everybody's: each reading is recorded (UU 27/2022 Pasal 31). */
  const recorded = (action: string, object: string, { caller, traceId }: RequestContext<object, object>) =>
    recordAccess(
      dataSource,
      { ...{ actorId: caller.actor.personId, action, object, reason: '', traceId }, outcome: 'allowed' },
      now(),
    );
  return [
    route({
      method: 'get',
      path: PATH,
      operationId: 'listPeopleChanges',
      summary: 'What HR told of people, the latest first, and how far it is carried out (Pasal 11(2))',
      tag: TAG,
      query: PeopleChangesQuery,
      response: PeopleChangeView,
      list: true,
      status: 200,
      access: ['administrator', 'auditor'],
      handle: async (context) => {
        const { status, limit, cursor } = context.query;
        const after = decodePosition(cursor);
        await recorded('listPeopleChanges', PATH, context);
        const rows = await changes.list(status, limit + 1, after);
        const { items, next } = pageOf(rows, limit, ({ position }) => [position]);
        const names = await reader.people.names(items.flatMap(({ personId }) => personId ?? []));
        return { body: { items: items.map((row) => present(row, names)), ...(next ? { next } : {}) } };
      },
    }),
    route({
      method: 'post',
      path: `${PATH}/look`,
      operationId: 'lookAtPeopleChanges',
      summary: 'Has HR be asked for news now; they are carried out afterwards (Pasal 11(2))',
      tag: TAG,
      response: PeopleWatchView,
      status: 202,
      access: ['administrator'],
      problems: [],
      handle: async (context) => {
        await recorded('lookAtPeopleChanges', `${PATH}/look`, context);
        await gateway.lookAtPeople();
        return { body: { ...(await feed.state()), ...(await changes.counts()) } };
      },
    }),
  ];
}

function present(row: HrChangeRow, names: Names): PeopleChangeView {
  const { id, status, kind, effectiveOn, takesOut, recordedAt, readAt, announcedAt, appliedAt, doneAt } = row;
  return {
    ...{ id, status, readAt },
    ...(kind ? { kind } : {}),
    ...(row.personId === null ? {} : { person: presentPerson(row.personId, names) }),
    ...(effectiveOn === null ? {} : { effectiveOn }),
    ...(takesOut === null ? {} : { leaves: takesOut }),
    ...(recordedAt === null ? {} : { recordedAt }),
    ...(announcedAt === null ? {} : { toldAt: announcedAt }),
    ...(appliedAt === null ? {} : { appliedAt }),
    ...(doneAt === null ? {} : { doneAt }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.field === null ? {} : { field: row.field }),
  };
}
