import { REFUSAL_CODES } from '../../domain/case/refusal';
import { LANGS } from '../../templates/lang';
import type { Route } from '../http/route';
import { CATALOGUE, PROBLEM_CODES } from '../problems/catalogue';
import type { ProblemCode } from '../problems/codes';
import type { Schema } from './schemas';
import { refTo } from './schemas';

/** One fault of one field. */
const FIELD_PROBLEM: Schema = {
  type: 'object',
  properties: {
    pointer: { type: 'string', description: 'RFC 6901' },
    code: { type: 'string' },
    message: { type: 'string' },
  },
  required: ['pointer', 'code', 'message'],
  additionalProperties: false,
};

/** What a problem says, in the language that was not asked for. */
const TRANSLATION: Schema = {
  type: 'object',
  properties: {
    language: refTo('Language'),
    title: { type: 'string' },
    detail: { type: 'string' },
    messages: { type: 'array', items: { type: 'string' }, description: 'one for each of errors' },
  },
  required: ['language', 'title', 'detail', 'messages'],
  additionalProperties: false,
};

const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457; docs/ERRORS.md lists the codes.',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: refTo('ProblemCode'),
    article: { type: 'string', description: 'Pasal/ayat of Perbup Karawang 16/2022' },
    errors: {
      type: 'array',
      items: refTo('FieldProblem'),
    },
    traceId: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    translation: refTo('ProblemTranslation'),
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'errors', 'traceId', 'translation'],
  additionalProperties: false,
};

export const PROBLEM_SCHEMAS: Readonly<Record<string, Schema>> = {
  Problem: PROBLEM,
  FieldProblem: FIELD_PROBLEM,
  ProblemTranslation: TRANSLATION,
  ProblemCode: { type: 'string', enum: PROBLEM_CODES },
  Language: { type: 'string', enum: LANGS },
};

type Rule = readonly [when: (route: Route) => boolean, codes: readonly ProblemCode[]];

const changes = ({ method }: Route): boolean => method !== 'get';
const signedIn = ({ access }: Route): boolean => access !== 'public';
const namesSomething = ({ path }: Route): boolean => path.includes(':');

/** Which problems a route can answer with, by what it asks of a request. */
const RULES: readonly Rule[] = [
  [() => true, ['rate-limited', 'unavailable', 'internal-error']],
  [({ foreignQuery }) => !foreignQuery, ['invalid-query']],
  [namesSomething, ['malformed-request', 'not-found']],
  [signedIn, ['login-required']],
  [({ access }) => typeof access !== 'string', ['role-missing']],
  [({ stepUp }) => !!stepUp, ['step-up-required']],
  [changes, ['outcome-unknown']],
  [(route) => changes(route) && !route.machine, ['cross-site-request']],
  [
    ({ body }) => !!body,
    ['media-type-unsupported', 'body-too-large', 'invalid-json', 'malformed-request', 'invalid-input'],
  ],
  [
    ({ upload }) => !!upload,
    [
      ...(['media-type-unsupported', 'upload-malformed', 'file-missing', 'file-too-large'] as const),
      ...(['file-type-not-allowed', 'file-damaged', 'private-key-received', 'invalid-input'] as const),
    ],
  ],
  [({ list }) => !!list, ['invalid-cursor']],
  [({ ifMatch }) => !!ifMatch, ['if-match-missing', 'if-match-malformed', 'case-changed']],
  [
    ({ idempotent }) => !!idempotent,
    [
      ...(['idempotency-key-missing', 'idempotency-key-malformed'] as const),
      ...(['idempotency-key-reused', 'idempotency-key-in-progress'] as const),
    ],
  ],
  [(route) => signedIn(route) && namesSomething(route), ['not-a-party']],
  [(route) => changes(route) && route.problems === undefined, REFUSAL_CODES],
];

/** Every code that a route can answer with, by status. */
export function problemsOf(route: Route): ReadonlyMap<number, readonly ProblemCode[]> {
  const codes = new Set([...RULES.flatMap(([when, own]) => (when(route) ? own : [])), ...(route.problems ?? [])]);
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = CATALOGUE[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b));
}

const HEADERS_OF: Readonly<Record<number, Schema>> = {
  401: { 'WWW-Authenticate': { schema: { type: 'string' } } },
  429: { 'Retry-After': { schema: { type: 'string', pattern: '^\\d+$' } } },
  503: { 'Retry-After': { schema: { type: 'string', pattern: '^\\d+$' } } },
};

/** The answer of one status, with the codes that it can bear here. */
export const problemResponse = (status: number, codes: readonly ProblemCode[]): Schema => ({
  description: codes.map((code) => `\`${code}\`: ${CATALOGUE[code].title.en}`).join('; '),
  ...(HEADERS_OF[status] ? { headers: HEADERS_OF[status] } : {}),
  content: {
    'application/problem+json': {
      schema: { allOf: [refTo('Problem'), { type: 'object', properties: { code: { type: 'string', enum: codes } } }] },
    },
  },
});
