import type { DataSource } from 'typeorm';
import { READ_MODELS } from '../../entities/read-models';
import { rebuild } from '../../entities/rebuild';
import type { Office } from '../api/resources/office';
import { openOffice } from '../api/resources/office';
import { agreed, decideTask, issued, ok, prepare, see, submit, submitted } from '../api/resources/play';

let office: Office;
let db: DataSource;
const cases: Record<'inForce' | 'waiting' | 'refused' | 'parked', string> = {
  ...{ inForce: '', waiting: '', refused: '', parked: '' },
};

beforeAll(async () => {
  office = await openOffice();
  db = office.dataSource;
  const system = await agreed(office, 'person-applicant-6', 'system');
  cases.inForce = system.caseId;
  await (await issued(office, system.caseId)).receive();
  ok(await system.desk.post(`/enrollments/${system.caseId}/receipt`));
  office.pass(60);
  const waiting = await prepare(office, 'person-applicant-1');
  cases.waiting = waiting.caseId;
  for (const kind of ['recommendation-letter', 'cover-letter'])
    ok(await waiting.desk.post(`/enrollments/${waiting.caseId}/letters`, { kind }));
  await submit(waiting.desk, waiting.caseId);
  office.pass(60);
  const refused = await submitted(office, 'person-applicant-2');
  cases.refused = refused.caseId;
  const examiner = await office.signIn('person-examiner-1');
  const grounds = { reasonCode: 'not-for-duty', text: 'Bukan untuk tugas.', remedy: 'Ajukan untuk tugas kedinasan.' };
  ok(await decideTask(examiner, refused.caseId, 'refusal', grounds));
  office.pass(60);
  const parked = await agreed(office, 'person-applicant-3');
  cases.parked = parked.caseId;
  await (await issued(office, parked.caseId, ['common-name'])).receive();
  expect((await see(parked.desk, parked.caseId)).status).toBe('parked');
}, 120_000);
afterAll(() => office.close());

/** Every byte of every read model, in an order of its own. */
async function everything(): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const { table, key } of READ_MODELS) {
    const rows: { row: string }[] = await db.query(`SELECT t::text AS row FROM ${table} t ORDER BY ${key.join(', ')}`);
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}

/** Damages the read models, sees what a rebuild says, has it mended, and wants every byte back. */
async function mended(damage: string, params: unknown[] = []) {
  const before = await everything();
  await db.query(damage, params);
  expect(await everything()).not.toEqual(before);
  const damaged = await everything();
  const told = await rebuild(db);
  expect(await everything()).toEqual(damaged);
  const applied = await rebuild(db, { apply: true });
  expect(applied.differences).toEqual(told.differences);
  expect(await everything()).toEqual(before);
  expect((await rebuild(db)).differences).toEqual([]);
  return told;
}

describe('the read models made anew from the ledger', () => {
  it('are what they were, byte for byte', async () => {
    const { cases: seen, events, differences, broken, contests, owed } = await rebuild(db);
    expect({ seen, differences, broken, contests, owed }).toEqual({
      ...{ seen: 4, differences: [], broken: [], contests: [], owed: 0 },
    });
    const [{ n }]: [{ n: number }] = await db.query('SELECT count(*)::int AS n FROM ledger');
    expect(events).toBe(n);
  });

  it('come back whole when all of them are lost', async () => {
    const before = await everything();
    for (const rows of Object.values(before)) expect(rows.length).toBeGreaterThan(1);
    const { differences } = await mended(`TRUNCATE ${READ_MODELS.map(({ table }) => table).join(', ')}`);
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['missing']));
    expect(differences).toHaveLength(Object.values(before).flat().length);
  });

  it.each([
    [
      'a state',
      'case_file',
      `UPDATE case_file SET state = jsonb_set(state, '{submissions}', '7') WHERE id = $1`,
      ['state'],
    ],
    ['a status', 'case_file', `UPDATE case_file SET status = 'approval' WHERE id = $1`, ['status']],
    ['a due date', 'task', `UPDATE task SET due_at = due_at + interval '1 day' WHERE case_id = $1`, ['due_at']],
    ['a closed task', 'task', `UPDATE task SET status = 'done' WHERE case_id = $1`, ['status']],
    ['a notice', 'outbox', `UPDATE outbox SET recipient = 'agency-head' WHERE case_id = $1`, ['recipient']],
  ])('show %s that somebody changed, and mend it', async (_what, table, damage, columns) => {
    const { differences } = await mended(damage, [cases.waiting]);
    expect(differences.length).toBeGreaterThan(0);
    for (const one of differences)
      expect(one).toMatchObject({ table, caseId: cases.waiting, kind: 'differs', columns });
  });

  it('show rows that no event made, and rows that are gone', async () => {
    const { differences } = await mended(
      `WITH gone AS (DELETE FROM reservation WHERE case_id = $1)
       INSERT INTO reservation VALUES ('key', 'made up', $1)`,
      [cases.waiting],
    );
    expect(differences).toEqual([
      expect.objectContaining({ table: 'reservation', kind: 'extra', row: 'key' }),
      // A first application holds both places of its subject.
      expect.objectContaining({ table: 'reservation', kind: 'missing', row: 'subject' }),
      expect.objectContaining({ table: 'reservation', kind: 'missing', row: 'subject' }),
    ]);
  });

  it('never show what people wrote, nor how a person is found', async () => {
    await db.query(`UPDATE reservation SET case_id = $1 WHERE kind = 'subject' AND case_id = $2`, [
      cases.parked,
      cases.waiting,
    ]);
    const told = JSON.stringify(await rebuild(db));
    const keys: { key: string }[] = await db.query(`SELECT key FROM reservation WHERE kind = 'subject'`);
    for (const { key } of keys) expect(told).not.toContain(key);
    await rebuild(db, { apply: true });
  });

  it('can be asked for one case only', async () => {
    await db.query(`UPDATE case_file SET revision = 99 WHERE id = ANY ($1)`, [[cases.waiting, cases.refused]]);
    const { differences } = await rebuild(db, { apply: true, caseIds: [cases.refused] });
    expect(differences.map(({ caseId }) => caseId)).toEqual([cases.refused]);
    expect((await rebuild(db, { apply: true })).differences.map(({ caseId }) => caseId)).toEqual([cases.waiting]);
  });
});

describe('what became of a notice', () => {
  const sent = `UPDATE outbox SET status = 'sent', attempts = 3, closed_at = now() WHERE key = $1`;
  const noticeOf = async (caseId: string) => {
    const [row]: { key: string }[] = await db.query('SELECT key FROM outbox WHERE case_id = $1 ORDER BY key LIMIT 1', [
      caseId,
    ]);
    return row!.key;
  };
  const statusOf = async (key: string) => {
    const [row]: { status: string }[] = await db.query('SELECT status FROM outbox WHERE key = $1', [key]);
    return row?.status;
  };

  it('is kept: what was sent is not sent again', async () => {
    const key = await noticeOf(cases.refused);
    await db.query(sent, [key]);
    const before = await everything();
    await db.query(`UPDATE outbox SET seq = seq + 100 WHERE key = $1`, [key]);
    await rebuild(db, { apply: true });
    expect(await everything()).toEqual(before);
  });

  it('is known from its deliveries when the notice itself is lost', async () => {
    const key = await noticeOf(cases.inForce);
    await db.query(`INSERT INTO delivery VALUES ($1, 'person-applicant-6', 'sent', '<m@x>', now())`, [key]);
    await db.query('DELETE FROM outbox WHERE case_id = $1', [cases.inForce]);
    const { owed, differences } = await rebuild(db);
    expect(owed).toBe(differences.length - 1);
    await rebuild(db, { apply: true });
    expect(await statusOf(key)).toBe('sent');
  });
});

describe('a ledger that is not whole', () => {
  const untouched = async (damage: string, params: unknown[], fault: string, seq: number) => {
    await db.query('ALTER TABLE ledger DISABLE TRIGGER ledger_append_only');
    await db.query('CREATE TABLE kept AS SELECT * FROM ledger');
    try {
      await db.query(damage, params);
      const before = await everything();
      const { broken, differences } = await rebuild(db, { apply: true });
      expect(broken).toEqual([{ caseId: cases.waiting, seq, fault }]);
      expect(differences).toEqual([]);
      expect(await everything()).toEqual(before);
    } finally {
      await db.query('DELETE FROM ledger');
      await db.query('INSERT INTO ledger OVERRIDING SYSTEM VALUE SELECT * FROM kept');
      await db.query('DROP TABLE kept');
      await db.query('ALTER TABLE ledger ENABLE TRIGGER ledger_append_only');
    }
  };

  it('Pasal 31(2): nothing is rebuilt from a changed event', () =>
    untouched(
      `UPDATE ledger SET body = replace(body, 'formSaved', 'formsaved') WHERE case_id = $1 AND seq = 2`,
      [cases.waiting],
      'text-changed',
      2,
    ));

  it('nor from columns that say something else than their event', () =>
    untouched(
      `UPDATE ledger SET actor_id = 'person-examiner-1' WHERE case_id = $1 AND seq = 3`,
      [cases.waiting],
      'columns-differ',
      3,
    ));

  it('nor across a gap', () =>
    untouched('DELETE FROM ledger WHERE case_id = $1 AND seq = 4', [cases.waiting], 'gap', 4));

  it('nor from one whose end is lost: the read model is then the better witness', () =>
    untouched('DELETE FROM ledger WHERE case_id = $1 AND seq > 5', [cases.waiting], 'end-missing', 6));

  it('nor from none at all', () =>
    untouched('DELETE FROM ledger WHERE case_id = $1', [cases.waiting], 'end-missing', 1));
});
