import type { ApplicationLetter, LetterDataByKind } from './data';
import type { Told } from './told';
import { officerOf, only } from './told';

/** What the letters about an application say (Pasal 13-19), those that renew or replace a certificate included. */
export const APPLICATION_LETTERS = {
  'submission-receipt': (told: Told): LetterDataByKind['submission-receipt'] => {
    const { dossier, submissions, task } = told.state;
    const documents = dossier.documents.map(({ kind, sha256 }) => ({ kind, sha256 }));
    return { ...letter(told), submission: submissions, documents, answerBy: task?.dueAt ?? told.base.at };
  },
  'acceptance-answer': async (told: Told): Promise<LetterDataByKind['acceptance-answer']> => {
    const { agreeBy } = only(told, 'approved');
    return { ...letter(told), caName: told.caName, officer: await officerOf(told), agreeBy };
  },
  'return-answer': async (told: Told): Promise<LetterDataByKind['return-answer']> => {
    const { reasonCode, text, remedy, completeBy } = only(told, 'returned');
    return { ...letter(told), officer: await officerOf(told), reasonCode, text, remedy, completeBy };
  },
  'refusal-answer': async (told: Told): Promise<LetterDataByKind['refusal-answer']> => {
    const { reasonCode, text, remedy } = only(told, 'refused');
    return { ...letter(told), caName: told.caName, officer: await officerOf(told), reasonCode, text, remedy };
  },
  'ca-refusal-answer': (told: Told): LetterDataByKind['ca-refusal-answer'] => {
    const { reason } = only(told, 'caRefused');
    return { ...letter(told), caName: told.caName, reason, caReference: told.state.order?.caReference ?? null };
  },
  'delivery-receipt': (told: Told): LetterDataByKind['delivery-receipt'] => {
    const { caseId, certificate } = told.state;
    if (!certificate) throw new Error(`case ${caseId} has no certificate to hand over`);
    const { serial, issuer, notBefore, notAfter, sha256 } = certificate;
    return {
      ...letter(told),
      certificate: { serial, issuer, notBefore, notAfter, sha256 },
      confirmedAt: told.recorded.at,
    };
  },
};

function letter({ base, holderName, state, recorded, events }: Told): ApplicationLetter {
  const { dossier, type, origin } = state;
  const { purposes, systemName, fqdn } = dossier.form;
  const submitted = events.findLast(({ event }) => event.type === 'submitted');
  return {
    ...base,
    application: {
      kind: origin?.kind ?? 'first',
      predecessor: origin?.predecessor.caseNumber ?? null,
      certificateType: type,
      holderName,
      purposes: purposes ?? [],
      system: type === 'system' ? { name: systemName ?? '', fqdn: fqdn ?? '' } : null,
      submittedAt: submitted?.at ?? recorded.at,
    },
  };
}
