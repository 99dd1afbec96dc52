import { isDuration } from '../../../../domain/calendar/duration';

interface Mailbox {
  readonly name: string;
  readonly email: string;
}

/** The one parameter whose list holds more than texts. */
const MAILBOXES = '/inForce/relyingParties';

/** A length of time, or one that is counted from the other side of a day: `P14D`, `-P7D`. */
export const isTime = (value: unknown): boolean => typeof value === 'string' && isDuration(value.replace(/^-/, ''));

/** A value as it is written into a field: a line for each member of a list. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(lineOf).join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const lineOf = (item: unknown): string => {
  if (typeof item === 'string') return item;
  const { name, email } = item as Mailbox;
  return `${name} <${email}>`;
};

/** What was written, as a value like the one before it. What cannot be read goes as it is: the server says what is wrong. */
export function valueOf(pointer: string, text: string, before: unknown): unknown {
  if (typeof before === 'number') return /^\d{1,15}$/.test(text.trim()) ? Number(text) : text;
  if (!Array.isArray(before)) return text.trim();
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return pointer === MAILBOXES ? lines.map(mailboxOf) : lines;
}

function mailboxOf(line: string): Mailbox {
  const [, name = line, email = ''] = /^(.*)<([^<>]*)>$/.exec(line) ?? [];
  return { name: name.trim(), email: email.trim() };
}
