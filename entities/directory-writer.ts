import type { DataSource, EntityManager } from 'typeorm';
import { wibInstant } from '../domain/calendar/wib';
import type { Instant } from '../domain/case/instant';
import { SYSTEM_ACTOR } from '../domain/people/roles';
import type { Role } from '../domain/people/roles';
import type { PersonChangeKind } from '../domain/people-change/change';
import type { Moved, Told } from '../domain/people-change/directory';
import { movedBy, overtakenBy } from '../domain/people-change/directory';
import type { ChangeNote } from '../domain/people-change/watch';
import { lockDirectory } from './directory-lock';

interface ChangeRow {
  position: string;
  kind: PersonChangeKind;
  nip_index: string;
  serves: boolean;
  takes_out: boolean;
  post: string | null;
  agency_id: string | null;
  superior_nip_index: string | null;
  effective_on: string;
  applied_at: Date | null;
}

interface PersonRow {
  id: string;
  agency_id: string;
  position: string;
  active: boolean;
  roles: Role[];
}

/**
 * Takes a change that HR told into the directory (Pasal 11(2), 8(1)): the person's place, the rights that end with the
 * old one, and his sessions, in one transaction. Safe to repeat: what was taken in is left alone.
 */
export function applyChange(dataSource: DataSource, changeId: string, now: Instant): Promise<void> {
  return dataSource.transaction(async (db) => {
    await lockDirectory(db);
    const change = await first<ChangeRow>(db, 'SELECT * FROM hr_change WHERE id = $1 FOR UPDATE', [changeId]);
    if (!change || change.applied_at) return;
    const person = await first<PersonRow>(db, 'SELECT * FROM person WHERE nip_index = $1 FOR UPDATE', [
      change.nip_index,
    ]);
    const note = person ? await move(db, person, { changeId, change, now }) : 'person-unknown';
    await db.query('UPDATE hr_change SET applied_at = $2, person_id = $3, note = $4 WHERE id = $1', [
      ...[changeId, now, person?.id ?? null, note ?? null],
    ]);
  });
}

/** The change is carried out as far as it can be now: announced ahead, or done once the directory has it. */
export async function closeChange(db: Pick<EntityManager, 'query'>, changeId: string, now: Instant): Promise<void> {
  await db.query(
    `UPDATE hr_change SET announced_at = COALESCE(announced_at, $2),
       status = CASE WHEN applied_at IS NULL THEN status ELSE 'done' END,
       done_at = CASE WHEN applied_at IS NULL THEN done_at ELSE COALESCE(done_at, $2) END
     WHERE id = $1 AND status = 'waiting'`,
    [changeId, now],
  );
}

interface Moving {
  readonly changeId: string;
  readonly change: ChangeRow;
  readonly now: Instant;
}

async function move(db: EntityManager, person: PersonRow, moving: Moving): Promise<ChangeNote | undefined> {
  const { change } = moving;
  if ((await doneBefore(db, change.nip_index)).some(overtakenBy(told(change)))) return 'overtaken';
  const agencyKnown =
    change.agency_id !== null &&
    (await first(db, 'SELECT id FROM agency WHERE id = $1', [change.agency_id])) !== undefined;
  const moved = movedBy(
    { agencyId: person.agency_id, position: person.position, active: person.active, roles: person.roles },
    {
      ...{ kind: change.kind, serves: change.serves },
      ...(change.agency_id !== null && agencyKnown ? { agencyId: change.agency_id } : {}),
      ...(change.post === null ? {} : { position: change.post }),
    },
  );
  await write(db, person, moved, moving);
  return change.agency_id !== null && !agencyKnown ? 'agency-unknown' : undefined;
}

const told = ({ effective_on, position, takes_out }: ChangeRow): Told => ({
  ...{ effectiveOn: effective_on, order: Number(position), takesOut: takes_out },
});

async function doneBefore(db: EntityManager, nipIndex: string): Promise<Told[]> {
  const rows: ChangeRow[] = await db.query('SELECT * FROM hr_change WHERE nip_index = $1 AND applied_at IS NOT NULL', [
    nipIndex,
  ]);
  return rows.map(told);
}

async function write(db: EntityManager, person: PersonRow, moved: Moved, moving: Moving): Promise<void> {
  const { change, changeId, now } = moving;
  const { place } = moved;
  if (moved.endsSessions) await db.query('DELETE FROM session WHERE person_id = $1', [person.id]);
  await db.query(
    `UPDATE person SET agency_id = $2, position = $3, active = $4, roles = $5, version = version + 1, updated_at = $6,
       appointment_valid_to = CASE WHEN $7 THEN LEAST(appointment_valid_to, $8) ELSE appointment_valid_to END
     WHERE id = $1`,
    [
      ...[person.id, place.agencyId, place.position, place.active, place.roles, now],
      ...[moved.endsAppointment, wibInstant(change.effective_on, '00:00')],
    ],
  );
  if (moved.endsLeading) {
    await db.query('UPDATE agency SET head_id = NULL WHERE head_id = $1', [person.id]);
    await db.query(
      'UPDATE person SET superior_id = NULL, version = version + 1, updated_at = $2 WHERE superior_id = $1',
      [person.id, now],
    );
  }
  if (place.active) await led(db, person, place.agencyId, change.superior_nip_index);
  await db.query(
    `INSERT INTO access_log (at, actor_id, action, object, reason, outcome, trace_id)
     VALUES ($1, $2, 'applyPersonChange', $3, $4, 'allowed', '')`,
    [now, SYSTEM_ACTOR.personId, `person ${person.id}`, `hr ${changeId}`],
  );
}

/** Whoever leads him in his place, as HR says; in another agency nobody else does, in the same one who did. */
async function led(db: EntityManager, person: PersonRow, agencyId: string, superiorNip: string | null): Promise<void> {
  const superior = await first<{ id: string }>(db, 'SELECT id FROM person WHERE nip_index = $1 AND id <> $2', [
    ...[superiorNip, person.id],
  ]);
  if (superior || agencyId !== person.agency_id)
    await db.query('UPDATE person SET superior_id = $2 WHERE id = $1', [person.id, superior?.id ?? null]);
}

async function first<T>(db: EntityManager, sql: string, values: unknown[]): Promise<T | undefined> {
  const rows: T[] = await db.query(sql, values);
  return rows[0];
}
