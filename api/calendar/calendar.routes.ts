import { calendarDefects, calendarOf, proposalOf } from '../../domain/calendar/proposal';
import { wibDate } from '../../domain/calendar/wib';
import { OFFICE_READERS } from '../../domain/law/readers';
import { CalendarRepository } from '../../entities/calendars.repository';
import type { WorkingCalendarRow } from '../../entities/working-calendar.entity';
import type { CaseReader } from '../cases/case-reader';
import { presentPerson } from '../cases/case-presenter';
import { param } from '../cases/commands';
import type { RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';
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
      handle: async () => ({ body: await desk.present(await desk.calendars.inForce()) }),
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
      handle: async () => ({
        body: { items: await Promise.all((await desk.calendars.versions()).map((row) => desk.present(row))) },
      }),
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
    return { body: await this.present(row), location: '/api/calendar/versions' };
  }

  async approve(context: RequestContext<object, object>, at: string) {
    const number = Number(param(context, 'version'));
    const row = Number.isSafeInteger(number) && number < 2 ** 31 ? await this.calendars.byVersion(number) : null;
    if (!row) throw new ProblemError('not-found');
    const approvedBy = context.caller.actor.personId;
    if (row.setBy === approvedBy) throw new RefusalError({ code: 'same-person', article: '3(1)a' });
    const approved = await this.calendars.approve(row.version, approvedBy, at);
    if (!approved) throw new RefusalError({ code: 'not-in-this-status', article: '3(1)a' });
    return { body: await this.present({ ...row, approvedBy, approvedAt: at }) };
  }

  async present(row: WorkingCalendarRow): Promise<CalendarVersionView> {
    const { version, setBy, setAt, approvedBy, approvedAt } = row;
    const names = await this.reader.people.names([setBy, ...(approvedBy ? [approvedBy] : [])]);
    const counting = await this.calendars.inForce();
    return {
      ...proposalOf(row.calendar, row.days),
      ...{ version, setBy: presentPerson(setBy, names), setAt },
      ...(approvedBy ? { approvedBy: presentPerson(approvedBy, names) } : {}),
      ...(approvedAt ? { approvedAt } : {}),
      inForce: version === counting.version,
    };
  }
}
