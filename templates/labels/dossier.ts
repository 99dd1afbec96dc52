import type { DocumentKind } from '../../domain/law/documents';
import type { Labels } from '../lang';

/** The papers of Pasal 14-16. */
export const DOCUMENT: Labels<DocumentKind> = {
  'recommendation-letter': {
    id: 'Surat rekomendasi permohonan penerbitan Sertifikat Elektronik dari atasan',
    en: "Superior's letter recommending issuance",
  },
  'cover-letter': {
    id: 'Surat pengantar dari Kepala Perangkat Daerah',
    en: 'Cover letter from the head of the agency',
  },
  'identity-card': { id: 'Scan kartu tanda penduduk elektronik', en: 'Scan of the electronic identity card' },
  'appointment-decree': {
    id: 'Surat keputusan pengangkatan dalam jabatan terakhir',
    en: 'Decree of appointment to the latest office',
  },
  'authority-letter': { id: 'Surat penunjukan wewenang', en: 'Letter conferring authority' },
  'written-application': { id: 'Permohonan tertulis kepada OP', en: 'Written application to the RA' },
  'application-recommendation': {
    id: 'Surat permohonan dan rekomendasi penerbitan Sertifikat Elektronik dari atasan',
    en: "Superior's letter of application and recommendation",
  },
};
