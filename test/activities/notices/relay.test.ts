import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { MailSender } from '../../../adapters/mail/port';
import { RecipientDeferred } from '../../../adapters/mail/port';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../domain/case/instant';
import { PEOPLE } from '../../../devstack/regency/people';
import { until } from '../../../devstack/supervisor/until';
import { EXAMINER } from '../../builders/application';
import type { Regency } from '../../builders/recorded-case';
import { openRegency, RecordedCase } from '../../builders/recorded-case';
import type { DyingRelayConfig } from './dying-relay';
import { FROM, ORIGIN, PostRoom } from './post-room';

const CAP_MS = 15 * MINUTE_MS;
const GROUNDS = { text: 'Belum ditandatangani.', remedy: 'Unggah yang sudah ditandatangani.' };
let regency: Regency;
let room: PostRoom;
beforeAll(async () => {
  regency = await openRegency();
});
beforeEach(async () => {
  room = await PostRoom.open(regency);
});
afterEach(async () => {
  await room.close();
  // What a test left owed is not the next one's business.
  await regency.dataSource.query('DELETE FROM outbox');
});
afterAll(() => regency.close());

const emailOf = (personId: string): string => PEOPLE.find(({ id }) => id === personId)!.email;
const submitted = () => new RecordedCase(regency).submitted();

interface Notice {
  readonly key: string;
  readonly case_id: string;
  readonly seq: number;
  readonly template: string;
  readonly status: string;
  readonly attempts: number;
  readonly last_problem: string | null;
  readonly next_attempt_at: Date;
}
const notices = (): Promise<Notice[]> => regency.dataSource.query('SELECT * FROM outbox ORDER BY case_id, seq, key');
const pending = async () => (await notices()).filter(({ status }) => status === 'pending');

/** Which notice each mail was, in the order in which they came. */
async function arrivals(): Promise<readonly (Notice & { readonly personId: string })[]> {
  const rows: (Notice & { personId: string; message_id: string })[] = await regency.dataSource.query(
    `SELECT o.*, d.person_id AS "personId", d.message_id FROM delivery d JOIN outbox o ON o.key = d.notice_key`,
  );
  return (await room.received()).map((mail) => {
    const row = rows.find(({ message_id }) => message_id === mail.messageId);
    if (!row) throw new Error(`nobody recorded ${mail.messageId}`);
    return row;
  });
}

async function expectOrderPerCase(): Promise<void> {
  const came = await arrivals();
  for (const caseId of new Set(came.map((mail) => mail.case_id))) {
    const seqs = came.filter((mail) => mail.case_id === caseId).map(({ seq }) => seq);
    expect([caseId, seqs]).toEqual([caseId, seqs.toSorted((a, b) => a - b)]);
  }
}

describe('a mail server that is away for three days', () => {
  it('holds no case up; when it is back all that is owed arrives, in order per case and none twice', async () => {
    const relay = room.relay();
    const days = async (n: number) => {
      for (let hour = 0; hour < 24 * n; hour += 1) {
        await relay.deliverDue();
        regency.pass(HOUR_MS);
      }
    };
    await room.mailServerAway();
    const [accepted, returned, withdrawn] = [await submitted(), await submitted(), await submitted()];
    for (const one of [accepted, returned, withdrawn]) await room.letterOf(one);
    await days(1);
    await accepted.system({ type: 'remindTask', taskId: (await accepted.state()).task!.id });
    await accepted.approved();
    await room.letterOf(accepted);
    await returned.claimed(EXAMINER);
    const sight = await returned.sight();
    await returned.give(EXAMINER, { type: 'return', sight, reasonCode: 'letter-not-signed', ...GROUNDS });
    await days(1);
    await room.letterOf(returned);
    await withdrawn.give(withdrawn.applicant, { type: 'withdraw', reason: 'Pindah tugas.' });
    await days(1);
    expect(await Promise.all([accepted, returned, withdrawn].map(async (one) => (await one.state()).status))).toEqual([
      'agreement',
      'returned',
      'withdrawn',
    ]);
    expect(relay.state).toBe('MailUnavailable');
    const owed = await pending();
    expect(owed.map(({ template }) => template).sort()).toEqual(
      [
        ...['email-proof', 'email-proof', 'email-proof'],
        ...['submission-received', 'submission-received', 'submission-received'],
        ...['task-reminder', 'application-accepted', 'application-returned', 'application-withdrawn'],
      ].sort(),
    );

    await room.mailServerBack();
    expect(await room.received()).toEqual([]);
    regency.pass(CAP_MS);
    expect(await relay.deliverDue()).toBe(owed.length);
    expect(relay.state).toBe('ok');
    expect((await notices()).map(({ status }) => status)).toEqual(owed.map(() => 'sent'));
    const came = await arrivals();
    // Three examiners share one reminder.
    expect(came).toHaveLength(owed.length + 2);
    expect(new Set(came.map(({ key, personId }) => `${key} ${personId}`)).size).toBe(came.length);
    await expectOrderPerCase();

    await days(1);
    expect(await room.received()).toHaveLength(came.length);
  });

  it('is asked again after pauses that double from five seconds to a quarter of an hour, and not sooner', async () => {
    const relay = room.relay();
    await submitted();
    await room.mailServerAway();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      expect(await relay.deliverDue()).toBe(1);
      const [notice] = await pending();
      expect(notice).toMatchObject({ attempts: attempt, last_problem: 'MailUnavailable' });
      const pauseMs = notice!.next_attempt_at.getTime() - regency.now().getTime();
      pauses.push(pauseMs / SECOND_MS);
      regency.pass(pauseMs - 1);
      expect(await relay.deliverDue()).toBe(0);
      regency.pass(1);
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]);
    await regency.dataSource.query('UPDATE outbox SET attempts = 100000');
    await relay.deliverDue();
    expect((await pending())[0]!.next_attempt_at.getTime() - regency.now().getTime()).toBe(CAP_MS);
  });

  it('and comes back between two pauses: a later notice of a case does not overtake an earlier one', async () => {
    const relay = room.relay();
    await room.mailServerAway();
    const one = await submitted();
    for (let hour = 0; hour < 3; hour += 1) {
      await relay.deliverDue();
      regency.pass(HOUR_MS);
    }
    await relay.deliverDue();
    await room.mailServerBack();
    await one.give(one.applicant, { type: 'withdraw', reason: 'Pindah tugas.' });
    expect(await relay.deliverDue()).toBe(0);
    regency.pass(CAP_MS);
    expect(await relay.deliverDue()).toBe(2);
    expect((await arrivals()).map(({ template }) => template)).toEqual(['email-proof', 'application-withdrawn']);
  });

  it('goes away between two recipients of one notice: each has his mail once in the end', async () => {
    const smtp = room.smtp();
    const once: MailSender = {
      async send(mail) {
        const outcome = await smtp.send(mail);
        await room.mailServerAway();
        return outcome;
      },
    };
    const one = await submitted();
    await room.relay().deliverDue();
    await one.system({ type: 'remindTask', taskId: (await one.state()).task!.id });
    await room.relay({ mail: once }).deliverDue();
    expect(await pending()).toHaveLength(1);
    await room.mailServerBack();
    regency.pass(CAP_MS);
    await room.relay().deliverDue();
    const reminded = (await arrivals()).filter(({ template }) => template === 'task-reminder');
    expect(reminded.map(({ personId }) => personId)).toEqual([
      'person-examiner-1',
      'person-examiner-2',
      'person-examiner-3',
    ]);
  });

  it('puts off one recipient only: others of the case are not kept waiting, he has his mails in order', async () => {
    const one = await submitted();
    let full = true;
    const smtp = room.smtp();
    const mailboxFull: MailSender = {
      send: (mail) =>
        full && mail.to === emailOf(one.applicantId)
          ? Promise.reject(new RecipientDeferred('SMTP 452 4.2.2 at RCPT TO'))
          : smtp.send(mail),
    };
    const relay = room.relay({ mail: mailboxFull });
    await relay.deliverDue();
    await one.system({ type: 'remindTask', taskId: (await one.state()).task!.id });
    await room.letterOf(one);
    expect(await relay.deliverDue()).toBe(1);
    expect((await arrivals()).map(({ template }) => template)).toEqual(Array(3).fill('task-reminder'));
    full = false;
    regency.pass(CAP_MS);
    await relay.deliverDue();
    const his = (await arrivals()).filter(({ personId }) => personId === one.applicantId);
    expect(his.map(({ template }) => template)).toEqual(['email-proof', 'submission-received']);
  });

  it('is no reason for one notice that cannot be written to hold up the others', async () => {
    const one = await submitted();
    await regency.dataSource.query('UPDATE personal_datum SET sealed = NULL WHERE case_id = $1', [one.caseId]);
    const relay = room.relay();
    await relay.deliverDue();
    await one.give(one.applicant, { type: 'withdraw', reason: 'Pindah tugas.' });
    expect(await relay.deliverDue()).toBe(1);
    expect((await arrivals()).map(({ template }) => template)).toEqual(['application-withdrawn']);
    expect((await pending()).map(({ last_problem }) => last_problem)).toEqual(['StoryIncomplete']);
  });

  it('leaves no address and no name in the log', async () => {
    await room.mailServerAway();
    const one = await submitted();
    await room.relay().deliverDue();
    expect(room.lines.join()).toContain('a notice waits');
    const { fullName, nip } = PEOPLE.find(({ id }) => id === one.applicantId)!;
    for (const personal of [emailOf(one.applicantId), fullName, one.nik, nip])
      expect(room.lines.join()).not.toContain(personal);
  });
});

describe('a recipient who is refused for good (SMTP 550)', () => {
  it('is recorded as bounced, asked no more, and his case hears of it once: somebody else is told', async () => {
    const one = await submitted();
    await room.bouncing(emailOf(one.applicantId));
    const relay = room.relay();
    await relay.deliverDue();
    const [notice] = await notices();
    expect(notice).toMatchObject({ template: 'email-proof', status: 'undeliverable' });
    expect(
      await regency.dataSource.query('SELECT status, problem FROM delivery WHERE notice_key = $1', [notice!.key]),
    ).toEqual([{ status: 'bounced', problem: 'refused by the receiving server' }]);
    const bounce = { noticeKey: notice!.key, to: 'applicant' } as const;
    expect(room.told).toEqual([{ workflowId: `certificate:${one.caseId}`, signal: 'noticeBounced', bounce }]);

    // A worker that dies after telling the case tells it once more; his superior is written to once all the same.
    await one.system({ type: 'noteBounce', ...bounce });
    await one.system({ type: 'noteBounce', ...bounce });
    regency.pass(DAY_MS);
    await relay.deliverDue();
    const [mail, ...more] = await room.received();
    expect(more).toEqual([]);
    const superior = PEOPLE.find(({ id }) => id === one.applicantId)!.superiorId!;
    expect(mail!.to).toBe(emailOf(superior));
    expect(room.told).toHaveLength(1);
  });

  it('among several: the others have their mail, and the case hears of it once', async () => {
    const one = await submitted();
    await room.relay().deliverDue();
    await one.system({ type: 'remindTask', taskId: (await one.state()).task!.id });
    await room.bouncing(emailOf('person-examiner-1'), emailOf('person-examiner-3'));
    await room.relay().deliverDue();
    const reminded = (await arrivals()).filter(({ template }) => template === 'task-reminder');
    expect(reminded.map(({ personId, status }) => [personId, status])).toEqual([['person-examiner-2', 'sent']]);
    expect(room.told.map(({ bounce }) => bounce.to)).toEqual(['examiners']);
  });

  it('while Temporal is away: the case hears of it when Temporal is back, without another mail', async () => {
    const one = await submitted();
    await room.bouncing(emailOf(one.applicantId));
    let asked = 0;
    const smtp = room.smtp();
    const counting: MailSender = { send: (mail) => ((asked += 1), smtp.send(mail)) };
    const relay = room.relay({ mail: counting });
    room.signalFailure = new Error('Temporal is away');
    await relay.deliverDue();
    expect(room.told).toEqual([]);
    expect(await pending()).toHaveLength(1);
    room.signalFailure = undefined;
    regency.pass(CAP_MS);
    await relay.deliverDue();
    expect(room.told).toHaveLength(1);
    expect(asked).toBe(1);
    expect(await pending()).toEqual([]);
  });

  it('of a case that has ended: nobody needs to hear of it', async () => {
    const one = await submitted();
    await room.bouncing(emailOf(one.applicantId));
    room.signalFailure = new WorkflowNotFoundError('ended', `certificate:${one.caseId}`, undefined);
    await room.relay().deliverDue();
    expect(await pending()).toEqual([]);
    expect(room.relay().state).toBe('ok');
  });
});

describe('a worker that dies', () => {
  it('between the acceptance by SMTP and our record sends the same mail again under the same Message-ID', async () => {
    await submitted();
    const config: DyingRelayConfig = {
      ...{ databaseUrl: regency.url, smtpUrl: room.smtpUrl, from: FROM, origin: ORIGIN, folder: room.folder },
      ...{ key: regency.keys.ring.keys.k.toString('base64'), now: regency.now().toISOString() },
    };
    expect(await signalThatEnded('dying-relay.ts', config)).toBe('SIGKILL');
    expect(await room.received()).toHaveLength(1);
    expect((await pending()).map(({ attempts }) => attempts)).toEqual([0]);
    const relay = room.relay();
    // The database notices that the dead worker's connection is gone, and lets its row go.
    await until(async () => (await relay.deliverDue()) === 1, { within: 10_000, what: 'the notice is free again' });
    const [first, second, ...more] = await room.received();
    expect(more).toEqual([]);
    expect(second!.messageId).toBe(first!.messageId);
    expect(second!.to).toBe(first!.to);
    expect(await pending()).toEqual([]);
  });
});

const signalThatEnded = (script: string, config: object): Promise<unknown> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(__dirname, script), JSON.stringify(config)],
      { timeout: 60_000 },
      (error) => {
        resolve(error?.signal);
      },
    );
  });

describe('two workers that send at once', () => {
  it('send one mail for each notice, whatever the turn', async () => {
    const other = await room.otherRelay();
    for (const one of [await submitted(), await submitted(), await submitted()]) await room.letterOf(one);
    const mine = room.relay();
    const handled = await Promise.all([mine.deliverDue(), other.relay.deliverDue(), mine.deliverDue()]);
    handled.push(await mine.deliverDue());
    expect(handled.reduce((sum, n) => sum + n, 0)).toBe(6);
    expect(await arrivals()).toHaveLength(6);
    expect(new Set((await room.received()).map(({ messageId }) => messageId)).size).toBe(6);
    await expectOrderPerCase();
    await other.close();
  });

  it('leave a notice that the other one is sending, and what its case owes after it, but not other cases', async () => {
    const [held, free] = [await submitted(), await submitted()];
    await held.give(held.applicant, { type: 'withdraw', reason: 'Pindah tugas.' });
    const gate = turnstile();
    const smtp = room.smtp();
    const slow: MailSender = {
      async send(mail) {
        await gate.pass();
        return smtp.send(mail);
      },
    };
    const other = await room.otherRelay({ mail: slow });
    const sending = other.relay.deliverDue();
    await gate.reached;
    expect(await room.relay().deliverDue()).toBe(1);
    expect((await arrivals()).map((mail) => mail.case_id)).toEqual([free.caseId]);
    gate.open();
    await sending;
    await room.relay().deliverDue();
    const came = (await arrivals()).filter((mail) => mail.case_id === held.caseId);
    expect(came.map(({ template }) => template)).toEqual(['email-proof', 'application-withdrawn']);
    await other.close();
  });
});

/** Holds whoever passes until it is opened; `reached` resolves when somebody stands there. */
function turnstile() {
  let open = () => {};
  let arrive = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  return { reached, open: () => open(), pass: () => (arrive(), opened) };
}
