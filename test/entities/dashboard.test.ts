import { REGENCY_CALENDAR } from '../../devstack/regency/calendar';
import { plusMillis } from '../../domain/case/instant';
import type { Instant } from '../../domain/case/instant';
import { DAY_MS } from '../../domain/case/instant';
import { ageBounds } from '../../domain/dashboard/ages';
import { monthsAhead } from '../../domain/dashboard/months';
import { rungsDue } from '../../domain/dashboard/reminders';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { DashboardRepository } from '../../entities/dashboard.repository';
import type { TestDatabase } from './database';
import { testDatabase } from './database';
import { plansOf } from './plans';

/** A Monday, 10:00 in WIB. */
const NOW = '2026-07-06T03:00:00.000Z';
const SINCE = plusMillis(NOW, -90 * DAY_MS);

let database: TestDatabase;
let figures: DashboardRepository;
beforeAll(async () => {
  database = await testDatabase();
  figures = new DashboardRepository(database.dataSource);
});
afterAll(() => database.close());

const query = (statement: string, values: unknown[] = []) => database.dataSource.query(statement, values);
let made = 0;

interface Certificate {
  readonly notAfter: Instant;
  readonly status?: string;
  readonly agencyId?: string;
  readonly type?: string;
  readonly notBefore?: Instant;
  readonly policyVersion?: number;
  readonly successorInUseAt?: Instant;
}

/** Answers the id of its case. */
async function certificate({ notAfter, status = 'in-force', ...more }: Certificate): Promise<string> {
  const id = `c${String(++made)}`;
  await query(
    `INSERT INTO certificate (issuer, serial, case_id, type, subject_id, agency_id, sha256, spki_sha256, not_before,
       not_after, status, leaf_document_id, chain_document_id, policy_version, successor_in_use_at)
     VALUES ('CN=ca', $1, $1, $2, 'p', $3, $1, 'k', $4, $5, $6, 'd', 'd', $7, $8)`,
    [
      ...[id, more.type ?? 'individual', more.agencyId ?? 'a1', more.notBefore ?? plusMillis(notAfter, -730 * DAY_MS)],
      ...[notAfter, status, more.policyVersion ?? 1, more.successorInUseAt ?? null],
    ],
  );
  return id;
}

const openCase = (status: string, openedAt: Instant) =>
  query(
    `INSERT INTO case_file (id, number, type, status, applicant_id, subject_id, agency_id, version, revision, dossier_digest,
       head_hash, state, opened_at, status_since, updated_at)
     VALUES ($1, $1, 'individual', $2, 'p', 'p', 'a1', 1, 1, 'd', 'h', '{}', $3, $3, $3)`,
    [`f${String(++made)}`, status, openedAt],
  );

const task = (kind: string, dueAt: Instant, closedAt?: Instant) =>
  query(
    `INSERT INTO task (id, case_id, kind, status, case_number, certificate_type, agency_id, subject_id, opened_at, due_at,
       escalated, closed_at)
     VALUES ($1, 'c', $2, $3, 'n', 'individual', 'a1', 'p', $4, $4, false, $5)`,
    [`t${String(++made)}`, kind, closedAt ? 'done' : 'open', dueAt, closedAt ?? null],
  );

const answered = (type: string, reasonCode: string, at: Instant) =>
  query(
    `INSERT INTO ledger (case_id, seq, at, type, actor_id, command_id, body, prev_hash, hash)
     VALUES ($1, 1, $2, $3, 'p', 'k', $4, '0', 'h')`,
    [`l${String(++made)}`, at, type, JSON.stringify({ event: { type, reasonCode } })],
  );

const notice = (key: string, status: string) =>
  query(
    `INSERT INTO outbox (key, case_id, template, recipient, seq, params, status, queued_at, next_attempt_at, attempts)
     VALUES ($1, 'c', 't', 'subject', 1, '{}', $2, now(), now(), 0)`,
    [key, status],
  );

describe('the figures of the OP', () => {
  beforeEach(() => query('TRUNCATE certificate, case_file, task, outbox'));

  it('certificates in force are those of that status whose time is not over, by agency and type', async () => {
    await certificate({ notAfter: '2027-01-01T00:00:00.000Z' });
    await certificate({ notAfter: '2027-01-02T00:00:00.000Z' });
    await certificate({ notAfter: '2027-01-01T00:00:00.000Z', agencyId: 'a2', type: 'system' });
    await certificate({ notAfter: NOW });
    for (const status of ['acceptance', 'on-hold', 'revoking', 'revoked', 'expired'])
      await certificate({ notAfter: '2027-01-01T00:00:00.000Z', status });
    expect(await figures.inForce(NOW)).toEqual([
      { agencyId: 'a1', type: 'individual', count: 2 },
      { agencyId: 'a2', type: 'system', count: 1 },
    ]);
  });

  it('Pasal 20(2): those that end are counted in the month of WIB in which they end', async () => {
    await certificate({ notAfter: '2026-07-31T16:59:59.999Z' });
    await certificate({ notAfter: '2026-07-31T17:00:00.000Z' });
    await certificate({ notAfter: '2026-08-31T16:59:59.000Z' });
    await certificate({ notAfter: '2027-06-30T16:59:59.000Z' });
    await certificate({ notAfter: '2027-06-30T17:00:00.000Z' });
    await certificate({ notAfter: '2026-07-01T00:00:00.000Z' });
    await certificate({ notAfter: '2026-09-15T00:00:00.000Z', status: 'revoked' });
    expect(await figures.expiring(monthsAhead(NOW, 12))).toEqual([1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('cases under way are as old as the working time since they were opened, by who has the next move', async () => {
    await openCase('verification', '2026-07-06T01:00:00.000Z'); // this morning
    await openCase('approval', '2026-07-04T03:00:00.000Z'); // Saturday: no working time has passed before this morning
    await openCase('draft', '2026-07-03T01:00:00.000Z'); // Friday morning: a day and more
    await openCase('issuance', '2026-07-03T01:00:00.000Z');
    await openCase('parked', '2026-01-05T01:00:00.000Z');
    for (const status of ['in-force', 'revoking', 'refused', 'withdrawn', 'expired'])
      await openCase(status, '2026-01-05T01:00:00.000Z');
    const ages = await figures.ages(ageBounds(NOW, REGENCY_CALENDAR));
    const told = ages.map(({ place, mover, count }) => `${String(place)} ${mover} ${String(count)}`);
    expect(told.sort()).toEqual([
      '0 registration-authority 1',
      '4 applicant 1',
      '4 ca 1',
      '5 registration-authority 2',
    ]);
  });

  it('Pasal 17: tasks are late when they were closed, or are still open, after they were due', async () => {
    const due = '2026-07-01T09:00:00.000Z';
    await task('verify', due, due);
    await task('verify', due, '2026-07-01T09:00:00.001Z');
    await task('verify', '2026-01-02T09:00:00.000Z', plusMillis(SINCE, -1));
    await task('verify', NOW);
    await task('approve', due);
    await task('approve', plusMillis(NOW, 1));
    const counts = await figures.tasks(SINCE, NOW);
    expect(counts.sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'approve', closed: 0, closedLate: 0, open: 2, openLate: 1 },
      { kind: 'verify', closed: 2, closedLate: 1, open: 1, openLate: 0 },
    ]);
  });

  it('Pasal 17(3): the reasons are those that officers gave, the most frequent first', async () => {
    await answered('returned', 'letter-not-signed', SINCE);
    await answered('returned', 'letter-not-signed', NOW);
    await answered('returned', 'other', NOW);
    await answered('refused', 'not-eligible', NOW);
    await answered('refused', 'false-data', plusMillis(SINCE, -1));
    await answered('approved', 'none', NOW);
    expect(await figures.negativeAnswers(SINCE)).toEqual([
      { answer: 'returned', reason: 'letter-not-signed', count: 2 },
      { answer: 'refused', reason: 'not-eligible', count: 1 },
      { answer: 'returned', reason: 'other', count: 1 },
    ]);
  });

  describe('Pasal 20(2): reminders', () => {
    const policy = { ...DEFAULT_POLICY, version: 1, reminderLadder: ['P30D', 'P1D', '-P7D'] };
    const counts = async (policies = [policy]) =>
      (await figures.reminders(rungsDue(policies, SINCE, NOW))).sort((a, b) => a.rung.localeCompare(b.rung));
    /** Its rungs P30D fell in the time; the others are still to come. */
    const soon = '2026-07-20T05:00:00.000Z';

    it('are expected of the ladder, and sent, waiting or undeliverable as the outbox has them', async () => {
      for (const status of ['sent', 'sent', 'pending', 'undeliverable'])
        await notice(`${await certificate({ notAfter: soon })}:rung:P30D:certificate-expiring:subject`, status);
      await certificate({ notAfter: soon, status: 'on-hold' }); // none was made of it
      await notice(`${await certificate({ notAfter: soon })}:rung:P30D:certificate-expiring:agency-head`, 'sent');
      const over = await certificate({ notAfter: '2026-06-01T05:00:00.000Z', status: 'expired' });
      await notice(`${over}:rung:-P7D:certificate-expired:subject`, 'sent');
      expect(await counts()).toEqual([
        { rung: '-P7D', expected: 1, sent: 1, pending: 0, undeliverable: 0 },
        { rung: 'P1D', expected: 1, sent: 0, pending: 0, undeliverable: 0 },
        { rung: 'P30D', expected: 7, sent: 2, pending: 1, undeliverable: 1 },
      ]);
    });

    it('are not expected of what began after the rung, is revoked, or was followed by another in use', async () => {
      const rung = '2026-06-20T01:00:00.000Z'; // 08:00 in WIB, thirty days before `soon`
      await certificate({ notAfter: soon, notBefore: rung });
      await certificate({ notAfter: soon, status: 'revoked' });
      await certificate({ notAfter: soon, successorInUseAt: rung });
      expect(await counts()).toEqual([]);
      await certificate({ notAfter: soon, notBefore: plusMillis(rung, -1) });
      await certificate({ notAfter: soon, successorInUseAt: plusMillis(rung, 1) });
      expect(await counts()).toEqual([{ rung: 'P30D', expected: 2, sent: 0, pending: 0, undeliverable: 0 }]);
    });

    it('follow the ladder of the policy under which the case was opened', async () => {
      await certificate({ notAfter: soon, policyVersion: 2 });
      expect(await counts()).toEqual([]);
      const second = { ...policy, version: 2, reminderLadder: ['P60D'] };
      expect(await counts([policy, second])).toMatchObject([{ rung: 'P60D', expected: 1 }]);
    });
  });
});

describe('the figures among many rows', () => {
  beforeAll(async () => {
    await query('TRUNCATE certificate, case_file, task, outbox');
    await query(
      `INSERT INTO task (id, case_id, kind, status, case_number, certificate_type, agency_id, subject_id, opened_at, due_at,
         escalated, closed_at)
       SELECT 't' || i, 'c', 'verify', CASE WHEN i % 100 = 0 THEN 'open' ELSE 'done' END, 'n', 'individual', 'a', 'p', $1, $1,
         false, CASE WHEN i % 100 > 0 THEN $1::timestamptz - i * interval '1 hour' END FROM generate_series(1, 50000) i`,
      [NOW],
    );
    await query(
      `INSERT INTO ledger (case_id, seq, at, type, actor_id, command_id, body, prev_hash, hash)
       SELECT 'big', i, $1::timestamptz - i * interval '1 hour', CASE WHEN i % 10 = 0 THEN 'returned' ELSE 'formSaved' END, 'p',
         'k', '{"event":{"reasonCode":"other"}}', i::text, 'h' FROM generate_series(1, 50000) i`,
      [NOW],
    );
    await query('ANALYZE');
  }, 60_000);

  it('are counted from the indexes: nothing reads all tasks, or all of the ledger', async () => {
    const plans = await plansOf(database.dataSource, async () => {
      await figures.tasks(SINCE, NOW);
      await figures.negativeAnswers(SINCE);
    });
    expect(plans.indexes).toEqual(expect.arrayContaining(['task_done_closed', 'ledger_negative_answers']));
    expect(plans.sequentialScansOf).toEqual([]);
  });
});
