import { generateKeyPairSync } from 'node:crypto';
import { letter } from '../../../scripts/story/papers';
import type { Capacity } from '../../../domain/certificate/revocation-reasons';
import { CAPACITIES } from '../../../domain/certificate/revocation-reasons';
import { code, fileForm, inForce, ok, personOf, see } from './play';
import type { Desk, Office, Reply } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const WHY = 'Laptop dinas hilang di kereta.';
const report = (desk: Desk, serial: string, body: object = {}, key?: string) =>
  desk.post(
    `/certificates/${serial}/loss`,
    { kind: 'damaged', capacity: 'holder', text: WHY, ...body },
    key ? { key } : {},
  );
type Filed = { documentId: string; kind: string };
const handIn = (desk: Desk, caseId: string, form: FormData, key?: string): Promise<Reply<Filed>> =>
  desk.send<Filed>('POST', `/cases/${caseId}/loss-papers`, { form, ...(key ? { key } : {}) });
const paper = async (kind: string, copy = 1) =>
  fileForm(await letter(kind, personOf('person-applicant-1'), copy), { kind });
type Loss = { owed: string[]; text?: string; papersDueAt: string; papers?: Filed[] };
const lossSeen = async (personId: string, caseId: string) =>
  ok(await (await office.signIn(personId)).get<{ loss: Loss }>(`/cases/${caseId}`)).body.loss;

describe('a report of loss (Pasal 25(1)a)', () => {
  it('Pasal 25(1)a: comes from the holder, his superior, the head of his agency or an officer, as what he is', async () => {
    const IS: Readonly<Record<string, readonly Capacity[]>> = {
      'person-applicant-1': ['holder'],
      'person-superior-1': ['superior'],
      'person-head-1': ['agency-head'],
      'person-examiner-1': ['officer'],
      'person-auditor': [],
      'person-superior-2': [],
      'person-head-2': [],
    };
    const { caseId, serial } = await inForce(office, 'person-applicant-1');
    for (const [person, own] of Object.entries(IS)) {
      const desk = await office.signIn(person);
      for (const capacity of CAPACITIES.filter((one) => !own.includes(one)))
        expect([person, capacity, (await report(desk, serial, { capacity })).status]).toEqual([person, capacity, 403]);
      if (own.length === 0) continue;
      const { actions } = await see(desk, caseId);
      expect(actions.find(({ command }) => command === 'reportLoss')).toMatchObject({ allowed: true, capacities: own });
    }
    const superior = await office.signIn('person-superior-1');
    ok(await report(superior, serial, { capacity: 'superior' }));
    for (const [person, [capacity]] of Object.entries(IS))
      if (capacity)
        expect(code(await report(await office.signIn(person), serial, { capacity }))).toBe('loss-already-reported');
  });

  it.each([
    ['lost', 'person-applicant-2', 'revoking'],
    ['damaged', 'person-applicant-3', 'on-hold'],
    ['inaccessible', 'person-applicant-4', 'on-hold'],
  ] as const)('Pasal 21(2), 25: what is %s is contained at once, before any paper', async (kind, person, status) => {
    const { desk, caseId, serial } = await inForce(office, person);
    const discoveredAt = '2026-02-01T08:00:00+07:00';
    const reply = ok(await report(desk, serial, { kind, discoveredAt }));
    expect(reply.body).toMatchObject({ caseId, status });
    expect(await lossSeen(person, caseId)).toMatchObject({
      ...{ kind, capacity: 'holder', discoveredAt: '2026-02-01T01:00:00.000Z', text: WHY, overdue: false },
      ...{ owed: ['authority-report', 'loss-statement'], papers: [], reportedBy: { id: person } },
    });
  });

  it('needs words and a kind; two at once, and one repeated, are one report', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-applicant-5');
    expect(code(await report(desk, serial, { text: ' ' }))).toBe('reason-missing');
    expect(code(await report(desk, serial, { kind: 'stolen' }))).toBe('invalid-input');
    expect(code(await report(desk, serial, { discoveredAt: 'yesterday' }))).toBe('invalid-input');
    const head = await office.signIn('person-head-7');
    const key = 'the-report-that-is-sent-two-times';
    const replies = await Promise.all([
      report(desk, serial, {}, key),
      report(head, serial, { capacity: 'agency-head' }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await report(desk, serial, {}, key)).status).toBe(replies[0].status);
    const count: unknown[] = await office.dataSource.query(
      `SELECT 1 FROM ledger WHERE case_id = $1 AND type = 'lossReported'`,
      [caseId],
    );
    expect(count).toHaveLength(1);
  });
});

describe('the two papers of a report (Pasal 25(2))', () => {
  let caseId: string;
  let serial: string;
  let holder: Desk;
  beforeAll(async () => {
    ({ caseId, serial } = await inForce(office, 'person-superior-1'));
    holder = await office.signIn('person-superior-1');
  });

  it('Pasal 25(2): are handed in after the report, by the holder, who reported for him, or an examiner', async () => {
    expect(code(await handIn(holder, caseId, await paper('authority-report')))).toBe('loss-not-reported');
    ok(await report(await office.signIn('person-head-1'), serial, { capacity: 'agency-head', kind: 'inaccessible' }));
    for (const person of ['person-supervisor-1', 'person-auditor', 'person-dinas-head'])
      expect(code(await handIn(await office.signIn(person), caseId, await paper('authority-report')))).toBe(
        'not-in-this-capacity',
      );
    expect(code(await handIn(await office.signIn('person-head-2'), caseId, await paper('loss-statement')))).toBe(
      'not-a-party',
    );
    expect(await lossSeen('person-superior-1', caseId)).toMatchObject({ papers: [] });
    const { body } = ok(
      await handIn(await office.signIn('person-head-1'), caseId, await paper('authority-report')),
      201,
    );
    expect(body).toMatchObject({ caseId, kind: 'authority-report', mediaType: 'application/pdf' });
    expect(await lossSeen('person-superior-1', caseId)).toMatchObject({ owed: ['loss-statement'] });
    ok(await handIn(holder, caseId, await paper('loss-statement')), 201);
    ok(await handIn(await office.signIn('person-examiner-1'), caseId, await paper('loss-statement', 2)), 201);
    expect((await lossSeen('person-superior-1', caseId)).owed).toEqual([]);
  });

  it('go through the same door as every paper: sniffed, decoded, no private key (Pasal 24d), of a kind that is asked for', async () => {
    const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
    const before = (await office.dataSource.query('SELECT 1 FROM document WHERE case_id = $1', [caseId])) as unknown[];
    const kind = 'authority-report';
    for (const [bytes, problem] of [
      [Buffer.from(KEY), 'private-key-received'],
      [Buffer.from('<html><script>alert(1)</script></html>'), 'file-type-not-allowed'],
      [Buffer.from('%PDF-1.7\n1 0 obj'), 'file-damaged'],
      [Buffer.alloc(1_048_577, 0x20), 'file-too-large'],
    ] as const)
      expect(code(await handIn(holder, caseId, fileForm(bytes, { kind })))).toBe(problem);
    expect(code(await handIn(holder, caseId, await paper('identity-card')))).toBe('invalid-input');
    const [kept] = (await lossSeen('person-superior-1', caseId)).papers!;
    const copy = ok(await holder.get(`/documents/${kept!.documentId}`)).bytes;
    expect(code(await handIn(holder, caseId, fileForm(copy, { kind })))).toBe('document-duplicate');
    const after = (await office.dataSource.query('SELECT 1 FROM document WHERE case_id = $1', [caseId])) as unknown[];
    expect(after).toHaveLength(before.length);
  });

  it('is one paper however often its request is sent', async () => {
    const key = 'one-paper-of-a-loss-again-and-again';
    const bytes = await letter('authority-report', personOf('person-applicant-1'), 9);
    const form = () => fileForm(bytes, { kind: 'authority-report' });
    office.gateway.loseNextAnswer = true;
    expect(code(await handIn(holder, caseId, form(), key))).toBe('outcome-unknown');
    const { documentId } = ok(await handIn(holder, caseId, form(), key), 201).body;
    const { papers } = await lossSeen('person-superior-1', caseId);
    expect(papers!.filter((one) => one.documentId === documentId)).toHaveLength(1);
  });

  it('UU 27/2022 Pasal 31: are read by who may, and that is recorded; who reported sees his own', async () => {
    const { papers } = await lossSeen('person-auditor', caseId);
    const [report1, statement] = [papers![0]!, papers![1]!];
    const read = async (person: string, { documentId }: Filed) =>
      (await (await office.signIn(person)).get(`/documents/${documentId}`)).status;
    for (const person of ['person-superior-1', 'person-examiner-1', 'person-supervisor-1', 'person-auditor'])
      expect([person, await read(person, report1)]).toEqual([person, 200]);
    for (const person of ['person-dinas-head', 'person-head-2', 'person-admin-1'])
      expect([person, await read(person, report1)]).toEqual([person, 403]);
    // The head of the agency is the one who reported, and the superior too.
    expect([await read('person-head-1', report1), await read('person-head-1', statement)]).toEqual([200, 403]);
    expect((await lossSeen('person-head-1', caseId)).papers).toEqual([report1]);
    expect((await lossSeen('person-dinas-head', caseId)).papers).toBeUndefined();
    const log: { actor_id: string }[] = await office.dataSource.query(
      `SELECT DISTINCT actor_id FROM access_log WHERE action = 'readDocument' AND outcome = 'allowed' AND object = $1
       ORDER BY actor_id`,
      [`authority-report ${report1.documentId}`],
    );
    expect(log.map(({ actor_id }) => actor_id)).toEqual([
      'person-auditor',
      'person-examiner-1',
      'person-head-1',
      'person-superior-1',
      'person-supervisor-1',
    ]);
  });

  it('what was written of it is for the parties, the officers, the auditor and its author', async () => {
    for (const person of ['person-superior-1', 'person-head-1', 'person-examiner-1', 'person-auditor'])
      expect([person, (await lossSeen(person, caseId)).text]).toEqual([person, WHY]);
    expect((await lossSeen('person-dinas-head', caseId)).text).toBeUndefined();
    const past = ok(await (await office.signIn('person-dinas-head')).get(`/cases/${caseId}/history`)).text;
    expect(past).toContain('lossPaperAttached');
    const [first] = (await lossSeen('person-auditor', caseId)).papers!;
    expect([past.includes(WHY), past.includes(first!.documentId)]).toEqual([false, false]);
  });
});
