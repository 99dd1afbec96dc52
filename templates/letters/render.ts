import type { LetterKind } from '../../domain/enrollment/letters';
import type { Lang } from '../lang';
import type { Engine } from '../engine';
import { createEngine } from '../engine';
import type { LetterDataByKind } from './data';
import { LAYOUT } from './layout.hbs';
import type { LetterDefinition } from './pdf';
import { drawable, toPdf } from './pdf';
import { COVERED } from './covered.hbs';
import { SIGNATURES } from './signature.hbs';
import { LETTERS } from './sources';
import { LETTER_WORDS } from './words';

/**
 * A written answer of the OP as PDF/A-3b. Same data, same bytes.
 * Errors: {@link TemplateError} when a value is missing.
 */
export function renderLetter<K extends LetterKind>(
  kind: K,
  lang: Lang,
  data: LetterDataByKind[K],
  draw = toPdf,
): Promise<Buffer> {
  return draw({ definition: defineLetter(kind, lang, data), at: data.at, lang });
}

/** The document definition of a letter. Errors: {@link TemplateError}. */
export function defineLetter<K extends LetterKind>(kind: K, lang: Lang, data: LetterDataByKind[K]): LetterDefinition {
  const template = engines[lang].compile(`${kind}.${lang}`, LETTERS[kind][lang]);
  return JSON.parse(template({ ...data, lang, words: LETTER_WORDS[lang] })) as LetterDefinition;
}

const engines: Readonly<Record<Lang, Engine>> = { id: engineFor('id'), en: engineFor('en') };

function engineFor(lang: Lang): Engine {
  const engine = createEngine('json', drawable);
  for (const [name, source] of Object.entries(LAYOUT)) engine.partial(name, source);
  for (const [name, source] of Object.entries({ ...SIGNATURES, ...COVERED })) engine.partial(name, source[lang]);
  return engine;
}
