import type { Refusal } from '../case/refusal';
import { KEY_ORIGIN_OF_TYPE, PURPOSES_OF_TYPE } from '../certificate/types';
import { EMAIL_ARTICLE } from '../law/documents';
import { speaksOf } from '../letter/covers';
import { requiredDocuments } from '../renewal/evidence';
import type { Instant } from '../case/instant';
import type { Checklist } from './decisions';
import { CHECKLIST_PARTS } from './decisions';
import type { Form } from './dossier';
import type { CaseState } from './state';

/** Fields that every application must fill, and those that one type or category adds (Pasal 13-16). */
const REQUIRED_FIELDS: readonly (keyof Form)[] = [
  'category',
  'fullName',
  'nik',
  'email',
  'position',
  'agencyId',
  'purposes',
  'duty',
  'justification',
];

type Check = (state: CaseState, now: Instant) => readonly Refusal[];

const fieldsFilled: Check = ({ dossier: { form }, type }) => {
  const wanted: (keyof Form)[] = [...REQUIRED_FIELDS];
  if (form.category === 'civil-servant') wanted.push('nip');
  if (form.category === 'other-party') wanted.push('legalBasis');
  if (type === 'system') wanted.push('systemName', 'fqdn');
  return wanted
    .filter((field) => isEmpty(form[field]))
    .map((field) => ({ code: 'field-missing', field: `/form/${field}`, article: '13(1)' }));
};

const purposesAllowed: Check = ({ dossier: { form }, type }) =>
  (form.purposes ?? [])
    .filter((purpose) => !PURPOSES_OF_TYPE[type].includes(purpose))
    .map((purpose) => ({
      code: 'purpose-not-allowed',
      field: '/form/purposes',
      article: '11(4)',
      params: { purpose },
    }));

const documentsComplete: Check = (state, now) =>
  requiredDocuments(state, now).flatMap(({ kind, article }) => {
    const { documents, form } = state.dossier;
    const held = documents.filter((document) => document.kind === kind);
    if (held.some((document) => speaksOf(document, form))) return [];
    const code = held.length > 0 ? 'letter-outdated' : 'document-missing';
    return [{ code, field: `/documents/${kind}`, article, params: { kind } }];
  });

const requestPresent: Check = ({ dossier, type }) =>
  KEY_ORIGIN_OF_TYPE[type] === 'subscriber-held' && !dossier.request
    ? [{ code: 'request-missing', field: '/request', article: '16' }]
    : [];

const emailProven: Check = ({ dossier: { emailProof }, type }) =>
  emailProof?.provenAt ? [] : [{ code: 'email-not-proven', field: '/form/email', article: EMAIL_ARTICLE[type] }];

const truthDeclared: Check = ({ dossier: { declaration } }) =>
  declaration ? [] : [{ code: 'declaration-missing', field: '/declaration', article: '24a' }];

/** The chain in the order in which the applicant meets it. */
const COMPLETENESS: readonly Check[] = [
  fieldsFilled,
  purposesAllowed,
  documentsComplete,
  requestPresent,
  emailProven,
  truthDeclared,
];

/** Everything that keeps an application from being submitted; empty when it is complete (Pasal 13-16, 24a). */
export const missing = (state: CaseState, now: Instant): readonly Refusal[] =>
  COMPLETENESS.flatMap((check) => check(state, now));

/** What keeps a checklist from carrying a positive verification (Pasal 17(1): all four parts, all met). */
export function checklistFlaw(checklist: Checklist): Refusal | undefined {
  for (const part of CHECKLIST_PARTS) {
    const answer = checklist[part] as Checklist[typeof part] | undefined;
    if (!answer) return { code: 'checklist-incomplete', field: `/checklist/${part}`, article: '17(1)' };
    if (answer.verdict !== 'met') return { code: 'checklist-not-met', field: `/checklist/${part}`, article: '19(3)' };
  }
  if (!checklist.identity.method)
    return { code: 'checklist-incomplete', field: '/checklist/identity/method', article: '17(1)' };
  return undefined;
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
