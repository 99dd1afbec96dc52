import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import type { Refusal } from '../domain/case/refusal';
import { keptOut } from '../domain/enrollment/authority';
import type { CaseState } from '../domain/enrollment/state';
import type { Standing } from '../domain/people/authority';
import { withoutStanding } from '../domain/people/authority';
import type { Role, StandIn } from '../domain/people/roles';
import type { RecordInput } from './ledger-writer';
import { signerRefusal } from './letter-signers';

interface PersonRow {
  id: string;
  active: boolean;
  roles: Role[];
  stands_in: StandIn[];
  superior_id: string | null;
  appointment_valid_from: Date | null;
  appointment_valid_to: Date | null;
  training_valid_to: Date | null;
  operator_certificate_valid_to: Date | null;
}

/** In a query over `person p` whose second value is a moment: the roles of others' that he has then. */
export const STANDS_IN = `(SELECT COALESCE(json_agg(json_build_object('role', s.role, 'giverId', s.giver_id)), '[]'::json)
    FROM stands_in(p.id, $2) s WHERE NOT s.role = ANY (p.roles))`;

/** What is true of a person at a moment, as the directory is now, for the rules about who may act. */
export async function readStanding(
  db: Pick<EntityManager, 'query'>,
  personId: string,
  at: Instant,
): Promise<Standing | undefined> {
  const rows: PersonRow[] = await db.query(
    `SELECT id, active, roles_at(p, $2) AS roles, ${STANDS_IN} AS stands_in, superior_id, appointment_valid_from,
            appointment_valid_to, training_valid_to, operator_certificate_valid_to FROM person p WHERE id = $1`,
    [personId, at],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { appointment_valid_from: from, appointment_valid_to: to, training_valid_to: training } = row;
  const operator = row.operator_certificate_valid_to;
  return {
    personId: row.id,
    active: row.active,
    roles: row.roles,
    ...(row.stands_in.length > 0 ? { standsIn: row.stands_in } : {}),
    ...(row.superior_id ? { superiorId: row.superior_id } : {}),
    ...(from && to ? { appointment: { validFrom: from.toISOString(), validTo: to.toISOString() } } : {}),
    ...(training ? { trainingValidTo: training.toISOString() } : {}),
    ...(operator ? { operatorCertificateValidTo: operator.toISOString() } : {}),
  };
}

/** Re-checks, inside the transaction that records it, that who acts is still what he acts as. */
export async function standingRefusal(
  db: EntityManager,
  input: RecordInput,
  state: CaseState,
): Promise<Refusal | undefined> {
  const unnamed = await signerRefusal(db, input.events, input.actor.personId, state);
  if (unnamed) return unnamed;
  if (input.capacity) return capacityRefusal(db, input.capacity, input.actor.personId, state);
  return input.officerRoles && officerRefusal(db, input, input.officerRoles, state);
}

/** Whether the directory knows the actor as the holder's superior, or as the head of his agency. */
async function capacityRefusal(
  db: EntityManager,
  capacity: 'superior' | 'agency-head',
  personId: string,
  { parties }: CaseState,
): Promise<Refusal | undefined> {
  const rows: unknown[] = await db.query(
    capacity === 'superior'
      ? 'SELECT 1 FROM person p JOIN person s ON s.superior_id = p.id WHERE p.id = $1 AND p.active AND s.id = $2'
      : 'SELECT 1 FROM person p JOIN agency a ON a.head_id = p.id WHERE p.id = $1 AND p.active AND a.id = $2',
    [personId, capacity === 'superior' ? parties.subjectId : parties.agencyId],
  );
  return rows.length > 0 ? undefined : { code: 'not-in-this-capacity', field: '/capacity', article: '21(1)' };
}

/** Whether the officer, and whoever he hands the task to, may. */
async function officerRefusal(
  db: EntityManager,
  input: RecordInput,
  roles: readonly Role[],
  state: CaseState,
): Promise<Refusal | undefined> {
  const standing = await readStanding(db, input.actor.personId, input.at);
  const refusal =
    withoutStanding(input.actor, roles, standing, input.at) ?? (standing && keptOut(standing, roles, state));
  if (refusal) return refusal;
  const handedTo = input.events.find((event) => event.type === 'taskReassigned');
  if (!handedTo) return undefined;
  const receiver = await readStanding(db, handedTo.to, input.at);
  const needs = handedToRoles(state);
  const unfit =
    withoutStanding({ personId: handedTo.to, roles: needs }, needs, receiver, input.at) ??
    (receiver && keptOut(receiver, needs, state));
  return unfit && { ...unfit, field: '/to' };
}

const handedToRoles = ({ task }: CaseState): readonly Role[] =>
  task?.kind === 'verify' ? ['examiner'] : ['supervisor'];
