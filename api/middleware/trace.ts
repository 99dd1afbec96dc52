import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const NONE = /^0+$/;

/** The trace id of a `traceparent` header (W3C Trace Context, 3.2), or a new one when it has none that is valid. */
export function traceIdOf(traceparent: string | undefined): string {
  const [, traceId, parentId] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  return traceId && parentId && !NONE.test(traceId) && !NONE.test(parentId) ? traceId : randomBytes(16).toString('hex');
}

/** Headers that carry a trace on to the next system, with a new span for the call. */
export const traceHeaders = (traceId: string): { readonly traceparent: string } => ({
  traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01`,
});
