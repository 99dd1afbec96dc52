import type { DataSource } from 'typeorm';
import type { CertificateAuthority } from '../../adapters/ca/port';
import type { Finding, Seen } from './findings';
import { finding } from './findings';
import type { AuditedCase } from './ledger';
import { inParallel, lasting } from './patience';

/** How much the CA says that it has done; only a stand-in can be asked. */
export interface CaTally {
  readonly orders: number;
  readonly certificates: number;
}

export interface CaWitness {
  readonly ca: Pick<CertificateAuthority, 'statusOf'>;
  readonly tally?: () => Promise<CaTally>;
}

export interface CertificateAudit {
  readonly db: DataSource;
  readonly cases: ReadonlyMap<string, AuditedCase>;
  readonly witness: CaWitness;
  readonly patienceMs: number;
}

const AT_A_TIME = 4;

interface Registered {
  readonly serial: string;
  readonly caseId: string;
}

/**
 * Compares our register with the CA, order by order: what it issued on our orders stands in the register of that
 * case, what stands in the register was issued on an order of that case, and the CA has done nothing else for us.
 */
export function auditCertificates(audit: CertificateAudit): Promise<Seen> {
  return lasting(
    () => compare(audit),
    ({ findings }) => findings.length > 0,
    audit.patienceMs,
  );
}

async function compare({ db, cases, witness }: CertificateAudit): Promise<Seen> {
  const registered: Registered[] = await db.query(
    'SELECT serial, case_id AS "caseId" FROM certificate ORDER BY not_before, serial',
  );
  const orders = [...cases].flatMap(([caseId, { orders }]) => orders.map((reference) => ({ caseId, reference })));
  const known = { orders: 0, issued: new Map<string, string>() };
  const findings: Finding[] = [];
  await inParallel(orders, AT_A_TIME, async ({ caseId, reference }) => {
    const answer = await witness.ca.statusOf(reference);
    if (answer.state !== 'unknown') known.orders += 1;
    if (answer.state !== 'issued') return;
    const other = known.issued.get(answer.serial);
    if (other !== undefined) findings.push(finding('certificate', `${answer.serial} was issued on two orders`, caseId));
    known.issued.set(answer.serial, caseId);
  });
  findings.push(...unmatched(registered, known.issued), ...(await uncounted(witness, known)));
  return { looked: registered.length, findings };
}

function unmatched(registered: readonly Registered[], issued: ReadonlyMap<string, string>): readonly Finding[] {
  const ours = new Map(registered.map(({ serial, caseId }) => [serial, caseId]));
  return [
    ...registered
      .filter(({ serial, caseId }) => issued.get(serial) !== caseId)
      .map(({ serial, caseId }) =>
        finding('certificate', `${serial} is in the register, and no order brought it`, caseId),
      ),
    ...[...issued]
      .filter(([serial, caseId]) => ours.get(serial) !== caseId)
      .map(([serial, caseId]) => finding('certificate', `${serial} was issued, and is not in the register`, caseId)),
  ];
}

async function uncounted(
  { tally }: CaWitness,
  known: { readonly orders: number; readonly issued: ReadonlyMap<string, string> },
): Promise<readonly Finding[]> {
  if (!tally) return [];
  const { orders, certificates } = await tally();
  const told = (what: string, theirs: number, ours: number) =>
    theirs === ours
      ? []
      : [finding('certificate', `the CA counts ${String(theirs)} ${what}, our orders ${String(ours)}`)];
  return [...told('orders', orders, known.orders), ...told('certificates', certificates, known.issued.size)];
}
