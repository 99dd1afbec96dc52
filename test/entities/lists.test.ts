import type { TaskOrder } from '../../domain/case/task';
import type { CaseScope } from '../../entities/cases.repository';
import { CaseRepository } from '../../entities/cases.repository';
import { CertificateRepository } from '../../entities/certificates.repository';
import { HrChangeRepository } from '../../entities/hr-changes.repository';
import { PeopleRepository } from '../../entities/people.repository';
import type { AfterTask } from '../../entities/tasks.repository';
import { TaskRepository } from '../../entities/tasks.repository';
import type { TestDatabase } from './database';
import { testDatabase } from './database';
import { plansOf } from './plans';

const ROWS = 100_000;
const PAGE = 26;
/** Enough for a page from each of a few indexes; far from any number that grows with the table. */
const FEW = 1_000;
const APPROVER = ['approve', 'resolve-mismatch'] as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await fill();
});
afterAll(() => database.close());

/** Case i: agency a(i%50), applicant p(i%5000), opened i seconds into 2026; its task due an hour later; its certificate. */
async function fill(): Promise<void> {
  const { dataSource } = database;
  await dataSource.query(
    `INSERT INTO agency SELECT 'a' || i, 'Agency ' || i, 'A' || i, 'p' || i, true FROM generate_series(0, 49) i`,
  );
  await dataSource.query(
    `INSERT INTO person (id, full_name, email, position, agency_id, superior_id, roles, active, nip_index, version, updated_at)
     SELECT 'p' || i, (ARRAY['Siti','Asep','Dewi','Ujang','Neneng'])[1 + i % 5] || ' ' || md5(i::text), 'e', 'x', 'a' || i % 50,
       'p' || i / 20, '{applicant}', true, 'nip' || i, 1, now() FROM generate_series(0, ${ROWS - 1}) i`,
  );
  await dataSource.query(
    `INSERT INTO case_file (id, number, type, status, applicant_id, subject_id, agency_id, version, revision, dossier_digest,
       head_hash, state, opened_at, status_since, updated_at)
     SELECT 'c' || i, 'KRW-2026-' || lpad(i::text, 6, '0'), (ARRAY['individual','office','system'])[1 + i % 3],
       CASE WHEN i % 300 = 0 THEN 'approval' ELSE 'in-force' END, 'p' || i % 5000, 'p' || i % 5000, 'a' || i % 50, 1, 1, 'd', 'h',
       jsonb_build_object('filler', repeat(md5(i::text), 20)), '2026-01-01'::timestamptz + i * interval '1 second', now(), now()
     FROM generate_series(0, ${ROWS - 1}) i`,
  );
  await dataSource.query(
    `INSERT INTO task (id, case_id, kind, status, case_number, certificate_type, agency_id, subject_id, opened_at, due_at,
       claimed_by, escalated)
     SELECT 'c' || i || ':1', 'c' || i, (ARRAY['verify','verify','approve','resolve-mismatch'])[1 + i % 4], 'open', 'KRW', 'individual',
       'a' || i % 50, 'p' || i % 5000, now(), '2026-01-01'::timestamptz + (i * 7919 % ${ROWS}) * interval '1 second',
       CASE WHEN i % 100 = 0 THEN 'officer' || i % 1000 END, false FROM generate_series(0, ${ROWS - 1}) i`,
  );
  await dataSource.query(
    `INSERT INTO certificate (issuer, serial, case_id, type, subject_id, agency_id, sha256, spki_sha256, not_before, not_after, status,
       leaf_document_id, chain_document_id, policy_version)
     SELECT 'CN=ca', md5(i::text), 'c' || i, 'individual', 'p' || i % 5000, 'a' || i % 50, 's' || i, 'k' || i,
       '2026-01-01', '2028-01-01'::timestamptz + (i * 7919 % ${ROWS}) * interval '1 minute', CASE WHEN i % 500 = 0 THEN 'revoked' ELSE 'in-force' END, 'd', 'd', 1
     FROM generate_series(0, ${ROWS - 1}) i`,
  );
  await dataSource.query(
    `INSERT INTO hr_change (id, status, kind, nip_index, person_id, serves, takes_out, effective_on, recorded_at, read_at,
       announced_at)
     SELECT 'h' || i, CASE WHEN i % 1000 = 0 THEN 'waiting' ELSE 'done' END, 'transfer', 'nip' || i % 5000, 'p' || i % 5000, true,
       false, '2026-01-0' || 1 + i % 9, now(), now(), now() FROM generate_series(0, ${ROWS - 1}) i`,
  );
  await dataSource.query('ANALYZE');
}

const cheap = async (read: () => Promise<readonly unknown[]>, index: string) => {
  let found = 0;
  const plans = await plansOf(database.dataSource, async () => (found = (await read()).length));
  expect(plans.indexes).toContain(index);
  expect(plans.sequentialScansOf).toEqual([]);
  expect(plans.rowsTouched).toBeLessThan(FEW);
  return found;
};

describe(`a page of a list among ${ROWS} rows is read from its index`, () => {
  const tasks = () => new TaskRepository(database.dataSource);
  const cases = () => new CaseRepository(database.dataSource);
  const certificates = () => new CertificateRepository(database.dataSource);
  const people = () => new PeopleRepository(database.dataSource);
  const middle = { at: '2026-01-01T12:00:00.000Z', id: 'c5:1' };
  const there = { value: middle.at, id: middle.id };

  it('the inbox of an examiner, its first page and one in the middle', async () => {
    expect(await cheap(() => tasks().inbox({ kinds: ['verify'] }, PAGE), 'task_open_due')).toBe(PAGE);
    expect(await cheap(() => tasks().inbox({ kinds: ['verify'] }, PAGE, there), 'task_open_due')).toBe(PAGE);
  });

  it('the inbox in another order: the least urgent first, by number of the case', async () => {
    const inbox = (order: TaskOrder, after?: AfterTask) =>
      cheap(
        () => tasks().inbox({ kinds: ['verify'] }, PAGE, after, order),
        order.startsWith('due') ? 'task_open_due' : 'task_open_case',
      );
    expect(await inbox('due-last')).toBe(PAGE);
    expect(await inbox('due-last', there)).toBe(PAGE);
    expect(await inbox('case')).toBe(PAGE);
    expect(await inbox('case-last')).toBe(PAGE);
  });

  it('the inbox of a supervisor, who works on several kinds', async () => {
    expect(await cheap(() => tasks().inbox({ kinds: APPROVER }, PAGE), 'task_open_due')).toBe(PAGE);
  });

  it('his own tasks, those that nobody took, the overdue ones, and those of an agency', async () => {
    const now = '2026-01-01T06:00:00.000Z';
    await cheap(() => tasks().inbox({ kinds: ['verify'], claimedBy: 'officer100' }, PAGE), 'task_open_claimed');
    await cheap(() => tasks().inbox({ kinds: ['verify'], unclaimed: true }, PAGE), 'task_open_due');
    await cheap(() => tasks().inbox({ kinds: ['verify'], dueBefore: now }, PAGE), 'task_open_due');
    await cheap(() => tasks().inbox({ kinds: APPROVER, agencyId: 'a3' }, PAGE), 'task_open_agency');
    await cheap(() => tasks().inbox({ kinds: APPROVER, agencyId: 'nowhere' }, PAGE), 'task_open_agency');
  });

  it('cases by number, status, agency, and of one person', async () => {
    expect(await cheap(() => cases().list({}, PAGE), 'case_file_opened')).toBe(PAGE);
    await cheap(() => cases().list({ number: 'KRW-2026-000042' }, PAGE), 'case_file_number');
    await cheap(() => cases().list({ status: 'approval' }, PAGE, middle), 'case_file_status_opened');
    await cheap(() => cases().list({ agencyId: 'a7' }, PAGE), 'case_file_agency');
    await cheap(() => cases().list({ applicantId: 'p77' }, PAGE), 'case_file_applicant');
    const scope: CaseScope = { personId: 'p77', headOf: [], subordinates: ['p78', 'p79'] };
    await cheap(() => cases().list({ scope }, PAGE), 'case_file_subject');
  });

  it('certificates by expiry, holder, agency, status and serial', async () => {
    expect(await cheap(() => certificates().list({}, PAGE), 'certificate_not_after')).toBe(PAGE);
    await cheap(
      () => certificates().list({ expiringBefore: '2028-02-01T00:00:00.000Z' }, PAGE),
      'certificate_not_after',
    );
    await cheap(() => certificates().list({ subjectId: 'p77' }, PAGE), 'certificate_subject');
    await cheap(() => certificates().list({ agencyId: 'a7' }, PAGE), 'certificate_agency');
    expect(await cheap(() => certificates().list({ status: 'revoked' }, PAGE), 'certificate_status')).toBe(PAGE);
    await cheap(() => certificates().bySerial('c4ca4238a0b923820dcc509a6f75849b'), 'certificate_serial');
  });

  it('people by the beginning of a name, by agency, by NIP, by superior', async () => {
    expect(await cheap(() => people().list({ name: 'sItI c4' }, PAGE), 'person_name')).toBe(PAGE);
    await cheap(() => people().list({}, PAGE, 'p500'), 'person_name');
    await cheap(() => people().list({ nipIndex: 'nip42' }, PAGE), 'person_nip_index');
    await cheap(() => people().subordinatesOf('p42'), 'person_superior');
  });

  it('Pasal 11(2): what HR told, what of it is due, and whom it concerns', async () => {
    const changes = new HrChangeRepository(database.dataSource);
    expect(await cheap(() => changes.list(undefined, PAGE), 'hr_change_position')).toBe(PAGE);
    expect(await cheap(() => changes.list('waiting', PAGE, '50000'), 'hr_change_status_position')).toBe(PAGE);
    expect(await cheap(() => changes.due('2026-01-05'), 'hr_change_status_position')).toBeGreaterThan(0);
    expect(await cheap(() => changes.casesOf('h42'), 'case_file_subject')).toBeGreaterThan(0);
  });
});

describe('paging', () => {
  it('shows every open task of the inbox once, in the order of the due date', async () => {
    const tasks = new TaskRepository(database.dataSource);
    const filter = { kinds: APPROVER, agencyId: 'a3' };
    const whole = await tasks.inbox(filter, ROWS);
    const seen: string[] = [];
    for (let page = await tasks.inbox(filter, 100); page.length > 0;) {
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1)!;
      page = await tasks.inbox(filter, 100, { value: last.dueAt, id: last.id });
    }
    expect(seen).toEqual(whole.map(({ id }) => id));
    expect(new Set(seen).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(500);
    expect(whole.map(({ dueAt }) => dueAt)).toEqual(whole.map(({ dueAt }) => dueAt).sort());
  });

  it('shows every person whose name begins so once, whatever stands in the name', async () => {
    const people = new PeopleRepository(database.dataSource);
    await database.dataSource.query(`UPDATE person SET full_name = 'Siti 100% _x\\y' WHERE id IN ('p5', 'p10')`);
    expect((await people.list({ name: 'siti 100% _x\\' }, 10)).map(({ id }) => id)).toEqual(['p10', 'p5']);
    expect((await people.list({ name: 'siti 100% _x\\' }, 10, 'p10')).map(({ id }) => id)).toEqual(['p5']);
    expect(await people.list({ name: 'siti 1_0' }, 10)).toEqual([]);
  });

  it('counts no further than anyone reads', async () => {
    const counts = await new TaskRepository(database.dataSource).counts(
      ['verify'],
      'officer100',
      '2026-01-01T00:00:10.000Z',
    );
    expect(counts.unclaimed).toBe(1000);
    expect(counts.overdue).toBeLessThan(1000);
    expect(counts.mine).toBeGreaterThan(0);
  });
});
