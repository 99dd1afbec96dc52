import { TaskRepository } from '../../entities/tasks.repository';
import { figure, quantile, timed } from './figures';
import type { Office } from './office';

const PAGE = 50;
const ASKED = 400;
const SIZES = { small: 10_000, large: 1_000_000 } as const;

/** The first page of an examiner's inbox while ten thousand tasks are open, and while a million are. */
export async function measureInbox({ db }: Office) {
  const tasks = new TaskRepository(db);
  const ask = async (open: number) => {
    await fill(db, open);
    const times: number[] = [];
    for (let i = 0; i < ASKED; i++) times.push(await timed(() => tasks.inbox({ kinds: ['verify'] }, PAGE)));
    const counted: number[] = [];
    for (let i = 0; i < 20; i++)
      counted.push(await timed(() => tasks.counts(['verify'], 'person-examiner-1', new Date().toISOString())));
    return { pageMs: figure(times), p99: quantile(times, 0.99), countsMs: figure(counted) };
  };
  const small = await ask(SIZES.small);
  const large = await ask(SIZES.large);
  return {
    at10k: { ...small.pageMs, p99: Number(small.p99.toPrecision(3)), counts: small.countsMs },
    at1m: { ...large.pageMs, p99: Number(large.p99.toPrecision(3)), counts: large.countsMs },
    p99Ratio: Number((large.p99 / small.p99).toPrecision(3)),
  };
}

/** Rows that one statement writes: well within its time. */
const AT_ONCE = 200_000;

/** Open tasks up to a number, spread over kinds, agencies and due dates as a busy year would leave them. */
async function fill(db: Office['db'], open: number): Promise<void> {
  const [row]: { n: number }[] = await db.query(`SELECT count(*)::int AS n FROM task WHERE id LIKE 'fill:%'`);
  for (let from = (row?.n ?? 0) + 1; from <= open; from += AT_ONCE)
    await db.query(
      `INSERT INTO task (id, case_id, kind, status, case_number, certificate_type, agency_id, subject_id, opened_at,
         due_at, escalated)
       SELECT 'fill:' || i, 'fill-' || i, CASE WHEN i % 5 < 3 THEN 'verify' ELSE 'approve' END, 'open', 'UKUR-F' || i,
         'individual', (ARRAY['DINKES', 'DISKOMINFO', 'BKPSDM'])[1 + i % 3], 'person-applicant-1',
         now() - make_interval(mins => i % 40000), now() + make_interval(mins => ((i::bigint * 7919) % 40000)::int - 20000),
         false
       FROM generate_series($1::int, $2::int) AS i`,
      [from, Math.min(from + AT_ONCE - 1, open)],
    );
  // What a million new rows leave to be tidied up is not what is measured.
  await db.query('VACUUM (ANALYZE) task');
}
