import type { Form } from '../../domain/enrollment/dossier';
import type { Policy } from '../../domain/law/policy';
import { checkOfficialEmail } from '../../domain/people/email';
import { checkNik, checkNip, crossCheck } from '../../domain/people/identity';
import type { FieldFault } from '../problems/errors';
import type { SaveForm } from './form.dto';

/** Fields whose values go into the vault, and into the case as commitments only. */
export const PERSONAL_FIELDS = ['fullName', 'nik', 'nip', 'email', 'phone'] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];
export type OpenForm = Partial<Omit<Form, PersonalField>>;
export type PersonalForm = Partial<Record<PersonalField, string>>;

export interface CheckedForm {
  readonly open: OpenForm;
  readonly personal: PersonalForm;
  /** What must be mended before anything is saved. */
  readonly faults: readonly FieldFault[];
}

type Limits = Pick<Policy, 'emailDomains' | 'certificate'>;

/** What was typed, in the one form in which it is kept, and what is wrong with it (Pasal 14-16, practice of NIK and NIP). */
export function checkForm(typed: SaveForm, { emailDomains, certificate }: Limits): CheckedForm {
  const { fullName, nik, nip, email, phone, fqdn, ...rest } = typed;
  const faults: FieldFault[] = [];
  const personal: PersonalForm = {};
  const fault = (field: string, ...codes: readonly string[]) => {
    for (const code of codes) faults.push({ pointer: `/${field}`, code });
  };
  if (fullName !== undefined) {
    personal.fullName = fullName.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    if (personal.fullName === '') fault('fullName', 'required');
  }
  if (nik !== undefined) fault('nik', ...checkNik((personal.nik = digitsOf(nik))).hard);
  if (nip !== undefined) fault('nip', ...checkNip((personal.nip = digitsOf(nip))).hard);
  if (phone !== undefined) {
    personal.phone = phone.replaceAll(/[\s().-]/g, '');
    if (!/^\+?\d{8,15}$/.test(personal.phone)) fault('phone', 'format');
  }
  if (email !== undefined) {
    const verdict = checkOfficialEmail(email, emailDomains);
    if (verdict.ok) personal.email = verdict.email;
    else fault('email', verdict.code);
  }
  const host = fqdn === undefined ? undefined : fqdn.trim().toLowerCase();
  if (host !== undefined && host !== '') fault('fqdn', ...faultsOfHost(host, certificate.systemDomain));
  return { open: withoutUndefined({ ...trimmed(rest), fqdn: host }), personal, faults };
}

/** Soft findings about the two numbers, which warn the examiner and stop nobody (PP 40/2019 Pasal 30(2)). */
export function warningsOf({ nik, nip }: PersonalForm): readonly string[] {
  return [
    ...(nik === undefined ? [] : checkNik(nik).soft),
    ...(nip === undefined ? [] : checkNip(nip).soft),
    ...(nik === undefined || nip === undefined ? [] : crossCheck(nik, nip)),
  ];
}

/** People write numbers in groups. */
const digitsOf = (text: string): string => text.replaceAll(/[\s.-]/g, '');

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A host name (RFC 1123 2.1) below the domain that policy names for systems; a wildcard names no system. */
function faultsOfHost(host: string, systemDomain: string): readonly string[] {
  if (host.includes('*')) return ['name-wildcard'];
  if (host.length > 253 || !host.split('.').every((label) => LABEL.test(label))) return ['format'];
  return host === systemDomain || host.endsWith(`.${systemDomain}`) ? [] : ['name-outside-domain'];
}

function trimmed<T extends object>(form: T): T {
  return Object.fromEntries(
    Object.entries(form).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  ) as T;
}

function withoutUndefined(form: object): OpenForm {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
}
