import type { Drawing } from './pdf';
import { toPdf } from './pdf';

/** What a thread of the worker does: one drawing at a time, so that nobody who decides waits for a letter's layout. */
export default function draw({ definition, at, lang }: Drawing): Promise<Buffer> {
  return toPdf(definition, at, lang);
}
