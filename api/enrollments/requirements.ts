import { keyChoices } from '../../domain/certificate/key-choices';
import { KEY_ORIGIN_OF_TYPE } from '../../domain/certificate/types';
import { missing } from '../../domain/enrollment/checks';
import type { Refusal } from '../../domain/case/refusal';
import type { CaseState } from '../../domain/enrollment/state';
import { isArticle, ruleOf } from '../../domain/law/articles';
import { speaksOf } from '../../domain/letter/covers';
import { requiredDocuments } from '../../domain/renewal/evidence';
import type { Instant } from '../../domain/case/instant';
import { DECLARATION } from './declaration';
import type { LetterStepView, MissingView, RequirementsView } from './enrollments.dto';

/** What an application still needs, and which article asks for it (Pasal 13-16, 24a). */
export function presentRequirements(
  state: CaseState,
  now: Instant,
  language: 'id' | 'en',
  letters: ReadonlyMap<string, LetterStepView>,
): RequirementsView {
  const lacking = missing(state, now);
  const { dossier, status } = state;
  return {
    status,
    complete: lacking.length === 0,
    missing: lacking.map((refusal) => presentMissing(refusal, language)),
    documents: requiredDocuments(state, now).map(({ kind, article, signer }) => ({
      kind,
      article,
      ...(signer ? { signer } : {}),
      onFile: dossier.documents.some((document) => document.kind === kind && speaksOf(document, dossier.form)),
      ...stepOf(kind, letters),
    })),
    declaration: { version: DECLARATION.version, text: DECLARATION.text[language] },
    ...(KEY_ORIGIN_OF_TYPE[state.type] === 'subscriber-held' ? { keyChoices: keyChoices(state.policy.key) } : {}),
  };
}

function stepOf(kind: string, letters: ReadonlyMap<string, LetterStepView>): { readonly letter?: LetterStepView } {
  const letter = letters.get(kind);
  return letter ? { letter } : {};
}

function presentMissing({ code, field, article }: Refusal, language: 'id' | 'en'): MissingView {
  const rule = article !== undefined && isArticle(article) ? ruleOf(article).text[language] : undefined;
  return { code, ...(field ? { field } : {}), ...(article ? { article } : {}), ...(rule ? { rule } : {}) };
}
