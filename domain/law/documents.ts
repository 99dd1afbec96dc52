import type { CertificateType } from '../certificate/types';
import type { ArticleId } from './articles';

/** The papers of an application (Pasal 14-16), in the order in which people hand them in. */
export const DOCUMENT_KINDS = [
  'recommendation-letter', // surat rekomendasi atasan
  'cover-letter', // surat pengantar Kepala Perangkat Daerah
  'identity-card', // scan KTP-el
  'appointment-decree', // SK pengangkatan dalam jabatan terakhir
  'authority-letter', // surat penunjukan wewenang
  'written-application', // permohonan tertulis
  'application-recommendation', // surat permohonan dan rekomendasi atasan
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whose signature the paper must bear; a scan bears none. */
export const SIGNERS = ['superior', 'agency-head', 'appointing-officer', 'authorizing-officer', 'applicant'] as const;
export type Signer = (typeof SIGNERS)[number];

export interface RequiredDocument {
  readonly kind: DocumentKind;
  readonly article: ArticleId;
  readonly signer?: Signer;
}

/**
 * What must be on file before an application can be submitted. Pasal 17(1) has the RA check a written application
 * for every type although 14 and 15 list none: for those two the form in this system, with its declaration of truth
 * (24a), is the written application; for a system, 16a demands the paper itself.
 */
export const REQUIRED_DOCUMENTS: Record<CertificateType, readonly RequiredDocument[]> = {
  individual: [
    { kind: 'recommendation-letter', article: '14a', signer: 'superior' },
    { kind: 'cover-letter', article: '14a', signer: 'agency-head' },
    { kind: 'identity-card', article: '14c' },
  ],
  office: [
    { kind: 'recommendation-letter', article: '15a', signer: 'superior' },
    { kind: 'cover-letter', article: '15a', signer: 'agency-head' },
    { kind: 'appointment-decree', article: '15b', signer: 'appointing-officer' },
    { kind: 'authority-letter', article: '15b', signer: 'authorizing-officer' },
    { kind: 'identity-card', article: '15d' },
  ],
  system: [
    { kind: 'written-application', article: '16a', signer: 'applicant' },
    { kind: 'cover-letter', article: '16a', signer: 'agency-head' },
    { kind: 'application-recommendation', article: '16b', signer: 'superior' },
    { kind: 'identity-card', article: '16d' },
  ],
};

/** The article that demands an official e-mail address. */
export const EMAIL_ARTICLE: Record<CertificateType, ArticleId> = { individual: '14b', office: '15c', system: '16c' };

const kindsOf = (type: CertificateType) => REQUIRED_DOCUMENTS[type].map(({ kind }) => kind);

/** The kinds that a file of each type can hold. */
export const DOCUMENTS_OF_TYPE: Record<CertificateType, readonly DocumentKind[]> = {
  individual: kindsOf('individual'),
  office: kindsOf('office'),
  system: kindsOf('system'),
};
