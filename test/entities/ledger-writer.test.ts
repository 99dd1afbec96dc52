import type { DataSource } from 'typeorm';
import type { HumanCommand } from '../../domain/enrollment/commands';
import { fold } from '../../domain/enrollment/evolve';
import type { Actor } from '../../domain/people/roles';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import { CaseRepository } from '../../entities/cases.repository';
import { LedgerRepository } from '../../entities/ledger.repository';
import type { RecordInput, RecordOutcome } from '../../entities/ledger-writer';
import { CHAIN_START, chainHash, ledgerBody, LedgerDiverged, record } from '../../entities/ledger-writer';
import { ALL_MET, EXAMINER, openCommand, OTHER_EXAMINER, SUPERVISOR } from '../builders/application';
import type { Regency } from '../builders/recorded-case';
import { openRegency, RecordedCase } from '../builders/recorded-case';

let regency: Regency;
let db: DataSource;
beforeAll(async () => {
  regency = await openRegency();
  db = regency.dataSource;
});
afterAll(() => regency.close());

const ledger = () => new LedgerRepository(db);
const submitted = () => new RecordedCase(regency).submitted();
const claimOf = async (one: RecordedCase, officer: Actor = EXAMINER) =>
  one.input(officer, { type: 'claimTask', taskId: (await one.state()).task?.id ?? 'none' });

/** Every row that a commit could leave, in any table. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = ['ledger', 'case_file', 'task', 'certificate', 'reservation', 'outbox'];
  const rows = await Promise.all(tables.map((table) => db.query(`SELECT * FROM ${table} ORDER BY 1, 2`)));
  return Object.fromEntries(tables.map((table, i) => [table, rows[i] as unknown]));
}

describe('a commit', () => {
  it('Pasal 31(2): appends the events; the read models are what they fold to', async () => {
    const one = await submitted();
    const events = await ledger().events(one.caseId);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    const { headHash, state } = (await new CaseRepository(db).byId(one.caseId))!;
    expect(state).toEqual(JSON.parse(JSON.stringify(fold(events))));
    expect(headHash).toBe(events.reduce((head, event) => chainHash(head, ledgerBody(event)), CHAIN_START));
    expect(await db.query('SELECT kind, status FROM task WHERE case_id = $1', [one.caseId])).toEqual([
      { kind: 'verify', status: 'open' },
    ]);
    expect(await db.query('SELECT template FROM outbox WHERE case_id = $1', [one.caseId])).toEqual([
      { template: 'email-proof' },
    ]);
  });

  it('repeated answers with what stands there, and writes nothing', async () => {
    const input = await claimOf(await submitted());
    const answer = await record(db, input);
    const before = await everything();
    expect(await record(db, input)).toMatchObject({ ahead: [{ ...answer, events: [{ commandId: input.commandId }] }] });
    expect(await everything()).toEqual(before);
  });

  it('that two workers make at the same moment is one', async () => {
    const input = await claimOf(await submitted());
    const answers = await Promise.all([record(db, input), record(db, input)]);
    const [won] = answers.filter((answer) => 'recorded' in answer);
    expect(answers).toContainEqual({ ahead: [expect.objectContaining(won)] });
    expect(await ledger().verifyChain(input.caseId)).toMatchObject({ intact: true, events: input.fromVersion + 1 });
  });

  it('of a workflow that is behind the ledger is answered with every commit that it missed', async () => {
    const input = await claimOf(await submitted());
    const before = await everything();
    const missed = async (fromVersion: number) => {
      const outcome = await record(db, { ...input, fromVersion });
      return 'ahead' in outcome ? outcome.ahead : [];
    };
    const whole = await missed(0);
    const told = whole.flatMap(({ events }) => events);
    expect(told).toEqual(await ledger().events(input.caseId));
    expect(whole.at(-1)?.recorded.version).toBe(input.fromVersion);
    expect(await missed(whole[0]!.recorded.version)).toEqual(whole.slice(1));
    expect(await everything()).toEqual(before);
  });

  it('of a workflow that holds more than the ledger is refused as a divergence', async () => {
    const input = await claimOf(await submitted());
    const before = await everything();
    await expect(record(db, { ...input, fromVersion: input.fromVersion + 1 })).rejects.toThrow(LedgerDiverged);
    await expect(record(db, { ...input, caseId: 'a-case-that-the-ledger-lost' })).rejects.toThrow(LedgerDiverged);
    expect(await everything()).toEqual(before);
  });
});

describe('of two commits decided on the same version', () => {
  /** Which of two was recorded; the other must have been answered with exactly that one's commit. */
  const winner = (outcomes: readonly RecordOutcome[], inputs: readonly RecordInput[]): number => {
    const won = outcomes.findIndex((outcome) => 'recorded' in outcome);
    expect(outcomes[1 - won]).toMatchObject({
      ahead: [{ ...outcomes[won], events: [{ commandId: inputs[won]?.commandId, actor: inputs[won]?.actor }] }],
    });
    return won;
  };

  it('by two officers one wins, and the other is told that the ledger has moved on', async () => {
    const one = await submitted();
    const inputs = [await claimOf(one, EXAMINER), await claimOf(one, OTHER_EXAMINER)];
    const won = winner(await Promise.all(inputs.map((input) => record(db, input))), inputs);
    expect((await one.state()).task?.claimedBy).toBe(inputs[won]?.actor.personId);
    expect(await ledger().verifyChain(one.caseId)).toMatchObject({ intact: true, events: inputs[0]!.fromVersion + 1 });
  });

  it('by two openings one wins, whole', async () => {
    const one = new RecordedCase(regency);
    const opening = (caseNumber: string): HumanCommand => ({ ...openCommand(), caseNumber }) as HumanCommand;
    const inputs = await Promise.all(['KRW-A', 'KRW-B'].map((number) => one.input(one.applicant, opening(number))));
    const results = await Promise.allSettled(inputs.map((input) => record(db, input)));
    const wrote = results.map((result) => result.status === 'fulfilled' && 'recorded' in result.value);
    const won = wrote.indexOf(true);
    expect(wrote[1 - won]).toBe(false);
    expect((await one.state()).caseNumber).toBe(['KRW-A', 'KRW-B'][won]);
    const again = await record(db, inputs[1 - won]!);
    expect(again).toMatchObject({ ahead: [{ events: [{ event: { caseNumber: ['KRW-A', 'KRW-B'][won] } }] }] });
    expect(await ledger().verifyChain(one.caseId)).toMatchObject({ intact: true, events: 1 });
  });

  it('for one person one is served and the other refused without a trace', async () => {
    const [one, other] = [new RecordedCase(regency), new RecordedCase(regency)];
    const twin = new RecordedCase(regency, { nik: one.nik });
    await Promise.all([one.prepared(), twin.prepared(), other.prepared()]);
    const before = await everything();
    const inputs = await Promise.all([one, twin].map((each) => each.input(each.applicant, { type: 'submit' })));
    const outcomes = await Promise.all(inputs.map((input) => record(db, input)));
    const refused = outcomes.findIndex((outcome) => 'refusal' in outcome);
    expect(outcomes[refused]).toEqual({ refusal: { code: 'subject-already-served', field: '/form/nik' } });
    expect(outcomes[1 - refused]).toHaveProperty('recorded.status', 'verification');
    const loser = [one, twin][refused]!;
    expect((await loser.state()).status).toBe('draft');
    const of = (rows: unknown) => (rows as { case_id?: string }[]).filter(({ case_id }) => case_id === loser.caseId);
    expect(of((await everything())['ledger'])).toEqual(of(before['ledger']));
    expect(await other.attempt(other.applicant, { type: 'submit' })).toHaveProperty('recorded');
  });
});

describe('a commit that fails anywhere', () => {
  const failing = async (table: string, when: string, work: () => Promise<void>): Promise<void> => {
    await db.query(`CREATE OR REPLACE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the disk of % is full', TG_TABLE_NAME; END $$`);
    await db.query(`CREATE TRIGGER fail_here ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION fail_here()`);
    try {
      await work();
    } finally {
      await db.query(`DROP TRIGGER fail_here ON ${table}`);
    }
  };

  it.each([
    ['ledger', 'BEFORE INSERT'],
    ['ledger', 'AFTER INSERT'],
    ['case_file', 'AFTER UPDATE'],
    ['task', 'AFTER INSERT'],
    ['reservation', 'AFTER INSERT'],
    ['outbox', 'AFTER INSERT'],
  ])('at %s (%s) leaves nothing half-written, and goes through when it is tried again', async (table, when) => {
    const one = await new RecordedCase(regency).prepared();
    const submit = await one.input(one.applicant, { type: 'submit' });
    // A reminder is what queues a notice in the same commit.
    const reminder = table === 'outbox';
    if (reminder) await record(db, submit);
    const taskId = (await one.state()).task?.id ?? 'none';
    const input = reminder ? await one.input(SYSTEM_ACTOR, { type: 'remindTask', taskId }) : submit;
    const before = await everything();
    await failing(table, when, async () => {
      await expect(record(db, input)).rejects.toThrow(`the disk of ${table} is full`);
      expect(await everything()).toEqual(before);
    });
    expect(await record(db, input)).toHaveProperty('recorded.version', input.fromVersion + input.events.length);
    expect(await ledger().verifyChain(one.caseId)).toMatchObject({ intact: true });
  });
});

describe('what an officer may is asked again within the commit', () => {
  const WITHOUT = {
    appointment: ['appointment_valid_to', '2026-02-01T00:00:00Z', 'appointment-invalid'],
    training: ['training_valid_to', '2026-02-01T00:00:00Z', 'training-expired'],
    'operator certificate': ['operator_certificate_valid_to', '2026-02-01T00:00:00Z', 'operator-certificate-invalid'],
    role: ['roles', '{applicant}', 'role-missing'],
    account: ['active', 'false', 'person-inactive'],
  } as const;

  const changed = async (personId: string, column: string, value: string, work: () => Promise<void>): Promise<void> => {
    const [row]: Record<string, unknown>[] = await db.query(`SELECT ${column} FROM person WHERE id = $1`, [personId]);
    await db.query(`UPDATE person SET ${column} = $2 WHERE id = $1`, [personId, value]);
    try {
      await work();
    } finally {
      await db.query(`UPDATE person SET ${column} = $2 WHERE id = $1`, [personId, row?.[column]]);
    }
  };

  it.each(Object.entries(WITHOUT))(
    'Pasal 8(1), 30(1): an officer who lost his %s between claim and decision decides nothing',
    async (_what, [column, value, code]) => {
      const one = await (await submitted()).claimed(EXAMINER);
      const sight = await one.sight();
      const decision = await one.input(EXAMINER, { type: 'verify', sight, checklist: ALL_MET, remarks: '' });
      const before = await everything();
      await changed(EXAMINER.personId, column, value, async () => {
        expect(await record(db, decision)).toMatchObject({ refusal: { code } });
        expect(await everything()).toEqual(before);
      });
      expect(await record(db, decision)).toHaveProperty('recorded.status', 'approval');
    },
  );

  it('Pasal 8(1): a task is not handed to an officer whose appointment has ended', async () => {
    const one = await (await submitted()).claimed(EXAMINER);
    const taskId = (await one.state()).task?.id ?? 'none';
    const to = OTHER_EXAMINER.personId;
    const handing = await one.input(SUPERVISOR, { type: 'reassignTask', taskId, to, reason: 'Cuti.' });
    await changed(to, 'appointment_valid_to', '2026-02-01T00:00:00Z', async () => {
      expect(await record(db, handing)).toEqual({
        refusal: { code: 'appointment-invalid', article: '8(1)', field: '/to' },
      });
    });
    expect(await record(db, handing)).toHaveProperty('recorded');
  });

  it('Pasal 1(21): an officer does not decide on his own superior', async () => {
    const one = await submitted();
    await changed(EXAMINER.personId, 'superior_id', one.applicantId, async () => {
      expect(await record(db, await claimOf(one))).toMatchObject({ refusal: { code: 'subordinate-of-subject' } });
    });
  });
});

describe('the chain of a ledger (Pasal 31(2))', () => {
  /** Changes rows as somebody could who owns the database. */
  const tamper = async (statement: string, one: RecordedCase): Promise<void> => {
    await db.query('ALTER TABLE ledger DISABLE TRIGGER ledger_append_only');
    try {
      const [, changed]: [unknown, number] = await db.query(statement, [one.caseId]);
      expect(changed).toBe(1);
    } finally {
      await db.query('ALTER TABLE ledger ENABLE TRIGGER ledger_append_only');
    }
  };

  it('holds, and its guards are awake: nothing of it is changed, removed or swept away', async () => {
    const one = await submitted();
    const { length } = await ledger().lines(one.caseId);
    for (const change of [
      `UPDATE ledger SET body = body WHERE case_id = '${one.caseId}'`,
      `DELETE FROM ledger WHERE case_id = '${one.caseId}'`,
      'TRUNCATE ledger',
      'TRUNCATE case_file, ledger CASCADE',
    ])
      await expect(db.query(change)).rejects.toThrow('append-only');
    expect(await ledger().verifyChain(one.caseId)).toMatchObject({ intact: true, events: length });
  });

  /** A new text with a hash that fits it, made by who knows how. */
  const forged = (seq: number | string, text: string) =>
    `UPDATE ledger SET body = ${text}, hash = encode(sha256(decode(prev_hash, 'hex') || convert_to(${text}, 'UTF8')), 'hex')
     WHERE case_id = $1 AND seq = ${String(seq)}`;
  const OTHER_TEXT = `replace(body, '"roles"', '"rolls"')`;
  const LAST = '(SELECT max(seq) FROM ledger WHERE case_id = $1)';
  const changing = (what: string) => `UPDATE ledger SET ${what} WHERE case_id = $1 AND seq = 2`;

  it.each([
    ['a changed text', changing(`body = replace(body, 'Analis', 'Kepala')`), 2, 'text-changed'],
    ['a changed hash', changing(`hash = repeat('a', 64)`), 2, 'text-changed'],
    ['a changed text with a hash that fits', forged(2, OTHER_TEXT), 3, 'link-broken'],
    ['a changed end with a hash that fits', forged(LAST, OTHER_TEXT), 'end', 'end-missing'],
    ['a text that is none, with a hash that fits', forged(2, `'nothing'`), 2, 'columns-differ'],
    ['an event taken out', 'DELETE FROM ledger WHERE case_id = $1 AND seq = 3', 3, 'gap'],
    ['the last event cut off', `DELETE FROM ledger WHERE case_id = $1 AND seq = ${LAST}`, 'end', 'end-missing'],
    ['another actor', changing(`actor_id = 'person-admin-1'`), 2, 'columns-differ'],
    ['another moment', changing(`at = at - interval '1 day'`), 2, 'columns-differ'],
    ['another kind', changing(`type = 'emailProven'`), 2, 'columns-differ'],
    ['another command', changing(`command_id = 'x'`), 2, 'columns-differ'],
  ])('is found broken by %s, though the trigger was off when it was done', async (_what, statement, seq, fault) => {
    const one = await submitted();
    expect(await ledger().verifyChain(one.caseId)).toMatchObject({ intact: true });
    await tamper(statement, one);
    const end = (await ledger().lines(one.caseId)).length + 1;
    expect(await ledger().verifyChain(one.caseId)).toEqual({ intact: false, seq: seq === 'end' ? end : seq, fault });
  });
});
