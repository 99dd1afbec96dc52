import type { Desk, Office } from './office';
import { openOffice } from './office';
import { code, decideTask, inForce, ok, personOf, see, submitted } from './play';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

interface Load {
  officer: { id: string };
  open: number;
  overdue: number;
  nextDue?: string;
  closed: number;
  closedLate: number;
}
interface Views {
  items: { id: string; name: string; filter: object }[];
}

describe('the workload of the officers', () => {
  const loadOf = async (personId: string) => {
    const boss = await office.signIn('person-supervisor-1');
    const { items } = ok(await boss.get<{ items: Load[] }>('/workload')).body;
    return items.find(({ officer }) => officer.id === personId);
  };

  it('Pasal 8: counts what each holds, what of it is late, and what he closed in time', async () => {
    const idle = { open: 0, overdue: 0, closed: 0, closedLate: 0 };
    expect(await loadOf('person-examiner-1')).toMatchObject(idle);
    const examiner = await office.signIn('person-examiner-1');
    const { caseId } = await submitted(office, 'person-applicant-1');
    const task = (await see(examiner, caseId)).task!;
    ok(await examiner.post(`/tasks/${task.id}/claim`));
    const { nextDue, ...held } = (await loadOf('person-examiner-1'))!;
    expect(held).toMatchObject({ ...idle, open: 1 });
    expect(nextDue).toBe((task as { dueAt?: string }).dueAt);
    expect(await loadOf('person-examiner-2')).toMatchObject(idle);
  });

  it('calls late what is held, and what was closed, after its due date', async () => {
    office.pass(10 * 24 * 60);
    expect(await loadOf('person-examiner-1')).toMatchObject({ open: 1, overdue: 1, closed: 0 });
    const [row]: { case_id: string }[] = await office.dataSource.query('SELECT case_id FROM task');
    const examiner = await office.signIn('person-examiner-1');
    await decideTask(examiner, row!.case_id, 'return', {
      ...{ reasonCode: 'letter-not-signed', text: 'Belum ditandatangani.', remedy: 'Unggah yang ditandatangani.' },
    });
    expect(await loadOf('person-examiner-1')).toMatchObject({ open: 0, overdue: 0, closed: 1, closedLate: 1 });
    office.pass(31 * 24 * 60);
    expect(await loadOf('person-examiner-1')).toMatchObject({ closed: 0, closedLate: 0 });
  });

  it('is for those who give work to others, and those who look into it', async () => {
    const of = async (personId: string) => (await (await office.signIn(personId)).get('/workload')).status;
    expect(await of('person-examiner-1')).toBe(403);
    expect(await of('person-applicant-1')).toBe(403);
    expect(await of('person-auditor')).toBe(200);
  });
});

describe('the lists that an officer keeps', () => {
  const mine = { name: 'Dinkes terlambat', filter: { show: 'overdue', agency: 'DINKES' } };

  it('are his own, by name; one of the same name is replaced', async () => {
    const desk = await office.signIn('person-examiner-1');
    const { id } = ok(await desk.post<{ id: string }>('/saved-views', mine)).body;
    ok(await desk.post('/saved-views', { ...mine, filter: { show: 'mine', kind: 'verify' } }));
    const { items } = ok(await desk.get<Views>('/saved-views')).body;
    expect(items).toEqual([{ id, name: mine.name, filter: { show: 'mine', kind: 'verify' } }]);
    const other = await office.signIn('person-examiner-2');
    expect(ok(await other.get<Views>('/saved-views')).body.items).toEqual([]);
    expect((await other.send('DELETE', `/saved-views/${id}`)).status).toBe(404);
    expect((await desk.send('DELETE', `/saved-views/${id}`)).body).toEqual({ items: [] });
    expect(ok(await desk.get<Views>('/saved-views')).body.items).toEqual([]);
  });

  it('are refused without a name, with a filter that is none, and when there are twenty', async () => {
    const desk = await office.signIn('person-examiner-2');
    const refused = async (body: object) => {
      const reply = await desk.post<{ errors: { pointer: string; code: string }[] }>('/saved-views', body);
      return [reply.status, code(reply), ...reply.body.errors.map((one) => `${one.pointer} ${one.code}`)];
    };
    expect(await refused({ ...mine, name: '   ' })).toEqual([422, 'invalid-input', '/name required']);
    expect(await refused({ ...mine, filter: { show: 'none' } })).toEqual([422, 'invalid-input', '/filter/show choice']);
    for (let i = 0; i < 20; i++) ok(await desk.post('/saved-views', { ...mine, name: `Daftar ${String(i)}` }));
    expect(await refused(mine)).toEqual([422, 'invalid-input', '/name too-many-views']);
    ok(await desk.post('/saved-views', { ...mine, name: 'Daftar 3' }));
    expect((await (await office.signIn('person-applicant-1')).get('/saved-views')).status).toBe(403);
  });
});

describe('the search', () => {
  interface Found {
    by: string;
    items: { id: string; number: string }[];
  }

  it('finds a case by its number, its holder’s name and NIP, and its certificate’s serial number, for who may', async () => {
    const { caseId, serial } = await inForce(office, 'person-superior-2');
    const examiner = await office.signIn('person-examiner-1');
    const found = async (as: Desk, text: string) => ok(await as.post<Found>('/search', { text })).body;
    const { fullName, nip } = personOf('person-superior-2');
    const { number } = ok(await examiner.get<{ number: string }>(`/cases/${caseId}`)).body;
    const ways = { number: number.toLowerCase(), name: fullName.slice(0, 6).toUpperCase(), nip: nip!, serial };
    const other = await office.signIn('person-applicant-3');
    const own = await office.signIn('person-superior-2');
    for (const [by, text] of Object.entries(ways)) {
      expect(await found(examiner, text)).toMatchObject({ by, items: [{ id: caseId }] });
      expect(await found(own, text)).toMatchObject({ by, items: [{ id: caseId }] });
      expect(await found(other, text)).toEqual({ by, items: [] });
    }
    expect(await found(examiner, 'Tidak Ada Namanya')).toEqual({ by: 'name', items: [] });
    expect((await examiner.post('/search', { text: 'a' })).status).toBe(422);
    expect((await examiner.get('/search?text=Siti')).status).toBe(405);
  });
});

describe('the order of the inbox', () => {
  interface Line {
    id: string;
    caseNumber: string;
    dueAt: string;
  }
  /** Every line, two at a time. */
  async function all(desk: Desk, order: string): Promise<Line[]> {
    const lines: Line[] = [];
    let cursor = '';
    do {
      const page = ok(await desk.get<{ items: Line[]; next?: string }>(`/tasks?limit=2&order=${order}${cursor}`)).body;
      lines.push(...page.items);
      cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    return lines;
  }

  it('is that which is asked for, over all pages; a cursor of one order is none of another', async () => {
    for (const applicant of ['person-applicant-3', 'person-applicant-4', 'person-applicant-5']) {
      await submitted(office, applicant);
      office.pass(1);
    }
    const desk = await office.signIn('person-examiner-1');
    const due = await all(desk, 'due');
    expect(due.length).toBeGreaterThan(2);
    expect(due.map(({ dueAt }) => dueAt)).toEqual(due.map(({ dueAt }) => dueAt).toSorted());
    expect(await all(desk, 'due-last')).toEqual(due.toReversed());
    const numbers = due.map(({ caseNumber }) => caseNumber).toSorted();
    expect((await all(desk, 'case')).map(({ caseNumber }) => caseNumber)).toEqual(numbers);
    expect((await all(desk, 'case-last')).map(({ caseNumber }) => caseNumber)).toEqual(numbers.toReversed());
    const { next } = ok(await desk.get<{ next: string }>('/tasks?limit=1&order=case')).body;
    expect(code(await desk.get(`/tasks?limit=1&cursor=${next}`))).toBe('invalid-cursor');
    expect((await desk.get('/tasks?order=subject')).status).toBe(400);
  });
});
