import type { RefusalCode } from '../../domain/case/refusal';
import type { CatalogueEntry } from './codes';
import { entry } from './entry';

/** Sentences of refusals about letters that are asked for in the system (Pasal 14a, 15a, 16a, 16b). */
export const LETTER_REFUSALS = {
  'letters-on-paper': entry(
    409,
    [
      'Surat disampaikan dengan unggahan',
      'Perangkat Daerah ini tidak memberikan surat di dalam sistem; unggah surat yang ditandatangani.',
    ],
    ['Letters are uploaded', 'This agency does not give letters in the system; upload the signed letter.'],
  ),
  'signer-unknown': entry(
    409,
    [
      'Pemberi surat tidak dikenal',
      'Atasan atau Kepala Perangkat Daerah belum tercatat di direktori; unggah surat yang ditandatangani.',
    ],
    ['Signer unknown', 'The directory names no superior or no head of the agency; upload the signed letter.'],
  ),
  'signer-is-party': entry(
    409,
    [
      'Pemberi surat adalah pemohon sendiri',
      'Pemohon atau calon Pemilik tidak dapat memberikan surat untuk dirinya sendiri; unggah surat yang ditandatangani.',
    ],
    [
      'The signer is a party',
      'The applicant or future holder cannot give a letter for himself; upload the signed letter.',
    ],
  ),
  'same-signer': entry(
    409,
    [
      'Kedua surat harus dari orang yang berbeda',
      'Orang ini sudah diminta memberikan surat yang lain; unggah surat yang ditandatangani.',
    ],
    ['Two letters, two people', 'The same person is asked for the other letter already; upload the signed letter.'],
  ),
  'letter-already-asked': entry(
    409,
    ['Surat sudah diminta', 'Surat ini sudah diminta atau sudah diberikan.'],
    ['Letter asked already', 'This letter is asked for, or was given, already.'],
  ),
  'letter-not-asked': entry(
    409,
    ['Surat tidak sedang diminta', 'Tidak ada permintaan surat ini yang menunggu jawaban.'],
    ['Letter not asked for', 'No request for this letter waits for an answer.'],
  ),
  'not-the-signer': entry(
    403,
    [
      'Bukan pemberi surat',
      'Surat ini hanya dapat diberikan atau ditolak oleh atasan atau Kepala Perangkat Daerah yang dimintai.',
    ],
    ['Not the signer', 'Only the superior or head of the agency who is asked can give or decline this letter.'],
  ),
  'letter-outdated': entry(
    422,
    [
      'Surat tidak lagi sesuai isian',
      'Isian yang disebut dalam surat berubah sejak surat itu diberikan atau dilihat; minta atau periksa kembali.',
    ],
    [
      'The letter no longer covers the form',
      'What the letter speaks of has changed since it was given or seen; ask for it, or look at it, again.',
    ],
  ),
} satisfies Partial<Record<RefusalCode, CatalogueEntry>>;
