import { createHash } from 'node:crypto';
import { chainHash, CHAIN_START } from '../../../entities/ledger-writer';
import { ALL_MET, decideTask, ok, openCase, personOf, prepare, see, submitted } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const code = (reply: { body: object }) => (reply.body as { code?: string }).code;
type Items<T> = { items: T[]; next?: string };
const idsOf = <T extends { id: string }>(reply: { body: Items<T> }) => reply.body.items.map(({ id }) => id);

describe('who finds which case', () => {
  it('his own, his subordinates’, his agency’s; the OP and the auditor all; everybody else none', async () => {
    const { caseId } = await prepare(office, 'person-applicant-1');
    const finds = async (id: string) => idsOf(ok(await (await office.signIn(id)).get<Items<{ id: string }>>('/cases')));
    for (const id of [
      'person-applicant-1',
      'person-superior-1',
      'person-head-1',
      'person-examiner-1',
      'person-supervisor-1',
      'person-auditor',
      'person-dinas-head',
    ])
      expect([id, await finds(id)]).toEqual([id, expect.arrayContaining([caseId])]);
    for (const id of ['person-applicant-2', 'person-superior-2', 'person-head-2', 'person-admin-1', 'person-planner'])
      expect([id, await finds(id)]).toEqual([id, []]);
    expect((await office.stranger().get('/cases')).status).toBe(401);
  });

  it('by number, status, type and agency, page by page, each once', async () => {
    const desk = await office.signIn('person-applicant-2');
    const opened = new Set<string>();
    for (let i = 0; i < 5; i += 1) {
      office.pass(1);
      opened.add(await openCase(desk));
    }
    const { number } = await see(desk, [...opened][0]!);
    expect(idsOf(ok(await desk.get<Items<{ id: string }>>(`/cases?number=${number}`)))).toEqual([[...opened][0]]);
    const found: string[] = [];
    let path: string | undefined = '/cases?limit=2&status=draft&type=individual&agency=DISDIK';
    while (path) {
      const reply: { body: Items<{ id: string }>; headers: Headers } = ok(await desk.get<Items<{ id: string }>>(path));
      found.push(...idsOf(reply));
      const link = /<\/api([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '');
      expect(link?.[1] === undefined).toBe(reply.body.next === undefined);
      path = link?.[1];
    }
    expect(found).toEqual([...opened].reverse());
  });

  it('a cursor that was tampered with is refused, not obeyed and not an error of ours', async () => {
    const desk = await office.signIn('person-examiner-1');
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const list of ['/cases', '/tasks', '/certificates', '/people'])
      for (const parts of [
        ['yesterday', 'x'],
        [1, 2],
        'x',
        ["2026-13-01T00:00:00.000Z' OR 1=1", 'x'],
        ['2026-02-31T99:00:00.000Z', 'x'],
      ])
        expect([list, parts, (await desk.get(`${list}?cursor=${forged(parts)}`)).status]).toEqual([list, parts, 400]);
  });
});

describe('the inbox', () => {
  it('Pasal 17(1): shows each officer the tasks of his role, mine, nobody’s and overdue; an applicant has none', async () => {
    const { caseId } = await submitted(office, 'person-applicant-3');
    const examiner = await office.signIn('person-examiner-1');
    const tasks = async (query = '', as: Desk = examiner) =>
      ok(await as.get<Items<{ id: string; caseId: string; overdue: boolean }>>(`/tasks${query}`)).body.items;
    expect((await tasks()).map((task) => task.caseId)).toContain(caseId);
    expect(await tasks('?mine=true')).toEqual([]);
    expect(await tasks('', await office.signIn('person-supervisor-1'))).toEqual([]);
    expect((await (await office.signIn('person-applicant-3')).get('/tasks')).status).toBe(403);
    const [task] = await tasks('?unclaimed=true&agency=BAPENDA');
    ok(await examiner.post(`/tasks/${task!.id}/claim`));
    expect((await tasks('?mine=true')).map(({ id }) => id)).toEqual([task!.id]);
    expect(await tasks('?unclaimed=true&agency=BAPENDA')).toEqual([]);
    expect(await tasks('?overdue=true')).toEqual([]);
    expect(ok(await examiner.get('/tasks/counts')).body).toEqual({ mine: 1, unclaimed: 0, overdue: 0 });
    office.clock.now = new Date(office.clock.now.getTime() + 7 * 86_400_000);
    const late = await office.signIn('person-examiner-1');
    expect((await tasks('?overdue=true', late)).map(({ overdue }) => overdue)).toEqual([true]);
    ok(await late.post(`/tasks/${task!.id}/release`, { reason: '' }));
    expect(ok(await late.get('/tasks/counts')).body).toEqual({ mine: 0, unclaimed: 1, overdue: 1 });
    expect((await late.get('/tasks?mine=perhaps')).status).toBe(400);
  });
});

describe('revealing a number (UU 27/2022 Pasal 31)', () => {
  it('is for officers and auditors, with a reason, and stands in the record before it is shown', async () => {
    const { caseId, desk } = await prepare(office, 'person-applicant-4');
    const { nik, nip } = personOf('person-applicant-4');
    const examiner = await office.signIn('person-examiner-1');
    const reason = 'Mencocokkan dengan KTP-el.';
    const reveal = (as: Desk, field: string, why = reason) =>
      as.post<{ value: string }>(`/cases/${caseId}/reveal`, { field, reason: why });
    expect(ok(await reveal(examiner, 'nik')).body.value).toBe(nik);
    expect(ok(await reveal(await office.signIn('person-auditor'), 'nip')).body.value).toBe(nip);
    expect(code(await reveal(await office.signIn('person-auditor'), 'phone'))).toBe('not-a-party');
    expect((await reveal(examiner, 'nik', 'karena')).status).toBe(422);
    expect((await reveal(examiner, 'fullName')).status).toBe(422);
    for (const as of [desk, await office.signIn('person-superior-2')])
      expect((await reveal(as, 'nik')).status).toBe(403);
    const log: unknown[] = await office.dataSource.query(
      `SELECT actor_id, object, reason FROM access_log WHERE action = 'revealField' AND outcome = 'allowed' AND case_id = $1 ORDER BY position`,
      [caseId],
    );
    expect(log).toEqual([
      { actor_id: 'person-examiner-1', object: 'nik', reason },
      { actor_id: 'person-auditor', object: 'nip', reason },
    ]);
    await office.vault.erase(caseId);
    expect((await reveal(examiner, 'nik')).status).toBe(404);
    expect((await see(desk, caseId)).form['nik']).toEqual({ masked: false, erased: true });
  });

  it('nothing of a case answers anybody with a NIK or phone but the two whose it is; nor do the logs', async () => {
    const { caseId } = await submitted(office, 'person-applicant-5');
    const { nik, nip } = personOf('person-applicant-5');
    const paths = ['', '/history', '/ledger', '/letters', '/notices'].map((part) => `/cases/${caseId}${part}`);
    paths.push(
      `/enrollments/${caseId}`,
      `/enrollments/${caseId}/requirements`,
      '/cases',
      '/tasks',
      '/people',
      '/people/person-applicant-5',
    );
    for (const id of [
      'person-examiner-1',
      'person-supervisor-1',
      'person-auditor',
      'person-dinas-head',
      'person-head-7',
      'person-admin-1',
    ]) {
      const desk = await office.signIn(id);
      for (const path of paths) {
        const { text } = await desk.get(path);
        for (const secret of [nik, nip!, '081234567890'])
          expect([id, path, text.includes(secret)]).toEqual([id, path, false]);
      }
    }
    for (const secret of [nik, nip!, '081234567890', 'nurul.azzahra', 'Nurul'])
      expect(office.lines.join('\n')).not.toContain(secret);
  });
});

describe('the ledger', () => {
  it('Pasal 31(2): is handed out line by line so that anybody can recompute the chain, and says when it does not hold', async () => {
    const { caseId } = await submitted(office, 'person-applicant-6');
    const auditor = await office.signIn('person-auditor');
    type Ledger = {
      intact: boolean;
      brokenAt?: number;
      fault?: string;
      lines: { body: string; prev_hash: string; hash: string }[];
    };
    const read = async () => ok(await auditor.get<Ledger>(`/cases/${caseId}/ledger`)).body;
    const { intact, lines } = await read();
    expect(intact).toBe(true);
    let head = CHAIN_START;
    for (const { body, prev_hash, hash } of lines) {
      expect(prev_hash).toBe(head);
      expect(hash).toBe(chainHash(head, body));
      head = hash;
    }
    const own = createHash('sha256')
      .update(Buffer.from(lines[0]!.prev_hash, 'hex'))
      .update(lines[0]!.body)
      .digest('hex');
    expect(own).toBe(lines[0]!.hash);
    for (const id of ['person-applicant-6', 'person-head-4', 'person-admin-1'])
      expect((await (await office.signIn(id)).get(`/cases/${caseId}/ledger`)).status).toBe(403);

    const tamper = async (statement: string) => {
      await office.dataSource.query('ALTER TABLE ledger DISABLE TRIGGER USER');
      await office.dataSource.query(statement, [caseId]);
      await office.dataSource.query('ALTER TABLE ledger ENABLE TRIGGER USER');
    };
    await tamper(`UPDATE ledger SET body = replace(body, 'civil-servant', 'regent') WHERE case_id = $1 AND seq = 2`);
    expect(await read()).toMatchObject({ intact: false, brokenAt: 2, fault: 'text-changed' });
    await tamper(`UPDATE ledger SET body = replace(body, 'regent', 'civil-servant') WHERE case_id = $1 AND seq = 2`);
    expect((await read()).intact).toBe(true);
    await tamper(`DELETE FROM ledger WHERE case_id = $1 AND seq = (SELECT max(seq) FROM ledger WHERE case_id = $1)`);
    expect(await read()).toMatchObject({ intact: false, brokenAt: lines.length, fault: 'end-missing' });
    await tamper(`DELETE FROM ledger WHERE case_id = $1 AND seq = 3`);
    expect(await read()).toMatchObject({ intact: false, brokenAt: 3, fault: 'gap' });
  });
});

describe('letters and notices', () => {
  it('Pasal 17(2): are listed for the parties and the OP, the letter as a document of the case', async () => {
    const { caseId, desk } = await submitted(office, 'person-head-1');
    const form = {
      letter: 'submission-receipt',
      number: '470/1/OP/2026',
      sha256: 'c'.repeat(64),
      documentId: 'letter-1',
    } as const;
    const [event] = await office.dataSource.query(`SELECT seq FROM ledger WHERE case_id = $1 AND type = 'submitted'`, [
      caseId,
    ]);
    const forSeq = (event as { seq: number }).seq;
    await office.gateway.system(caseId, { type: 'recordLetter', ...form, forSeq });
    const { body } = ok(await desk.get<Items<object>>(`/cases/${caseId}/letters`));
    expect(body.items).toEqual([{ ...form, forSeq, at: office.clock.now.toISOString() }]);
    const notices = ok(await desk.get<Items<{ template: string; status: string }>>(`/cases/${caseId}/notices`)).body
      .items;
    expect(notices).toContainEqual(
      expect.objectContaining({
        template: 'submission-received',
        recipient: 'applicant',
        status: 'pending',
        deliveries: [],
      }),
    );
    for (const part of ['letters', 'notices'])
      expect((await (await office.signIn('person-secretary')).get(`/cases/${caseId}/${part}`)).status).toBe(403);
  });
});

describe('an examiner who applies himself', () => {
  it('Pasal 1(21): sees his own case as an applicant and decides nothing on it', async () => {
    const { caseId } = await submitted(office, 'person-examiner-3');
    const desk = await office.signIn('person-examiner-3');
    const view = await see(desk, caseId);
    expect(view.form['nik']).toMatchObject({ masked: false });
    expect(view.actions.find(({ command }) => command === 'claimTask')).toMatchObject({
      allowed: false,
      code: 'same-person',
    });
    ok(
      await decideTask(await office.signIn('person-examiner-1'), caseId, 'verification', {
        checklist: ALL_MET,
        remarks: '',
      }),
    );
  });
});
