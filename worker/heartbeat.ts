import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor, ActivityInterceptors } from '@temporalio/worker';

/** A third of the time after which a silent activity counts as lost (`workflows/shared/activities.ts`). */
const BEAT_MS = 3_000;

/**
 * Says of every activity, as long as it runs, that it is alive: what a worker that died was doing is then done again
 * within seconds, and not only when the whole time for it is over.
 */
export function heartbeat(context: Context): ActivityInterceptors {
  // A local activity lives and dies with its workflow task.
  if (context.info.isLocal) return {};
  const execute: ActivityInboundCallsInterceptor['execute'] = async (input, next) => {
    const beating = setInterval(() => {
      context.heartbeat();
    }, BEAT_MS);
    try {
      return await next(input);
    } finally {
      clearInterval(beating);
    }
  };
  return { inbound: { execute } };
}
