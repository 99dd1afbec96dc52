import type { Response } from 'express';
import type { EventSource } from './route';

/** Proxies cut connections on which nothing is said. */
const HEARTBEAT_MS = 25_000;
/** After that the listener comes again, and his session and rights are looked at again. */
const LONGEST_MS = 10 * 60_000;
const COME_AGAIN_MS = 2_000;

/** Server-sent events until the listener goes, the source ends or it is time to ask again whether he may listen. */
export function sendEvents(response: Response, source: EventSource): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  // Asked for its headers only, it says them and is over.
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  response.write(`retry: ${String(COME_AGAIN_MS)}\n\n`);
  const end = () => response.end();
  const stop = source(({ event, data }) => {
    // One who does not read is not waited for: he reads everything anew when he comes again.
    if (!response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)) end();
  }, end);
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
  const longest = setTimeout(end, LONGEST_MS);
  response.once('close', () => {
    clearInterval(heartbeat);
    clearTimeout(longest);
    stop();
  });
}
