import type { DataSource } from 'typeorm';

/** One attempt that was refused, for the record (ASVS 16.3.2). Nothing in it is personal data. */
export interface RefusedAccess {
  readonly actorId: string;
  /** operationId of the route. */
  readonly action: string;
  readonly caseId?: string | undefined;
  /** Path template of the route. */
  readonly object: string;
  /** The problem's code. */
  readonly reason: string;
  readonly traceId: string;
}

const CASE_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Errors: whatever the database throws; a refusal that cannot be recorded must not pass unnoticed. */
export async function recordRefusal(
  db: Pick<DataSource, 'query'>,
  { actorId, action, caseId, object, reason, traceId }: RefusedAccess,
  now: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO access_log (at, actor_id, action, case_id, object, reason, outcome, trace_id)
     VALUES ($1, $2, $3, $4, $5, $6, 'refused', $7)`,
    [now, actorId, action, caseId !== undefined && CASE_ID.test(caseId) ? caseId : null, object, reason, traceId],
  );
}
