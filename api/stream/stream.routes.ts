import type { Actor } from '../../domain/people/roles';
import type { CaseReader } from '../cases/case-reader';
import type { EventSource, Route, ServerEvent } from '../http/route';
import { route } from '../http/route';
import { seesEveryCase } from '../enrollments/field-rights';
import type { Happening, Happenings } from './happenings';
import { StreamQuery } from './stream.dto';

/** Lists change with nearly everything that happens: who looks at one is told this often at most. */
const LISTS_MS = 1_000;

/** Word that something changed, so that pages need not ask again and again; what changed is read where it stands. */
export const streamRoutes = (happenings: Happenings, reader: CaseReader): readonly Route[] => [
  route({
    method: 'get',
    path: '/stream',
    operationId: 'listen',
    summary: 'Server-sent events: `case`, `notifications`, `tasks`, and `all` after a gap; names only, no content',
    tag: 'stream',
    query: StreamQuery,
    produces: ['text/event-stream'],
    status: 200,
    access: 'session',
    problems: ['not-found', 'not-a-party'],
    handle: async ({ caller: { actor }, query }) => {
      if (query.case !== undefined) await reader.open(actor, query.case);
      return { events: eventsFor(actor, query.case, happenings) };
    },
  }),
];

/** What one listener is told: of the case before him, of his own notices, and that lists have changed. */
export function eventsFor(actor: Actor, caseId: string | undefined, happenings: Happenings): EventSource {
  return (tell, end) => {
    const lists = atMostEvery(LISTS_MS, () => tell({ event: 'tasks', data: {} }));
    const stop = happenings.listen({
      happened: (happening) => {
        const event = eventOf(happening, actor, caseId);
        if (event) tell(event);
        if (happening.kind === 'case' && seesEveryCase(actor)) lists.say();
      },
      ended: end,
    });
    return () => {
      stop();
      lists.stop();
    };
  };
}

function eventOf(happening: Happening, actor: Actor, caseId: string | undefined): ServerEvent | undefined {
  switch (happening.kind) {
    case 'missed':
      return { event: 'all', data: {} };
    case 'case':
      return happening.caseId === caseId ? { event: 'case', data: { caseId: happening.caseId } } : undefined;
    case 'person':
      return happening.personId === actor.personId ? { event: 'notifications', data: {} } : undefined;
  }
}

/** Says something after `ms`, once however often it was asked for meanwhile. */
function atMostEvery(ms: number, speak: () => void): { say(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    say: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        speak();
      }, ms);
    },
    stop: () => clearTimeout(timer),
  };
}
