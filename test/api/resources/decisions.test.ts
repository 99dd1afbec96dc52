import { agreed, ALL_MET, decideClaimed, decideTask, issued, ok, prepare, see, submitted } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const code = (reply: { body: object }) => (reply.body as { code?: string }).code;
const VERIFY = { checklist: ALL_MET, remarks: 'Lengkap.' };
/** Applications of their own for each test: a person has one living case of a type. */
const PEOPLE = [
  'person-applicant-1',
  'person-applicant-2',
  'person-applicant-3',
  'person-applicant-4',
  'person-applicant-5',
  'person-applicant-6',
  'person-head-1',
  'person-head-2',
  'person-head-3',
  'person-head-5',
  'person-head-6',
  'person-superior-2',
  'person-head-7',
  'person-head-8',
];
let next = 0;
const application = () => submitted(office, PEOPLE[next++]!);
const examiner = (n = 1) => office.signIn(`person-examiner-${String(n)}`);
const supervisor = (n = 1) => office.signIn(`person-supervisor-${String(n)}`);
const taskOf = async (desk: Desk, caseId: string) => (await see(desk, caseId)).task!.id;

describe('two officers at once', () => {
  it('Pasal 17(1): of two who claim, one gets the task and the other a clear refusal', async () => {
    const { caseId } = await application();
    const [one, two] = [await examiner(1), await examiner(2)];
    const task = await taskOf(one, caseId);
    const replies = await Promise.all([one.post(`/tasks/${task}/claim`), two.post(`/tasks/${task}/claim`)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.map(code)).toContain('task-claimed-by-other');
  });

  it('of two decisions on what both saw, one stands and the other meets a closed task', async () => {
    const { caseId } = await application();
    const desk = await examiner(1);
    const task = await taskOf(desk, caseId);
    ok(await desk.post(`/tasks/${task}/claim`));
    const grounds = { reasonCode: 'data-incorrect', text: 'Salah.', remedy: 'Perbaiki.' };
    const replies = await Promise.all([
      decideClaimed(desk, caseId, 'verification', VERIFY),
      decideClaimed(desk, caseId, 'return', grounds),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const lost = replies.find(({ status }) => status !== 200)!;
    expect(['case-changed', 'task-not-open']).toContain(code(lost));
  });
});

describe('a decision is worth what was seen', () => {
  it('needs If-Match (428), of the present revision (412), and the digest that was shown (412)', async () => {
    const { caseId, desk: applicant } = await application();
    const desk = await examiner();
    const task = await taskOf(desk, caseId);
    ok(await desk.post(`/tasks/${task}/claim`));
    const seen = await see(desk, caseId);
    const path = `/tasks/${task}/verification`;
    const body = { seenDigest: seen.dossierDigest, documents: [], ...VERIFY };
    expect((await desk.post(path, body)).status).toBe(428);
    const { revision } = seen;
    expect((await desk.send('POST', path, { json: body, revision: revision - 1 })).status).toBe(412);
    const other = await desk.send('POST', path, { json: { ...body, seenDigest: 'f'.repeat(64) }, revision });
    expect([other.status, code(other)]).toEqual([412, 'case-changed']);
    // An edit of the applicant's closes the task, and opens a new one on the new dossier.
    ok(await applicant.send('PATCH', `/enrollments/${caseId}/form`, { json: { justification: 'Alasan lain.' } }));
    expect(code(await desk.send('POST', path, { json: body, revision }))).toBe('task-not-open');
    expect(await taskOf(desk, caseId)).not.toBe(task);
  });

  it('Pasal 17(1): is kept with revision, digest, documents and checklist, and the past bears it out', async () => {
    const { caseId, desk: applicant } = await application();
    const desk = await examiner();
    ok(await decideTask(desk, caseId, 'verification', VERIFY));
    const auditor = await office.signIn('person-auditor');
    type Past = {
      last: number;
      events: { type: string; seq: number; seal?: { holds: boolean; revision: number; digest: string } }[];
    };
    const past = ok(await auditor.get<Past>(`/cases/${caseId}/history`)).body;
    const verified = past.events.find(({ type }) => type === 'verified')!;
    expect(verified.seal).toMatchObject({ holds: true });
    const before = ok(
      await auditor.get<{ state: object }>(`/cases/${caseId}/history?at=${String(verified.seal!.revision)}`),
    ).body;
    const { revision, digest: dossierDigest } = verified.seal!;
    expect(before.state).toMatchObject({ status: 'verification', revision, dossierDigest });
    expect((await auditor.get(`/cases/${caseId}/history?at=${String(past.last + 1)}`)).status).toBe(404);
    const mine = ok(await applicant.get<Past>(`/cases/${caseId}/history`));
    expect(mine.text).not.toContain('Lengkap.');
    expect(mine.body.events.some(({ seal }) => seal)).toBe(false);
  });

  it('answered again under the same key, also when the first answer was lost and the task is closed', async () => {
    const { caseId } = await application();
    const desk = await examiner();
    const task = await taskOf(desk, caseId);
    ok(await desk.post(`/tasks/${task}/claim`));
    const { revision, dossierDigest, documents } = await see(desk, caseId);
    for (const { documentId } of documents) ok(await desk.get(`/documents/${documentId}`));
    const opened = documents.map(({ documentId }) => documentId);
    const decide = () =>
      desk.send<{ status: string }>('POST', `/tasks/${task}/verification`, {
        json: { seenDigest: dossierDigest, documents: opened, ...VERIFY },
        ...{ revision, key: 'the-verification-of-this-one-case' },
      });
    office.gateway.loseNextAnswer = true;
    expect(code(await decide())).toBe('outcome-unknown');
    expect(ok(await decide()).body.status).toBe('approval');
    const replayed = ok(await decide());
    expect(replayed.headers.get('idempotency-replayed')).toBe('true');
    const count: [{ n: number }] = await office.dataSource.query(
      `SELECT count(*)::int AS n FROM ledger WHERE case_id = $1 AND type = 'verified'`,
      [caseId],
    );
    expect(count[0].n).toBe(1);
  });
});

describe('who decides', () => {
  it('Pasal 1(21): nobody twice, nobody on himself, nobody on what he entered', async () => {
    const { caseId } = await application();
    const one = await examiner(1);
    ok(await one.send('PATCH', `/enrollments/${caseId}/form`, { json: { justification: 'Diisi petugas.' } }));
    expect(code(await one.post(`/tasks/${await taskOf(one, caseId)}/claim`))).toBe('same-person');
    ok(await decideTask(await examiner(2), caseId, 'verification', VERIFY));
    const both = await office.signIn('person-examiner-2');
    await office.dataSource.query(`UPDATE person SET roles = roles || '{supervisor}' WHERE id = 'person-examiner-2'`);
    expect(code(await both.post(`/tasks/${await taskOf(both, caseId)}/claim`))).toBe('same-person');
    await office.dataSource.query(`UPDATE person SET roles = '{applicant,examiner}' WHERE id = 'person-examiner-2'`);
  });

  it('Pasal 8(1), 30(1): an officer whose appointment or training ended is refused at once, whatever he holds', async () => {
    const { caseId } = await application();
    const desk = await examiner(3);
    const task = await taskOf(desk, caseId);
    ok(await desk.post(`/tasks/${task}/claim`));
    const set = (column: string, value: string) =>
      office.dataSource.query(`UPDATE person SET ${column} = $1 WHERE id = 'person-examiner-3'`, [value]);
    await set('training_valid_to', '2026-01-01');
    const action = (await see(desk, caseId)).actions.find(({ command }) => command === 'verify');
    expect(action).toMatchObject({ allowed: false, code: 'training-expired', article: '30(1)' });
    expect(code(await decideClaimed(desk, caseId, 'verification', VERIFY))).toBe('training-expired');
    await set('training_valid_to', '2027-12-31');
    await set('appointment_valid_to', '2026-01-01');
    expect(code(await decideClaimed(desk, caseId, 'verification', VERIFY))).toBe('appointment-invalid');
    await set('appointment_valid_to', '2027-12-31');
    ok(await decideClaimed(desk, caseId, 'verification', VERIFY));
  });

  it('an approval needs a second factor just given', async () => {
    const { caseId } = await application();
    ok(await decideTask(await examiner(), caseId, 'verification', VERIFY));
    const weak = await office.signIn('person-supervisor-1', '1');
    const refused = await decideTask(weak, caseId, 'approval', { remarks: '' });
    expect([refused.status, code(refused)]).toEqual([401, 'step-up-required']);
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
    const strong = await supervisor();
    ok(await decideClaimed(strong, caseId, 'approval', { remarks: '' }));
  });

  it('an officer decides nothing under a role that is not his, and an applicant nothing at all', async () => {
    const { caseId, desk: applicant } = await application();
    const task = await taskOf(applicant, caseId);
    for (const desk of [
      applicant,
      await supervisor(),
      await office.signIn('person-auditor'),
      await office.signIn('person-admin-1'),
    ])
      expect((await desk.post(`/tasks/${task}/claim`)).status).toBe(403);
  });

  it('a task is handed on only by a supervisor, with a reason, to somebody fit for it', async () => {
    const { caseId } = await application();
    const boss = await supervisor();
    const task = await taskOf(boss, caseId);
    const to = (person: string, reason = 'Cuti.') => boss.post(`/tasks/${task}/reassign`, { to: person, reason });
    expect(code(await to('person-supervisor-2'))).toBe('role-missing');
    expect(code(await to('person-examiner-2', ''))).toBe('invalid-input');
    ok(await to('person-examiner-2'));
    expect((await see(boss, caseId)).task).toMatchObject({ claimedBy: { id: 'person-examiner-2' } });
    expect(code(await (await examiner(1)).post(`/tasks/${task}/claim`))).toBe('task-claimed-by-other');
  });
});

describe('the future holder’s part', () => {
  it('Pasal 19(4): the activation page is shown to the subject alone, while it is his turn, and that is recorded', async () => {
    const { caseId, desk } = await agreed(office, PEOPLE[next++]!);
    const page = (as: Desk) => as.post<{ url: string }>(`/enrollments/${caseId}/activation-page`);
    expect(code(await page(desk))).toBe('not-in-this-status');
    await issued(office, caseId);
    expect(code(await page(await examiner()))).toBe('not-the-applicant');
    expect(ok(await page(desk)).body.url).toMatch(/^https:\/\/ca\.test\//);
    const everything = ok(await (await office.signIn('person-auditor')).get(`/cases/${caseId}/history`)).text;
    expect(everything).not.toContain('ca.test');
    const log: unknown[] = await office.dataSource.query(
      `SELECT 1 FROM access_log WHERE action = 'openActivationPage' AND outcome = 'allowed' AND case_id = $1`,
      [caseId],
    );
    expect(log).toHaveLength(1);
  });

  it('Pasal 19(5), 23(1), 3(1)i: the agreement is accepted in its present version, by him, after every topic', async () => {
    const { caseId, desk } = await application();
    ok(await decideTask(await examiner(), caseId, 'verification', VERIFY));
    ok(await decideTask(await supervisor(), caseId, 'approval', { remarks: '' }));
    const { version, sha256 } = ok(await desk.get<{ version: string; sha256: string }>('/agreement')).body;
    const accept = (json: object, as: Desk = desk) => as.post(`/enrollments/${caseId}/agreement`, json);
    const topics = ['rights', 'obligations', 'responsibilities', 'complaints'];
    expect(code(await accept({ version, sha256: 'a'.repeat(64), topics }))).toBe('agreement-outdated');
    expect(code(await accept({ version, sha256, topics: topics.slice(1) }))).toBe('education-incomplete');
    expect(code(await accept({ version, sha256, topics }, await supervisor()))).toBe('not-the-applicant');
    ok(await accept({ version, sha256, topics }));
  });
});

describe('what can be done now', () => {
  it('is what the case then takes: every action that is called possible is, and none that is not', async () => {
    const { caseId, desk } = await prepare(office, PEOPLE[next++]!);
    const allowed = async (as: Desk) =>
      (await see(as, caseId)).actions.filter((action) => action.allowed).map(({ command }) => command);
    expect(await allowed(desk)).toEqual([
      'saveForm',
      'attachDocument',
      'removeDocument',
      'requestEmailProof',
      'declareTruth',
      'submit',
      'withdraw',
    ]);
    const officer = await examiner();
    expect(await allowed(officer)).toEqual(['saveForm', 'attachDocument', 'removeDocument']);
    expect(await allowed(await office.signIn('person-auditor'))).toEqual([]);
    const { revision } = await see(desk, caseId);
    ok(await desk.send('POST', `/enrollments/${caseId}/submission`, { revision }));
    expect(await allowed(officer)).toContain('claimTask');
    expect(await allowed(desk)).toContain('withdraw');
  });
});
