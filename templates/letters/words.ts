import type { Lang } from '../lang';

/** The fixed words of every letter's frame. */
export interface LetterWords {
  /** Its full title, as a legal basis. */
  readonly regulation: string;
  readonly numberWord: string;
  readonly natureWord: string;
  /** What the two degrees of haste are called. */
  readonly ordinary: string;
  readonly urgent: string;
  readonly attachmentWord: string;
  readonly subjectWord: string;
  readonly salutation: string;
  readonly inPlace: string;
  readonly caseNumberWord: string;
  readonly typeWord: string;
  readonly holderWord: string;
  readonly systemWord: string;
  readonly purposesWord: string;
  readonly submittedWord: string;
  readonly predecessorWord: string;
  readonly caseOfWord: string;
  readonly ownerWord: string;
  readonly serialWord: string;
  readonly issuerWord: string;
  readonly validityWord: string;
  readonly untilWord: string;
  readonly basisWord: string;
  readonly ledgerWord: string;
  readonly eventWord: string;
  /** `{page}` and `{pages}` are filled in when the pages are counted. */
  readonly pageOf: string;
}

export const LETTER_WORDS: Record<Lang, LetterWords> = {
  id: {
    regulation:
      'Peraturan Bupati Karawang Nomor 16 Tahun 2022 tentang Pemanfaatan Sertifikat Elektronik di Lingkungan Pemerintah Daerah',
    numberWord: 'Nomor',
    natureWord: 'Sifat',
    ordinary: 'Biasa',
    urgent: 'Segera',
    attachmentWord: 'Lampiran',
    subjectWord: 'Hal',
    salutation: 'Yth. Sdr.',
    inPlace: 'di tempat',
    caseNumberWord: 'Nomor permohonan',
    typeWord: 'Jenis Sertifikat Elektronik',
    holderWord: 'Calon Pemilik',
    systemWord: 'Sistem Elektronik',
    purposesWord: 'Kegunaan',
    submittedWord: 'Disampaikan pada',
    predecessorWord: 'Sertifikat sebelumnya',
    caseOfWord: 'nomor permohonan',
    ownerWord: 'Nama Pemilik',
    serialWord: 'Nomor seri',
    issuerWord: 'Penerbit',
    validityWord: 'Masa berlaku',
    untilWord: 's.d.',
    basisWord: 'Dasar hukum',
    ledgerWord: 'Buku register',
    eventWord: 'peristiwa',
    pageOf: 'Halaman {page} dari {pages}',
  },
  en: {
    regulation:
      'Regulation of the Regent of Karawang Number 16 of 2022 on the Use of Electronic Certificates in the Regional Government',
    numberWord: 'Number',
    natureWord: 'Nature',
    ordinary: 'Ordinary',
    urgent: 'Urgent',
    attachmentWord: 'Attachments',
    subjectWord: 'Subject',
    salutation: 'To:',
    inPlace: '',
    caseNumberWord: 'Application number',
    typeWord: 'Type of certificate',
    holderWord: 'Prospective owner',
    systemWord: 'Electronic system',
    purposesWord: 'Purposes',
    submittedWord: 'Submitted',
    predecessorWord: 'Previous certificate',
    caseOfWord: 'application number',
    ownerWord: 'Owner',
    serialWord: 'Serial number',
    issuerWord: 'Issuer',
    validityWord: 'Validity',
    untilWord: 'to',
    basisWord: 'Legal basis',
    ledgerWord: 'Case ledger',
    eventWord: 'event',
    pageOf: 'Page {page} of {pages}',
  },
};
