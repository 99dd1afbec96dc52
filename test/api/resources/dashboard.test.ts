import type { Figures } from '../../../domain/dashboard/figures';
import { FIGURE_TABLES } from '../../../domain/dashboard/figures';
import { DASHBOARD_READERS } from '../../../domain/dashboard/readers';
import { PEOPLE } from '../../../devstack/regency/people';
import type { Desk, Office } from './office';
import { openOffice } from './office';
import { code, decideTask, inForce, ok, personOf, submitted } from './play';

const GROUNDS = { text: 'Surat belum ditandatangani.', remedy: 'Unggah surat yang ditandatangani.' };

let office: Office;
let auditor: Desk;

beforeAll(async () => {
  office = await openOffice();
  await inForce(office, 'person-applicant-6', { type: 'system' });
  const returned = await submitted(office, 'person-applicant-2');
  const examiner = await office.signIn('person-examiner-1');
  ok(await decideTask(examiner, returned.caseId, 'return', { reasonCode: 'letter-not-signed', ...GROUNDS }));
  await submitted(office, 'person-applicant-1');
  office.pass(8 * 24 * 60);
  auditor = await office.signIn('person-auditor');
}, 120_000);
afterAll(() => office.close());

const logged = (
  personId: string,
): Promise<{ action: string; object: string; reason: string; case_id: string | null }[]> =>
  office.dataSource.query(
    `SELECT action, object, reason, case_id FROM access_log WHERE actor_id = $1 AND outcome = 'allowed' ORDER BY position`,
    [personId],
  );

describe('the dashboard', () => {
  it('tells what the cases that were played have come to', async () => {
    const { body } = ok(await auditor.get<Figures>('/dashboard'));
    expect(body.inForce).toEqual([
      {
        agency: expect.objectContaining({ id: personOf('person-applicant-6').agencyCode }),
        individual: 0,
        office: 0,
        system: 1,
      },
    ]);
    expect(body.expiring.map(({ month }) => month)).toEqual([
      ...['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'],
      ...['2027-01', '2027-02'],
    ]);
    expect(body.returns).toEqual([{ reason: 'letter-not-signed', count: 1 }]);
    expect(body.refusals).toEqual([]);
    const old = body.ages.find(({ from }) => from === 6);
    expect(old).toEqual({ from: 6, to: 10, counts: { 'registration-authority': 1, applicant: 1, ca: 0 } });
    expect(body.lateness).toMatchObject({
      closed: { count: 3, late: 0, share: 0 },
      open: { count: 1, late: 1, share: 1 },
    });
    expect(body.lateness.kinds.map(({ kind }) => kind)).toEqual(['verify', 'approve']);
  });

  it('Pasal 20(2): expects the reminders that the ladder of the policy asks for, and finds none of them sent yet', async () => {
    const serving = new Date('2027-12-05T01:00:00.000Z');
    const before = office.clock.now;
    office.clock.now = serving;
    const { body } = ok(await (await office.signIn('person-auditor')).get<Figures>('/dashboard'));
    office.clock.now = before;
    expect(body.reminders).toEqual([{ rung: 'P90D', expected: 1, sent: 0, pending: 0, undeliverable: 0 }]);
  });

  it.each([...DASHBOARD_READERS])('is for %s', async (role) => {
    const reader = PEOPLE.find(({ roles }) => roles.includes(role))!;
    expect((await (await office.signIn(reader.id)).get('/dashboard')).status).toBe(200);
  });

  it('is not for applicants, superiors and heads of agencies, and asks who one is', async () => {
    for (const personId of ['person-applicant-1', 'person-superior-1', 'person-head-1'])
      for (const path of ['/dashboard', '/dashboard/export?table=ages&format=csv']) {
        const reply = await (await office.signIn(personId)).get(path);
        expect([reply.status, code(reply)]).toEqual([403, 'role-missing']);
      }
    expect((await office.stranger().get('/dashboard')).status).toBe(401);
  });
});

describe('what is exported', () => {
  it.each([...FIGURE_TABLES])('of the figures %s is a file of either kind', async (table) => {
    const csv = ok(await auditor.get(`/dashboard/export?table=${table}&format=csv`));
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain(`attachment; filename="siklus-${table}-2026-03-10.csv"`);
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const workbook = ok(await auditor.get(`/dashboard/export?table=${table}&format=xlsx`));
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('has the figures of the page, in the language that is asked for', async () => {
    const id = ok(await auditor.get('/dashboard/export?table=returns&format=csv')).text;
    expect(id).toContain('Alasan;Jawaban\r\nSurat belum ditandatangani oleh pejabat yang berwenang;1\r\n');
    const en = ok(await auditor.get('/dashboard/export?table=returns&format=csv&language=en')).text;
    expect(en).toContain('Reason;Answers\r\nA letter is not signed by the competent officer;1\r\n');
  });

  it('UU 27/2022 Pasal 31: is recorded with who took it away, what, and how much; a look at its head is not', async () => {
    const planner = await office.signIn('person-planner');
    ok(await planner.get('/dashboard/export?table=ages&format=xlsx'));
    ok(await planner.send('HEAD', '/dashboard/export?table=ages&format=csv'));
    expect(await logged('person-planner')).toEqual([
      { action: 'exportFigures', object: 'figures ages xlsx', reason: '6 lines', case_id: null },
      { action: 'findExport', object: 'figures ages csv', reason: '6 lines', case_id: null },
    ]);
  });

  it('holds the cases that one may know of and no others, by the filters of the list', async () => {
    const lines = async (personId: string, query = '') => {
      const desk = await office.signIn(personId);
      const { text } = ok(await desk.get(`/cases/export?format=csv${query}`));
      return text.trim().split('\r\n').slice(1);
    };
    expect(await lines('person-auditor')).toHaveLength(3);
    expect(await lines('person-auditor', '&status=verification')).toEqual([
      expect.stringMatching(
        /^KRW-2026-\d{6};individu;verifikasi OP;Siti Komariah Lestari;Siti Komariah Lestari;Dinas Kesehatan;2026-03-02 \d\d:\d\d;/,
      ),
    ]);
    expect(await lines('person-applicant-2')).toHaveLength(1);
    expect(await lines('person-head-5')).toEqual([]);
    expect((await logged('person-applicant-2')).at(-1)).toMatchObject({
      action: 'exportCases',
      object: 'cases csv',
      reason: '1 lines',
    });
    expect((await office.stranger().get('/cases/export?format=csv')).status).toBe(401);
  });

  it('holds the tasks of the inbox, for who has one', async () => {
    const examiner = await office.signIn('person-examiner-1');
    const { text } = ok(await examiner.get('/tasks/export?format=csv&language=en&overdue=true'));
    expect(text).toMatch(
      /\r\nKRW-2026-\d{6};Verify the application;individual;Siti [^;]+;[^;]+;2026-03-02 [^;]+;[^;]+;yes;\r\n$/,
    );
    expect(code(await (await office.signIn('person-applicant-1')).get('/tasks/export?format=csv'))).toBe(
      'role-missing',
    );
  });

  it('shows a name that a spreadsheet would take for a formula as a name', async () => {
    await office.dataSource.query(`UPDATE person SET full_name = $1 WHERE id = 'person-applicant-1'`, [
      '=HYPERLINK("http://x";"Siti")',
    ]);
    const { text } = ok(await auditor.get(`/cases/export?format=csv&applicant=person-applicant-1`));
    expect(text).toContain(`;"'=HYPERLINK(""http://x"";""Siti"")";`);
  });

  it.each(['', '?format=pdf', '?format=csv&limit=5', '?format=csv&format=xlsx', '?format=csv&language=jv'])(
    'is asked for in a form that there is: %p is refused',
    async (query) => {
      expect((await auditor.get(`/cases/export${query}`)).status).toBe(400);
      expect((await auditor.get(`/dashboard/export${query}`)).status).toBe(400);
    },
  );
});
