import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DAY_MS } from '../../domain/case/instant';
import type { Rendered } from '../http/answer';
import { OutcomeUnknown, ProblemError, RefusalError } from '../problems/errors';
import type { Sealer } from './sealer';

/** How long an answer is kept for its key. */
export const KEY_LIFE_MS = DAY_MS;
/**
 * After this, whoever began has died: the same request may go on, as it is the same command to the case. Longer than
 * the gateway's patience with a case.
 */
const LEASE_MS = 40_000;
/** Status of a key whose request ended without an answer that stands: the same request may begin again. */
const OPEN_AGAIN = 503;

export interface Claim {
  readonly actorId: string;
  readonly key: string;
  readonly requestSha256: string;
}

interface Row {
  request_sha256: string;
  status: number | null;
  response: string | null;
  headers: Record<string, string> | null;
  created_at: Date;
}

/**
 * The id of the command that a request becomes: the same for the same person, key and content, so that a request
 * repeated after any time, through any process, is the same Update to the case. A hash, so that a key in which
 * somebody wrote a name takes none along.
 */
export const commandIdOf = ({ actorId, key, requestSha256 }: Claim): string =>
  createHash('sha256').update(`${actorId}:${key}:${requestSha256}`).digest('hex').slice(0, 32);

/** Answers by key (draft-ietf-httpapi-idempotency-key-header-06): one key, one request, one answer. */
export class Idempotency {
  constructor(
    private readonly db: Pick<DataSource, 'query'>,
    private readonly sealer: Sealer,
    private readonly now: () => Date,
  ) {}

  /**
   * Does `work` unless its answer is known. Kept are answers and what a case refused; anything else lets the key be
   * used again for the same request. Errors: those of `work`; ProblemError `idempotency-key-reused` (422) or
   * `idempotency-key-in-progress` (409).
   */
  async once(
    claim: Claim,
    work: () => Promise<Rendered>,
    refused: (error: RefusalError) => Rendered,
  ): Promise<Rendered & { readonly replayed: boolean }> {
    const known = await this.begin(claim);
    if (known) return { ...known, replayed: true };
    let answer: Rendered;
    try {
      answer = await work();
    } catch (error) {
      await keep(() => (error instanceof RefusalError ? this.settle(claim, refused(error)) : this.reopen(claim)));
      throw error;
    }
    await keep(() => this.settle(claim, answer));
    return { ...answer, replayed: false };
  }

  private async begin(claim: Claim): Promise<Rendered | undefined> {
    const now = this.now();
    const { actorId, key, requestSha256 } = claim;
    const begun: unknown[] = await this.db.query(
      `INSERT INTO idempotency_key AS old (actor_id, key, request_sha256, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (actor_id, key) DO UPDATE
         SET request_sha256 = $3, created_at = $4, status = NULL, headers = NULL, response = NULL
         WHERE old.created_at <= $5 RETURNING 1`,
      [actorId, key, requestSha256, now, new Date(now.getTime() - KEY_LIFE_MS)],
    );
    if (begun.length > 0) return undefined;
    const rows: Row[] = await this.db.query(
      `SELECT request_sha256, status, response, headers, created_at FROM idempotency_key
        WHERE actor_id = $1 AND key = $2`,
      [actorId, key],
    );
    const row = rows[0];
    if (!row) throw inProgress();
    if (row.request_sha256 !== requestSha256) throw new ProblemError('idempotency-key-reused');
    if (row.status !== null && row.response !== null)
      return { status: row.status, headers: row.headers ?? {}, body: this.sealer.open(row.response) };
    await this.takeOver(claim, row, now);
    return undefined;
  }

  /** One of several that find the key free gets it. */
  private async takeOver({ actorId, key }: Claim, row: Row, now: Date): Promise<void> {
    const underWay = row.status === null && now.getTime() - row.created_at.getTime() < LEASE_MS;
    if (underWay) throw inProgress();
    const taken: unknown[] = await this.db.query(
      `WITH taken AS (
         UPDATE idempotency_key SET status = NULL, created_at = $3
          WHERE actor_id = $1 AND key = $2 AND status IS NOT DISTINCT FROM $4 AND created_at = $5
            AND response IS NULL RETURNING 1)
       SELECT 1 FROM taken`,
      [actorId, key, now, row.status, row.created_at],
    );
    if (taken.length === 0) throw inProgress();
  }

  private async settle({ actorId, key }: Claim, { status, headers, body }: Rendered): Promise<void> {
    await this.db.query(
      `UPDATE idempotency_key SET status = $3, headers = $4, response = $5 WHERE actor_id = $1 AND key = $2`,
      [actorId, key, status, JSON.stringify(headers), this.sealer.seal(body)],
    );
  }

  private async reopen({ actorId, key }: Claim): Promise<void> {
    await this.db.query(
      `UPDATE idempotency_key SET status = $3 WHERE actor_id = $1 AND key = $2 AND response IS NULL`,
      [actorId, key, OPEN_AGAIN],
    );
  }
}

/** What was done may stand although its answer could not be kept: the client is told to ask again. */
async function keep(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new OutcomeUnknown('the answer could not be kept for its key', { cause });
  }
}

const inProgress = () => new ProblemError('idempotency-key-in-progress', { headers: { 'Retry-After': '1' } });
