import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../devstack/supervisor/until';
import { DatabaseHappenings } from '../../api/stream/happenings';
import { DatabaseChannel } from '../../entities/database-channel';
import { runRelay } from '../../worker/relay-loop';
import type { TestDatabase } from './database';
import { testDatabase } from './database';

let database: TestDatabase;
beforeAll(async () => (database = await testDatabase()));
afterAll(() => database.close());

const within = 10_000;
const silent = { warn: () => undefined };
const say = (channel: string, payload = '') =>
  database.dataSource.query('SELECT pg_notify($1, $2)', [channel, payload]);

/** As when the server restarts, or a firewall cuts the line. */
async function cut(channel: string): Promise<void> {
  const ended: unknown[] = await database.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = $1 AND datname = current_database()`,
    [`siklus-${channel}`],
  );
  expect(ended).toHaveLength(1);
}

describe('a listening connection that the server ends', () => {
  it('comes back by itself, says that something may have been missed, and hears the next notice', async () => {
    const heard: string[] = [];
    const channel = new DatabaseChannel(database.url, 'outbox', {
      told: (payload) => heard.push(payload),
      began: () => heard.push('(began)'),
      lost: () => heard.push('(lost)'),
    });
    channel.open();
    try {
      await until(() => heard.length === 1, { within, what: 'listening' });
      await say('outbox', 'first');
      await until(() => heard.length === 2, { within, what: 'the first notice' });
      await cut('outbox');
      await until(() => heard.length === 4, { within, what: 'listening again' });
      await say('outbox', 'second');
      await until(() => heard.length === 5, { within, what: 'the second notice' });
      expect(heard).toEqual(['(began)', 'first', '(lost)', '(began)', 'second']);
    } finally {
      await channel.close();
    }
  });

  it('stays away once nobody listens any more', async () => {
    const heard: string[] = [];
    const tell = (what: string) => () => void heard.push(what);
    const listener = { told: tell('told'), began: tell('began'), lost: tell('lost') };
    const channel = new DatabaseChannel(database.url, 'outbox', listener);
    channel.open();
    await until(() => heard.length === 1, { within, what: 'listening' });
    await channel.close();
    channel.open();
    await say('outbox');
    await pause(500);
    expect(heard).toEqual(['began']);
  });

  it('makes the relay look at what was queued meanwhile, and go on at once with what is queued then', async () => {
    let looks = 0;
    const relay = {
      deliverDue: () => {
        looks += 1;
        return Promise.resolve(0);
      },
    };
    const options = { databaseUrl: database.url, log: silent, mayRun: () => true, idleMs: 3_600_000 };
    const stop = runRelay(relay, options);
    const looksAgain = async (what: string, cause: () => Promise<unknown>) => {
      const before = looks;
      await cause();
      await until(() => looks > before, { within, what });
    };
    try {
      await until(() => looks === 2, { within, what: 'the look at the start, and the one when it listens' });
      await looksAgain('after the loss', () => cut('outbox'));
      await looksAgain('at a notice', () => say('outbox'));
    } finally {
      await stop();
    }
  });

  it('tells every page to look at everything again, and then of the next change', async () => {
    const heard: unknown[] = [];
    const happenings = new DatabaseHappenings(database.url, silent);
    happenings.listen({ happened: (happening) => heard.push(happening), ended: () => heard.push('ended') });
    try {
      await until(() => heard.length === 1, { within, what: 'listening' });
      await cut('happened');
      await until(() => heard.length === 2, { within, what: 'listening again' });
      await say('happened', 'case:c-1');
      await until(() => heard.length === 3, { within, what: 'the next change' });
    } finally {
      await happenings.close();
    }
    const missed = { kind: 'missed' };
    expect(heard).toEqual([missed, missed, { kind: 'case', caseId: 'c-1' }, 'ended']);
  });
});
