import { CATALOGUE } from './catalogue';
import { FIELD_MESSAGES } from './field-messages';
import type { FieldMessages } from './field-messages';
import { fill } from './labels';
import type { Fault } from './problem';
import { isProblemCode } from './catalogue';

export type Language = 'id' | 'en';

/** RFC 9457, with the members that this API adds. */
export interface Problem {
  /** Address of the code's description. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Path of the request, without its query. */
  readonly instance: string;
  readonly code: string;
  /** Pasal/ayat of Perbup Karawang 16/2022 behind the refusal. */
  readonly article?: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
  readonly traceId: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Makes problems for one installation: where its codes are described, and which field codes it knows. */
export function problemPresenter(publicUrl: string, more: readonly FieldMessages[] = []) {
  const messages: FieldMessages = Object.assign({}, ...more, FIELD_MESSAGES) as FieldMessages;
  const messageOf = (code: string) =>
    Object.hasOwn(messages, code)
      ? messages[code]
      : isProblemCode(code)
        ? CATALOGUE[code].detail
        : CATALOGUE['field-invalid'].detail;
  return (fault: Fault, language: Language, instance: string, traceId: string): Problem => {
    const { status, title, detail } = CATALOGUE[fault.code];
    return {
      type: `${publicUrl}/api/problems/${fault.code}`,
      title: fill(title, language),
      status,
      detail: fill(detail, language, fault.params),
      instance,
      code: fault.code,
      ...(fault.article === undefined ? {} : { article: fault.article }),
      errors: fault.errors.map(({ pointer, code, params }) => ({
        pointer,
        code,
        message: fill(messageOf(code) ?? CATALOGUE['field-invalid'].detail, language, params),
      })),
      traceId,
    };
  };
}
export type PresentProblem = ReturnType<typeof problemPresenter>;
