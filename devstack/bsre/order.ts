import { createHash } from 'node:crypto';
import { CertificationRequest } from 'pkijs';
import { EXTENDED_KEY_USAGE, MAX_ATTRIBUTE, POLICY_OF_TYPE } from './profile';
import { exact } from './x509';

/** An order as the RA sends it, less what no certificate needs. */
export interface Order {
  readonly reference: string;
  readonly type: string;
  readonly purposes: readonly string[];
  readonly subject: {
    readonly commonName: string;
    readonly organization: string;
    readonly organizationalUnit: string;
    readonly email: string;
    readonly dnsName?: string;
  };
  readonly agreement: { readonly version: string; readonly sha256: string; readonly text?: string };
  /** DER in base64, where the subscriber holds the key. */
  readonly pkcs10?: string;
}

/** Answered as an HTTP error. The text never repeats what was sent: that may be personal data. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const invalid = (field: string): never => {
  throw new Refusal(422, 'invalid', `${field} is missing or not of its form`);
};

export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textOf(fields: Fields, name: string, form = /^[^\p{Cc}]{1,500}$/u): string {
  const value = fields[name];
  return typeof value === 'string' && form.test(value) ? value : invalid(name);
}

const optional = <T>(value: unknown, read: () => T): T | undefined => (value === undefined ? undefined : read());

export const REFERENCE = /^[A-Za-z0-9_.:-]{1,200}$/;

/** Reads an order; the NIK must be there, as the CA examines it, but is not kept. Errors: {@link Refusal}. */
export function readOrder(body: unknown): Order {
  if (!isFields(body)) return invalid('body');
  const { subject, agreement, purposes, pkcs10 } = body;
  if (!isFields(subject) || !/^\d{16}$/.test(textOf(subject, 'nik'))) return invalid('subject');
  if (!isFields(agreement)) return invalid('agreement');
  const type = textOf(body, 'type');
  if (!Object.hasOwn(POLICY_OF_TYPE, type)) return invalid('type');
  if (!Array.isArray(purposes) || purposes.length === 0) return invalid('purposes');
  const known = purposes.map(String);
  if (!known.every((purpose) => Object.hasOwn(EXTENDED_KEY_USAGE, purpose))) return invalid('purposes');
  const dnsName = optional(subject['dnsName'], () => textOf(subject, 'dnsName', /^[A-Za-z0-9.*-]{1,253}$/));
  const text = optional(agreement['text'], () => textOf(agreement, 'text', /^[^]{1,200000}$/));
  if (text !== undefined && createHash('sha256').update(text).digest('hex') !== agreement['sha256'])
    return invalid('agreement.text');
  const request = optional(pkcs10, () => textOf(body, 'pkcs10', /^[A-Za-z0-9+/=]{1,20000}$/));
  return {
    reference: textOf(body, 'reference', REFERENCE),
    type,
    purposes: known,
    subject: {
      commonName: textOf(subject, 'commonName'),
      organization: textOf(subject, 'organization'),
      organizationalUnit: textOf(subject, 'organizationalUnit', /^[^\p{Cc}]{0,500}$/u),
      email: textOf(subject, 'email', /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/),
      ...(dnsName === undefined ? {} : { dnsName }),
    },
    agreement: {
      version: textOf(agreement, 'version'),
      sha256: textOf(agreement, 'sha256', /^[0-9a-f]{64}$/),
      ...(text === undefined ? {} : { text }),
    },
    ...(request === undefined ? {} : { pkcs10: request }),
  };
}

/** Why the CA cannot make a certificate of this order as it stands, if so. */
export async function objection(order: Order): Promise<{ outcome: 'refuse' | 'return'; reason: string } | undefined> {
  const { commonName, organization, organizationalUnit } = order.subject;
  if ([commonName, organization, organizationalUnit].some((value) => [...value].length > MAX_ATTRIBUTE))
    return { outcome: 'return', reason: `Atribut subjek lebih dari ${MAX_ATTRIBUTE} karakter` };
  if (order.pkcs10 !== undefined && !(await provesPossession(Buffer.from(order.pkcs10, 'base64'))))
    return { outcome: 'refuse', reason: 'PKCS#10 tidak terbaca atau tanda tangannya tidak sah' };
  return undefined;
}

/** RFC 2986: the request is signed by the key that it asks to certify. */
async function provesPossession(der: Buffer): Promise<boolean> {
  try {
    return await CertificationRequest.fromBER(exact(der)).verify();
  } catch {
    // pkijs throws for bytes that are no request and for keys that it cannot use: neither proves anything.
    return false;
  }
}
