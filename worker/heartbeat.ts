import { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';

/** Often enough for the shortest `heartbeatTimeout` (workflows/shared/activities.ts). */
const EVERY_MS = 4_000;

/**
 * Says for every ordinary activity that it is still at work: when its worker has died, another one takes it up after
 * the heartbeat's time, and not only after the longest that it may take.
 */
export const heartbeat: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    const context = Context.current();
    if (context.info.isLocal) return next(input);
    const beating = setInterval(() => context.heartbeat(), EVERY_MS);
    try {
      return await next(input);
    } finally {
      clearInterval(beating);
    }
  },
};
