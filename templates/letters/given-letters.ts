import type { AskedLetterKind } from '../../domain/letter/state';
import { SIGNER_OF } from '../../domain/letter/state';
import { REQUIRED_DOCUMENTS } from '../../domain/law/documents';
import type { GivenLetter } from './data';
import type { Told } from './told';
import { only } from './told';

/** What the letters say that superiors and heads of agencies give in the system (Pasal 14a, 15a, 16a, 16b). */
export const GIVEN_LETTERS = {
  'recommendation-letter': (told: Told) => given(told),
  'application-recommendation': (told: Told) => given(told),
  'cover-letter': (told: Told) => given(told),
};

async function given(told: Told): Promise<GivenLetter> {
  const { kind, covers, digest } = only(told, 'letterGiven');
  const { base, state, recorded, personOf } = told;
  const { name, position, agency } = await personOf(recorded.actor.personId);
  const { purposes = [], duty = 'other-documents', systemName, fqdn, justification } = covers;
  return {
    ...base,
    // Its head is that of who gives it: the OP only draws it.
    office: { government: base.office.government, agency: agency.toUpperCase(), address: '' },
    signer: { name, position, role: SIGNER_OF[kind] },
    application: {
      kind: state.origin?.kind ?? 'first',
      predecessor: state.origin?.predecessor.caseNumber ?? null,
      certificateType: state.type,
      purposes,
      system: state.type === 'system' ? { name: systemName ?? '', fqdn: fqdn ?? '' } : null,
    },
    duty,
    justification: justification ?? null,
    articles: articlesOf(kind, told),
    digest,
  };
}

const articlesOf = (kind: AskedLetterKind, { state }: Told) =>
  REQUIRED_DOCUMENTS[state.type].filter((required) => required.kind === kind).map(({ article }) => article);
