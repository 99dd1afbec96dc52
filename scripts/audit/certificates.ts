import type { DataSource } from 'typeorm';
import type { CertificateAuthority, CertificateStatus } from '../../adapters/ca/port';
import type { Finding, Seen } from './findings';
import { finding } from './findings';
import type { AuditedCase } from './ledger';
import { inParallel, lasting } from './patience';

/** How much the CA says that it has done; only a stand-in can be asked. */
export interface CaTally {
  readonly orders: number;
  readonly certificates: number;
  readonly revocations: number;
}

export interface CaWitness {
  readonly ca: Pick<CertificateAuthority, 'statusOf'>;
  /** How the CA holds a certificate, where it can be asked. */
  readonly statusBySerial?: (serial: string) => Promise<CertificateStatus>;
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
  readonly revokedAt: Date | null;
}

/**
 * Compares our register with the CA, order by order: what it issued on our orders stands in the register of that
 * case, what stands in the register was issued on an order of that case, what is revoked on one side is revoked on the
 * other (Pasal 21), and the CA has done nothing else for us.
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
    'SELECT serial, case_id AS "caseId", revoked_at AS "revokedAt" FROM certificate ORDER BY not_before, serial',
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
  findings.push(
    ...unmatched(registered, known.issued),
    ...(await otherwiseRevoked(registered, witness)),
    ...(await uncounted(witness, { ...known, revoked: registered.filter(({ revokedAt }) => revokedAt).length })),
  );
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

/** Certificates that are revoked in one place only. */
async function otherwiseRevoked(
  registered: readonly Registered[],
  { statusBySerial }: CaWitness,
): Promise<readonly Finding[]> {
  if (!statusBySerial) return [];
  const findings: Finding[] = [];
  await inParallel(registered, AT_A_TIME, async ({ serial, caseId, revokedAt }) => {
    const there = (await statusBySerial(serial)).status === 'revoked';
    if (there === (revokedAt !== null)) return;
    const [at, notAt] = there ? ['at the CA', 'in the register'] : ['in the register', 'at the CA'];
    findings.push(finding('certificate', `${serial} is revoked ${at}, and not ${notAt}`, caseId));
  });
  return findings;
}

async function uncounted(
  { tally }: CaWitness,
  known: { readonly orders: number; readonly issued: ReadonlyMap<string, string>; readonly revoked: number },
): Promise<readonly Finding[]> {
  if (!tally) return [];
  const { orders, certificates, revocations } = await tally();
  const told = (what: string, theirs: number, ours: number) =>
    theirs === ours
      ? []
      : [finding('certificate', `the CA counts ${String(theirs)} ${what}, our orders ${String(ours)}`)];
  return [
    ...told('orders', orders, known.orders),
    ...told('certificates', certificates, known.issued.size),
    ...told('revocations', revocations, known.revoked),
  ];
}
