import type { EntityManager } from 'typeorm';
import type { Refusal } from '../domain/case/refusal';
import type { CaseState } from '../domain/enrollment/state';
import type { BrokenLedger, Commit } from './ledger-check';
import { dossierDigest } from './ledger-hash';
import { projectCase } from './projection';
import type { ReadModel } from './read-models';
import { READ_BY_PROJECTION, READ_MODELS } from './read-models';
import { reserve } from './reservations';

type Sql = EntityManager;

/** A row of a read model that is not what the ledger makes of it. */
export interface Difference {
  readonly table: string;
  readonly caseId: string;
  /** As much of the row's key as may be shown. */
  readonly row: string;
  readonly kind: 'missing' | 'extra' | 'differs';
  /** Names of the columns that differ; values may be what people wrote. */
  readonly columns: readonly string[];
}

export interface Scope {
  /** Only these cases. */
  readonly only?: readonly string[];
  /** None of these. */
  readonly except: readonly string[];
}

/**
 * Tables of the read models' own names that live as long as a transaction, before the real ones: what projects into
 * the read models projects into them, unchanged. A table that is no known read model is not found at all, so nothing
 * real can be written by mistake. Whoever needs a real table names its schema.
 */
export class Shadow {
  private constructor(
    private readonly db: Sql,
    /** Where the real tables are, ready to stand in a statement. */
    private readonly schema: string,
  ) {}

  /** The real ledger's name, ready to stand in a statement. */
  get ledger(): string {
    return `${this.schema}.ledger`;
  }

  /** Lets writers finish and waits with the next ones, in the order in which they themselves take the tables. */
  static async keepWritersOut(db: Sql): Promise<void> {
    await db.query(`LOCK TABLE ${READ_MODELS.map(({ table }) => table).join(', ')} IN EXCLUSIVE MODE`);
  }

  static async open(db: Sql): Promise<Shadow> {
    const [row]: { schema: string }[] = await db.query('SELECT quote_ident(current_schema()) AS schema');
    if (!row) throw new Error('the database has no current schema');
    const { schema } = row;
    for (const { table } of READ_MODELS)
      await db.query(`CREATE TEMPORARY TABLE ${table} (LIKE ${schema}.${table} INCLUDING ALL) ON COMMIT DROP`);
    for (const table of READ_BY_PROJECTION)
      await db.query(`CREATE TEMPORARY VIEW ${table} AS SELECT * FROM ${schema}.${table}`);
    await db.query('SET LOCAL search_path TO pg_temp');
    return new Shadow(db, schema);
  }

  project({ before, after, events, head, at }: Commit): Promise<void> {
    return projectCase(this.db, { before, after, events, head, at, digest: dossierDigest(after) });
  }

  /** What a case holds alone follows from where it stands now, not from how it came there. */
  reserve(state: CaseState): Promise<Refusal | undefined> {
    return reserve(this.db, undefined, state);
  }

  /** Cases whose read model speaks of more than their ledger holds: its end was lost, and must not be forgotten too. */
  async withoutEnd(only?: readonly string[]): Promise<(BrokenLedger & { readonly caseId: string })[]> {
    const { schema } = this;
    const rows: { id: string; last: number | null }[] = await this.db.query(
      `SELECT o.id, l.last FROM ${schema}.case_file o
       LEFT JOIN (SELECT case_id, max(seq) AS last FROM ${schema}.ledger GROUP BY case_id) l ON l.case_id = o.id
       WHERE ($1::text[] IS NULL OR o.id = ANY ($1)) AND coalesce(l.last, 0) < o.version
         AND NOT EXISTS (SELECT 1 FROM ${schema}.ledger k WHERE k.case_id = o.id AND k.hash = o.head_hash)
       ORDER BY o.id`,
      [only ?? null],
    );
    return rows.map(({ id, last }) => ({ caseId: id, seq: (last ?? 0) + 1, fault: 'end-missing' }));
  }

  /**
   * The ledger says what is owed to people, not what became of it: that is taken from the real outbox, and for a
   * notice that is missing there from its deliveries, so that nothing is sent again. Answers how many remain to be sent.
   */
  async settleNotices(): Promise<number> {
    const { schema, db } = this;
    for (const { table, key, kept } of READ_MODELS)
      if (kept)
        await db.query(
          `UPDATE pg_temp.${table} s SET ${kept.map((column) => `${column} = o.${column}`).join(', ')}
           FROM ${schema}.${table} o WHERE ${sameKey(key)}`,
        );
    await db.query(
      `UPDATE pg_temp.outbox s SET status = d.status, closed_at = d.at, told_at = d.at, attempts = 1
       FROM (SELECT notice_key, CASE WHEN bool_or(status = 'sent') THEN 'sent' ELSE 'undeliverable' END AS status,
               max(at) AS at FROM ${schema}.delivery GROUP BY notice_key) d
       WHERE d.notice_key = s.key AND NOT EXISTS (SELECT 1 FROM ${schema}.outbox o WHERE o.key = s.key)`,
    );
    const [row]: { n: number }[] = await db.query(
      `SELECT count(*)::int AS n FROM pg_temp.outbox s
       WHERE s.status = 'pending' AND NOT EXISTS (SELECT 1 FROM ${schema}.outbox o WHERE o.key = s.key)`,
    );
    return row?.n ?? 0;
  }

  /** Where the real tables differ, by table and case. */
  async differences(scope: Scope): Promise<Difference[]> {
    const found: Difference[] = [];
    for (const model of READ_MODELS) {
      const rows: { o: Json | null; s: Json | null }[] = await this.db.query(
        `SELECT to_jsonb(o) AS o, to_jsonb(s) AS s FROM ${this.schema}.${model.table} o
         FULL JOIN pg_temp.${model.table} s ON ${sameKey(model.key)}
         WHERE to_jsonb(o) IS DISTINCT FROM to_jsonb(s) AND ${within(`coalesce(o.${model.caseId}, s.${model.caseId})`)}
         ORDER BY coalesce(o.${model.caseId}, s.${model.caseId})`,
        inScope(scope),
      );
      found.push(...rows.map(({ o, s }) => differenceOf(model, o, s)));
    }
    return found;
  }

  /** Puts what the ledger makes in place of what differs. */
  async replace(scope: Scope): Promise<void> {
    for (const { table, key, caseId } of READ_MODELS) {
      const real = `${this.schema}.${table}`;
      await this.db.query(
        `DELETE FROM ${real} o WHERE ${within(`o.${caseId}`)} AND NOT EXISTS
           (SELECT 1 FROM pg_temp.${table} s WHERE ${sameKey(key)} AND to_jsonb(s) = to_jsonb(o))`,
        inScope(scope),
      );
      await this.db.query(
        `INSERT INTO ${real} SELECT * FROM pg_temp.${table} s WHERE ${within(`s.${caseId}`)}
           AND NOT EXISTS (SELECT 1 FROM ${real} o WHERE ${sameKey(key)})`,
        inScope(scope),
      );
    }
  }

  /** Leaves nothing behind in the session; the tables go with the transaction. */
  async close(): Promise<void> {
    for (const table of READ_BY_PROJECTION) await this.db.query(`DROP VIEW pg_temp.${table}`);
  }
}

type Json = Readonly<Record<string, unknown>>;

const sameKey = (key: readonly string[]): string => key.map((column) => `o.${column} = s.${column}`).join(' AND ');
const within = (column: string): string => `($1::text[] IS NULL OR ${column} = ANY ($1)) AND ${column} <> ALL ($2)`;
const inScope = ({ only, except }: Scope): unknown[] => [only ?? null, except];

function differenceOf({ table, caseId, shown }: ReadModel, real: Json | null, made: Json | null): Difference {
  const row = real ?? made ?? {};
  const about = { table, caseId: String(row[caseId]), row: shown.map((column) => String(row[column])).join(' ') };
  if (!real) return { ...about, kind: 'missing', columns: [] };
  if (!made) return { ...about, kind: 'extra', columns: [] };
  const columns = Object.keys(made).filter((column) => JSON.stringify(made[column]) !== JSON.stringify(real[column]));
  return { ...about, kind: 'differs', columns };
}
