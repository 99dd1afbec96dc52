import type { RefusalReason, ReturnReason } from '../../domain/enrollment/decisions';
import type { Labels } from '../lang';

/** Pasal 17(3), "belum dapat diterima". */
export const RETURN_REASON: Labels<ReturnReason> = {
  'document-missing': { id: 'Dokumen persyaratan belum lengkap', en: 'A required document is missing' },
  'document-illegible': { id: 'Dokumen tidak dapat dibaca', en: 'A document cannot be read' },
  'document-mismatch': {
    id: 'Isi dokumen tidak sesuai dengan permohonan',
    en: 'A document does not agree with the application',
  },
  'letter-not-signed': {
    id: 'Surat belum ditandatangani oleh pejabat yang berwenang',
    en: 'A letter is not signed by the competent officer',
  },
  'identity-mismatch': { id: 'Identitas pemohon tidak sesuai', en: 'The identity data do not agree' },
  'data-incorrect': { id: 'Data permohonan tidak benar', en: 'The application holds incorrect data' },
  'request-defective': {
    id: 'Permintaan sertifikat (PKCS#10) tidak memenuhi syarat',
    en: 'The certificate request (PKCS#10) is defective',
  },
  other: { id: 'Alasan lain sebagaimana diuraikan', en: 'Another reason, as explained' },
};

/** Pasal 17(3), "tidak dapat diterima". */
export const REFUSAL_REASON: Labels<RefusalReason> = {
  'not-eligible': {
    id: 'Pemohon tidak termasuk pengguna Sertifikat Elektronik',
    en: 'The applicant is not among those who may use a certificate',
  },
  'not-recommended': { id: 'Permohonan tidak direkomendasikan oleh atasan', en: 'The superior does not recommend it' },
  'identity-not-proven': { id: 'Identitas pemohon tidak dapat dibuktikan', en: 'The identity could not be proven' },
  'not-for-duty': { id: 'Tidak diperuntukkan bagi tugas kedinasan', en: 'Not for official duties' },
  'authority-not-proven': {
    id: 'Jabatan atau wewenang tidak dapat dibuktikan',
    en: 'The office or authority could not be proven',
  },
  'false-data': { id: 'Data yang disampaikan tidak benar', en: 'The data given are untrue' },
  'duplicate-application': {
    id: 'Telah ada permohonan atau Sertifikat Elektronik yang sama',
    en: 'The same application or certificate already exists',
  },
  other: { id: 'Alasan lain sebagaimana diuraikan', en: 'Another reason, as explained' },
};
