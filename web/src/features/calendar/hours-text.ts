import type { WorkSpan } from '../../../../domain/calendar/working-time';

/** `07:30-12:00, 13:00-16:00`; nothing on a day of rest. */
export const textOfSpans = (spans: readonly WorkSpan[]): string =>
  spans.map(({ from, to }) => `${from}-${to}`).join(', ');

/** What was written as hours. What cannot be read goes as it is: the server says what is wrong. */
export const spansOf = (text: string): readonly WorkSpan[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '?', to = '?'] = part.split(/\s*(?:-|–|s\.d\.)\s*/, 2).map(clock);
      return { from, to };
    });

/** `7.30` is `07:30`: hours are written with a full stop in Bahasa Indonesia. At most as long as the API takes. */
function clock(text: string): string {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined
    ? text.slice(0, 5) || '?'
    : `${hours.padStart(2, '0')}:${minutes}`;
}
