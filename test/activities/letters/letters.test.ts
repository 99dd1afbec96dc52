import { PDF } from '@libpdf/core';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Archive } from '../../../activities/documents/archive';
import { LetterWriter } from '../../../activities/letters/letters';
import { FileStore } from '../../../adapters/documents/file-store';
import { SealedStore } from '../../../adapters/documents/sealed-store';
import type { LetterDue } from '../../../domain/enrollment/letters';
import { HEAD } from '../../builders/office';
import { EXAMINER } from '../../builders/application';
import type { Regency } from '../../builders/recorded-case';
import { openRegency, RecordedCase } from '../../builders/recorded-case';

const folder = mkdtempSync(join(tmpdir(), 'siklus-letters-'));
let regency: Regency;
let archive: Archive;
let letters: LetterWriter;
beforeAll(async () => {
  regency = await openRegency();
  const { dataSource, vault, keys, now } = regency;
  archive = new Archive(dataSource, new SealedStore(new FileStore(folder), keys.ring), now);
  letters = new LetterWriter(dataSource, vault, archive, HEAD);
});
afterAll(async () => {
  await regency.close();
  rmSync(folder, { recursive: true });
});

const GROUNDS = { text: 'Belum ditandatangani.', remedy: 'Unggah yang sudah ditandatangani.' };
const submitted = () => new RecordedCase(regency).submitted();
const returned = async () => {
  const one = await (await submitted()).claimed(EXAMINER);
  await one.give(EXAMINER, { type: 'return', sight: await one.sight(), reasonCode: 'letter-not-signed', ...GROUNDS });
  return one;
};
const refused = async () => {
  const one = await (await submitted()).claimed(EXAMINER);
  await one.give(EXAMINER, { type: 'refuse', sight: await one.sight(), reasonCode: 'not-for-duty', ...GROUNDS });
  return one;
};
const approved = async () => (await submitted()).approved();

/** The newest letter that a case owes. */
async function dueOf(one: RecordedCase): Promise<LetterDue & { readonly caseId: string }> {
  const due = (await one.state()).lettersDue.at(-1);
  if (!due) throw new Error('the case owes no letter');
  return { caseId: one.caseId, ...due };
}

/** What a letter is in the file of the case: its row and its bytes. */
async function filed(caseId: string, letter: string) {
  const rows: { id: string; sha256: string }[] = await regency.dataSource.query(
    'SELECT id, sha256 FROM document WHERE case_id = $1 AND kind = $2',
    [caseId, letter],
  );
  return Promise.all(rows.map(async ({ id, sha256 }) => ({ id, sha256, bytes: await archive.read(caseId, id) })));
}

async function renamed(personId: string, name: string, work: () => Promise<void>): Promise<void> {
  const rename = (to: string) =>
    regency.dataSource.query('UPDATE person SET full_name = $2 WHERE id = $1', [personId, to]);
  const [{ full_name: before }]: [{ full_name: string }] = await regency.dataSource.query(
    'SELECT full_name FROM person WHERE id = $1',
    [personId],
  );
  await rename(name);
  try {
    await work();
  } finally {
    await rename(before);
  }
}

const textOf = async (bytes: Buffer) =>
  (await PDF.load(bytes))
    .extractText()
    .map(({ text }) => text)
    .join(' ');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const blobs = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('a letter that is written twice', () => {
  it.each([
    ['17(1): receipt of an application', submitted],
    ['17(2): acceptance', approved],
    ['17(3): answer “not yet”', returned],
    ['17(3): refusal', refused],
  ])('Pasal %s: is one document, one number and the same bytes', async (_what, play) => {
    const due = await dueOf(await play());
    const once = await letters.issue(due);
    const first = await filed(due.caseId, due.letter);
    const before = blobs().length;
    regency.pass(60_000);
    expect(await letters.issue(due)).toEqual(once);
    const again = await filed(due.caseId, due.letter);
    expect(again).toHaveLength(1);
    expect(again[0]).toEqual(first[0]);
    expect(again[0]).toMatchObject({ id: once.documentId, sha256: once.sha256 });
    expect(sha256(again[0]!.bytes)).toBe(once.sha256);
    expect(blobs()).toHaveLength(before);
  });

  it('by two workers at once is one', async () => {
    const due = await dueOf(await submitted());
    const [one, other] = await Promise.all([letters.issue(due), letters.issue(due)]);
    expect(other).toEqual(one);
    expect(await filed(due.caseId, due.letter)).toHaveLength(1);
  });

  it('Pasal 17(3): speaks of the case as it was answered, although the applicant has gone on meanwhile', async () => {
    const one = await returned();
    const due = await dueOf(one);
    await one.give(one.applicant, { type: 'saveForm', changes: { position: 'Jabatan lain' }, warnings: [] });
    await letters.issue(due);
    const [letter] = await filed(one.caseId, due.letter);
    expect(await textOf(letter!.bytes)).toContain('Analis Kesehatan');
    expect(await textOf(letter!.bytes)).not.toContain('Jabatan lain');
  });

  it('Pasal 17(4): stays as it was filed, although the officer bears another name by now', async () => {
    const due = await dueOf(await refused());
    const once = await letters.issue(due);
    const before = await filed(due.caseId, due.letter);
    await renamed(EXAMINER.personId, 'Fajar Nugraha Santosa, M.Kom.', async () => {
      expect(await letters.issue(due)).toEqual(once);
      expect(await filed(due.caseId, due.letter)).toEqual(before);
      expect(sha256(before[0]!.bytes)).toBe(once.sha256);
    });
  });
});

describe('a worker that dies while it writes a letter', () => {
  it('between the bytes and their entry in the file: the next attempt files one paper, and no bytes are left over', async () => {
    const due = await dueOf(await submitted());
    const { dataSource } = regency;
    const before = blobs().length;
    await dataSource.query(`CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the connection is gone'; END $$`);
    await dataSource.query(
      'CREATE TRIGGER fail_here BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION fail_here()',
    );
    await expect(letters.issue(due)).rejects.toThrow('the connection is gone');
    expect(await filed(due.caseId, due.letter)).toEqual([]);
    await dataSource.query('DROP TRIGGER fail_here ON document');
    const issued = await letters.issue(due);
    expect(await filed(due.caseId, due.letter)).toEqual([
      { id: issued.documentId, sha256: issued.sha256, bytes: expect.any(Buffer) },
    ]);
    expect(blobs()).toHaveLength(before + 1);
  });

  it('between filing and recording: one letter is recorded and one mail owed', async () => {
    const one = await submitted();
    const due = await dueOf(one);
    await letters.issue(due);
    const { letter, forSeq } = due;
    const recording = { type: 'recordLetter', letter, forSeq, ...(await letters.issue(due)) } as const;
    await one.system(recording);
    await expect(one.system(recording)).rejects.toThrow('not-in-this-status');
    const [recorded] = await regency.dataSource.query(
      `SELECT body::jsonb -> 'event' AS event FROM ledger WHERE case_id = $1 AND type = 'letterIssued'`,
      [one.caseId],
    );
    const [paper, ...more] = await filed(one.caseId, letter);
    expect(more).toEqual([]);
    expect(recorded).toMatchObject({ event: { documentId: paper!.id, sha256: paper!.sha256 } });
    const owed = await regency.dataSource.query(
      `SELECT params ->> 'documentId' AS id FROM outbox WHERE case_id = $1 AND template = 'submission-received'`,
      [one.caseId],
    );
    expect(owed).toEqual([{ id: paper!.id }]);
  });
});
