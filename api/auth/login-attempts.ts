import type { DataSource } from 'typeorm';
import { MINUTE_MS } from '../../domain/case/instant';
import { sha256 } from './tokens';

/** How long a login may take at the identity provider. */
export const LOGIN_ATTEMPT_MS = 10 * MINUTE_MS;

/** What must be remembered between sending somebody to the identity provider and seeing him back. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  readonly acr: string;
}

interface Row {
  nonce: string;
  code_verifier: string;
  return_to: string;
  acr: string;
}

export class LoginAttempts {
  constructor(
    private readonly db: Pick<DataSource, 'query'>,
    private readonly now: () => Date,
  ) {}

  async begin({ state, nonce, codeVerifier, returnTo, acr }: LoginAttempt): Promise<void> {
    await this.db.query(
      `INSERT INTO login_attempt (state_sha256, nonce, code_verifier, return_to, acr, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [sha256(state), nonce, codeVerifier, returnTo, acr, new Date(this.now().getTime() + LOGIN_ATTEMPT_MS)],
    );
  }

  /** Takes an attempt out: it can be finished once. `undefined` when it is unknown, used or too old. */
  async take(state: string): Promise<LoginAttempt | undefined> {
    const rows: Row[] = await this.db.query(
      `WITH taken AS (DELETE FROM login_attempt WHERE state_sha256 = $1 RETURNING *)
       SELECT nonce, code_verifier, return_to, acr FROM taken WHERE expires_at > $2`,
      [sha256(state), this.now()],
    );
    const row = rows[0];
    return row && { state, nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to, acr: row.acr };
  }
}
