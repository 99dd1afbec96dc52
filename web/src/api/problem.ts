import { languageNow } from '../i18n';
import type { FieldProblem, Problem } from './contract';

export type { FieldProblem, Problem };

/** The server's no, in its own words (RFC 9457). */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(private readonly answer: Problem) {
    super(answer.code);
  }

  /** In the language of now: the reader may have changed it since the server answered. */
  get problem(): Problem {
    const { translation, ...answer } = this.answer;
    const { language, title, detail, messages } = translation;
    if (language !== languageNow()) return this.answer;
    const errors = answer.errors.map((error, i) => ({ ...error, message: messages[i] ?? error.message }));
    return { ...answer, title, detail, errors, translation };
  }
}

/** The server could not be reached. */
export class Offline extends Error {
  override readonly name = 'Offline';
  constructor(override readonly cause: unknown) {
    super('the server could not be reached');
  }
}

/** The server answered with something that is no problem of its contract: a proxy in between, or a defect. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  constructor(readonly status: number) {
    super(`answer ${status} without a problem`);
  }
}

export function problemOf(body: unknown, status: number): Refused | Unreadable {
  return isProblem(body) ? new Refused(body) : new Unreadable(status);
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'errors' in body && 'translation' in body;

/** The problem's code, where an error is the server's no. */
export const codeOf = (error: unknown): Problem['code'] | undefined =>
  error instanceof Refused ? error.problem.code : undefined;

export const statusOf = (error: unknown): number | undefined =>
  error instanceof Refused ? error.problem.status : error instanceof Unreadable ? error.status : undefined;
