import type { Refusal } from '../case/refusal';
import { accept } from '../case/refusal';
import { isEmpty } from '../enrollment/checks';
import type { HumanCommand } from '../enrollment/commands';
import type { Form } from '../enrollment/dossier';
import type { CaseEvent } from '../enrollment/events';
import type { CaseDecision, Facts } from '../enrollment/facts';
import { no } from '../enrollment/facts';
import { wordless } from '../enrollment/sealed';
import type { CaseState } from '../enrollment/state';
import type { CaseStatus } from '../enrollment/status';
import type { ArticleId } from '../law/articles';
import { REQUIRED_DOCUMENTS } from '../law/documents';
import { COVERED_FIELDS, coveredOf, sameCover, speaksOf } from './covers';
import type { LetterCommand } from './messages';
import { remindAt } from './remind';
import type { AskedLetterKind } from './state';
import { openRequest } from './state';

const WITH_APPLICANT: readonly CaseStatus[] = ['draft', 'returned'];

/** Letters as a step instead of paper (Pasal 14a, 15a, 16a, 16b). `undefined`: not a command of this procedure. */
export function decideLetter(state: CaseState, command: HumanCommand, facts: Facts): CaseDecision | undefined {
  switch (command.type) {
    case 'askForLetter':
      return ask(state, command, facts);
    case 'giveLetter':
      return give(state, command, facts);
    case 'declineLetter': {
      const { kind, reason } = command;
      const refusal = notAsked(state, kind, facts);
      if (refusal) return no(refusal);
      return wordless(reason, '/reason') ?? accept<CaseEvent>({ type: 'letterDeclined', kind, reason });
    }
    case 'withdrawLetterRequest':
      return openRequest(state, command.kind)
        ? accept<CaseEvent>({ type: 'letterRequestWithdrawn', kind: command.kind })
        : no({ code: 'letter-not-asked', field: '/kind' });
    default:
      return undefined;
  }
}

type Ask = Extract<LetterCommand, { type: 'askForLetter' }>;
type Give = Extract<LetterCommand, { type: 'giveLetter' }>;

function ask(state: CaseState, { kind, signerId }: Ask, facts: Facts): CaseDecision {
  const article = articleOf(state, kind);
  if (!WITH_APPLICANT.includes(state.status)) return no({ code: 'not-in-this-status' });
  if (!article) return no({ code: 'document-not-for-type', field: '/kind', params: { kind } });
  const unready = unsaid(state, kind);
  if (unready) return no(unready);
  const { applicantId, subjectId } = state.parties;
  if (signerId === applicantId || signerId === subjectId)
    return no({ code: 'signer-is-party', field: '/kind', article });
  if (signsAnother(state, kind, signerId)) return no({ code: 'same-signer', field: '/kind', article });
  if (openRequest(state, kind)?.signerId === signerId || isGiven(state, kind))
    return no({ code: 'letter-already-asked', field: '/kind' });
  return accept<CaseEvent>({ type: 'letterAsked', kind, signerId, ...remindAt(state, facts) });
}

function give(state: CaseState, { kind, digest, covers }: Give, facts: Facts): CaseDecision {
  const refusal = notAsked(state, kind, facts) ?? unsaid(state, kind);
  if (refusal) return no(refusal);
  return sameCover(covers, coveredOf(kind, state.dossier.form))
    ? accept<CaseEvent>({ type: 'letterGiven', kind, digest, covers })
    : no({ code: 'letter-outdated', field: '/digest', params: { kind } });
}

/** Nobody answers but who was asked, while the applicant still has the case. */
function notAsked(state: CaseState, kind: AskedLetterKind, { actor }: Facts): Refusal | undefined {
  const request = openRequest(state, kind);
  if (!request) return { code: 'letter-not-asked', field: '/kind' };
  const article = articleOf(state, kind);
  if (request.signerId !== actor.personId) return { code: 'not-the-signer', ...(article ? { article } : {}) };
  return WITH_APPLICANT.includes(state.status) ? undefined : { code: 'not-in-this-status' };
}

/** A letter speaks of whole facts, and of the agency whose head and superiors the directory names. */
function unsaid({ dossier: { form }, parties, type }: CaseState, kind: AskedLetterKind): Refusal | undefined {
  const optional: readonly (keyof Form)[] = [
    ...(form.category === 'civil-servant' ? [] : (['nip'] as const)),
    ...(type === 'system' ? [] : (['systemName', 'fqdn'] as const)),
  ];
  const field = COVERED_FIELDS[kind].find((name) => !optional.includes(name) && isEmpty(form[name]));
  if (field) return { code: 'field-missing', field: `/form/${field}`, article: '13(1)' };
  return form.agencyId === parties.agencyId
    ? undefined
    : { code: 'field-invalid', field: '/form/agencyId', article: '14a' };
}

/** The regulation wants two letters of two people: one cannot vouch for himself. */
const signsAnother = ({ letters = [] }: CaseState, kind: AskedLetterKind, signerId: string): boolean =>
  letters.some(
    (letter) =>
      letter.kind !== kind && letter.signerId === signerId && (letter.status === 'asked' || letter.status === 'given'),
  );

/** Given in the system, and still of what the form says. */
const isGiven = ({ dossier: { documents, form } }: CaseState, kind: AskedLetterKind): boolean =>
  documents.some((document) => document.kind === kind && document.given && speaksOf(document, form));

const articleOf = ({ type }: CaseState, kind: AskedLetterKind): ArticleId | undefined =>
  REQUIRED_DOCUMENTS[type].find((required) => required.kind === kind)?.article;
