import { calendarDefects, calendarOf, proposalOf } from '../../domain/calendar/proposal';
import { wibDate } from '../../domain/calendar/wib';
import { OFFICE_READERS } from '../../domain/law/readers';
import { CalendarRepository } from '../../entities/calendars.repository';
import type { WorkingCalendarRow } from '../../entities/working-calendar.entity';
import type { CaseReader } from '../cases/case-reader';
import type { Names } from '../cases/case-presenter';
import { presentPerson } from '../cases/case-presenter';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
import { approvalOf, approveByAnother, signersOf, versionIn } from '../versions/approval';
import { CalendarVersionsView, CalendarVersionView, ProposeCalendar } from './calendar.dto';

const TAG = 'calendar';

/** The days and hours that due dates are reckoned by: one administrator proposes them, another puts them into force. */
export function calendarRoutes({ dataSource, now }: ResourceDeps, reader: CaseReader): readonly Route[] {
  const desk = new CalendarDesk(new CalendarRepository(dataSource), reader);
  return [
    route({
      method: 'get',
      path: '/calendar',
      operationId: 'readCalendar',
      summary: 'The working calendar that due dates are reckoned by now',
      tag: TAG,
      response: CalendarVersionView,
      status: 200,
      access: 'session',
      handle: async () => ({ body: await desk.one(await desk.calendars.inForce()) }),
    }),
    route({
      method: 'get',
      path: '/calendar/versions',
      operationId: 'listCalendars',
      summary: 'Every version, proposed, past and in force',
      tag: TAG,
      response: CalendarVersionsView,
      status: 200,
      access: OFFICE_READERS,
      handle: async () => ({ body: { items: await desk.all() } }),
    }),
    route({
      method: 'post',
      path: '/calendar',
      operationId: 'proposeCalendar',
      summary: 'Proposes a new version; it counts once another administrator approved it',
      tag: TAG,
      body: ProposeCalendar,
      response: CalendarVersionView,
      status: 201,
      access: ['administrator'],
      idempotent: true,
      handle: (context) => desk.propose(context, now().toISOString()),
    }),
    route({
      method: 'post',
      path: '/calendar/:version/approval',
      operationId: 'approveCalendar',
      summary: 'Approves a proposed version: due dates that are set from now on are reckoned by it',
      tag: TAG,
      response: CalendarVersionView,
      status: 200,
      access: ['administrator'],
      stepUp: true,
      idempotent: true,
      handle: (context) => desk.approve(context, now().toISOString()),
    }),
  ];
}

class CalendarDesk {
  constructor(
    readonly calendars: CalendarRepository,
    private readonly reader: CaseReader,
  ) {}

  async propose({ caller, body }: RequestContext<ProposeCalendar, object>, at: string) {
    const errors = calendarDefects(body, wibDate(at));
    if (errors.length > 0) throw new ProblemError('invalid-input', { errors });
    const row = await this.calendars.propose((version) => ({
      ...{ version, calendar: calendarOf(body), days: body.days },
      ...{ setBy: caller.actor.personId, setAt: at, approvedBy: null, approvedAt: null },
    }));
    return { body: await this.one(row), location: '/api/calendar/versions' };
  }

  async approve(context: RequestContext<object, object>, at: string) {
    const by = context.caller.actor.personId;
    const proposed = await this.calendars.byVersion(versionIn(context));
    const row = await approveByAnother(proposed, by, '3(1)a', ({ version }) => this.calendars.approve(version, by, at));
    return { body: await this.one({ ...row, approvedBy: by, approvedAt: at }) };
  }

  async all(): Promise<CalendarVersionView[]> {
    const rows = await this.calendars.versions();
    const [counting, names] = await this.about(rows);
    return rows.map((row) => present(row, counting, names));
  }

  async one(row: WorkingCalendarRow): Promise<CalendarVersionView> {
    const [counting, names] = await this.about([row]);
    return present(row, counting, names);
  }

  private about(rows: readonly WorkingCalendarRow[]) {
    return Promise.all([this.calendars.inForce(), this.reader.people.names(signersOf(rows))]);
  }
}

const present = (row: WorkingCalendarRow, counting: WorkingCalendarRow, names: Names): CalendarVersionView => ({
  ...proposalOf(row.calendar, row.days),
  ...{ version: row.version, setBy: presentPerson(row.setBy, names), setAt: row.setAt },
  ...approvalOf(row, names),
  inForce: row.version === counting.version,
});
