import { createDataSource, migrate, ROWS } from '../../entities/data-source';
import type { TestDatabase } from './database';
import { testDatabase } from './database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase({ migrated: false })));
afterAll(() => database.close());

describe('the schema', () => {
  it('is made on an empty database, once, however often and by however many it is asked for', async () => {
    const other = await createDataSource(database.url).initialize();
    const ran = await Promise.all([migrate(database.dataSource), migrate(other)]);
    expect(ran.flat()).toEqual([
      'Spine1790000000000',
      'InForce1791000000000',
      'PeopleWatch1792000000000',
      'Dashboard1793000000000',
      'Inbox1794000000000',
      'Proposals1795000000000',
      'Calendar1796000000000',
      'Letters1797000000000',
      'Notifications1798000000000',
      'Delegation1799000000000',
      'ByTwo1800000000000',
    ]);
    await other.destroy();
    expect(await migrate(database.dataSource)).toEqual([]);
  });

  const difference = async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  it('is what the entities say: TypeORM would change nothing', async () => {
    expect(await difference()).toEqual([]);
  });

  it('would be found to differ after any change of one side only', async () => {
    await database.dataSource.query(`ALTER TABLE task ALTER COLUMN due_at DROP NOT NULL`);
    await database.dataSource.query(`DROP INDEX task_case`);
    expect((await difference()).join()).toMatch(/due_at.*task_case|task_case.*due_at/);
    await database.dataSource.query(`CREATE INDEX task_case ON task (case_id, opened_at)`);
    await database.dataSource.query(`ALTER TABLE task ALTER COLUMN due_at SET NOT NULL`);
    expect(await difference()).toEqual([]);
  });

  it('has a table for every entity, and an entity for every table', async () => {
    const tables: { table_name: string }[] = await database.dataSource.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migration'`,
    );
    const entities = ROWS.map((row) => database.dataSource.getMetadata(row).tableName);
    expect(tables.map((row) => row.table_name).sort()).toEqual(entities.sort());
  });
});

describe('what the database itself refuses', () => {
  const insertEvent = (seq: number, previous: string) =>
    database.dataSource.query(
      `INSERT INTO ledger (case_id, seq, at, type, actor_id, command_id, body, prev_hash, hash)
       VALUES ('c1', $1, now(), 'submitted', 'p1', 'k', '{}', $2, $3)`,
      [seq, previous, `h${seq}`],
    );

  it('Pasal 31(2): a ledger event is neither changed, nor removed, nor swept away with the table', async () => {
    await insertEvent(1, '0');
    await expect(database.dataSource.query(`UPDATE ledger SET body = '{"x":1}'`)).rejects.toThrow('append-only');
    await expect(database.dataSource.query(`DELETE FROM ledger`)).rejects.toThrow('append-only');
    await expect(database.dataSource.query(`TRUNCATE ledger`)).rejects.toThrow('append-only');
  });

  it('Pasal 31(2): a second event on the same place, or after the same event, has none', async () => {
    await expect(insertEvent(1, 'x')).rejects.toThrow('ledger_pk');
    await expect(insertEvent(2, '0')).rejects.toThrow('ledger_chain');
    await expect(insertEvent(0, 'y')).rejects.toThrow('ledger_seq');
  });

  it('Pasal 3(1)a: a working calendar is not approved by who proposed it, nor by nobody', async () => {
    const insert = (version: number, approvedBy: string | null, approvedAt: string | null) =>
      database.dataSource.query(
        `INSERT INTO working_calendar (version, calendar, set_by, set_at, approved_by, approved_at)
         VALUES ($1, '{}', 'maker', now(), $2, $3)`,
        [version, approvedBy, approvedAt],
      );
    await expect(insert(1, 'maker', '2026-01-01')).rejects.toThrow('working_calendar_maker_checker');
    await expect(insert(1, null, '2026-01-01')).rejects.toThrow('working_calendar_approval');
    await insert(1, null, null);
    await insert(2, 'checker', '2026-01-01');
  });

  it('UU 27/2022 Pasal 31: the record of who read what stands', async () => {
    await database.dataSource.query(
      `INSERT INTO access_log (at, actor_id, action, object, reason, outcome, trace_id)
       VALUES (now(), 'p1', 'reveal', 'nik', 'because', 'allowed', 't')`,
    );
    await expect(database.dataSource.query(`UPDATE access_log SET reason = ''`)).rejects.toThrow('append-only');
    await expect(database.dataSource.query(`DELETE FROM access_log`)).rejects.toThrow('append-only');
  });

  it('Pasal 3(1)a: a policy is not approved by who set it', async () => {
    await expect(
      database.dataSource.query(
        `INSERT INTO policy_version (version, effective_from, parameters, set_by, approved_by, set_at)
         VALUES (9, now(), '{}', 'p1', 'p1', now())`,
      ),
    ).rejects.toThrow('policy_maker_checker');
  });
});
