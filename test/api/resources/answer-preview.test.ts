import { PDF } from '@libpdf/core';
import { ALL_MET, code, decideClaimed, decideTask, inForce, ok, personOf, see, submitted } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
/** One whose CA holds certificates at our word. */
let holding: Office;
beforeAll(async () => {
  office = await openOffice();
  holding = await openOffice(undefined, { revocation: true, hold: true });
});
afterAll(async () => {
  await holding.close();
  await office.close();
});

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

describe('a letter about a certificate in force before it goes', () => {
  const TEXT = 'Laporan tidak terbukti setelah diperiksa.';
  const whole = async (bytes: Buffer) => (await textOf(bytes)).join(' ');
  /** What stands in the ledger and among the documents of a case. */
  const kept = async ({ dataSource }: Office, caseId: string): Promise<unknown> =>
    dataSource.query(
      `SELECT (SELECT count(*) FROM ledger WHERE case_id = $1) AS events,
              (SELECT count(*) FROM document WHERE case_id = $1) AS documents`,
      [caseId],
    );
  const stop = (desk: Desk, caseId: string) => desk.post(`/cases/${caseId}/hold`, { text: 'Ada laporan.' });
  const propose = (desk: Desk, caseId: string) =>
    desk.post(`/cases/${caseId}/hold-release-request`, { text: 'Sudah jelas.' });

  it('Pasal 21(1): says why it is not revoked, over the name of who would decide', async () => {
    const { desk: holder, caseId, serial } = await inForce(office, 'person-applicant-5');
    const wish = { capacity: 'holder', reason: 'affiliationChanged', text: 'Pindah tugas.' };
    ok(await holder.post(`/certificates/${serial}/revocation`, wish));
    const desk = await office.signIn('person-supervisor-1', '1');
    await claimed(desk, caseId);
    const before = await kept(office, caseId);
    const text = await whole(ok(await ask(desk, caseId, 'revocation-rejection', { text: TEXT })).bytes);
    for (const said of ['PRATINJAU / DRAFT', TEXT, 'tidak dikabulkan', personOf('person-supervisor-1').fullName])
      expect(text).toContain(said);
    expect(code(await ask(desk, caseId, 'revocation-rejection', { text: ' ' }))).toBe('reason-missing');
    expect((await ask(holder, caseId, 'revocation-rejection', { text: TEXT })).status).toBe(403);
    expect(await kept(office, caseId)).toEqual(before);
    ok(await decideClaimed(desk, caseId, 'revocation-rejection', { text: TEXT }));
  });

  it('is the order to stop its use while that is in use still, and recorded as looked at', async () => {
    const { desk: holder, caseId } = await inForce(office, 'person-applicant-6');
    const look = (desk: Desk, text: string) => desk.post(`/cases/${caseId}/hold/preview`, { text });
    const desk = await office.signIn('person-examiner-1');
    const before = await kept(office, caseId);
    const text = await whole(ok(await look(desk, TEXT)).bytes);
    for (const said of ['PRATINJAU / DRAFT', '(belum bernomor)', TEXT, 'dihentikan sementara'])
      expect(text).toContain(said);
    expect(text).toContain(personOf('person-examiner-1').fullName);
    expect(code(await look(desk, ' '))).toBe('reason-missing');
    expect((await look(holder, TEXT)).status).toBe(403);
    expect((await see(holder, caseId)).status).toBe('in-force');
    expect(await kept(office, caseId)).toEqual(before);
    const looked: unknown[] = await office.dataSource.query(
      `SELECT object FROM access_log WHERE case_id = $1 AND action = 'previewAnswer'`,
      [caseId],
    );
    expect(looked).toEqual([{ object: 'stop-use-order' }]);
    ok(await stop(desk, caseId));
    expect(code(await look(desk, TEXT))).toBe('already-on-hold');
  });

  it('says that its use goes on; what an incident stops as well brings no letter yet', async () => {
    const { caseId } = await inForce(office, 'person-head-2');
    ok(await stop(await office.signIn('person-examiner-1'), caseId));
    ok(await propose(await office.signIn('person-examiner-1'), caseId));
    const desk = await office.signIn('person-supervisor-2');
    await claimed(desk, caseId);
    const text = await whole(ok(await ask(desk, caseId, 'release-approval', { text: TEXT })).bytes);
    for (const said of [TEXT, 'dapat dilanjutkan', 'tidak dinyatakan pada CRL dan OCSP']) expect(text).toContain(said);
    const incident = { incidentId: 'i-1', by: 'person-supervisor-1', text: 'Insiden.' };
    await office.gateway.system(caseId, { type: 'freeze', ...incident });
    expect(code(await ask(desk, caseId, 'release-approval', { text: TEXT }))).toBe('not-found');
  });

  it('Pasal 11(2): of HR’s news is the order to stop its use; what else can be decided of them brings none', async () => {
    const { caseId } = await inForce(office, 'person-head-3');
    const news = { changeId: 'hr-1', kind: 'leave-unpaid', effectiveOn: '2026-03-01' } as const;
    await office.gateway.tell(caseId, { type: 'notePersonChange', ...news });
    const desk = await office.signIn('person-supervisor-1');
    await claimed(desk, caseId);
    const decided = (outcome: string) => ask(desk, caseId, 'person-change', { changeId: 'hr-1', outcome, text: TEXT });
    const text = await whole(ok(await decided('hold')).bytes);
    for (const said of ['PRATINJAU / DRAFT', TEXT, 'dihentikan sementara']) expect(text).toContain(said);
    for (const outcome of ['revoke', 'renew', 'none']) expect(code(await decided(outcome))).toBe('not-found');
    expect((await see(desk, caseId)).status).toBe('in-force');
  });

  it('speaks of CRL and OCSP as the CA will be asked, where it holds certificates for us', async () => {
    const { caseId } = await inForce(holding, 'person-applicant-1');
    const examiner = await holding.signIn('person-examiner-1');
    const order = ok(await examiner.post(`/cases/${caseId}/hold/preview`, { text: TEXT }));
    expect(await whole(order.bytes)).toContain('belum terlihat pada CRL dan OCSP');
    ok(await stop(examiner, caseId));
    await holding.gateway.system(caseId, { type: 'noteHoldAtCa', heldAt: holding.clock.now.toISOString() });
    ok(await propose(examiner, caseId));
    const desk = await holding.signIn('person-supervisor-2');
    await claimed(desk, caseId);
    const text = await whole(ok(await ask(desk, caseId, 'release-approval', { text: TEXT })).bytes);
    for (const said of [TEXT, 'telah mengakhiri penangguhan']) expect(text).toContain(said);
    expect((await see(desk, caseId)).status).toBe('on-hold');
  });
});
