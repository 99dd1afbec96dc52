import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { csvOf } from '../../../api/exports/csv';
import { harmless, oneLine } from '../../../api/exports/sheet';
import type { Sheet } from '../../../api/exports/sheet';
import { xlsxOf } from '../../../api/exports/xlsx';

const sheetOf = (rows: Sheet['rows'], columns: readonly string[] = ['Nama', 'Jumlah']): Sheet => ({
  ...{ name: 'x', title: 'Permohonan', columns, rows },
});

/** RFC 4180 with semicolons, as another program reads it: lines of fields, none of them touched. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    lines.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

const readCsv = (bytes: Buffer) => parseCsv(bytes.toString('utf8').replace(/^\uFEFF/, ''));
/** What a person has who takes the apostrophes away. */
const bare = (cell: string) =>
  cell
    .split(/([,;|])/)
    .map((part) => part.replace(/^'/, ''))
    .join('');

const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '﹦',
  '−',
  ' ',
  '\u200B',
  '\uFEFF',
  '\u00A0',
  "'",
  '"',
  ';',
  ',',
  '|',
];
const text = fc
  .tuple(fc.array(fc.constantFrom(...SIGNS), { maxLength: 3 }), fc.string({ unit: 'binary', maxLength: 12 }))
  .map(([signs, rest]) => signs.join('') + rest);

/** Written apart from the rule: what Excel, LibreOffice or a macro of theirs begins a formula with. */
const DANGEROUS =
  /^[\s\p{C}"]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B\u207A\u207B\u207C\u208A\u208B\u208C]|^[\t\r\n]/u;

/** Cells that a program makes of one whose settings separate lists by another sign. */
const partsOf = (cell: string | null): string[] => (cell ?? '').split(/[,;|]/);

describe('a cell of what is exported', () => {
  it.each([
    ["=HYPERLINK('http://x')", "'=HYPERLINK('http://x')"],
    ['+62 812', "'+62 812"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['＝1+1', "'＝1+1"],
    ['  \u200B=1', "'=1"],
    ["'=1", "''=1"],
    ['Asep, =1+1', "Asep,' =1+1"],
    ['Asep;"=1"', 'Asep;\'"=1"'],
    ['Asep, S.Kom.', 'Asep, S.Kom.'],
    ['Siti Komariah Lestari', 'Siti Komariah Lestari'],
    ['KRW-2026-000001', 'KRW-2026-000001'],
    ['dua\nbaris', 'dua baris'],
  ])('%j is written as %j', (given, written) => expect(harmless(given)).toBe(written));

  it('begins no formula in CSV, and is there again when it is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { maxLength: 5 }),
        fc.constantFrom('id' as const, 'en' as const),
        (rows, lang) => {
          const read = readCsv(csvOf(sheetOf(rows), lang)).slice(1);
          for (const part of read.flat().flatMap(partsOf)) expect(part).not.toMatch(DANGEROUS);
          expect(read.map((cells) => cells.map(bare))).toEqual(rows.map((cells) => cells.map(oneLine)));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('begins no formula in XLSX, is there again when it is read, and none is of the kind of a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.nat()), { minLength: 1, maxLength: 5 }), async (rows) => {
        const bytes = await xlsxOf(sheetOf(rows));
        const read = (await readSheet(bytes, { trim: false })).slice(1);
        for (const part of read.flatMap(([first]) => partsOf(first as string | null)))
          expect(part).not.toMatch(DANGEROUS);
        const back = read.map(([first, second]) => [bare((first ?? '') as string), second]);
        expect(back).toEqual(rows.map(([first, second]) => [oneLine(first), second]));
        expect(markupOf(bytes)).not.toMatch(/<f[ >/]/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a cell that is named as a member of every object', () => {
  it.each(Object.getOwnPropertyNames(Object.prototype))('%s can be read in XLSX', async (name) => {
    const [, [first] = []] = await readSheet(await xlsxOf(sheetOf([[name, 1]])));
    expect(bare(first as string)).toBe(name);
  });
});

const markupOf = (bytes: Buffer): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, content]) => Buffer.from(content).toString('utf8'))
    .join();

describe('what is exported', () => {
  const sheet = sheetOf(
    [
      ['Dinas "Sosial"; Karawang', 12, { share: 0.125 }],
      ['Siti', 0, undefined],
    ],
    ['Perangkat Daerah', 'Jumlah', 'Bagian'],
  );

  it('opens in Excel with Indonesian settings: UTF-8 that says so, semicolons, a comma in numbers', () => {
    expect(csvOf(sheet, 'id').toString('utf8')).toBe(
      '\uFEFFPerangkat Daerah;Jumlah;Bagian\r\n"Dinas ""Sosial""; Karawang";12;12,5%\r\nSiti;0;\r\n',
    );
    expect(csvOf(sheet, 'en').toString('utf8')).toContain(';12;12.5%\r\n');
  });

  it('has numbers as numbers in a workbook, and empty cells where there is nothing to say', async () => {
    expect(await readSheet(await xlsxOf(sheet))).toEqual([
      ['Perangkat Daerah', 'Jumlah', 'Bagian'],
      ['Dinas "Sosial"; Karawang', 12, 0.125],
      ['Siti', 0, null],
    ]);
  });
});
