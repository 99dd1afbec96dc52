import { createDataSource, migrate } from '../../entities/data-source';
import { Spine1790000000000 } from '../../entities/migrations/0001-spine';
import { reservationsOf } from '../../domain/enrollment/reservations';
import type { CaseState } from '../../domain/enrollment/state';
import { Player } from '../domain/enrollment/player';
import type { TestDatabase } from './database';
import { testDatabase } from './database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase({ migrated: false })));
afterAll(() => database.close());

const query = (statement: string, values: unknown[] = []) => database.dataSource.query(statement, values);

/** A case and what it held while there was one place for each person. */
async function earlier(id: string, state: CaseState, reserved: readonly [kind: string, key: string][]) {
  await query(
    `INSERT INTO case_file (id, number, type, status, applicant_id, subject_id, agency_id, version, revision, dossier_digest,
       head_hash, state, opened_at, status_since, updated_at)
     VALUES ($1, $1, $2, $3, 'p', 'p', 'a', 1, 1, 'd', 'h', $4, now(), now(), now())`,
    [id, state.type, state.status, JSON.stringify(state)],
  );
  for (const [kind, key] of reserved) await query('INSERT INTO reservation VALUES ($1, $2, $3)', [kind, key, id]);
}

const places = (state: CaseState) =>
  reservationsOf(state).flatMap((one) => (one.kind === 'subject' ? [`#${String(one.slot)}`] : []));

describe('the schema of the years in force, laid over the one before', () => {
  it('Pasal 20(1): gives what was reserved the places that the rules give it now', async () => {
    const first = createDataSource(database.url).setOptions({ migrations: [Spine1790000000000] });
    await first.initialize();
    expect((await first.runMigrations()).map(({ name }) => name)).toEqual(['Spine1790000000000']);
    await first.destroy();
    const applying = Player.submitted().it;
    const certificate = { spkiSha256: 'k' } as NonNullable<CaseState['certificate']>;
    const holding: CaseState = { ...applying, status: 'in-force', certificate };
    await earlier('applying', applying, [['subject', 'individual:aaa']]);
    await earlier('holding', holding, [
      ['subject', 'office:bbb'],
      ['key', 'k'],
    ]);
    await query(
      `INSERT INTO certificate VALUES ('CN=ca', '1', 'holding', 'office', 'p', 'a', 's', 'k', now(), now(), 'in-force', 'd', 'd')`,
    );
    await query(`INSERT INTO working_calendar VALUES (1, '{}', 'maker', '2026-01-01T00:00:00.000Z')`);
    expect(await migrate(database.dataSource)).toEqual([
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
    const held = async (id: string) =>
      (
        (await query('SELECT kind, key FROM reservation WHERE case_id = $1 ORDER BY kind, key', [id])) as {
          kind: string;
          key: string;
        }[]
      ).map(({ kind, key }) => `${kind} ${key}`);
    expect(await held('applying')).toEqual(places(applying).map((place) => `subject individual:aaa${place}`));
    expect(await held('holding')).toEqual(['key k', ...places(holding).map((place) => `subject office:bbb${place}`)]);
    expect([places(applying), places(holding)]).toEqual([['#0', '#1'], ['#0']]);
    expect(await query('SELECT policy_version, successor_in_use_at FROM certificate')).toEqual([
      { policy_version: holding.policy.version, successor_in_use_at: null },
    ]);
  });

  it('Pasal 3(1)a: lets the calendar that stood go on to count, and names nobody who would have approved it', async () => {
    expect(await query('SELECT approved_by, approved_at = set_at AS since, days FROM working_calendar')).toEqual([
      { approved_by: null, since: true, days: null },
    ]);
  });
});
