import Piscina from 'piscina';
import type { Drawing } from './pdf';

/** How long a thread that nobody needs is kept: who looks at one letter before it goes soon looks at the next. */
const IDLE_MS = 60_000;

/**
 * One thread draws: letters are many only after a bad night, and the cores are for those who wait for an answer.
 * `ready`: how many threads stand by before anything is to be drawn.
 */
export function letterDrawing(ready: 0 | 1) {
  const pool = new Piscina<Drawing, Uint8Array<ArrayBuffer>>({
    filename: require.resolve('./draw.thread'),
    minThreads: ready,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  });
  return {
    async draw(drawing: Drawing): Promise<Buffer> {
      // What crosses from a thread has lost its class.
      const { buffer, byteOffset, byteLength } = await pool.run(drawing);
      return Buffer.from(buffer, byteOffset, byteLength);
    },
    close: () => pool.close(),
  };
}
