import { PDF } from '@libpdf/core';
import { decideClaimed, decideTask, ok, personOf, see, submitted, ALL_MET } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const GROUNDS = {
  reasonCode: 'letter-not-signed',
  text: 'Surat pengantar belum ditandatangani.',
  remedy: 'Unggah surat yang sudah ditandatangani.',
};

/** Asks for the letter of a decision on what is seen. */
async function ask(desk: Desk, caseId: string, verb: string, decision: object, stale = 0) {
  const { task, revision, dossierDigest } = await see(desk, caseId);
  return desk.send('POST', `/tasks/${task!.id}/${verb}/preview`, {
    json: { seenDigest: dossierDigest, documents: [], ...decision },
    revision: revision - stale,
  });
}

const claimed = async (desk: Desk, caseId: string) => {
  const { task } = await see(desk, caseId);
  ok(await desk.post(`/tasks/${task!.id}/claim`));
};

async function textOf(bytes: Buffer): Promise<readonly string[]> {
  return (await PDF.load(bytes)).extractText().map(({ text }) => text.replaceAll(/\s+/g, ' '));
}

describe('an answer before it goes', () => {
  it('Pasal 17(3): is the very letter, marked on every page, without a number or a place in the ledger', async () => {
    const { caseId } = await submitted(office, 'person-applicant-1');
    const desk = await office.signIn('person-examiner-1');
    await claimed(desk, caseId);
    const before = await see(desk, caseId);
    const preview = ok(await ask(desk, caseId, 'return', GROUNDS));
    expect(preview.headers.get('content-type')).toBe('application/pdf');
    expect(preview.headers.get('cache-control')).toBe('no-store');
    const pages = await textOf(preview.bytes);
    expect(pages.length).toBeGreaterThan(0);
    for (const text of pages) expect(text).toContain('PRATINJAU / DRAFT');
    const whole = pages.join(' ');
    for (const said of [before.number, personOf('person-applicant-1').fullName, GROUNDS.text, GROUNDS.remedy])
      expect(whole).toContain(said);
    expect(whole).toContain(personOf('person-examiner-1').fullName);
    expect(whole).toContain('(belum bernomor)');
    expect(whole).not.toContain('/OP/2026');
    expect(preview.bytes.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(await see(desk, caseId)).toEqual(before);
  }, 120_000);

  it('Pasal 17(2): an approval is shown to the supervisor as the letter of acceptance, before any second factor', async () => {
    const { caseId } = await submitted(office, 'person-applicant-2');
    const examiner = await office.signIn('person-examiner-1');
    ok(await decideTask(examiner, caseId, 'verification', { checklist: ALL_MET, remarks: '' }));
    const desk = await office.signIn('person-supervisor-1', '1');
    await claimed(desk, caseId);
    const [first] = await textOf(ok(await ask(desk, caseId, 'approval', { remarks: '' })).bytes);
    expect(first).toContain(personOf('person-supervisor-1').fullName);
    expect(first).toContain('Jawaban penerimaan permohonan');
    expect(first).not.toContain('(Pasal 17 ayat (3))');
  });

  it('is refused where the decision would be, and leaves the ledger as it was', async () => {
    const { caseId, desk: applicant } = await submitted(office, 'person-applicant-3');
    const desk = await office.signIn('person-examiner-1');
    expect((await ask(desk, caseId, 'refusal', { ...GROUNDS, reasonCode: 'not-for-duty' })).body).toMatchObject({
      code: 'task-not-claimed',
    });
    await claimed(desk, caseId);
    const other = await office.signIn('person-examiner-2');
    expect((await ask(other, caseId, 'return', GROUNDS)).body).toMatchObject({ code: 'task-claimed-by-other' });
    expect((await ask(applicant, caseId, 'return', GROUNDS)).status).toBe(403);
    expect((await ask(desk, caseId, 'return', GROUNDS, 1)).status).toBe(412);
    const wordless = await ask(desk, caseId, 'return', { ...GROUNDS, remedy: ' ' });
    expect(wordless.body).toMatchObject({ code: 'reason-missing', errors: [{ pointer: '/remedy' }] });
    const events: unknown[] = await office.dataSource.query(
      `SELECT 1 FROM ledger WHERE case_id = $1 AND type IN ('returned', 'refused')`,
      [caseId],
    );
    expect(events).toEqual([]);
    const letters: unknown[] = await office.dataSource.query(
      `SELECT 1 FROM document WHERE case_id = $1 AND kind IN ('return-answer', 'refusal-answer')`,
      [caseId],
    );
    expect(letters).toEqual([]);
  });

  it('is recorded as a reading of personal data, and is no reading of the papers (UU 27/2022)', async () => {
    const { caseId } = await submitted(office, 'person-applicant-4');
    const desk = await office.signIn('person-examiner-3');
    await claimed(desk, caseId);
    ok(await ask(desk, caseId, 'return', GROUNDS));
    const log: unknown[] = await office.dataSource.query(
      `SELECT actor_id, object, outcome FROM access_log WHERE case_id = $1 AND action = 'previewAnswer'`,
      [caseId],
    );
    expect(log).toEqual([{ actor_id: 'person-examiner-3', object: 'return-answer', outcome: 'allowed' }]);
    ok(await decideClaimed(desk, caseId, 'return', GROUNDS));
  });
});
