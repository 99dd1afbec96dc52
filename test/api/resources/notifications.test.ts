import { tellUntold } from '../../../activities/notices/notifications';
import type { Desk, Office } from './office';
import { openOffice } from './office';
import { decideTask, ok, see, submitted } from './play';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

interface Item {
  key: string;
  template: string;
  caseId: string;
  readAt?: string;
}
interface Items {
  items: Item[];
  next?: string;
}
const GROUNDS = { reasonCode: 'letter-not-signed', text: 'Belum ditandatangani.', remedy: 'Unggah yang benar.' };
const tell = () => tellUntold(office.dataSource, office.clock.now);
const unread = async (desk: Desk) => ok(await desk.get<{ unread: number }>('/notifications/count')).body.unread;
const all = async (desk: Desk, query = '') => ok(await desk.get<Items>(`/notifications${query}`)).body.items;

/** A case of which its supervisors are told: its task is late. */
async function late(applicant: string): Promise<string> {
  const { caseId } = await submitted(office, applicant);
  await office.dataSource.query(
    `INSERT INTO outbox (key, case_id, template, recipient, seq, params, status, queued_at, next_attempt_at, attempts)
     SELECT id || ':late', id, 'task-escalated', 'supervisors', version, '{}', 'pending', $2, $2, 0
     FROM case_file WHERE id = $1`,
    [caseId, office.clock.now],
  );
  await tell();
  office.pass(1);
  return caseId;
}

describe('what somebody is told', () => {
  it('is his own, the newest first, page by page, until he has read it', async () => {
    const first = await late('person-applicant-1');
    const second = await late('person-applicant-2');
    const boss = await office.signIn('person-supervisor-1');
    const other = await office.signIn('person-supervisor-2');
    expect((await all(boss)).map(({ caseId }) => caseId)).toEqual([second, first]);
    const page = ok(await boss.get<Items>('/notifications?limit=1')).body;
    expect(page.items.map(({ caseId }) => caseId)).toEqual([second]);
    expect((await all(boss, `?limit=1&cursor=${page.next!}`)).map(({ caseId }) => caseId)).toEqual([first]);
    expect(await unread(boss)).toBe(2);

    const body = ok(await boss.post('/notifications/reading', { keys: [page.items[0]!.key] })).body;
    expect(body).toEqual({ unread: 1 });
    expect((await all(boss, '?show=unread')).map(({ caseId }) => caseId)).toEqual([first]);
    expect((await all(boss)).map(({ readAt }) => readAt !== undefined)).toEqual([true, false]);
    expect(await unread(other)).toBe(2);
    expect(ok(await boss.post('/notifications/reading', {})).body).toEqual({ unread: 0 });
    expect(await unread(other)).toBe(2);
    expect(await all(await office.signIn('person-applicant-1'))).toEqual([]);
  });

  it('keeps the moment at which it was read first', async () => {
    const boss = await office.signIn('person-supervisor-1');
    const before = (await all(boss)).map(({ readAt }) => readAt);
    office.pass(10);
    ok(await boss.post('/notifications/reading', {}));
    expect((await all(boss)).map(({ readAt }) => readAt)).toEqual(before);
  });

  it('is nothing for strangers, and nothing of a cursor that is none', async () => {
    expect((await office.stranger().get('/notifications')).status).toBe(401);
    expect((await office.stranger().get('/stream')).status).toBe(401);
    const boss = await office.signIn('person-supervisor-1');
    expect((await boss.get('/notifications?cursor=W10')).status).toBe(400);
  });
});

describe('the stream of what happens', () => {
  it('tells the reader of a case when it changes, officers of their lists, and each of his own notices', async () => {
    const { caseId } = await submitted(office, 'person-applicant-3');
    const owner = await listen('person-applicant-3', `?case=${caseId}`);
    const examiner = await listen('person-examiner-1');
    const stranger = await listen('person-applicant-4');
    try {
      await Promise.all([owner.heard('all'), examiner.heard('all'), stranger.heard('all')]);
      const desk = await office.signIn('person-examiner-1');
      const task = (await see(desk, caseId)).task!;
      ok(await desk.post(`/tasks/${task.id}/claim`));
      expect(await owner.heard('case')).toEqual({ caseId });
      expect(await examiner.heard('tasks')).toEqual({});
      await decideTask(desk, caseId, 'return', GROUNDS);
      await office.dataSource.query(
        `INSERT INTO notification (notice_key, person_id, case_id, case_number, template, at)
         VALUES ('told', 'person-applicant-3', $1, 'KRW', 'application-returned', $2)`,
        [caseId, office.clock.now],
      );
      expect(await owner.heard('notifications')).toEqual({});
      // What is the others' alone would have come before this.
      await office.dataSource.query("SELECT pg_notify('happened', 'person:person-applicant-4')");
      await stranger.heard('notifications');
      expect(stranger.events()).toEqual(['all', 'notifications']);
    } finally {
      for (const one of [owner, examiner, stranger]) one.leave();
    }
  });

  it('is refused for a case that is not the listener’s', async () => {
    const { caseId } = await submitted(office, 'person-applicant-5');
    const other = await office.signIn('person-applicant-4');
    expect((await other.get(`/stream?case=${caseId}`)).status).toBe(403);
    expect((await other.get('/stream?case=nothing')).status).toBe(404);
  });
});

/** Somebody who listens, past the proxy, which waits for whole answers. */
async function listen(personId: string, query = '') {
  const { cookie } = await office.signIn(personId);
  const leaving = new AbortController();
  const response = await fetch(`${office.publicUrl}/api/stream${query}`, {
    headers: { cookie: cookie! },
    signal: leaving.signal,
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const names = () => [...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name!);
  return {
    leave: () => leaving.abort(),
    events: names,
    /** What came with the first event of a name, which is waited for. */
    async heard(name: string): Promise<unknown> {
      for (;;) {
        const [, data] = new RegExp(`^event: ${name}\\ndata: (.*)$`, 'm').exec(text) ?? [];
        if (data !== undefined) return JSON.parse(data);
        const { done, value } = await reader.read();
        if (done) throw new Error(`the stream ended before ${name}: ${text}`);
        text += value;
      }
    },
  };
}
