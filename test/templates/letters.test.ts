import { PDF, PdfDict, PdfRef, PdfStream } from '@libpdf/core';
import fc from 'fast-check';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import type { LetterKind } from '../../domain/enrollment/letters';
import { LANGS } from '../../templates/lang';
import type { Lang } from '../../templates/lang';
import type { LetterDataByKind } from '../../templates/letters/data';
import { toPdf } from '../../templates/letters/pdf';
import { defineLetter, renderLetter } from '../../templates/letters/render';
import { LETTER_DATA } from './letter-data';
import { throwsTemplateError, withoutEach } from './without';

const all: readonly (readonly [LetterKind, Lang])[] = LETTER_KINDS.flatMap((kind) =>
  LANGS.map((lang) => [kind, lang] as const),
);

const define = (kind: LetterKind, lang: Lang, data: object) =>
  defineLetter(kind, lang, data as LetterDataByKind[typeof kind]);

/** Everything a reader sees, page by page. */
const textOf = async (bytes: Buffer) =>
  (await PDF.load(bytes))
    .extractText()
    .map((page) => page.text)
    .join('\n')
    .replace(/\s+/g, ' ');

/** What PDF/A asks to be there, read with a parser that did not write it. */
async function markersOf(bytes: Buffer) {
  const pdf = await PDF.load(bytes);
  const follow = (value: unknown) => (value instanceof PdfRef ? pdf.getObject(value) : value);
  const catalog = pdf.getCatalog();
  const metadata = follow(catalog.get('Metadata'));
  const fonts: string[] = [];
  const embedded: string[] = [];
  for (let number = 1; number < 400; number += 1) {
    const object = pdf.getObject(PdfRef.of(number, 0));
    if (!(object instanceof PdfDict) || object.getName('Type')?.value !== 'FontDescriptor') continue;
    const name = String(object.getName('FontName')?.value);
    fonts.push(name);
    if (follow(object.get('FontFile2')) instanceof PdfStream) embedded.push(name);
  }
  return {
    xmp: metadata instanceof PdfStream ? Buffer.from(metadata.getDecodedData()).toString('utf8') : '',
    intents: catalog.getArray('OutputIntents')?.length ?? 0,
    language: catalog.getString('Lang')?.asString(),
    encrypted: pdf.isEncrypted,
    fonts,
    embedded,
  };
}

describe.each(all)('the letter %s in %s', (kind, lang) => {
  it('Pasal 3(2), 17(2)-(3), 19(6): renders with everything it must say, and nothing left over from the template', async () => {
    const text = await textOf(await renderLetter(kind, lang, LETTER_DATA[kind] as never));
    expect(text).toContain('PEMERINTAH KABUPATEN KARAWANG');
    // The Dinas answers, as the registration authority.
    expect(text).toContain('DINAS KOMUNIKASI DAN INFORMATIKA');
    expect(text).toMatch(lang === 'id' ? /Otoritas Pendaftaran/ : /[Rr]egistration [Aa]uthority/);
    expect(text).toContain('KRW-2026-000012');
    expect(text).toContain('500.12.4/17/OP/2026');
    expect(text).toContain('22 November 2026');
    expect(text).toContain('10.15 WIB'.replace('.', lang === 'id' ? '.' : ':'));
    expect(text).toContain(lang === 'id' ? 'Halaman 1 dari 1' : 'Page 1 of 1');
    expect(text).toContain('C3AB 8FF1 3720 E8AD');
    expect(text).toContain(lang === 'id' ? 'Peraturan Bupati Karawang Nomor 16 Tahun 2022' : 'Number 16 of 2022');
    expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN|null/);
    expect(text).not.toMatch(/\d{16}/);
  });

  it('throws for each value that is missing, naming the letter', () => {
    const data = LETTER_DATA[kind];
    expect(() => define(kind, lang, data)).not.toThrow();
    const unnoticed = [...withoutEach(data)].filter(([, rest]) => !throwsTemplateError(() => define(kind, lang, rest)));
    expect(unnoticed.map(([path]) => path)).toEqual([]);
  });

  it('Pasal 17(4): is an archival PDF/A-3b with embedded fonts, the same bytes for the same data', async () => {
    const bytes = await renderLetter(kind, lang, LETTER_DATA[kind] as never);
    expect((await renderLetter(kind, lang, LETTER_DATA[kind] as never)).equals(bytes)).toBe(true);
    const markers = await markersOf(bytes);
    expect(markers.xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(markers.xmp).toContain('2026-11-22T03:15:00');
    expect(markers).toMatchObject({ intents: 1, language: lang, encrypted: false });
    expect(markers.fonts.length).toBeGreaterThan(0);
    expect(markers.embedded).toEqual(markers.fonts);
  });
});

describe('what people write into a letter', () => {
  const returned = (text: string) => defineLetter('return-answer', 'id', { ...LETTER_DATA['return-answer'], text });

  it('is text and never structure, whatever characters it holds', () => {
    const plain = JSON.stringify(returned('PLACE'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const shape = (definition: object) =>
          JSON.stringify(definition, (key, value: unknown) =>
            typeof value === 'string' && key !== 'style' ? '' : value,
          );
        expect(shape(returned(text))).toBe(shape(JSON.parse(plain) as object));
      }),
    );
  });

  it('stays inside the page and is drawn, glyph for glyph or as a square', async () => {
    const bytes = await renderLetter('return-answer', 'id', {
      ...LETTER_DATA['return-answer'],
      text: `${'x'.repeat(300)} \u0001 \u{1F600} \u0627\u0644 {{text}} {page} "quoted" \\n`,
    });
    const pdf = await PDF.load(bytes);
    const right = Math.max(
      ...pdf.extractText().flatMap((page) => page.lines.map((line) => line.bbox.x + line.bbox.width)),
    );
    expect(right).toBeLessThan(595 - 50);
    const text = await textOf(bytes);
    expect(text).toContain('\u25a1');
    expect(text).toContain('{{text}} {page} "quoted" \\n');
  });

  it('cannot make the printer read a file or an address', async () => {
    const hostile = { ...defineLetter('return-answer', 'id', LETTER_DATA['return-answer']) };
    const at = LETTER_DATA['return-answer'].at;
    for (const image of ['/etc/hostname', 'http://127.0.0.1:9/x.png'])
      await expect(toPdf({ ...hostile, content: [{ image }] }, at, 'id')).rejects.toThrow(/denied/);
  });
});
