import { DocumentsUnavailable } from '../../adapters/documents/port';
import { CATALOGUE } from './catalogue';
import type { PlatformCode, ProblemCode } from './codes';
import type { FieldFault, SentenceParams } from './errors';
import { OutcomeUnknown, ProblemError, RefusalError } from './errors';

/** An error as the door understands it, before it is put into words. */
export interface Fault {
  readonly code: ProblemCode;
  readonly params?: SentenceParams | undefined;
  readonly article?: string | undefined;
  readonly errors: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;
}

export const statusOf = ({ code }: Pick<Fault, 'code'>): number => CATALOGUE[code].status;

/** The one place where anything thrown becomes a problem; what nobody foresaw is an `internal-error`. */
export function faultOf(error: unknown): Fault {
  if (error instanceof RefusalError) return ofRefusal(error);
  if (error instanceof ProblemError) {
    const { params, article, errors = [], headers = {} } = error.details;
    return { code: error.code, params, article, errors, headers };
  }
  if (error instanceof OutcomeUnknown) return { code: 'outcome-unknown', errors: [], headers: { 'Retry-After': '5' } };
  const code = codeOfParser(error) ?? (isOutage(error) ? 'unavailable' : 'internal-error');
  const headers: Record<string, string> = code === 'unavailable' ? { 'Retry-After': '5' } : {};
  return { code, errors: [], headers, ...(code === 'media-type-unsupported' ? { params: { expected: 'UTF-8' } } : {}) };
}

function ofRefusal({ refusal, errors }: RefusalError): Fault {
  const { code, field, article, params } = refusal;
  const own: FieldFault[] = field === undefined ? [] : [{ pointer: field, code, ...(params ? { params } : {}) }];
  return { code, params, article, errors: errors.length > 0 ? errors : own, headers: {} };
}

/** Errors of Express and its body parser name themselves by `type`. */
const PARSER_CODES: Readonly<Record<string, PlatformCode>> = {
  'entity.parse.failed': 'invalid-json',
  'entity.too.large': 'body-too-large',
  'encoding.unsupported': 'media-type-unsupported',
  'charset.unsupported': 'media-type-unsupported',
  'request.aborted': 'malformed-request',
  'request.size.invalid': 'malformed-request',
};

function codeOfParser(error: unknown): PlatformCode | undefined {
  if (error instanceof URIError) return 'malformed-request';
  const type = property(error, 'type');
  return typeof type === 'string' && Object.hasOwn(PARSER_CODES, type) ? PARSER_CODES[type] : undefined;
}

/** Connections refused or cut, and PostgreSQL's classes 08, 53 and 57P: down, starting or full; not our mistake. */
const OUTAGE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|08\w{3}|53\w{3}|57P\w{2}|57014)$/;

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  if (error instanceof DocumentsUnavailable) return true;
  const code = property(error, 'code');
  return (typeof code === 'string' && OUTAGE.test(code)) || CUT.test(error.message);
}
/** `pg` gives no code when the server goes away under a query or the pool waits too long. */
const CUT =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
