import type { EntityManager } from 'typeorm';
import type { CaseState } from '../domain/enrollment/state';

/** Keeps the list of letters asked for where the case has it. */
export async function writeAskedLetters(
  db: EntityManager,
  before: CaseState | undefined,
  { caseId, caseNumber, type, parties, letters = [] }: CaseState,
): Promise<void> {
  for (const letter of letters) {
    const known = before?.letters?.find(({ seq }) => seq === letter.seq);
    if (known?.status === letter.status) continue;
    await db.query(
      `INSERT INTO asked_letter (case_id, seq, kind, status, signer_id, subject_id, agency_id, case_number,
         certificate_type, asked_at, answered_at)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) ON CONFLICT (case_id, seq) DO UPDATE SET status = $4, answered_at = $11`,
      [
        caseId,
        letter.seq,
        letter.kind,
        letter.status,
        letter.signerId,
        parties.subjectId,
        parties.agencyId,
        caseNumber,
        type,
        letter.askedAt,
        letter.answeredAt ?? null,
      ],
    );
    // A request that is taken back owes its signer no notice, yet the list before him changes.
    await db.query("SELECT pg_notify('happened', 'person:' || $1)", [letter.signerId]);
  }
}
