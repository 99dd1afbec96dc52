import type { DataSource } from 'typeorm';
import { HOUR_MS, MINUTE_MS } from '../../domain/case/instant';
import type { Role, StandIn } from '../../domain/people/roles';
import type { Caller } from '../http/route';
import { STANDS_IN } from '../../entities/standing';
import { newToken, sha256 } from './tokens';

export const SESSION_IDLE_MS = 30 * MINUTE_MS;
export const SESSION_LIFE_MS = 10 * HOUR_MS;
/** A request moves `seen_at` when it is older than this: idle time is that exact, and reading need not write. */
const SEEN_EVERY_MS = MINUTE_MS;

export interface Session {
  readonly tokenSha256: string;
  readonly caller: Caller;
  /** The person's name; personal data. */
  readonly name: string;
  readonly expiresAt: Date;
}

/** Who has been authenticated, how and when, as the identity provider says. */
export interface Authenticated {
  readonly personId: string;
  readonly acr: string;
  readonly authenticatedAt: Date;
}

interface Row {
  person_id: string;
  acr: string;
  authenticated_at: Date;
  seen_at: Date;
  expires_at: Date;
  full_name: string;
  roles: Role[];
  stands_in: StandIn[];
}

/** Sessions live on the server: the cookie holds a token, the table its hash. */
export class Sessions {
  constructor(
    private readonly db: Pick<DataSource, 'query' | 'transaction'>,
    private readonly now: () => Date,
  ) {}

  /**
   * The session of a token, unless it has ended or its person is not active any more. Roles are the directory's at
   * this moment: one that was taken away is gone with the next request.
   */
  async find(token: string): Promise<Session | undefined> {
    const now = this.now();
    const tokenSha256 = sha256(token);
    const rows: Row[] = await this.db.query(
      `SELECT s.person_id, s.acr, s.authenticated_at, s.seen_at, s.expires_at, p.full_name, roles_at(p, $2) AS roles,
              ${STANDS_IN} AS stands_in
         FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_sha256 = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND p.active`,
      [tokenSha256, now, new Date(now.getTime() - SESSION_IDLE_MS)],
    );
    const row = rows[0];
    if (!row) return undefined;
    if (now.getTime() - row.seen_at.getTime() >= SEEN_EVERY_MS)
      await this.db.query(`UPDATE session SET seen_at = $2 WHERE token_sha256 = $1 AND seen_at < $2`, [
        tokenSha256,
        now,
      ]);
    return {
      tokenSha256,
      caller: {
        actor: {
          ...{ personId: row.person_id, roles: row.roles },
          ...(row.stands_in.length > 0 ? { standsIn: row.stands_in } : {}),
        },
        acr: row.acr,
        authenticatedAt: row.authenticated_at,
      },
      name: row.full_name,
      expiresAt: row.expires_at,
    };
  }

  /**
   * Starts a session and ends the one that the browser had: a token never outlives a login or a step-up. The new
   * token; `undefined` when the directory holds no such active person.
   */
  start({ personId, acr, authenticatedAt }: Authenticated, oldToken: string | undefined): Promise<string | undefined> {
    const now = this.now();
    const token = newToken();
    return this.db.transaction(async (db) => {
      if (oldToken !== undefined) await db.query(`DELETE FROM session WHERE token_sha256 = $1`, [sha256(oldToken)]);
      const rows: unknown[] = await db.query(
        `INSERT INTO session (token_sha256, person_id, acr, authenticated_at, created_at, seen_at, expires_at)
         SELECT $1, id, $3, $4, $5, $5, $6 FROM person WHERE id = $2 AND active RETURNING 1`,
        [sha256(token), personId, acr, authenticatedAt, now, new Date(now.getTime() + SESSION_LIFE_MS)],
      );
      return rows.length > 0 ? token : undefined;
    });
  }

  async end(tokenSha256: string): Promise<void> {
    await this.db.query(`DELETE FROM session WHERE token_sha256 = $1`, [tokenSha256]);
  }
}
