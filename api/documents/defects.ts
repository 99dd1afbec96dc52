import type { DocumentDefect } from '../../adapters/documents/sniff';
import type { FieldMessages } from '../problems/field-messages';
import { ProblemError } from '../problems/errors';
import type { PlatformCode } from '../problems/codes';

/** Sentences for what can be wrong with an uploaded paper (Pasal 14-16). */
export const DOCUMENT_MESSAGES: Record<DocumentDefect, FieldMessages[string]> = {
  'document-empty': { id: 'Berkas kosong.', en: 'The file is empty.' },
  'document-too-large': { id: 'Berkas terlalu besar.', en: 'The file is too large.' },
  'document-type-not-allowed': {
    id: 'Hanya PDF, JPEG, atau PNG yang diterima.',
    en: 'Only PDF, JPEG or PNG is taken.',
  },
  'document-unreadable': { id: 'Berkas tidak dapat dibaca.', en: 'The file cannot be read.' },
  'document-encrypted': { id: 'Berkas dikunci kata sandi.', en: 'The file is locked with a password.' },
  'document-active-content': {
    id: 'PDF memuat skrip, lampiran, atau tindakan otomatis.',
    en: 'The PDF holds scripts, attachments or automatic actions.',
  },
  'document-too-complex': { id: 'Isi PDF terlalu rumit.', en: 'The content of the PDF is too complex.' },
  'document-too-many-pages': { id: 'Jumlah halaman melebihi batas.', en: 'The file has too many pages.' },
  'document-too-many-pixels': { id: 'Gambar terlalu besar ukurannya.', en: 'The picture has too many pixels.' },
  'private-key-sent': { id: 'Berkas memuat kunci privat.', en: 'The file holds a private key.' },
};

const PROBLEM_OF: Partial<Record<DocumentDefect, PlatformCode>> = {
  'document-too-large': 'file-too-large',
  'document-type-not-allowed': 'file-type-not-allowed',
  'private-key-sent': 'private-key-received',
};

export const documentProblem = (code: DocumentDefect): ProblemError =>
  new ProblemError(PROBLEM_OF[code] ?? 'file-damaged', { errors: [{ pointer: '/file', code }] });
