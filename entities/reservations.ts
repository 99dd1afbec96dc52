import type { EntityManager } from 'typeorm';
import type { Refusal } from '../domain/case/refusal';
import type { Reservation } from '../domain/enrollment/reservations';
import { reservationsOf } from '../domain/enrollment/reservations';
import type { CaseState } from '../domain/enrollment/state';
import { isCompromise } from '../domain/revocation/state';

/** Takes and frees what the case holds alone, by the database's own uniqueness. Answers why it may not hold it. */
export async function reserve(
  db: EntityManager,
  before: CaseState | undefined,
  after: CaseState,
): Promise<Refusal | undefined> {
  const held = before ? reservationsOf(before) : [];
  const wanted = reservationsOf(after);
  if (JSON.stringify(held) === JSON.stringify(wanted)) return undefined;
  const keys = await Promise.all(wanted.map(async (one) => ({ kind: one.kind, key: await keyOf(db, one) })));
  await db.query("DELETE FROM reservation WHERE case_id = $1 AND NOT (kind || ':' || key = ANY ($2))", [
    after.caseId,
    keys.map(({ kind, key }) => `${kind}:${key}`),
  ]);
  for (const { kind, key } of keys) {
    const rows: { case_id: string }[] = await db.query(
      `INSERT INTO reservation (kind, key, case_id) VALUES ($1, $2, $3)
       ON CONFLICT (kind, key) DO UPDATE SET case_id = reservation.case_id RETURNING case_id`,
      [kind, key, after.caseId],
    );
    const holder = rows[0]?.case_id;
    if (holder !== undefined && holder !== after.caseId)
      return kind === 'key'
        ? { code: (await compromised(db, holder)) ? 'key-compromised' : 'key-already-used', field: '/request' }
        : { code: 'subject-already-served', field: '/form/nik' };
  }
  return undefined;
}

/** Whether the certificate of a case was revoked for keyCompromise: its key is blocked for ever, whoever presents it. */
async function compromised(db: EntityManager, caseId: string): Promise<boolean> {
  const rows: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [caseId]);
  return isCompromise(rows[0]?.state.revocation);
}

/** Thrown when a living case refers to a NIK that the vault does not hold: a damaged vault, or one erased too soon. */
export class BlindIndexMissing extends Error {
  override readonly name = 'BlindIndexMissing';
}

/** A person is told by the blind index of his NIK: equal for equal NIKs, and worth nothing to who lacks the key. */
async function keyOf(db: EntityManager, reservation: Reservation): Promise<string> {
  if (reservation.kind === 'key') return reservation.spkiSha256;
  if ('fqdn' in reservation) return `${reservation.type}:${reservation.fqdn.toLowerCase()}#${String(reservation.slot)}`;
  const rows: { blind_index: string | null }[] = await db.query(
    'SELECT blind_index FROM personal_datum WHERE commitment = $1',
    [reservation.nik],
  );
  const index = rows[0]?.blind_index;
  if (!index) throw new BlindIndexMissing('the vault holds no blind index for a NIK that an application refers to');
  return `${reservation.type}:${index}#${String(reservation.slot)}`;
}
