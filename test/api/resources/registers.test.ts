import { PEOPLE } from '../../../devstack/regency/people';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { agreed, issued, ok, openCase, personOf, see, submitted } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const code = (reply: { body: object }) => (reply.body as { code?: string }).code;
type Items<T> = { items: T[]; next?: string };
const idsOf = <T extends { id: string }>(reply: { body: Items<T> }) => reply.body.items.map(({ id }) => id);

describe('certificates', () => {
  it('Pasal 20(2): are found by holder, agency and expiry, by who may, under any writing of the serial', async () => {
    const { caseId, desk } = await agreed(office, 'person-superior-2');
    const { receive, serial } = await issued(office, caseId);
    await receive();
    const list = async (as: Desk, query = '') =>
      ok(await as.get<Items<{ serial: string }>>(`/certificates${query}`)).body.items.map((one) => one.serial);
    expect(await list(desk)).toEqual([serial]);
    const examiner = await office.signIn('person-examiner-1');
    expect(await list(examiner, '?holder=person-superior-2&agency=DISDIK')).toEqual([serial]);
    expect(await list(examiner, '?expiringBefore=2027-01-01T00:00:00.000Z')).toEqual([]);
    expect(await list(await office.signIn('person-head-2'))).toEqual([serial]);
    expect(await list(await office.signIn('person-applicant-1'))).toEqual([]);
    const written = serial.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:');
    expect(ok(await desk.get<{ serial: string }>(`/certificates/${written}`)).body.serial).toBe(serial);
    expect((await (await office.signIn('person-applicant-1')).get(`/certificates/${serial}/file`)).status).toBe(403);
    expect((await desk.get('/certificates/abc')).status).toBe(404);
    office.clock.now = new Date('2028-06-01T00:00:00.000Z');
    const later = await office.signIn('person-superior-2');
    expect(ok(await later.get(`/certificates/${serial}`)).body).toMatchObject({ validity: 'expired' });
    office.clock.now = new Date('2026-04-01T01:00:00.000Z');
  });
});

describe('people and agencies', () => {
  it('are searched by body, never by address; a number finds its person and is not shown', async () => {
    const examiner = await office.signIn('person-examiner-1');
    const { nip, nik } = personOf('person-applicant-1');
    type People = Items<{ id: string; name: string }>;
    expect(idsOf(ok(await examiner.post<People>('/people/search', { name: 'sItI' })))).toEqual(['person-applicant-1']);
    const byNumber = ok(await examiner.post<People>('/people/search', { nip: `${nip!.slice(0, 8)} ${nip!.slice(8)}` }));
    expect(idsOf(byNumber)).toEqual(['person-applicant-1']);
    expect(byNumber.text).not.toContain(nip);
    expect((await examiner.post('/people/search', {})).status).toBe(422);
    expect((await examiner.get('/people?name=Siti')).status).toBe(400);
    const colleague = await office.signIn('person-applicant-2');
    expect(idsOf(ok(await colleague.post<People>('/people/search', { name: 'Siti' })))).toEqual([]);
    expect((await colleague.get('/people')).status).toBe(403);
    expect((await colleague.get('/people/person-applicant-1')).status).toBe(404);
    const own = ok(
      await (await office.signIn('person-applicant-1')).get<{ email: string }>('/people/person-applicant-1'),
    );
    expect(own.body.email).toBe('siti.lestari@karawangkab.go.id');
    expect(own.text).not.toContain(nik);
    const kept = ok(await examiner.get('/people/person-examiner-2')).body;
    expect(kept).toMatchObject({
      email: expect.stringMatching(/^m•+@/),
      appointment: { decree: '821/OP.02/Diskominfo/2026' },
    });
  });

  it('are listed by name, page by page, without a name in any address', async () => {
    const examiner = await office.signIn('person-examiner-1');
    const names: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const { body }: { body: Items<{ name: string }> } = ok(
        await examiner.get<Items<{ name: string }>>(`/people?limit=7${next && `&cursor=${next}`}`),
      );
      names.push(...body.items.map(({ name }) => name));
      next = body.next;
      if (next) expect(Buffer.from(next, 'base64url').toString()).toMatch(/^\["person-[a-z0-9-]+"\]$/);
    }
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(names).toHaveLength(PEOPLE.length);
    const { body } = ok(await examiner.get<Items<{ id: string; head?: object }>>('/agencies'));
    expect(body.items.find(({ id }) => id === 'DISKOMINFO')).toMatchObject({ head: { id: 'person-dinas-head' } });
  });
});

describe('policy (Pasal 3(1)a)', () => {
  const { version: _v, setBy: _s, approvedBy: _a, ...proposal } = DEFAULT_POLICY;

  it('is proposed by one administrator, put in force by another with a second factor, and pinned into old cases', async () => {
    const desk = await office.signIn('person-applicant-1');
    const before = await openCase(desk, 'office');
    const maker = await office.signIn('person-admin-1');
    const parameters = { ...proposal, effectiveFrom: '2026-04-01', draftExpiry: 'P5D' };
    const proposed = ok(await maker.post<{ version: number }>('/policy', { parameters }), 201).body;
    expect(proposed).toMatchObject({ version: 2, inForce: false, setBy: { id: 'person-admin-1' } });
    const approve = (as: Desk) => as.post(`/policy/2/approval`);
    expect(code(await approve(maker))).toBe('same-person');
    expect((await approve(await office.signIn('person-admin-2', '1'))).status).toBe(401);
    expect(ok(await desk.get<{ version: number }>('/policy')).body.version).toBe(1);
    const checker = await office.signIn('person-admin-2');
    expect(ok(await approve(checker)).body).toMatchObject({ inForce: true, approvedBy: { id: 'person-admin-2' } });
    expect(code(await approve(checker))).toBe('not-in-this-status');
    expect((await checker.post('/policy/99/approval')).status).toBe(404);
    const after = await openCase(desk, 'system');
    expect(await see(desk, before)).toMatchObject({ policyVersion: 1 });
    expect(await see(desk, after)).toMatchObject({ policyVersion: 2 });
    const versions = ok(await maker.get<Items<{ version: number; inForce: boolean }>>('/policy/versions')).body.items;
    expect(versions.map(({ version, inForce }) => [version, inForce])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('that is not one is refused at every place where it is wrong, and only administrators propose', async () => {
    const maker = await office.signIn('person-admin-1');
    const wrong = { ...proposal, draftExpiry: 'soon', emailDomains: [], surprise: 1 };
    const reply = await maker.post<{ errors: { pointer: string; code: string }[] }>('/policy', { parameters: wrong });
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map(({ pointer, code: fault }) => [pointer, fault])).toEqual(
      expect.arrayContaining([
        ['/parameters/draftExpiry', 'not-a-duration'],
        ['/parameters/emailDomains', 'empty'],
        ['/parameters/surprise', 'unknown-member'],
      ]),
    );
    expect((await (await office.signIn('person-supervisor-1')).post('/policy', { parameters: proposal })).status).toBe(
      403,
    );
  });

  it('in force only from its date on', async () => {
    const maker = await office.signIn('person-admin-1');
    const { version } = ok(
      await maker.post<{ version: number }>('/policy', { parameters: { ...proposal, effectiveFrom: '2026-12-01' } }),
      201,
    ).body;
    ok(await (await office.signIn('person-admin-2')).post(`/policy/${String(version)}/approval`));
    expect(ok(await maker.get<{ version: number }>('/policy')).body.version).toBe(2);
    office.clock.now = new Date('2026-11-30T17:00:00.000Z');
    expect(ok(await (await office.signIn('person-admin-1')).get<{ version: number }>('/policy')).body.version).toBe(
      version,
    );
    office.clock.now = new Date('2026-04-01T01:00:00.000Z');
  });
});

describe('the working calendar (Pasal 3(1)a)', () => {
  interface Version {
    readonly version: number;
    readonly inForce: boolean;
    readonly coverage: object;
    readonly hours: readonly { weekday: number; spans: { from: string; to: string }[] }[];
    readonly days: readonly { date: string; name: string; kind: string }[];
  }
  const readCalendar = async (desk: Desk) => ok(await desk.get<Version>('/calendar')).body;
  const proposal = ({ coverage, hours, days }: Version) => ({ coverage, hours, days });

  it('is proposed by one administrator and counts once another approved it with a second factor; due dates stay', async () => {
    const { caseId } = await submitted(office, 'person-applicant-6');
    const dueAt = async () =>
      (await office.dataSource.query(`SELECT due_at FROM task WHERE case_id = $1`, [caseId])) as unknown;
    const [maker, checker] = [await office.signIn('person-admin-1'), await office.signIn('person-admin-2')];
    const first = await readCalendar(maker);
    expect(first).toMatchObject({ version: 1, inForce: true, setBy: { id: 'person-admin-1' } });
    const before = await dueAt();
    const wanted = {
      ...proposal(first),
      days: [{ date: '2026-01-02', name: 'Cuti bersama daerah', kind: 'cuti-bersama' }, ...first.days].sort((a, b) =>
        a.date < b.date ? -1 : 1,
      ),
    };
    const proposed = ok(await maker.post<Version>('/calendar', wanted), 201).body;
    expect(proposed).toMatchObject({ ...wanted, version: 2, inForce: false });
    const approve = (as: Desk, version = 2) => as.post<Version>(`/calendar/${String(version)}/approval`);
    expect(code(await approve(maker))).toBe('same-person');
    expect((await approve(await office.signIn('person-admin-2', '1'))).status).toBe(401);
    expect((await approve(await office.signIn('person-supervisor-1'))).status).toBe(403);
    expect((await readCalendar(maker)).version).toBe(1);
    expect(ok(await approve(checker)).body).toMatchObject({ inForce: true, approvedBy: { id: 'person-admin-2' } });
    expect(code(await approve(checker))).toBe('not-in-this-status');
    expect((await approve(checker, 99)).status).toBe(404);
    expect(await readCalendar(await office.signIn('person-applicant-1'))).toMatchObject({
      version: 2,
      days: wanted.days,
    });
    expect(await dueAt()).toEqual(before);
  });

  it('cannot go back: a proposal that a later one overtook is not approved any more', async () => {
    const [maker, checker] = [await office.signIn('person-admin-1'), await office.signIn('person-admin-2')];
    const now = proposal(await readCalendar(maker));
    const propose = async (as: Desk) => ok(await as.post<Version>('/calendar', now), 201).body.version;
    const [earlier, later] = [await propose(maker), await propose(maker)];
    ok(await checker.post(`/calendar/${String(later)}/approval`));
    expect(code(await checker.post(`/calendar/${String(earlier)}/approval`))).toBe('not-in-this-status');
    const { items } = ok(await maker.get<Items<Version>>('/calendar/versions')).body;
    expect(items.filter(({ inForce }) => inForce).map(({ version }) => version)).toEqual([later]);
  });

  it('that is none is refused at every place where it is wrong, and only administrators propose', async () => {
    const maker = await office.signIn('person-admin-1');
    const now = proposal(await readCalendar(maker));
    const wrong = {
      ...now,
      hours: now.hours.map((one) =>
        one.weekday === 1 ? { weekday: 1, spans: [{ from: '12:00', to: '08:00' }] } : one,
      ),
      days: [...now.days, { date: '2027-02-29', name: '', kind: 'cuti-bersama' }],
    };
    const reply = await maker.post<{ errors: { pointer: string; code: string }[] }>('/calendar', wrong);
    expect([reply.status, reply.body.errors.map(({ pointer, code: fault }) => [pointer, fault])]).toEqual([
      422,
      [
        ['/hours/0/spans/0/to', 'not-in-order'],
        [`/days/${String(now.days.length)}/date`, 'not-a-date'],
        [`/days/${String(now.days.length)}/name`, 'empty'],
      ],
    ]);
    expect((await (await office.signIn('person-supervisor-1')).post('/calendar', now)).status).toBe(403);
    expect((await (await office.signIn('person-examiner-1')).get('/calendar/versions')).status).toBe(403);
  });
});

describe('the law', () => {
  it('is open to everybody, whole and by article, in both languages', async () => {
    const { body } = ok(await office.stranger().get<{ rules: { article: string }[] }>('/law'));
    expect(body.rules.map(({ article }) => article)).toEqual(expect.arrayContaining(['17(3)', '19(4)', '24a']));
    const one = async (article: string, language: string) =>
      (
        await office.stranger().send<{ article: string; text: string }>('GET', `/law/${article}`, {
          headers: { 'accept-language': language },
        })
      ).body;
    expect(await one('11.1.c', 'en')).toMatchObject({
      article: '11(1)c',
      text: 'Other parties only with a basis in law.',
    });
    expect((await one('17.3', 'id')).text).not.toBe((await one('17.3', 'en')).text);
    expect((await office.stranger().get('/law/99')).status).toBe(404);
  });
});
