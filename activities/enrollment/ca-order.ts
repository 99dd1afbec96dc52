import type { DataSource } from 'typeorm';
import type { IssuanceOrder } from '../../adapters/ca/port';
import type { CaseState } from '../../domain/enrollment/state';
import type { Form } from '../../domain/enrollment/dossier';
import type { Personal } from '../../domain/case/personal';
import type { Vault } from '../../entities/vault';

/** What was approved, with the personal data that the case itself holds as commitments only. */
export interface ApprovedPerson {
  readonly commonName: string;
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly email: string;
  readonly nik: string;
}

/** Thrown when the file lacks what an approved application must have: a damaged vault, never a normal state. */
export class FileIncomplete extends Error {
  override readonly name = 'FileIncomplete';
}

/** The case as its read model holds it, which the ledger's transaction keeps equal to the ledger. */
export async function readCase(db: DataSource, caseId: string): Promise<CaseState> {
  const rows: { state: CaseState }[] = await db.query('SELECT state FROM case_file WHERE id = $1', [caseId]);
  const row = rows[0];
  if (!row) throw new FileIncomplete(`case ${caseId} has no file`);
  return row.state;
}

/** The certificate's subject as approved: a system's is its domain name, an official's and an individual's his name. */
export async function approvedPerson(
  db: DataSource,
  vault: Vault,
  state: CaseState,
  organization: string,
): Promise<ApprovedPerson> {
  const { form } = state.dossier;
  const [fullName, email, nik] = await Promise.all([
    required(vault, state, 'fullName', form.fullName),
    required(vault, state, 'email', form.email),
    required(vault, state, 'nik', form.nik),
  ]);
  const agencies: { name: string }[] = await db.query('SELECT name FROM agency WHERE id = $1', [form.agencyId]);
  const commonName = state.type === 'system' ? (form.fqdn ?? '') : fullName;
  return { commonName, organization, organizationalUnit: agencies[0]?.name ?? '', email, nik };
}

/** The agreement that the applicant accepted (Pasal 23(1)), with its text, for the CA's page to show the same. */
export async function acceptedAgreement(db: DataSource, state: CaseState): Promise<IssuanceOrder['agreement']> {
  const { agreement } = state;
  if (!agreement) throw new FileIncomplete(`case ${state.caseId} has no accepted agreement (Pasal 23(1))`);
  const rows: { body: string }[] = await db.query(
    'SELECT body FROM agreement_text WHERE version = $1 AND sha256 = $2',
    [agreement.version, agreement.sha256],
  );
  const text = rows[0]?.body;
  if (text === undefined)
    throw new FileIncomplete(`the text of agreement ${agreement.version} is not the accepted one`);
  return { version: agreement.version, sha256: agreement.sha256, text };
}

/** The order for the CA. It holds personal data: it is made, sent and forgotten within one activity. */
export function orderOf(
  state: CaseState,
  person: ApprovedPerson,
  agreement: IssuanceOrder['agreement'],
  reference: string,
  pkcs10?: Buffer,
): IssuanceOrder {
  const { dossier, type } = state;
  return {
    reference,
    type,
    purposes: dossier.form.purposes ?? [],
    subject: { ...person, ...(dossier.form.fqdn ? { dnsName: dossier.form.fqdn } : {}) },
    agreement,
    ...(pkcs10 ? { pkcs10 } : {}),
  };
}

async function required(
  vault: Vault,
  { caseId }: CaseState,
  field: keyof Form,
  value: Personal | undefined,
): Promise<string> {
  const plain = value && (await vault.openOne(value));
  if (plain === undefined) throw new FileIncomplete(`the vault lacks ${field} of case ${caseId}`);
  return plain;
}
