import { otherLang } from '../../templates/lang';
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
  /** The same in the language that was not asked for: whoever changes his while the problem stands need not ask again. */
  readonly translation: Words & { readonly language: Language };
}

/** What a problem says to people. */
interface Words {
  readonly title: string;
  readonly detail: string;
  /** One for each of the problem's `errors`. */
  readonly messages: readonly string[];
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
  const wordsOf = ({ code, params, errors }: Fault, language: Language): Words => ({
    title: fill(CATALOGUE[code].title, language),
    detail: fill(CATALOGUE[code].detail, language, params),
    messages: errors.map((error) =>
      fill(messageOf(error.code) ?? CATALOGUE['field-invalid'].detail, language, error.params),
    ),
  });
  return (fault: Fault, language: Language, instance: string, traceId: string): Problem => {
    const { title, detail, messages } = wordsOf(fault, language);
    const other = otherLang(language);
    return {
      type: `${publicUrl}/api/problems/${fault.code}`,
      title,
      status: CATALOGUE[fault.code].status,
      detail,
      instance,
      code: fault.code,
      ...(fault.article === undefined ? {} : { article: fault.article }),
      errors: fault.errors.map(({ pointer, code }, i) => ({ pointer, code, message: messages[i] ?? '' })),
      traceId,
      translation: { language: other, ...wordsOf(fault, other) },
    };
  };
}
export type PresentProblem = ReturnType<typeof problemPresenter>;
