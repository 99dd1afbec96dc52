import type { Duty } from '../../domain/enrollment/dossier';
import type { DocumentKind } from '../../domain/law/documents';
import type { HrCode } from '../../domain/people/hr';
import type { Labels } from '../lang';

/** What the HR system says otherwise than the application. */
export const HR_FINDING: Labels<HrCode> = {
  'hr-unknown-nip': { id: 'NIP tidak dikenal SIM-ASN', en: 'SIM-ASN does not know this NIP' },
  'hr-inactive': { id: 'Menurut SIM-ASN tidak lagi aktif', en: 'No longer in service according to SIM-ASN' },
  'hr-other-name': { id: 'Nama di SIM-ASN berbeda', en: 'SIM-ASN has another name' },
  'hr-other-agency': { id: 'Perangkat Daerah di SIM-ASN berbeda', en: 'SIM-ASN has another agency' },
  'hr-unreachable': { id: 'SIM-ASN belum dapat ditanya', en: 'SIM-ASN could not be asked yet' },
};

/** Pasal 12(1). */
export const DUTY: Labels<Duty> = {
  'official-email': { id: 'surat elektronik kedinasan', en: 'official electronic mail' },
  'official-documents': { id: 'naskah dinas elektronik', en: 'official electronic documents' },
  'other-documents': { id: 'dokumen elektronik lainnya', en: 'other electronic documents' },
};

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
