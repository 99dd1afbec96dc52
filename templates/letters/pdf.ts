import pdfMake from 'pdfmake';
import type { CustomTableLayout } from 'pdfmake';
import type { Content, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Instant } from '../../domain/case/instant';
import type { Lang } from '../lang';

/** What Handlebars writes: the variable part of a document definition. */
export interface LetterDefinition {
  readonly info: { readonly title: string; readonly author: string; readonly subject: string };
  readonly content: Content[];
  /** May hold `{page}` and `{pages}`. */
  readonly footer: Content;
}

/** A letter that is to be drawn: plain data, so that it can be handed to a thread. */
export interface Drawing {
  readonly definition: LetterDefinition;
  readonly at: Instant;
  readonly lang: Lang;
  /** Written across every page of what is no letter. */
  readonly mark?: string;
}

/** Arimo has the measures of Arial, which official letters are set in. */
const arimo = (style: string) => require.resolve(`@expo-google-fonts/arimo/${style}/Arimo_${style}.ttf`);
const FONT = {
  normal: arimo('400Regular'),
  bold: arimo('700Bold'),
  italics: arimo('400Regular_Italic'),
  bolditalics: arimo('700Bold_Italic'),
};
const fontFiles: ReadonlySet<string> = new Set(Object.values(FONT));

const STYLES: StyleDictionary = {
  government: { alignment: 'center', fontSize: 13 },
  agency: { alignment: 'center', fontSize: 16, bold: true, margin: [0, 1, 0, 2] },
  address: { alignment: 'center', fontSize: 9 },
  title: { alignment: 'center', bold: true, fontSize: 12, decoration: 'underline' },
  section: { bold: true, margin: [0, 8, 0, 2] },
  paragraph: { margin: [0, 5, 0, 5] },
  facts: { margin: [0, 2, 0, 4] },
  head: { bold: true, fillColor: '#f0f0f0' },
  code: { fontSize: 9 },
  stamp: { alignment: 'center', fontSize: 9, color: '#1f3a5f' },
  statement: { fontSize: 8, italics: true, color: '#444444', margin: [0, 10, 0, 0] },
  small: { fontSize: 8, color: '#444444', margin: [0, 4, 0, 0] },
  footer: { fontSize: 8, color: '#444444' },
};

const LAYOUTS: Record<string, CustomTableLayout> = {
  form: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
  grid: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => '#777777',
    vLineColor: () => '#777777',
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  stamp: {
    hLineWidth: () => 0.8,
    vLineWidth: () => 0.8,
    hLineColor: () => '#1f3a5f',
    vLineColor: () => '#1f3a5f',
    paddingTop: () => 5,
    paddingBottom: () => 5,
  },
};

// A definition is data: it may load our font files and nothing else, neither from a disk nor from a network.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => fontFiles.has(path));
pdfMake.setFonts({ Arimo: FONT });
pdfMake.setTableLayouts(LAYOUTS);

/**
 * The letter as PDF/A-3b (ISO 19005-3), fonts embedded. The same definition at the same moment gives the same
 * bytes: the file's date is the event's, and pdfkit derives the file identifier from the date and the titles.
 */
export function toPdf({ definition, at, lang, mark }: Drawing): Promise<Buffer> {
  const footer = JSON.stringify(definition.footer);
  const document: TDocumentDefinitions = {
    content: definition.content,
    footer: (page, pages) =>
      JSON.parse(footer.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages))) as Content,
    info: { ...definition.info, creator: 'Siklus', producer: 'Siklus', creationDate: new Date(at) },
    language: lang,
    pageSize: 'A4',
    pageMargins: [71, 40, 57, 54],
    defaultStyle: { font: 'Arimo', fontSize: 10, lineHeight: 1.1 },
    styles: STYLES,
    ...(mark === undefined ? {} : marked(mark)),
    subset: 'PDF/A-3b',
    version: '1.7',
  };
  return pdfMake.createPdf(document).getBuffer();
}

/** Across the page for those who see it, and in a line of its own for those who have it read to them. */
const marked = (mark: string): Pick<TDocumentDefinitions, 'header' | 'watermark'> => ({
  header: { text: mark, color: '#a8201a', bold: true, alignment: 'center', margin: [0, 14, 0, 0] },
  watermark: { text: mark, color: '#a8201a', opacity: 0.12, bold: true },
});

/** All but Latin script with its marks, Greek, Cyrillic, and the punctuation and signs that Arimo draws. */
const UNDRAWN =
  /[^\n\u0020-\u007e\u00a0-\u0377\u0384-\u038a\u0390-\u03a1\u03a3-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2122]/gu;

/** A run of text that no line can hold may break here. */
const BREAK = '\u200b';

/**
 * Text as the font can draw it on a page. PDF/A forbids a reference to a missing glyph (ISO 19005-3, 6.2.11.8), so
 * what cannot be drawn becomes a white square, and stays whole in the ledger.
 */
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNDRAWN, '\u25a1')
    .replace(/\S{30}(?=\S)/g, `$&${BREAK}`);
