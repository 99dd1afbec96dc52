import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { LedgerEvent } from '../domain/case/ledger';
import type { CaseEvent } from '../domain/enrollment/events';
import type { CaseState } from '../domain/enrollment/state';
import { noticesOf } from '../domain/notices/notices';
import { writeAskedLetters } from './asked-letters';

export interface Projection {
  readonly before: CaseState | undefined;
  readonly after: CaseState;
  readonly events: readonly LedgerEvent<CaseEvent>[];
  readonly head: string;
  readonly digest: string;
  readonly at: Instant;
}

/** Brings every read model of a case to where its ledger is; a rebuild calls the same function, commit by commit. */
export async function projectCase(db: EntityManager, projection: Projection): Promise<void> {
  await writeCase(db, projection);
  await writeTasks(db, projection);
  await writeCertificate(db, projection);
  await writeAskedLetters(db, projection.before, projection.after);
  await queueNotices(db, projection);
}

async function writeCase(db: EntityManager, { after, head, digest, at }: Projection): Promise<void> {
  const { caseId, caseNumber, type, status, parties, version, revision, openedAt, statusSince, until } = after;
  await db.query(
    `INSERT INTO case_file (id, number, type, status, applicant_id, subject_id, agency_id, version, revision,
       dossier_digest, head_hash, state, opened_at, status_since, until, updated_at)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)
     ON CONFLICT (id) DO UPDATE SET status = $4, version = $8, revision = $9, dossier_digest = $10, head_hash = $11,
       state = $12, status_since = $14, until = $15, updated_at = $16`,
    [
      caseId,
      caseNumber,
      type,
      status,
      parties.applicantId,
      parties.subjectId,
      parties.agencyId,
      version,
      revision,
      digest,
      head,
      JSON.stringify(after),
      openedAt,
      statusSince,
      until ?? null,
      at,
    ],
  );
}

async function writeTasks(db: EntityManager, { before, after, events, at }: Projection): Promise<void> {
  for (const { event } of events)
    if (event.type === 'taskClosed')
      await db.query("UPDATE task SET status = 'done', closed_at = $2 WHERE id = $1", [event.taskId, at]);
  const { task } = after;
  if (!task || JSON.stringify(task) === JSON.stringify(before?.task)) return;
  await db.query(
    `INSERT INTO task (id, case_id, kind, status, case_number, certificate_type, agency_id, subject_id, opened_at,
       due_at, claimed_by, claimed_at, escalated)
     VALUES ($1,$2,$3,'open',$4,$5,$6,$7,$8,$9,$10,$11,$12)
     ON CONFLICT (id) DO UPDATE SET claimed_by = $10, claimed_at = $11, escalated = $12`,
    [
      task.id,
      after.caseId,
      task.kind,
      after.caseNumber,
      after.type,
      after.parties.agencyId,
      after.parties.subjectId,
      task.openedAt,
      task.dueAt,
      task.claimedBy ?? null,
      task.claimedAt ?? null,
      task.escalated,
    ],
  );
}

async function writeCertificate(db: EntityManager, { before, after }: Projection): Promise<void> {
  const { certificate } = after;
  const standing = standingOf(after);
  if (!certificate || (before?.certificate && JSON.stringify(standingOf(before)) === JSON.stringify(standing))) return;
  await db.query(
    `INSERT INTO certificate (issuer, serial, case_id, type, subject_id, agency_id, sha256, spki_sha256, not_before,
       not_after, leaf_document_id, chain_document_id, policy_version, status, held_since, revoked_at, revocation_reason,
       successor_in_use_at)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) ON CONFLICT (issuer, serial) DO UPDATE
       SET status = $14, held_since = $15, revoked_at = $16, revocation_reason = $17, successor_in_use_at = $18`,
    [
      certificate.issuer,
      certificate.serial,
      after.caseId,
      after.type,
      after.parties.subjectId,
      after.parties.agencyId,
      certificate.sha256,
      certificate.spkiSha256,
      certificate.notBefore,
      certificate.notAfter,
      certificate.leafDocumentId,
      certificate.chainDocumentId,
      after.policy.version,
      ...standing,
    ],
  );
}

/** What can change of a certificate: status, hold, when and why it was revoked, and when another took its place. */
function standingOf({ status, hold, revocation, successor }: CaseState): readonly (string | null)[] {
  const ended = status === 'revoking' || status === 'revoked' ? revocation : undefined;
  return [status, hold?.since ?? null, ended?.revokedAt ?? null, ended?.reason ?? null, successor?.inUseAt ?? null];
}

async function queueNotices(db: EntityManager, { after, events, at }: Projection): Promise<void> {
  const notices = events.flatMap((recorded) => noticesOf(after, recorded));
  for (const { key, caseId, template, to, seq, params } of notices)
    await db.query(
      `INSERT INTO outbox (key, case_id, template, recipient, seq, params, status, queued_at, next_attempt_at, attempts)
       VALUES ($1,$2,$3,$4,$5,$6,'pending',$7,$7,0) ON CONFLICT (key) DO NOTHING`,
      [key, caseId, template, to, seq, JSON.stringify(params), at],
    );
  if (notices.length > 0) await db.query("SELECT pg_notify('outbox', '')");
}
