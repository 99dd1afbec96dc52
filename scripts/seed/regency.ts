import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { AGENCIES } from '../../devstack/regency/agencies';
import { HOLIDAYS, REGENCY_CALENDAR } from '../../devstack/regency/calendar';
import type { RegencyPerson } from '../../devstack/regency/people';
import { PEOPLE } from '../../devstack/regency/people';
import { wibInstant } from '../../domain/calendar/wib';
import type { Instant } from '../../domain/case/instant';
import type { Policy } from '../../domain/law/policy';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { AgencyRow } from '../../entities/agency.entity';
import { AgreementTextRow } from '../../entities/agreement-text.entity';
import { PersonRow } from '../../entities/person.entity';
import { PolicyVersionRow } from '../../entities/policy-version.entity';
import type { Vault } from '../../entities/vault';
import { WorkingCalendarRow } from '../../entities/working-calendar.entity';

/** The administrators in whose name the first policy stands: one sets, another approves. */
const MAKER = 'person-admin-1';
const CHECKER = 'person-admin-2';
const SINCE = '2026-01-01';

/**
 * Lays down the demonstration regency. What is there already stays as it is, so that what people changed since is
 * not undone; a second run does nothing. Answers how many rows of each kind it added.
 */
export async function seedRegency(dataSource: DataSource, vault: Vault, now: Instant): Promise<Record<string, number>> {
  return dataSource.transaction(async (db) => ({
    agencies: await add(db, AgencyRow, AGENCIES.map(agency)),
    people: await add(
      db,
      PersonRow,
      PEOPLE.map((one) => person(one, vault, now)),
    ),
    policies: await add(db, PolicyVersionRow, [policy(now)]),
    calendars: await add(db, WorkingCalendarRow, [calendar(now)]),
    agreements: await add(db, AgreementTextRow, [agreement(now)]),
  }));
}

async function add<R extends object>(db: EntityManager, entity: new () => R, rows: readonly R[]): Promise<number> {
  const { primaryColumns } = db.connection.getMetadata(entity);
  const result = await db
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(rows.map((row) => ({ ...row })))
    .orIgnore()
    .returning(primaryColumns.map(({ databaseName }) => databaseName))
    .execute();
  return (result.raw as unknown[]).length;
}

const agency = ({ code, name, shortName, lettersInSystem = false }: (typeof AGENCIES)[number]): AgencyRow => {
  const head = PEOPLE.find(({ agencyCode, roles }) => agencyCode === code && roles.includes('agency-head'));
  return { id: code, name, shortName, headId: head?.id ?? null, active: true, lettersInSystem };
};

const person = (one: RegencyPerson, vault: Vault, now: Instant): PersonRow => ({
  id: one.id,
  fullName: one.fullName,
  email: one.email,
  position: one.position,
  agencyId: one.agencyCode,
  superiorId: one.superiorId ?? null,
  roles: [...one.roles],
  active: true,
  nikSealed: vault.sealFor(`person:${one.id}:nik`, one.nik),
  nikIndex: vault.blindIndex('nik', one.nik),
  nipSealed: one.nip ? vault.sealFor(`person:${one.id}:nip`, one.nip) : null,
  nipIndex: one.nip ? vault.blindIndex('nip', one.nip) : null,
  appointmentDecree: one.appointment?.decreeNumber ?? null,
  appointmentValidFrom: one.appointment?.validFrom ?? null,
  appointmentValidTo: one.appointment?.validTo ?? null,
  trainingValidTo: one.trainingValidTo ?? null,
  operatorCertificateValidTo: one.operatorCertificateValidTo ?? null,
  version: 1,
  updatedAt: now,
});

function policy(now: Instant): PolicyVersionRow {
  const parameters: Policy = { ...DEFAULT_POLICY, effectiveFrom: SINCE, setBy: MAKER, approvedBy: CHECKER };
  const effectiveFrom = wibInstant(SINCE, '00:00');
  return {
    ...{ version: parameters.version, effectiveFrom, parameters },
    ...{ setBy: MAKER, setAt: now, approvedBy: CHECKER, approvedAt: now },
  };
}

const calendar = (now: Instant): WorkingCalendarRow => ({
  version: 1,
  calendar: REGENCY_CALENDAR,
  days: HOLIDAYS.map(({ date, name, kind }) => ({ date, name, kind })),
  ...{ setBy: MAKER, setAt: now, approvedBy: CHECKER, approvedAt: now },
});

function agreement(now: Instant): AgreementTextRow {
  const body = readFileSync(join(__dirname, 'perjanjian-pemilik-1.txt'), 'utf8');
  const sha256 = createHash('sha256').update(body, 'utf8').digest('hex');
  return {
    ...{ version: '1', sha256, body, effectiveFrom: wibInstant(SINCE, '00:00') },
    ...{ setBy: MAKER, setAt: now, approvedBy: CHECKER, approvedAt: now },
  };
}
