import { PDF, PdfDict, PdfRef, PdfStream } from '@libpdf/core';
import fc from 'fast-check';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import type { LetterKind } from '../../domain/enrollment/letters';
import { LANGS } from '../../templates/lang';
import type { Lang } from '../../templates/lang';
import type { LetterDataByKind } from '../../templates/letters/data';
import type { ApplicationKind } from '../../templates/labels/in-force';
import { toPdf } from '../../templates/letters/pdf';
import { defineLetter, renderLetter } from '../../templates/letters/render';
import { LETTER_DATA } from '../../templates/samples/letter-data';
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
  const draw = () => renderLetter(kind, lang, LETTER_DATA[kind] as never);
  let drawn: Buffer;
  beforeAll(async () => {
    drawn = await draw();
  });

  it('Pasal 3(2), 17(2)-(3), 19(6), 21(1), 25: renders with everything it must say, and nothing left over from the template', async () => {
    const text = await textOf(drawn);
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
    expect((await draw()).equals(drawn)).toBe(true);
    const markers = await markersOf(drawn);
    expect(markers.xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(markers.xmp).toContain('2026-11-22T03:15:00');
    expect(markers).toMatchObject({ intents: 1, language: lang, encrypted: false });
    expect(markers.fonts.length).toBeGreaterThan(0);
    expect(markers.embedded).toEqual(markers.fonts);
  });
});

/** What a letter says in Bahasa Indonesia, without drawing it. */
const said = <K extends LetterKind>(kind: K, changes: Partial<LetterDataByKind[K]> = {}): string =>
  JSON.stringify(defineLetter(kind, 'id', { ...LETTER_DATA[kind], ...changes }).content);

describe('a letter about an application', () => {
  const KINDS = [
    'submission-receipt',
    'acceptance-answer',
    'return-answer',
    'refusal-answer',
    'ca-refusal-answer',
    'delivery-receipt',
  ] as const;
  const with_ = (kind: ApplicationKind, predecessor: string | null) => (letter: (typeof KINDS)[number]) =>
    said(letter, { application: { ...LETTER_DATA[letter].application, kind, predecessor } });

  it.each(KINDS)('Pasal 20(1), 25(1)b: %s says that it renews or replaces a certificate, and which', (letter) => {
    const renewal = with_('renewal', 'KRW-2024-000003')(letter);
    expect(renewal).toContain('permohonan pembaruan Sertifikat Elektronik');
    expect(renewal).toContain('nomor permohonan KRW-2024-000003 (Pasal 20 ayat (2))');
    const reissue = with_('reissue', 'KRW-2024-000003')(letter);
    expect(reissue).toContain('permohonan penerbitan kembali Sertifikat Elektronik');
    expect(reissue).toContain('nomor permohonan KRW-2024-000003 (Pasal 25 ayat (1) huruf b)');
  });

  it.each(KINDS)('%s of a first application speaks of no other', (letter) => {
    const first = with_('first', null)(letter);
    expect(first).toContain('ermohonan Sertifikat Elektronik');
    expect(first).not.toMatch(/pembaruan|kembali Sertifikat|sebelumnya|Pasal 20|25 ayat \(1\) huruf b/);
  });
});

describe('a letter about a certificate in force', () => {
  const nothing = { revocationOrdered: null, stoppedUntil: null, revocationProposed: false, alreadyEnding: false };

  it.each([
    [{ revocationOrdered: 'keyCompromise' as const }, 'dikuasai pihak lain (keyCompromise, RFC 5280) diperintahkan'],
    [{ stoppedUntil: '2026-12-06T03:15:00.000Z' }, 'dihentikan sementara dan ditinjau paling lambat 6 Desember 2026'],
    [{ revocationProposed: true }, 'untuk dievaluasi dan diputuskan (Pasal 21 ayat (1))'],
    [{ alreadyEnding: true }, 'telah diperintahkan sebelum laporan diterima'],
  ])('Pasal 25(1): the receipt of a loss says what was done at once: %j', (done, sentence) => {
    expect(said('loss-receipt', { done: { ...nothing, ...done } })).toContain(sentence);
    expect(said('loss-receipt', { done: nothing })).not.toContain(sentence);
  });

  it('Pasal 25(2): it names the papers that are owed, until when, and that a reissue waits for them', () => {
    const receipt = said('loss-receipt');
    expect(receipt).toContain('Laporan kepada pihak yang berwenang');
    expect(receipt).toContain('diketahui oleh atasan');
    expect(receipt).toContain('paling lambat 25 November 2026 pukul 10.15 WIB');
    expect(receipt).toContain('permohonan penerbitan kembali (Pasal 25 ayat (1) huruf b)');
    expect(said('loss-receipt', { discoveredAt: null })).not.toContain('Diketahui sejak');
  });

  it.each([
    ['local', 'Perintah OP saja; CRL dan OCSP tetap menyatakan sertifikat berlaku'],
    ['ordered', 'dimintakan kepada BSrE, belum terlihat pada CRL dan OCSP'],
    ['held', 'Ditangguhkan oleh BSrE (certificateHold)'],
  ] as const)('a stop that is %s at the CA pretends nothing', (atCa, sentence) => {
    expect(said('stop-use-order', { atCa })).toContain(sentence);
  });

  it('a stop is ordered by an officer, or by the rules and then by nobody; what he saw is not claimed', () => {
    expect(said('stop-use-order')).toContain('Dr. Siti Aminah');
    expect(said('stop-use-order')).not.toContain('seluruh berkas yang diperiksa');
    expect(said('revocation-refusal')).toContain('seluruh berkas yang diperiksa');
    expect(said('stop-use-order', { officer: null })).toContain('Diterbitkan oleh sistem');
    expect(said('release-answer', { officer: null, text: null })).not.toMatch(/Siti Aminah|Penjelasan/);
    expect(said('release-answer', { wasHeldAtCa: false })).toContain('tidak ada yang berubah di sana');
  });

  it('Pasal 21(1): a revocation is told with its reason and its three moments', () => {
    const letter = said('revocation-answer', { publishedReason: null });
    for (const words of [
      '(keyCompromise)',
      'Permintaan pencabutan, oleh Kepala Perangkat Daerah',
      '22 November 2026 pukul 08.05 WIB, seketika dan ditinjau kemudian',
      '22 November 2026 pukul 08.07 WIB',
      '22 November 2026 pukul 10.14 WIB, CRL nomor 004711',
      '22 November 2026 pukul 08.08 WIB',
    ])
      expect(letter).toContain(words);
    expect(letter).not.toContain('Pada CRL dan OCSP:');
    expect(said('revocation-answer')).toContain('Pada CRL dan OCSP: alasan tidak dinyatakan (unspecified)');
    const byCa = said('revocation-answer', { origin: 'ca', capacity: null, decidedAt: null, actedFirst: false });
    expect(byCa).toContain('Evaluasi BSrE');
    expect(byCa).not.toContain('Diputuskan OP');
  });

  it('Pasal 24f: it says which documents are doubtful, to destroy the key, and how to come to another certificate', () => {
    expect(said('revocation-answer')).toContain('tidak dapat dipercaya sejak 21 November 2026 pukul 00.00 WIB');
    const sound = said('revocation-answer', { invalidityDate: null, next: null });
    expect(sound).toContain('ditandatangani sebelum 22 November 2026 pukul 08.07 WIB tidak terpengaruh');
    expect(sound).toContain('memusnahkan Sertifikat Elektronik dan Kunci Privat');
    expect(sound).toContain('penggantinya telah Saudara terima');
    expect(said('revocation-answer', { next: 'first' })).toContain('ajukan permohonan Sertifikat Elektronik melalui');
    expect(said('revocation-answer', { amends: true })).toContain('tetap dicabut');
  });

  it('Pasal 21(1): a request that is not granted says what it means for use', () => {
    expect(said('revocation-refusal')).toContain('penggunaannya masih dihentikan sementara');
    expect(said('revocation-refusal', { stillStopped: false })).toContain('dapat dipakai seperti semula');
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
      await expect(toPdf({ definition: { ...hostile, content: [{ image }] }, at, lang: 'id' })).rejects.toThrow(
        /denied/,
      );
  });
});
