import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AccessLogRow } from './access-log.entity';
import { AgencyRow } from './agency.entity';
import { AgreementTextRow } from './agreement-text.entity';
import { AskedLetterRow } from './asked-letter.entity';
import { CaseFileRow } from './case-file.entity';
import { CertificateRow } from './certificate.entity';
import { DeliveryRow } from './delivery.entity';
import { DelegationRow } from './delegation.entity';
import { DocumentRow } from './document.entity';
import { EmailLinkRow } from './email-link.entity';
import { HrChangeRow } from './hr-change.entity';
import { HrFeedRow } from './hr-feed.entity';
import { IdempotencyKeyRow } from './idempotency-key.entity';
import { LedgerRow } from './ledger.entity';
import { LoginAttemptRow } from './login-attempt.entity';
import { Spine1790000000000 } from './migrations/0001-spine';
import { InForce1791000000000 } from './migrations/0002-in-force';
import { PeopleWatch1792000000000 } from './migrations/0003-people-watch';
import { Dashboard1793000000000 } from './migrations/0004-dashboard';
import { Inbox1794000000000 } from './migrations/0005-inbox';
import { Notifications1798000000000 } from './migrations/0009-notifications';
import { NotificationRow } from './notification.entity';
import { Delegation1799000000000 } from './migrations/0010-delegation';
import { ByTwo1800000000000 } from './migrations/0011-by-two';
import { Letters1797000000000 } from './migrations/0008-letters';
import { Proposals1795000000000 } from './migrations/0006-proposals';
import { Calendar1796000000000 } from './migrations/0007-calendar';
import { OutboxRow } from './outbox.entity';
import { PersonRow } from './person.entity';
import { PersonalDatumRow } from './personal-datum.entity';
import { PolicyVersionRow } from './policy-version.entity';
import { ProposalRow } from './proposal.entity';
import { ReservationRow } from './reservation.entity';
import { SavedViewRow } from './saved-view.entity';
import { SessionRow } from './session.entity';
import { TaskRow } from './task.entity';
import { WorkingCalendarRow } from './working-calendar.entity';

export const ROWS = [
  AgencyRow,
  PersonRow,
  PolicyVersionRow,
  WorkingCalendarRow,
  AgreementTextRow,
  CaseFileRow,
  LedgerRow,
  AccessLogRow,
  TaskRow,
  AskedLetterRow,
  CertificateRow,
  DocumentRow,
  PersonalDatumRow,
  ReservationRow,
  OutboxRow,
  DelegationRow,
  DeliveryRow,
  NotificationRow,
  EmailLinkRow,
  IdempotencyKeyRow,
  SessionRow,
  SavedViewRow,
  LoginAttemptRow,
  HrChangeRow,
  HrFeedRow,
  ProposalRow,
];

export interface DataSourceSettings {
  /** Most connections held at once; default 10. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
  /** A statement that takes longer is ended; default 30 s. 0: never. */
  readonly statementTimeoutMs?: number;
  /** Told of connections that the server ended while idle; the pool replaces them. */
  readonly onPoolError?: (error: unknown) => void;
}

/** The database, not connected yet: `await createDataSource(url).initialize()`. The schema is never made from the entities. */
export const createDataSource = (url: string, options: DataSourceSettings = {}): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: ROWS,
    migrations: [
      Spine1790000000000,
      InForce1791000000000,
      PeopleWatch1792000000000,
      Dashboard1793000000000,
      Inbox1794000000000,
      Proposals1795000000000,
      Calendar1796000000000,
      Letters1797000000000,
      Notifications1798000000000,
      Delegation1799000000000,
      ByTwo1800000000000,
    ],
    migrationsTableName: 'migration',
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.name ?? 'siklus',
    poolErrorHandler: options.onPoolError ?? (() => undefined),
    connectTimeoutMS: 10_000,
    extra: { statement_timeout: options.statementTimeoutMs ?? 30_000 },
  });

/** Any number that nothing else locks: two processes that migrate at once do it one after the other. */
const MIGRATION_LOCK = 16_2022;

/** Brings the schema up to date; harmless when it is. Answers the migrations that it ran. */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
  }
}
