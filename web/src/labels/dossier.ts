import type { ApplicantCategory } from '../../../domain/enrollment/dossier';
import type { Signer } from '../../../domain/law/documents';
import type { IdentityCode } from '../../../domain/people/identity';
import { HR_FINDING } from '../../../templates/labels/dossier';
import type { Labels } from '../../../templates/lang';

export { DUTY } from '../../../templates/labels/dossier';

/** Pasal 11(1), 13(2). */
export const CATEGORY: Labels<ApplicantCategory> = {
  regent: { id: 'Bupati/Wakil Bupati', en: 'Regent or deputy regent' },
  'civil-servant': { id: 'Pegawai ASN', en: 'Civil servant' },
  'other-party': { id: 'Pihak lainnya', en: 'Another party' },
};

export const SIGNER: Labels<Signer> = {
  superior: { id: 'atasan', en: 'the superior' },
  'agency-head': { id: 'Kepala Perangkat Daerah', en: 'the head of the agency' },
  'appointing-officer': { id: 'pejabat yang mengangkat', en: 'the appointing officer' },
  'authorizing-officer': { id: 'pejabat yang menunjuk', en: 'the authorizing officer' },
  applicant: { id: 'pemohon', en: 'the applicant' },
};

const IDENTITY_FINDING: Labels<IdentityCode> = {
  'nik-not-16-digits': { id: 'NIK bukan 16 angka', en: 'The NIK has not 16 digits' },
  'nik-day-impossible': { id: 'Tanggal lahir dalam NIK tidak mungkin', en: 'Impossible day of birth in the NIK' },
  'nik-month-impossible': { id: 'Bulan lahir dalam NIK tidak mungkin', en: 'Impossible month of birth in the NIK' },
  'nik-serial-zero': { id: 'Nomor urut NIK 0000', en: 'The serial part of the NIK is 0000' },
  'nik-date-impossible': {
    id: 'Tanggal lahir dalam NIK tidak ada pada kalender',
    en: 'The NIK’s date of birth is on no calendar',
  },
  'nip-not-18-digits': { id: 'NIP bukan 18 angka', en: 'The NIP has not 18 digits' },
  'nip-birth-date-impossible': {
    id: 'Tanggal lahir dalam NIP tidak mungkin',
    en: 'Impossible date of birth in the NIP',
  },
  'nip-start-year-impossible': {
    id: 'Tahun pengangkatan dalam NIP tidak mungkin',
    en: 'Impossible year of appointment in the NIP',
  },
  'nip-start-month-impossible': {
    id: 'Bulan pengangkatan dalam NIP tidak mungkin',
    en: 'Impossible month of appointment in the NIP',
  },
  'nip-gender-impossible': {
    id: 'Angka jenis kelamin dalam NIP bukan 1 atau 2',
    en: 'The NIP’s digit for gender is neither 1 nor 2',
  },
  'nip-serial-zero': { id: 'Nomor urut NIP 000', en: 'The serial part of the NIP is 000' },
  'nip-start-before-adulthood': {
    id: 'Pengangkatan dalam NIP sebelum dewasa',
    en: 'The NIP has an appointment before adulthood',
  },
  'birth-date-differs': {
    id: 'Tanggal lahir dalam NIK dan NIP berbeda',
    en: 'NIK and NIP have different dates of birth',
  },
  'gender-differs': { id: 'Jenis kelamin dalam NIK dan NIP berbeda', en: 'NIK and NIP have different genders' },
};

/** What the examiner is warned of. */
export const FINDING = { ...IDENTITY_FINDING, ...HR_FINDING };
