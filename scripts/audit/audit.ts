import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { CaWitness } from './certificates';
import { auditCertificates } from './certificates';
import type { Check, Finding, Seen } from './findings';
import { CHECKS } from './findings';
import { auditLedgers } from './ledger';
import type { CaughtMail } from './notices';
import { auditNotices } from './notices';
import { auditPapers } from './papers';
import { auditTasks } from './tasks';
import { auditWorkflows } from './workflows';

export interface Audited {
  readonly db: DataSource;
  readonly client: Client;
  readonly witness: CaWitness;
  readonly caught?: () => Promise<readonly CaughtMail[]>;
  readonly now: () => Date;
  /** How long something may be between two steps before it counts. */
  readonly patienceMs: number;
}

export interface AuditReport {
  readonly seen: Readonly<Record<Check, Seen>>;
  readonly findings: readonly Finding[];
}

/** Looks at everything that must always hold, and changes nothing. Errors: when a part cannot be reached. */
export async function audit(audited: Audited): Promise<AuditReport> {
  const { db, client, now, patienceMs, caught } = audited;
  const { cases, ledger, readModels } = await auditLedgers(db);
  const seen: Record<Check, Seen> = {
    ledger,
    'read-model': readModels,
    paper: await auditPapers(db, cases),
    task: await auditTasks(db, cases, now().toISOString()),
    workflow: await auditWorkflows({ db, client, cases, now, patienceMs }),
    certificate: await auditCertificates({ db, cases, witness: audited.witness, patienceMs }),
    notice: await auditNotices({ db, patienceMs, ...(caught ? { caught } : {}) }),
  };
  return { seen, findings: Object.values(seen).flatMap(({ findings }) => findings) };
}

/** The report as people read it; no line of it holds personal data. */
export function linesOf({ seen, findings }: AuditReport): readonly string[] {
  const checks = Object.entries(CHECKS) as [Check, string][];
  return [
    ...checks.flatMap(([check, what]) => {
      const { looked, findings: faults, notes = [] } = seen[check];
      return [
        `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${String(looked).padStart(7)}  ${what}`,
        ...faults.map(({ caseId, text }) => `              ${caseId === undefined ? '' : `case ${caseId}: `}${text}`),
        ...notes.map((note) => `              (${note})`),
      ];
    }),
    findings.length === 0 ? 'Everything holds.' : `${String(findings.length)} findings.`,
  ];
}
