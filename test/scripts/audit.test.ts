import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { CaAnswer } from '../../domain/certificate/issuance';
import type { CaseState } from '../../domain/enrollment/state';
import type { Audited } from '../../scripts/audit/audit';
import { audit, linesOf } from '../../scripts/audit/audit';
import type { CaughtMail } from '../../scripts/audit/notices';
import { PEOPLE } from '../../devstack/regency/people';
import type { Office } from '../api/resources/office';
import { openOffice } from '../api/resources/office';
import { agreed, issued, ok, submitted } from '../api/resources/play';

let office: Office;
let db: DataSource;
const cases = { inForce: '', waiting: '' };
let serial = '';

beforeAll(async () => {
  office = await openOffice();
  db = office.dataSource;
  const held = await agreed(office, 'person-applicant-6', 'system');
  cases.inForce = held.caseId;
  const order = await issued(office, held.caseId);
  serial = order.serial;
  await order.receive();
  ok(await held.desk.post(`/enrollments/${held.caseId}/receipt`));
  cases.waiting = (await submitted(office, 'person-applicant-1')).caseId;
}, 120_000);
afterAll(() => office.close());

const START_OF_REVOCATION = '2026-03-03T01:00:00.000Z';

interface World {
  /** Where each case's workflow is, when it is not where the ledger is. */
  readonly workflows?: Readonly<Record<string, Partial<Pick<CaseState, 'version' | 'status'>> | 'none' | 'FAILED'>>;
  /** What stuck activity each workflow waits for. */
  readonly waiting?: string;
  readonly running?: readonly string[];
  readonly answers?: Readonly<Record<string, CaAnswer>>;
  readonly tally?: { readonly orders: number; readonly certificates: number; readonly revocations?: number };
  /** Whether the CA holds the certificate for revoked. */
  readonly revoked?: boolean;
  readonly caught?: readonly CaughtMail[];
}

/** Temporal and the CA as they are when all is well, but for what a test changes. */
async function found(world: World = {}): Promise<readonly string[]> {
  const audited: Audited = {
    ...{ db, client: temporal(world), now: () => office.clock.now, patienceMs: 0 },
    witness: {
      ca: { statusOf: (reference) => Promise.resolve(world.answers?.[reference] ?? ours(reference)) },
      statusBySerial: () =>
        Promise.resolve(
          world.revoked
            ? ({ status: 'revoked', revokedAt: START_OF_REVOCATION, reason: 4 } as const)
            : ({ status: 'good' } as const),
        ),
      tally: () => Promise.resolve({ revocations: 0, ...(world.tally ?? { orders: 1, certificates: 1 }) }),
    },
    ...(world.caught ? { caught: () => Promise.resolve(world.caught ?? []) } : {}),
  };
  const report = await audit(audited);
  const told = linesOf(report).join('\n');
  for (const { nik, fullName, email } of PEOPLE)
    for (const personal of [nik, fullName, email]) expect(told).not.toContain(personal);
  expect(told).toContain(report.findings.length === 0 ? 'Everything holds.' : `${report.findings.length} findings.`);
  return report.findings.map(({ check, caseId, text }) => `${check} ${nameOf(caseId)}: ${text}`);
}

const nameOf = (caseId = ''): string => Object.entries(cases).find(([, id]) => id === caseId)?.[0] ?? caseId;
const ours = (reference: string): CaAnswer =>
  reference === `${cases.inForce}.1` ? { state: 'issued', caReference: 'ca-1', serial } : { state: 'unknown' };

function temporal({ workflows = {}, waiting, running = [] }: World): Client {
  const at = (workflowId: string) => workflows[workflowId.replace('certificate:', '')];
  const handle = (workflowId: string) => ({
    describe: () => {
      const there = at(workflowId);
      if (there === 'none') return Promise.reject(new WorkflowNotFoundError('none', workflowId, undefined));
      const pendingActivities = waiting ? [{ activityType: { name: waiting }, attempt: 9 }] : [];
      return Promise.resolve({ status: { name: there === 'FAILED' ? there : 'RUNNING' }, raw: { pendingActivities } });
    },
    query: async () => {
      const [row]: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [
        workflowId.replace('certificate:', ''),
      ]);
      const there = at(workflowId);
      return { version: 3, ...row?.state, ...(typeof there === 'object' ? there : {}) };
    },
  });
  return {
    withDeadline: (_at: number, work: () => unknown) => work(),
    workflow: { getHandle: handle, list: () => running.map((caseId) => ({ workflowId: `certificate:${caseId}` })) },
  } as unknown as Client;
}

/** Damages something for as long as `look` takes. */
async function damaged(damage: string, mend: string, params: unknown[], look: () => Promise<void>): Promise<void> {
  await db.query(damage, params);
  try {
    await look();
  } finally {
    await db.query(mend, params);
  }
}

describe('the audit', () => {
  it('finds nothing where everything holds', async () => {
    expect(await found()).toEqual([]);
  });

  it('finds a read model that is not what the ledger makes of it', () =>
    damaged(
      'UPDATE case_file SET revision = revision + 7 WHERE id = $1',
      'UPDATE case_file SET revision = revision - 7 WHERE id = $1',
      [cases.waiting],
      async () => expect(await found()).toContain('read-model waiting: case_file differs revision'),
    ));

  it('Pasal 31(2): finds a ledger with a hole', async () => {
    await db.query('ALTER TABLE ledger DISABLE TRIGGER ledger_append_only');
    await damaged(
      'UPDATE ledger SET seq = 1000 WHERE case_id = $1 AND seq = 3',
      'UPDATE ledger SET seq = 3 WHERE case_id = $1 AND seq = 1000',
      [cases.waiting],
      async () => expect(await found()).toContain('ledger waiting: event 3 is missing'),
    );
    await db.query('ALTER TABLE ledger ENABLE TRIGGER ledger_append_only');
  });

  it('Pasal 8(1): finds a task that is in the sight of nobody who may decide it', () =>
    damaged(
      `UPDATE person SET training_valid_to = training_valid_to - interval '99 years' WHERE 'examiner' = ANY (roles)`,
      `UPDATE person SET training_valid_to = training_valid_to + interval '99 years' WHERE 'examiner' = ANY (roles)`,
      [],
      async () =>
        expect(await found()).toEqual([
          `task waiting: task ${cases.waiting}:1 (verify) is in nobody's sight who may decide it`,
        ]),
    ));

  it('finds a task that is held by somebody who may not decide it any more', async () => {
    const examiner = await office.signIn('person-examiner-1');
    ok(await examiner.post(`/tasks/${cases.waiting}:1/claim`));
    await damaged(
      'UPDATE person SET active = false WHERE id = $1',
      'UPDATE person SET active = true WHERE id = $1',
      ['person-examiner-1'],
      async () =>
        expect(await found()).toEqual([
          `task waiting: task ${cases.waiting}:1 (verify) is held by somebody who may not decide it: reassign it`,
        ]),
    );
  });

  it('finds workflows that are elsewhere, gone, failed, stuck, or of a case that no ledger knows', async () => {
    const { waiting } = cases;
    const first = async (world: World) => (await found(world))[0];
    expect(await first({ workflows: { [waiting]: { version: 2 } } })).toMatch(
      /^workflow waiting: its workflow is at version 2 \(verification\), its ledger at \d+/,
    );
    expect(await first({ workflows: { [waiting]: 'none' } })).toMatch(/^workflow waiting: has no workflow/);
    expect(await first({ workflows: { [waiting]: 'FAILED' } })).toBe('workflow waiting: its workflow ended as FAILED');
    expect(await first({ waiting: 'record' })).toMatch(/its workflow has waited 9 times for the ledger/);
    expect(await found({ waiting: 'awaitCa' })).toEqual([]);
    expect(await found({ running: ['lost', waiting] })).toEqual([
      'workflow lost: has no ledger, and a workflow at version 3',
    ]);
  });

  it('Pasal 19(1): finds certificates that register and CA do not both know, and orders that nobody made', async () => {
    const issuedAs = (other: string) => ({
      answers: { [`${cases.inForce}.1`]: { state: 'issued', caReference: 'ca-1', serial: other } as const },
    });
    expect(await found(issuedAs('abc'))).toEqual([
      `certificate inForce: ${serial} is in the register, and no order brought it`,
      'certificate inForce: abc was issued, and is not in the register',
    ]);
    expect(await found({ tally: { orders: 2, certificates: 1 } })).toEqual([
      'certificate : the CA counts 2 orders, our orders 1',
    ]);
    expect(await found({ tally: { orders: 1, certificates: 2 } })).toEqual([
      'certificate : the CA counts 2 certificates, our orders 1',
    ]);
  });

  it('Pasal 21: finds certificates that are revoked in one place only, and revocations that nobody ordered', async () => {
    const told = { orders: 1, certificates: 1, revocations: 1 };
    const only = `certificate inForce: ${serial} is revoked at the CA, and not in the register`;
    expect(await found({ revoked: true })).toEqual([only]);
    expect(await found({ tally: told })).toEqual(['certificate : the CA counts 1 revocations, our orders 0']);
    expect(await found({ revoked: true, tally: told })).toContain(only);
  });

  it('Pasal 17(4): finds papers and personal values that are not kept', async () => {
    await db.query('CREATE TABLE kept_papers AS SELECT * FROM document WHERE case_id = $1', [cases.waiting]);
    await damaged(
      'DELETE FROM document WHERE case_id = $1',
      'INSERT INTO document SELECT * FROM kept_papers WHERE case_id = $1',
      [cases.waiting],
      async () =>
        expect(await found()).toEqual([expect.stringMatching(/^paper waiting: \d of its papers are not kept$/)]),
    );
    await damaged(
      `UPDATE personal_datum SET commitment = 'x' || commitment WHERE case_id = $1 AND field = 'email'`,
      `UPDATE personal_datum SET commitment = substring(commitment FROM 2) WHERE case_id = $1 AND field = 'email'`,
      [cases.waiting],
      async () => expect(await found()).toEqual(['paper waiting: 1 of its personal values are not in the vault']),
    );
  });
});

describe('the audit of notices', () => {
  const owedKey = async (caseId: string) => {
    const [row]: { key: string }[] = await db.query('SELECT key FROM outbox WHERE case_id = $1 ORDER BY key LIMIT 1', [
      caseId,
    ]);
    return row!.key;
  };
  const delivered = (key: string, person: string, messageId: string) =>
    db.query(`INSERT INTO delivery VALUES ($1, $2, 'sent', $3, now())`, [key, person, messageId]);
  afterEach(async () => {
    await db.query('DELETE FROM delivery');
    await db.query(`UPDATE outbox SET status = 'pending'`);
  });

  it('is content with each notice once, and notes a mail that a crash sent again under its own Message-ID', async () => {
    await delivered(await owedKey(cases.waiting), 'p', '<1@x>');
    const mail = { messageId: '<1@x>', to: 'a@x' };
    expect(await found({ caught: [mail, mail] })).toEqual([]);
  });

  it('finds notices that nobody owes, that went to nobody, or that share a Message-ID', async () => {
    const key = await owedKey(cases.waiting);
    await delivered('made up', 'p', '<1@x>');
    expect(await found()).toEqual(['notice : made up was delivered, and nobody owes it']);
    await delivered(key, 'p', '<1@x>');
    expect(await found()).toContain(`notice waiting: ${key} went out under the Message-ID of another`);
    await db.query(`UPDATE outbox SET status = 'sent' WHERE key = $1`, [await owedKey(cases.inForce)]);
    expect(await found()).toContainEqual(
      expect.stringMatching(/^notice inForce: .* counts as sent, and went to nobody$/),
    );
  });

  it('finds mails that no delivery tells of, deliveries without a mail, and one mail at two addresses', async () => {
    const key = await owedKey(cases.waiting);
    await delivered(key, 'p', '<1@x>');
    expect(await found({ caught: [] })).toEqual([`notice waiting: ${key} counts as delivered, and never arrived`]);
    const twice = ['a@x', 'b@x'].map((to) => ({ messageId: '<1@x>', to }));
    expect(await found({ caught: twice })).toEqual([`notice waiting: ${key} arrived at more than one address`]);
    expect(await found({ caught: [twice[0]!, { messageId: '<2@x>', to: 'a@x' }] })).toEqual([
      'notice : the mail <2@x> arrived, and no delivery tells of it',
    ]);
  });
});
