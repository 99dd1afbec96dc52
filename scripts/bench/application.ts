import { createHash, randomUUID } from 'node:crypto';
import { REQUIRED_DOCUMENTS } from '../../domain/law/documents';
import { EDUCATION_TOPICS } from '../../domain/enrollment/decisions';
import type { Checklist } from '../../domain/enrollment/decisions';
import type { Form } from '../../domain/enrollment/dossier';
import type { HumanCommand } from '../../domain/enrollment/commands';
import type { Policy } from '../../domain/law/policy';
import type { Actor } from '../../domain/people/roles';
import type { Vault } from '../../entities/vault';

export const APPLICANT: Actor = { personId: 'person-applicant-1', roles: ['applicant'] };
export const EXAMINER: Actor = { personId: 'person-examiner-1', roles: ['examiner'] };
export const SUPERVISOR: Actor = { personId: 'person-supervisor-1', roles: ['supervisor'] };

export const ALL_MET: Checklist = {
  application: { verdict: 'met' },
  identity: { verdict: 'met', method: 'face-to-face' },
  recommendation: { verdict: 'met' },
  'supporting-data': { verdict: 'met' },
};

/** A case to be: its id and every command of its applicant up to submission, with its data in the vault already. */
export interface Prepared {
  readonly caseId: string;
  readonly open: HumanCommand;
  readonly commands: readonly HumanCommand[];
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function prepare(vault: Vault, policy: Policy, number: number): Promise<Prepared> {
  const caseId = randomUUID();
  const serial = String(number).padStart(9, '0');
  const sealed = await vault.seal(caseId, {
    fullName: `Pemohon Ukur ${serial}`,
    nik: `3215011${serial}`,
    nip: `19900101${serial}1`,
    email: `ukur.${serial}@karawangkab.go.id`,
    phone: `0812${serial}`,
    link: `https://siklus.example/prove-email#${serial}`,
  });
  const { link, ...personal } = sealed;
  const form: Partial<Form> = {
    ...personal,
    category: 'civil-servant',
    position: 'Analis',
    agencyId: 'DINKES',
    purposes: ['signature'],
    duty: 'official-documents',
    justification: 'Pengukuran.',
  };
  return {
    caseId,
    open: {
      ...{ type: 'open', caseNumber: `UKUR-${serial}`, certificateType: 'individual' },
      ...{ subjectId: APPLICANT.personId, agencyId: 'DINKES', policy },
    },
    commands: [
      { type: 'saveForm', changes: form, warnings: [] },
      ...REQUIRED_DOCUMENTS.individual.map(({ kind }): HumanCommand => {
        const document = { documentId: randomUUID(), kind, sha256: hash(`${caseId} ${kind}`) };
        return { type: 'attachDocument', document: { ...document, mediaType: 'application/pdf', bytes: 12_345 } };
      }),
      { type: 'requestEmailProof', email: personal.email, link },
      { type: 'proveEmail', email: personal.email },
      { type: 'declareTruth', textVersion: '1' },
      { type: 'submit' },
    ],
  };
}

export const acceptAgreement = (agreement: { version: string; sha256: string }): HumanCommand => ({
  type: 'acceptAgreement',
  ...agreement,
  topics: EDUCATION_TOPICS,
});
