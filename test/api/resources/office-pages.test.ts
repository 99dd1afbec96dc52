import { PDF } from '@libpdf/core';
import { LETTER_KINDS } from '../../../domain/enrollment/letters';
import { NOTICE_TEMPLATES } from '../../../domain/notices/notice';
import { ok, submitted } from './play';
import type { Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

describe('the templates', () => {
  it('are shown, every letter and mail, to those whose work needs them and to nobody else', async () => {
    for (const id of ['person-admin-1', 'person-supervisor-1', 'person-auditor', 'person-dinas-head']) {
      const { body } = ok(
        await (await office.signIn(id)).get<{ letters: string[]; mails: { template: string }[] }>('/templates'),
      );
      expect(body.letters).toEqual(LETTER_KINDS);
      expect(body.mails.map(({ template }) => template)).toEqual(NOTICE_TEMPLATES);
    }
    for (const id of ['person-applicant-1', 'person-examiner-1'])
      for (const path of ['', '/letters/refusal-answer', '/mails/task-waiting'])
        expect((await (await office.signIn(id)).get(`/templates${path}`)).status).toBe(403);
  });

  it('are drawn and written in the language that is asked for, with invented people', async () => {
    const admin = await office.signIn('person-admin-1');
    for (const [language, mark] of [
      ['id', 'CONTOH'],
      ['en', 'SAMPLE'],
    ] as const) {
      const reply = ok(await admin.get(`/templates/letters/refusal-answer?language=${language}`));
      expect(reply.headers.get('content-type')).toBe('application/pdf');
      const pages = (await PDF.load(reply.bytes)).extractText().map(({ text }) => text);
      expect(pages.every((text) => text.includes(mark))).toBe(true);
    }
    const { body } = ok(
      await admin.get<{ subject: string; language: string }>('/templates/mails/task-waiting?language=en'),
    );
    expect(body).toMatchObject({ language: 'en', subject: expect.stringContaining('KRW-2026-000012') as string });
  });

  it('that are not there are not found, and other languages are not spoken', async () => {
    const admin = await office.signIn('person-admin-1');
    for (const path of ['/letters/nothing', '/mails/nothing', '/letters/toString', '/mails/__proto__'])
      expect((await admin.get(`/templates${path}`)).status).toBe(404);
    expect((await admin.get('/templates/mails/task-waiting?language=su')).status).toBe(400);
  });
});

describe('the health of the office', () => {
  interface Health {
    readonly parts: readonly { part: string; state: string }[];
    readonly mail: { waiting: number; failing: number; oldestWaiting?: string; undeliverable: number };
    readonly hr: { readAt?: string; awaySince?: string; malformed: number };
    readonly cases: { parked: number; caSilent: number; revocationsDelayed: number };
  }
  const look = async () => ok(await (await office.signIn('person-admin-1')).get<Health>('/admin/health'));

  it('is for administrators and auditors', async () => {
    ok(await (await office.signIn('person-auditor')).get('/admin/health'));
    for (const id of ['person-supervisor-1', 'person-applicant-1'])
      expect((await (await office.signIn(id)).get('/admin/health')).status).toBe(403);
    expect((await office.stranger().get('/admin/health')).status).toBe(401);
  });

  it('tells which part is down, how much mail is owed and since when, and how long HR has been away', async () => {
    const empty = (await look()).body;
    expect(empty.parts).toEqual([
      { part: 'database', state: 'up' },
      { part: 'mail', state: 'down' },
    ]);
    expect(empty).toMatchObject({ mail: { waiting: 0, failing: 0, undeliverable: 0 }, hr: { malformed: 0 } });
    expect([empty.mail.oldestWaiting, empty.hr.readAt, empty.hr.awaySince]).toEqual([undefined, undefined, undefined]);
    await submitted(office, 'person-applicant-1');
    await office.dataSource.query(
      `INSERT INTO outbox SELECT key || n, case_id, template, recipient, seq, params, status,
         queued_at + n * interval '1 minute', next_attempt_at, attempts, last_problem, closed_at
       FROM outbox CROSS JOIN generate_series(1, 3) n WHERE status = 'pending'`,
    );
    const owed: { key: string; at: Date }[] = await office.dataSource.query(
      `SELECT key, queued_at AS at FROM outbox WHERE status = 'pending' ORDER BY queued_at, key`,
    );
    expect(owed.length).toBeGreaterThan(2);
    await office.dataSource.query(`UPDATE outbox SET status = 'undeliverable' WHERE key = $1`, [owed[0]?.key]);
    await office.dataSource.query(`UPDATE outbox SET attempts = 3 WHERE key = $1`, [owed[1]?.key]);
    await office.dataSource.query(
      `INSERT INTO hr_feed (name, cursor, began_at, read_at, away_since) VALUES ('people', '', $1, $1, $2)`,
      ['2026-03-01T00:00:00.000Z', '2026-03-01T06:00:00.000Z'],
    );
    await office.dataSource.query(
      `INSERT INTO hr_change (id, status, field, read_at) VALUES ('h1', 'malformed', '/nip', now())`,
    );
    const { body, text } = await look();
    expect(body.mail).toEqual({
      ...{ waiting: owed.length - 1, failing: 1, undeliverable: 1 },
      oldestWaiting: owed[1]?.at.toISOString(),
      oldestUndeliverable: owed[0]?.at.toISOString(),
    });
    expect(body.hr).toEqual({
      ...{ readAt: '2026-03-01T00:00:00.000Z', awaySince: '2026-03-01T06:00:00.000Z', malformed: 1 },
    });
    expect(text).not.toMatch(/person-applicant|@|localhost|127\.0\.0\.1/);
  });

  it('Pasal 19(2), 21(1): counts the cases that go on only when somebody looks, each for what it waits for', async () => {
    const { caseId } = await submitted(office, 'person-applicant-2');
    const stands = async (status: string, more: object) => {
      await office.dataSource.query(`UPDATE case_file SET status = $2, state = state || $3::jsonb WHERE id = $1`, [
        ...[caseId, status, JSON.stringify(more)],
      ]);
      return (await look()).body.cases;
    };
    const none = { parked: 0, caSilent: 0, revocationsDelayed: 0 };
    const order = { reference: 'r', orderedAt: '2026-03-02T01:00:00.000Z' };
    expect(await stands('issuance', { order: { ...order, delayed: false } })).toEqual(none);
    expect(await stands('issuance', { order: { ...order, delayed: true } })).toEqual({ ...none, caSilent: 1 });
    expect(await stands('parked', {})).toEqual({ ...none, parked: 1 });
    expect(await stands('revoking', { revocation: { delayed: [] } })).toEqual(none);
    expect(await stands('revoking', { revocation: { delayed: ['ca'] } })).toEqual({ ...none, revocationsDelayed: 1 });
  });
});
