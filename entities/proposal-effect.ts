import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../domain/calendar/wib';
import { wibInstant } from '../domain/calendar/wib';
import type { Instant } from '../domain/case/instant';
import { plusMillis, SECOND_MS } from '../domain/case/instant';
import { endsWithRoles, withoutRole, withRole } from '../domain/people/duties';
import type { Change } from '../domain/people/proposal';
import type { Role } from '../domain/people/roles';

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Lets an approved proposal be so. The directory is locked, and was found to be as the proposal says. */
export async function takeEffect(db: EntityManager, change: Change, now: Instant): Promise<void> {
  switch (change.kind) {
    case 'duties':
      return giveDuties(db, change, now);
    case 'agency-head':
      return nameHead(db, change, now);
    case 'agency-letters':
      await db.query('UPDATE agency SET letters_in_system = $2 WHERE id = $1', [change.agencyId, change.after]);
      return;
    case 'feed-entry':
      await db.query(`UPDATE hr_change SET status = 'set-aside', done_at = COALESCE(done_at, $2) WHERE id = $1`, [
        change.changeId,
        now,
      ]);
  }
}

async function giveDuties(db: EntityManager, { personId, before, after }: Of<'duties'>, now: Instant): Promise<void> {
  await setRoles(db, { personId, before: before.roles, after: after.roles, now });
  const { appointment, trainingValidTo, operatorCertificateValidTo } = after;
  if (!appointment || trainingValidTo === undefined || operatorCertificateValidTo === undefined) return;
  await db.query(
    `UPDATE person SET appointment_decree = $2, appointment_valid_from = $3, appointment_valid_to = $4,
       training_valid_to = $5, operator_certificate_valid_to = $6 WHERE id = $1`,
    [
      ...[personId, appointment.decree, wibInstant(appointment.validFrom, '00:00'), endOf(appointment.validTo)],
      ...[endOf(trainingValidTo), endOf(operatorCertificateValidTo)],
    ],
  );
}

const endOf = (day: CivilDate): Instant => plusMillis(wibInstant(day, '24:00'), -SECOND_MS);

/** Pasal 14a: one head at a time; who was it has the role no more, unless he heads another agency too. */
async function nameHead(db: EntityManager, change: Of<'agency-head'>, now: Instant): Promise<void> {
  const { agencyId, before, after } = change;
  await db.query('UPDATE agency SET head_id = $2 WHERE id = $1', [agencyId, after]);
  if (before !== undefined) {
    await handOver(db, change, now);
    const roles = await rolesOf(db, before);
    if (!(await headsAny(db, before)))
      await setRoles(db, { personId: before, before: roles, after: withoutRole(roles, 'agency-head'), now });
  }
  const roles = await rolesOf(db, after);
  await setRoles(db, { personId: after, before: roles, after: withRole(roles, 'agency-head'), now });
}

/** Whom the former head led in the agency, the new one leads; and he himself is led by who led the former. */
async function handOver(
  db: EntityManager,
  { agencyId, before, after }: Of<'agency-head'>,
  now: Instant,
): Promise<void> {
  await db.query(
    `UPDATE person SET version = version + 1, updated_at = $4,
       superior_id = CASE WHEN id = $3 THEN (SELECT superior_id FROM person WHERE id = $2) ELSE $3 END
     WHERE superior_id = $2 AND agency_id = $1`,
    [agencyId, before, after, now],
  );
}

async function headsAny(db: EntityManager, personId: string): Promise<boolean> {
  const rows: unknown[] = await db.query('SELECT 1 FROM agency WHERE head_id = $1', [personId]);
  return rows.length > 0;
}

async function rolesOf(db: EntityManager, personId: string): Promise<readonly Role[]> {
  const rows: { roles: Role[] }[] = await db.query('SELECT roles FROM person WHERE id = $1', [personId]);
  return rows[0]?.roles ?? [];
}

interface NewRoles {
  readonly personId: string;
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  readonly now: Instant;
}

/** Somebody's roles, and what ends with those that he loses, as when HR's news take them (Pasal 11(2)). */
async function setRoles(db: EntityManager, { personId, before, after, now }: NewRoles): Promise<void> {
  const ends = endsWithRoles(before, after);
  await db.query(
    `UPDATE person SET roles = $2, version = version + 1, updated_at = $3,
       appointment_valid_to = CASE WHEN $4 THEN LEAST(appointment_valid_to, $3) ELSE appointment_valid_to END
     WHERE id = $1`,
    [personId, after, now, ends.appointment],
  );
  if (ends.sessions) await db.query('DELETE FROM session WHERE person_id = $1', [personId]);
  if (ends.headship) await db.query('UPDATE agency SET head_id = NULL WHERE head_id = $1', [personId]);
  if (ends.leading)
    await db.query(
      'UPDATE person SET superior_id = NULL, version = version + 1, updated_at = $2 WHERE superior_id = $1',
      [personId, now],
    );
}
