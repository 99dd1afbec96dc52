import type { ErrorRequestHandler, Request } from 'express';
import type { Rendered } from '../http/answer';
import { send } from '../http/answer';
import type { Access } from '../auth/access-log';
import { exchangeOf, fullPath } from '../middleware/exchange';
import type { PresentProblem } from './present';
import { PROBLEM_TYPE } from './present';
import type { Fault } from './problem';
import { faultOf, statusOf } from './problem';
import { describeError } from './describe-error';

export type RenderFault = (fault: Fault, request: Request) => Rendered;

export const faultRenderer =
  (present: PresentProblem): RenderFault =>
  (fault, request) => {
    const { language, traceId } = exchangeOf(request);
    const [instance = ''] = request.originalUrl.split('?');
    const problem = present(fault, language, instance, traceId);
    return {
      status: problem.status,
      headers: { 'Content-Type': PROBLEM_TYPE, 'Content-Language': language, ...fault.headers },
      body: JSON.stringify(problem),
    };
  };

/**
 * Where every error ends: put into words for the client, recorded when somebody was denied, logged when nobody
 * foresaw it. An answer that has begun is cut off, as its status is out.
 */
export function problemDoor(render: RenderFault, record: (access: Access) => Promise<void>): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    void next; // Express knows an error handler by its four parameters
    const { log } = exchangeOf(request);
    let fault = faultOf(error);
    if (statusOf(fault) >= 500) log.error({ error: describeError(error), code: fault.code }, 'request failed');
    try {
      await recordDenial(fault, request, record);
    } catch (failure) {
      log.error({ error: describeError(failure) }, 'a denial could not be recorded');
      fault = { code: 'unavailable', errors: [], headers: {} };
    }
    if (response.headersSent) response.destroy();
    else send(response, render(fault, request));
  };
}

async function recordDenial(fault: Fault, request: Request, record: (access: Access) => Promise<void>): Promise<void> {
  const { caller, route, caseId, traceId } = exchangeOf(request);
  if (statusOf(fault) !== 403 || !caller || !route) return;
  await record({
    ...{ actorId: caller.actor.personId, action: route.operationId, object: fullPath(route) },
    ...{ caseId, reason: fault.code, outcome: 'refused' as const, traceId },
  });
}
