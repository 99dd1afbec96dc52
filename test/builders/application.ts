import { createHash } from 'node:crypto';
import type { HumanCommand } from '../../domain/enrollment/commands';
import type { Checklist } from '../../domain/enrollment/decisions';
import { EDUCATION_TOPICS } from '../../domain/enrollment/decisions';
import type { DocumentRef, Form } from '../../domain/enrollment/dossier';
import type { CertificateType } from '../../domain/certificate/types';
import type { Policy } from '../../domain/law/policy';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { REQUIRED_DOCUMENTS } from '../../domain/law/documents';

/** Commitments and hashes in tests are hashes of a name, so that a failure can be read. */
export const hex = (name: string): string => createHash('sha256').update(name).digest('hex');
export const personal = (name: string) => ({ commitment: hex(name) });

export const APPLICANT = { personId: 'person-applicant-1', roles: ['applicant'] } as const;
export const EXAMINER = { personId: 'person-examiner-1', roles: ['examiner'] } as const;
export const OTHER_EXAMINER = { personId: 'person-examiner-2', roles: ['examiner'] } as const;
export const SUPERVISOR = { personId: 'person-supervisor-1', roles: ['supervisor'] } as const;

export const OTHER_SUPERVISOR = { personId: 'person-supervisor-2', roles: ['supervisor'] } as const;

export const AGREEMENT = { version: '1', sha256: hex('agreement 1') };

export const openCommand = (type: CertificateType = 'individual', policy: Policy = DEFAULT_POLICY): HumanCommand => ({
  type: 'open',
  caseNumber: 'KRW-2026-000001',
  certificateType: type,
  subjectId: APPLICANT.personId,
  agencyId: 'DINKES',
  policy,
});

export const formOf = (type: CertificateType): Partial<Form> => ({
  category: 'civil-servant',
  fullName: personal('full name'),
  nik: personal('nik'),
  nip: personal('nip'),
  email: personal('email'),
  phone: personal('phone'),
  position: 'Analis Kesehatan',
  agencyId: 'DINKES',
  purposes: type === 'system' ? ['ssl-server'] : ['signature'],
  duty: 'official-documents',
  justification: 'Menandatangani naskah dinas.',
  ...(type === 'system' ? { systemName: 'Antrean Puskesmas', fqdn: 'antrean.karawangkab.go.id' } : {}),
});

export const documentOf = (kind: DocumentRef['kind'], copy = 1) => ({
  documentId: `document-${kind}-${copy}`,
  kind,
  sha256: hex(`${kind} ${copy}`),
  mediaType: 'application/pdf',
  bytes: 12_345,
});

/** Everything from an empty draft to a complete application, without the submission itself. */
export const completeApplication = (type: CertificateType = 'individual'): readonly HumanCommand[] => [
  { type: 'saveForm', changes: formOf(type), warnings: [] },
  ...REQUIRED_DOCUMENTS[type].map(({ kind }): HumanCommand => ({ type: 'attachDocument', document: documentOf(kind) })),
  ...(type === 'system'
    ? [
        {
          type: 'attachRequest',
          request: { documentId: 'request-1', sha256: hex('p10'), spkiSha256: hex('spki'), keyAlgorithm: 'RSA 3072' },
        } as const,
      ]
    : []),
  { type: 'requestEmailProof', email: personal('email'), link: personal('link') },
  { type: 'proveEmail', email: personal('email') },
  { type: 'declareTruth', textVersion: '1' },
];

export const ALL_MET: Checklist = {
  application: { verdict: 'met' },
  identity: { verdict: 'met', method: 'face-to-face' },
  recommendation: { verdict: 'met' },
  'supporting-data': { verdict: 'met' },
};

export const acceptAgreement: HumanCommand = { type: 'acceptAgreement', ...AGREEMENT, topics: EDUCATION_TOPICS };
