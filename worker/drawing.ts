import Piscina from 'piscina';
import type { Drawing } from '../templates/letters/pdf';

/** One thread draws: letters are many only after a bad night, and the cores are for those who wait for an answer. */
export function letterDrawing() {
  const pool = new Piscina<Drawing, Uint8Array<ArrayBuffer>>({
    filename: require.resolve('../templates/letters/draw.thread'),
    minThreads: 1,
    maxThreads: 1,
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
