import type { DataSource } from 'typeorm';

/** One use of a right, or one that was refused, for the record (ASVS 16.3.2). Nothing in it is personal data. */
export interface Access {
  readonly actorId: string;
  /** operationId of the route. */
  readonly action: string;
  readonly caseId?: string | undefined;
  /** Path template of the route. */
  readonly object: string;
  /** The problem's code, or why it was done. */
  readonly reason: string;
  readonly outcome: 'allowed' | 'refused';
  readonly traceId: string;
}

const CASE_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Errors: whatever the database throws; what cannot be recorded must not happen unnoticed. */
export async function recordAccess(
  db: Pick<DataSource, 'query'>,
  { actorId, action, caseId, object, reason, outcome, traceId }: Access,
  now: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO access_log (at, actor_id, action, case_id, object, reason, outcome, trace_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      now,
      actorId,
      action,
      caseId !== undefined && CASE_ID.test(caseId) ? caseId : null,
      object,
      reason,
      outcome,
      traceId,
    ],
  );
}
