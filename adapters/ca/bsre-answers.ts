import type { CaAnswer } from '../../domain/certificate/issuance';
import { CA_REFUSAL_CODES } from '../../domain/certificate/standing';
import { errorCodeOf, jsonOf, successful } from './http';
import type { CaResponse } from './http';
import { CaProtocolError } from './port';
import type { CaRefusal, CertificateStatus, IssuedCertificate } from './port';

type Fields = Readonly<Record<string, unknown>>;

/** Never repeats what was received: an answer may hold personal data, and errors are logged. */
const unexpected = (what: string): never => {
  throw new CaProtocolError(`The CA's answer has no proper ${what}`);
};

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unexpected('JSON object');
  return value as Fields;
}

function text(fields: Fields, name: string, form: RegExp): string {
  const value = fields[name];
  return typeof value === 'string' && form.test(value) ? value : unexpected(name);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const SERIAL = /^[1-9a-f][0-9a-f]{0,39}$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const CA_REFERENCE = /^[\x21-\x7e]{1,100}$/;
const REASON = /^[^]{1,1000}$/;

/** The answer to an order, if it is one and about the order that was asked. Errors: {@link CaProtocolError}. */
export function readAnswer(body: unknown, reference: string): CaAnswer {
  const fields = fieldsOf(body);
  if (fields['reference'] !== reference) return unexpected('reference');
  const caReference = text(fields, 'caReference', CA_REFERENCE);
  const { state } = fields;
  switch (state) {
    case 'pending':
      return { state, caReference };
    case 'awaiting-activation':
      return {
        state,
        caReference,
        activationUrl: webAddress(text(fields, 'activationUrl', /^https?:\/\/[\x21-\x7e]{1,500}$/)),
        activateBy: text(fields, 'activateBy', INSTANT),
      };
    case 'returned':
    case 'refused':
      return { state, caReference, reason: text(fields, 'reason', REASON) };
    case 'issued':
      return { state, caReference, serial: text(fields, 'serial', SERIAL) };
    default:
      return unexpected('state');
  }
}

function webAddress(address: string): string {
  return URL.canParse(address) ? address : unexpected('activationUrl');
}

export function readIssued(body: unknown): IssuedCertificate {
  const fields = fieldsOf(body);
  const { chain } = fields;
  if (!Array.isArray(chain) || chain.length === 0 || chain.length > 5) return unexpected('chain');
  const links = chain.map((link: unknown) =>
    typeof link === 'string' && BASE64.test(link) ? Buffer.from(link, 'base64') : unexpected('chain'),
  );
  return { leaf: Buffer.from(text(fields, 'leaf', BASE64), 'base64'), chain: links };
}

/** How the CA holds the certificate that was asked about. Errors: {@link CaProtocolError}. */
export function readStanding(body: unknown, serial: string): Exclude<CertificateStatus, { status: 'unknown' }> {
  const fields = fieldsOf(body);
  if (fields['serial'] !== serial) return unexpected('serial');
  const { status } = fields;
  switch (status) {
    case 'good':
      return { status };
    case 'held':
      return { status, since: text(fields, 'since', INSTANT), ...invalidityIn(fields) };
    case 'revoked':
      return {
        status,
        revokedAt: text(fields, 'revokedAt', INSTANT),
        reason: reasonIn(fields),
        ...invalidityIn(fields),
      };
    default:
      return unexpected('status');
  }
}

/**
 * The answer to an order that should leave the certificate in a `wanted` status: that, or the CA's refusal with a
 * code that we know. Errors: {@link CaProtocolError} for everything else.
 */
export function readOutcome<S extends 'good' | 'held' | 'revoked'>(
  response: CaResponse,
  serial: string,
  wanted: S,
): Extract<CertificateStatus, { status: S }> | CaRefusal {
  const code = CA_REFUSAL_CODES.find((known) => known === errorCodeOf(response));
  if (code !== undefined && REFUSING.has(response.status))
    return { status: 'refused', code, reason: text(fieldsOf(jsonOf(response)), 'message', REASON) };
  const standing = readStanding(jsonOf(successful(response)), serial);
  return isStatus(standing, wanted) ? standing : unexpected('status');
}

/** HTTP: not found, conflict, unprocessable. */
const REFUSING = new Set([404, 409, 422]);

const isStatus = <S extends CertificateStatus['status']>(
  standing: CertificateStatus,
  wanted: S,
): standing is Extract<CertificateStatus, { status: S }> => standing.status === wanted;

function reasonIn({ reason }: Fields): number {
  return typeof reason === 'number' && Number.isInteger(reason) && reason >= 0 && reason <= 10
    ? reason
    : unexpected('reason');
}

const invalidityIn = (fields: Fields): { readonly invalidityDate?: string } =>
  fields['invalidityDate'] === undefined ? {} : { invalidityDate: text(fields, 'invalidityDate', INSTANT) };
