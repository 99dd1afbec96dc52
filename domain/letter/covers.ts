import type { Json } from '../case/json';
import { canonicalJson } from '../case/json';
import type { Covered, DocumentRef, Dossier, Form } from '../enrollment/dossier';
import type { AskedLetterKind } from './state';
import { isAskedLetter } from './state';

/** Whom and what for: a letter about another post, purpose or system would be another letter. */
const PERSON_AND_PURPOSE: readonly (keyof Form)[] = [
  'category',
  'fullName',
  'nip',
  'position',
  'agencyId',
  'purposes',
  'duty',
  'systemName',
  'fqdn',
];

/** The fields of the form that a letter speaks of. Of need only the superior judges; of NIK, e-mail and phone nobody. */
export const COVERED_FIELDS: Record<AskedLetterKind, readonly (keyof Form)[]> = {
  'recommendation-letter': [...PERSON_AND_PURPOSE, 'justification'],
  'application-recommendation': [...PERSON_AND_PURPOSE, 'justification'],
  'cover-letter': PERSON_AND_PURPOSE,
};

/** What a letter of a kind speaks of, as the form has it now; personal data as commitments. */
export const coveredOf = (kind: AskedLetterKind, form: Partial<Form>): Covered =>
  Object.fromEntries(
    COVERED_FIELDS[kind].flatMap((field) => (form[field] === undefined ? [] : [[field, form[field]]])),
  );

/** The one text of what a letter speaks of, that its digest is made of. */
export const coveredText = (covered: Covered): string => canonicalJson(covered as unknown as Json);

export const sameCover = (one: Covered, other: Covered): boolean => coveredText(one) === coveredText(other);

/** Whether a paper still speaks of what the form says. What was uploaded is the examiner's to compare. */
export const speaksOf = ({ kind, given }: Pick<DocumentRef, 'kind' | 'given'>, form: Partial<Form>): boolean =>
  !given || sameCover(given.covers, coveredOf(kind as AskedLetterKind, form));

/** The first letter on file that no longer speaks of what the form says. */
export const outdatedLetter = ({ documents, form }: Pick<Dossier, 'documents' | 'form'>): DocumentRef | undefined =>
  documents.find(
    (document) =>
      isAskedLetter(document.kind) && !documents.some((other) => other.kind === document.kind && speaksOf(other, form)),
  );
