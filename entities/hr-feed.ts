import type { DataSource, EntityManager } from 'typeorm';
import type { CivilDate } from '../domain/calendar/wib';
import { wibDate } from '../domain/calendar/wib';
import type { Instant } from '../domain/case/instant';
import type { PersonChangeKind } from '../domain/people-change/change';

/** A change as it is kept: numbers of people as their blind index only. */
export interface KeptChange {
  readonly id: string;
  readonly kind: PersonChangeKind;
  readonly nipIndex: string;
  readonly serves: boolean;
  readonly takesOut: boolean;
  readonly post?: string;
  readonly agencyId?: string;
  readonly superiorNipIndex?: string;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Instant;
}

/** An entry that nobody can rely on; `field` says why. */
export interface KeptMalformed {
  readonly id: string;
  readonly field: string;
}

/** A page of the feed, in its order, with where to go on. */
export interface KeptPage {
  readonly entries: readonly (KeptChange | KeptMalformed)[];
  readonly cursor: string;
}

/** Whether HR answers. */
export interface FeedState {
  readonly readAt?: Instant;
  readonly awaySince?: Instant;
}

const FEED = 'people';
type Database = Pick<EntityManager, 'query'>;

/** How far HR's feed of people was read; what stood on a page and the place behind it are kept together or not at all. */
export class PeopleFeed {
  /** `start`: where a feed is read from that was never read. */
  constructor(
    private readonly db: DataSource,
    private readonly start: string,
  ) {}

  /** Where to read on; the first time is the beginning of the watch. */
  async cursor(now: Instant): Promise<string> {
    await this.db.query('INSERT INTO hr_feed (name, cursor, began_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      ...[FEED, this.start, now],
    ]);
    return (await placeOf(this.db)).cursor;
  }

  /** Keeps what was read after `asked`. A page that another reader has kept meanwhile is left alone: it is all there. */
  keep(asked: string, page: KeptPage, now: Instant): Promise<void> {
    return this.db.transaction(async (db) => {
      const { cursor, beganAt } = await placeOf(db, 'FOR UPDATE');
      if (cursor !== asked) return;
      for (const entry of page.entries)
        if ('kind' in entry) await keepChange(db, entry, { beganAt, now });
        else await keepMalformed(db, entry, now);
      await db.query('UPDATE hr_feed SET cursor = $2 WHERE name = $1', [FEED, page.cursor]);
    });
  }

  /** HR has answered, and was read to its end. */
  async answered(now: Instant): Promise<void> {
    await this.db.query('UPDATE hr_feed SET read_at = $2, away_since = NULL, alarmed_at = NULL WHERE name = $1', [
      FEED,
      now,
    ]);
  }

  /** HR does not answer. True once in the time that it is away, after `patienceMs` of it: now people must hear of it. */
  async away(now: Instant, patienceMs: number): Promise<boolean> {
    await this.db.query('UPDATE hr_feed SET away_since = COALESCE(away_since, $2) WHERE name = $1', [FEED, now]);
    const before = new Date(Date.parse(now) - patienceMs).toISOString();
    const [alarmed]: [unknown[], number] = await this.db.query(
      `UPDATE hr_feed SET alarmed_at = $2 WHERE name = $1 AND alarmed_at IS NULL AND away_since <= $3 RETURNING 1`,
      [FEED, now, before],
    );
    return alarmed.length > 0;
  }

  async state(): Promise<FeedState> {
    const rows: { read_at: Date | null; away_since: Date | null }[] = await this.db.query(
      'SELECT read_at, away_since FROM hr_feed WHERE name = $1',
      [FEED],
    );
    const { read_at: readAt, away_since: awaySince } = rows[0] ?? { read_at: null, away_since: null };
    return {
      ...(readAt ? { readAt: readAt.toISOString() } : {}),
      ...(awaySince ? { awaySince: awaySince.toISOString() } : {}),
    };
  }
}

/** How far the feed was read. Errors: when nobody has begun to read it. */
async function placeOf(db: Database, lock = ''): Promise<{ cursor: string; beganAt: Instant }> {
  const rows: { cursor: string; began_at: Date }[] = await db.query(
    `SELECT cursor, began_at FROM hr_feed WHERE name = $1 ${lock}`,
    [FEED],
  );
  if (!rows[0]) throw new Error('the feed of people was never begun');
  return { cursor: rows[0].cursor, beganAt: rows[0].began_at.toISOString() };
}

interface Reading {
  readonly beganAt: Instant;
  readonly now: Instant;
}

/** What HR had recorded before the watch began and what counted then: the directory was brought in with it. */
const isHistory = ({ recordedAt, effectiveOn }: KeptChange, beganAt: Instant): boolean =>
  recordedAt < beganAt && effectiveOn <= wibDate(beganAt);

/**
 * The same change has the same id for ever: it is kept once, and in the place of what was malformed under its id, also
 * where that was set aside.
 */
async function keepChange(db: Database, change: KeptChange, { beganAt, now }: Reading): Promise<void> {
  const { id, kind, nipIndex, serves, takesOut, post, agencyId, superiorNipIndex, effectiveOn, recordedAt } = change;
  const [status, note] = isHistory(change, beganAt) ? ['done', 'before-our-time'] : ['waiting', null];
  await db.query(
    `INSERT INTO hr_change (id, kind, nip_index, person_id, serves, takes_out, post, agency_id,
       superior_nip_index, effective_on, recorded_at, read_at, status, note)
     VALUES ($1, $2, $3, (SELECT id FROM person WHERE nip_index = $3), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status, note = EXCLUDED.note, field = NULL, kind = EXCLUDED.kind,
       nip_index = EXCLUDED.nip_index, person_id = EXCLUDED.person_id, serves = EXCLUDED.serves,
       takes_out = EXCLUDED.takes_out, post = EXCLUDED.post, agency_id = EXCLUDED.agency_id,
       superior_nip_index = EXCLUDED.superior_nip_index, effective_on = EXCLUDED.effective_on,
       recorded_at = EXCLUDED.recorded_at, read_at = EXCLUDED.read_at
     WHERE hr_change.kind IS NULL`,
    [
      ...[id, kind, nipIndex, serves, takesOut, post ?? null, agencyId ?? null, superiorNipIndex ?? null],
      ...[effectiveOn, recordedAt, now, status, note],
    ],
  );
}

async function keepMalformed(db: Database, { id, field }: KeptMalformed, now: Instant): Promise<void> {
  await db.query(
    `INSERT INTO hr_change (id, status, field, read_at) VALUES ($1, 'malformed', $2, $3) ON CONFLICT (id) DO NOTHING`,
    [id, field, now],
  );
}
