import type { FlawCode } from '../../domain/people/duties';
import type { FieldMessages } from '../problems/field-messages';

/** Sentences for what can be wrong with a proposal about people. */
export const PROPOSAL_MESSAGES: Record<FlawCode, FieldMessages[string]> = {
  'nothing-changes': { id: 'Usulan ini tidak mengubah apa pun.', en: 'The proposal changes nothing.' },
  'role-missing-at-all': { id: 'Pilih paling sedikit satu peran.', en: 'Choose at least one role.' },
  'role-by-naming': {
    id: 'Kepala Perangkat Daerah ditetapkan pada Perangkat Daerahnya.',
    en: 'A head of agency is named at the agency.',
  },
  'roles-incompatible': {
    id: 'Auditor, administrator, dan Pengelola OP harus orang yang berbeda.',
    en: 'Auditor, administrator and RA operator must be different people.',
  },
  'person-not-serving': {
    id: 'Orang ini tidak aktif dalam daftar pegawai.',
    en: 'This person is not active in the directory.',
  },
  'head-not-of-agency': {
    id: 'Pilih orang yang aktif pada Perangkat Daerah ini.',
    en: 'Choose somebody who is active in this agency.',
  },
  'appointment-needed': {
    id: 'Pengelola OP memerlukan SK penunjukan dari Kepala Dinas.',
    en: 'An RA operator needs a decree of appointment by the head of the Dinas.',
  },
  'training-needed': {
    id: 'Pengelola OP memerlukan pelatihan yang masih berlaku.',
    en: 'An RA operator needs a training that is still valid.',
  },
  'operator-certificate-needed': {
    id: 'Pengelola OP memerlukan sertifikat Pengelola OP dari BSrE.',
    en: 'An RA operator needs an operator certificate from BSrE.',
  },
  'not-for-this-role': {
    id: 'Hanya untuk Pengelola OP; kosongkan untuk peran lain.',
    en: 'For RA operators only; leave it empty for other roles.',
  },
  'day-not-real': { id: 'Tanggal ini tidak ada pada kalender.', en: 'This date is not on the calendar.' },
  'day-too-far': {
    id: 'Tanggal ini lebih dari sepuluh tahun dari sekarang.',
    en: 'This date is more than ten years from now.',
  },
  'term-over': { id: 'Masa berlakunya sudah lewat.', en: 'It has ended already.' },
  'term-reversed': { id: 'Akhir mendahului awal.', en: 'The end comes before the beginning.' },
};
