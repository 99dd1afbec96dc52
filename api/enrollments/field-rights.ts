import type { Form } from '../../domain/enrollment/dossier';
import type { Parties } from '../../domain/enrollment/state';
import { maskNik, maskNip } from '../../domain/people/identity';
import type { Actor } from '../../domain/people/roles';

/** What somebody can be to a case, as far as reading goes. */
export const RELATIONS = [
  'applicant',
  'subject',
  'examiner',
  'supervisor',
  'auditor',
  'head-of-dinas',
  'agency-head',
  'superior',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** How much of a field is shown. */
export type Sight = 'plain' | 'masked' | 'hidden';

/** What a case shows besides the fields of its form. */
export const CASE_PARTS = [
  'documents', // the list, and the papers themselves
  'findings', // soft findings about the identity numbers and of HR
  'decisions', // checklist, remarks, what was seen
  'ledger', // the exact text of every event
  'notices',
  'letters',
  'reasons', // what people wrote when they asked for, decided on or stopped something in the years in force
  'personChanges', // HR's news
] as const;
export type CasePart = (typeof CASE_PARTS)[number];
export type CaseField = keyof Form | CasePart;

const CODE: Readonly<Record<string, Sight>> = { P: 'plain', M: 'masked', '-': 'hidden' };

/** One row a field, one letter a relation: P plain, M masked, - hidden. */
// prettier-ignore
const TABLE: Record<CaseField, string> = {
  //                applicant subject examiner supervisor auditor dinas agency superior
  category:         'P         P       P        P          P       P     P      P',
  fullName:         'P         P       P        P          P       P     P      P',
  nik:              'P         P       M        M          M       -     -      -',
  nip:              'P         P       M        M          M       -     M      M',
  email:            'P         P       P        P          M       -     M      M',
  phone:            'P         P       M        M          -       -     -      -',
  position:         'P         P       P        P          P       P     P      P',
  agencyId:         'P         P       P        P          P       P     P      P',
  purposes:         'P         P       P        P          P       P     P      P',
  duty:             'P         P       P        P          P       P     P      P',
  justification:    'P         P       P        P          P       -     P      P',
  legalBasis:       'P         P       P        P          P       -     P      P',
  systemName:       'P         P       P        P          P       P     P      P',
  fqdn:             'P         P       P        P          P       P     P      P',
  documents:        'P         P       P        P          P       -     -      -',
  findings:         '-         -       P        P          P       -     -      -',
  decisions:        '-         -       P        P          P       -     -      -',
  ledger:           '-         -       P        P          P       -     -      -',
  notices:          'P         P       P        P          P       -     -      -',
  letters:          'P         P       P        P          P       -     -      -',
  reasons:          'P         P       P        P          P       -     -      -',
  personChanges:    '-         P       P        P          P       -     -      -',
};

/** {@link TABLE} read: who sees what of a case. */
export const FIELD_RIGHTS: Readonly<Record<CaseField, Readonly<Record<Relation, Sight>>>> = Object.fromEntries(
  Object.entries(TABLE).map(([field, letters]) => [field, rowOf(letters.split(/\s+/))]),
) as Record<CaseField, Record<Relation, Sight>>;

function rowOf(letters: readonly string[]): Record<Relation, Sight> {
  if (letters.length !== RELATIONS.length) throw new Error('a row of field rights names every relation');
  return Object.fromEntries(RELATIONS.map((relation, i) => [relation, CODE[letters[i] ?? ''] ?? 'hidden'])) as Record<
    Relation,
    Sight
  >;
}

/** Who may have a masked field shown, with a reason that is recorded. */
export const REVEALERS: readonly Relation[] = ['examiner', 'supervisor', 'auditor'];
export const REVEALABLE = ['nik', 'nip', 'email', 'phone'] as const satisfies readonly (keyof Form)[];
export type Revealable = (typeof REVEALABLE)[number];

export const isRevealable = (field: Revealable, relations: readonly Relation[]): boolean =>
  relations.some((relation) => REVEALERS.includes(relation) && FIELD_RIGHTS[field][relation] !== 'hidden');

/** The best of what the relations allow. Who has none sees nothing. */
export function sightOf(field: CaseField, relations: readonly Relation[]): Sight {
  const sights = relations.map((relation) => FIELD_RIGHTS[field][relation]);
  return sights.includes('plain') ? 'plain' : sights.includes('masked') ? 'masked' : 'hidden';
}

/** The directory's part of the question. */
export interface Standpoint {
  readonly headOf: readonly string[];
  /** Superior of the case's subject. */
  readonly superiorOfSubject: boolean;
}

const BY_ROLE = ['examiner', 'supervisor', 'auditor', 'head-of-dinas'] as const;

export function relationsOf(actor: Actor, parties: Parties, { headOf, superiorOfSubject }: Standpoint): Relation[] {
  const holds: Record<Relation, boolean> = {
    applicant: actor.personId === parties.applicantId,
    subject: actor.personId === parties.subjectId,
    examiner: actor.roles.includes('examiner'),
    supervisor: actor.roles.includes('supervisor'),
    auditor: actor.roles.includes('auditor'),
    'head-of-dinas': actor.roles.includes('head-of-dinas'),
    'agency-head': headOf.includes(parties.agencyId),
    superior: superiorOfSubject,
  };
  return RELATIONS.filter((relation) => holds[relation]);
}

/** Roles whose work is all cases. */
export const seesEveryCase = (actor: Actor): boolean => BY_ROLE.some((role) => actor.roles.includes(role));

const hideMiddle = (text: string, first: number, last: number): string =>
  text.length <= first + last
    ? '•'.repeat(text.length)
    : text.slice(0, first) + '•'.repeat(text.length - first - last) + text.slice(text.length - last);

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${hideMiddle(email.slice(0, at), 1, 0)}${email.slice(at)}`;
}

/** Fields that hold personal data, and how each is masked. */
export const MASK: Readonly<Record<string, (value: string) => string>> = {
  fullName: (name) => hideMiddle(name, 1, 0),
  nik: maskNik,
  nip: maskNip,
  email: maskEmail,
  phone: (phone) => hideMiddle(phone, 0, 3),
};
