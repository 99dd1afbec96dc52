import type { Lang } from '../lang';

/** The fixed words of every letter's frame. */
export interface LetterWords {
  /** Its full title, as a legal basis. */
  readonly regulation: string;
  readonly numberWord: string;
  readonly natureWord: string;
  readonly nature: string;
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
    nature: 'Biasa',
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
    nature: 'Ordinary',
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
    basisWord: 'Legal basis',
    ledgerWord: 'Case ledger',
    eventWord: 'event',
    pageOf: 'Page {page} of {pages}',
  },
};
