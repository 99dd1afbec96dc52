import { DEFAULT_POLICY } from '../../domain/law/policy';
import { AccessLogRepository } from '../../entities/access-log.repository';
import { AgreementTextRow } from '../../entities/agreement-text.entity';
import { CaseRepository } from '../../entities/cases.repository';
import { EmailLinkRepository } from '../../entities/email-links.repository';
import { LedgerRepository } from '../../entities/ledger.repository';
import { OutboxRepository } from '../../entities/outbox.repository';
import { PolicyRepository } from '../../entities/policy.repository';
import type { PolicyVersionRow } from '../../entities/policy-version.entity';
import type { TestDatabase } from './database';
import { testDatabase } from './database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.close());

const proposal =
  (setBy: string, effectiveFrom = '2026-01-01T00:00:00.000Z') =>
  (version: number): PolicyVersionRow => ({
    ...{ version, effectiveFrom, setBy, setAt: '2026-01-01T00:00:00.000Z', approvedBy: null, approvedAt: null },
    parameters: { ...DEFAULT_POLICY, version, setBy },
  });

describe('policies (Pasal 3(1)a)', () => {
  const policies = () => new PolicyRepository(database.dataSource);
  const NOW = '2026-03-01T00:00:00.000Z';

  it('there is none in force until one is approved, and that is said', async () => {
    await policies().propose(proposal('maker'));
    await expect(policies().inForce(NOW)).rejects.toThrow('no approved policy');
  });

  it('proposed at the same moment get a version each', async () => {
    const rows = await Promise.all(['a', 'b', 'c', 'd'].map((maker) => policies().propose(proposal(maker))));
    expect(rows.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5]);
  });

  it('are approved once, by another person; the newest that has begun counts', async () => {
    const row = (await policies().byVersion(2))!;
    await expect(policies().approve(2, row.setBy, NOW, row.parameters)).rejects.toThrow('policy_maker_checker');
    expect(await policies().approve(2, 'checker', NOW, { ...row.parameters, approvedBy: 'checker' })).toBe(true);
    expect(await policies().approve(2, 'second', NOW, row.parameters)).toBe(false);
    const later = await policies().propose(proposal('maker', '2026-06-01T00:00:00.000Z'));
    await policies().approve(later.version, 'checker', NOW, later.parameters);
    expect((await policies().inForce(NOW)).version).toBe(2);
    expect(await policies().inForce(NOW)).toMatchObject({ approvedBy: 'checker' });
    expect((await policies().inForce('2026-06-01T00:00:00.000Z')).version).toBe(later.version);
  });

  it('Pasal 19(5): the agreement in force is the newest that has begun', async () => {
    await expect(policies().agreement(NOW)).rejects.toThrow('no agreement text');
    const texts = database.dataSource.getRepository(AgreementTextRow);
    const before = { setBy: null, setAt: null, approvedBy: null, approvedAt: '2026-01-01T00:00:00.000Z' };
    await texts.insert({ version: '1', sha256: 'a', body: 'x', effectiveFrom: '2026-01-01T00:00:00.000Z', ...before });
    await texts.insert({ version: '2', sha256: 'b', body: 'y', effectiveFrom: '2026-04-01T00:00:00.000Z', ...before });
    expect((await policies().agreement(NOW)).version).toBe('1');
    expect((await policies().agreement('2026-04-01T00:00:00.000Z')).version).toBe('2');
  });
});

describe('other read models', () => {
  it('number cases in order, and never twice', async () => {
    const cases = new CaseRepository(database.dataSource);
    const numbers = await Promise.all(Array.from({ length: 20 }, () => cases.nextNumber('2026')));
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.sort()[0]).toBe('KRW-2026-000001');
  });

  it('show each notice with what became of it at every recipient', async () => {
    await database.dataSource.query(
      `INSERT INTO outbox (key, case_id, template, recipient, seq, params, status, queued_at, next_attempt_at, attempts)
       VALUES ('n1', 'c1', 'task-waiting', 'examiners', 4, '{}', 'sent', now(), now(), 1),
              ('n2', 'c1', 'submission-received', 'applicant', 3, '{}', 'pending', now(), now(), 0)`,
    );
    await database.dataSource.query(
      `INSERT INTO delivery VALUES ('n1', 'p1', 'sent', 'm1', now(), NULL), ('n1', 'p2', 'bounced', 'm2', now(), '550')`,
    );
    const found = await new OutboxRepository(database.dataSource).ofCase('c1');
    expect(found.map(({ notice, deliveries }) => [notice.key, deliveries.map((one) => one.status).sort()])).toEqual([
      ['n2', []],
      ['n1', ['bounced', 'sent']],
    ]);
    expect(await new OutboxRepository(database.dataSource).ofCase('nothing')).toEqual([]);
  });

  it('Pasal 14b: a link is usable once and in its time', async () => {
    const links = new EmailLinkRepository(database.dataSource);
    const expiresAt = '2026-03-02T00:00:00.000Z';
    await links.add({ tokenSha256: 't1', caseId: 'c1', commitment: 'e', expiresAt });
    expect(await links.usable('t1', '2026-03-01T23:59:59.999Z')).toMatchObject({ caseId: 'c1', expiresAt });
    expect(await links.usable('t1', expiresAt)).toBeUndefined();
    await links.use('t1', '2026-03-01T12:00:00.000Z');
    expect(await links.usable('t1', '2026-03-01T12:00:01.000Z')).toBeUndefined();
    await links.remove('t1');
    expect(await links.usable('t1', '2026-03-01T00:00:00.000Z')).toBeUndefined();
  });

  it('an empty ledger is no intact one: the case that it should tell of is not there', async () => {
    const ledger = new LedgerRepository(database.dataSource);
    expect(await ledger.verifyChain('nothing')).toEqual({ intact: false, seq: 1, fault: 'end-missing' });
    expect(await ledger.holdsCommand('nothing', 'k')).toBe(false);
  });

  it('UU 27/2022 Pasal 31: readings are kept in the order in which they were', async () => {
    const log = new AccessLogRepository(database.dataSource);
    for (const object of ['nik', 'nip'])
      await log.add({
        ...{ at: '2026-03-01T00:00:00.000Z', actorId: 'p1', action: 'revealField', caseId: 'c9', object },
        ...{ reason: 'Mencocokkan.', outcome: 'allowed' as const, traceId: 't' },
      });
    expect((await log.ofCase('c9')).map(({ object }) => object)).toEqual(['nik', 'nip']);
  });
});
