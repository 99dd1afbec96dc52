import { toPdf } from './pdf';

/** What a thread of the worker or the API does: one drawing at a time, so that nobody who decides waits for a letter's layout. */
export default toPdf;
