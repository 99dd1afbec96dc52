import type { PersonChangeKind } from '../../domain/people-change/change';
import type { EmailCode } from '../../domain/people/email';
import type { IdentityCode } from '../../domain/people/identity';
import type { Sentence } from './codes';
import { REQUEST_MESSAGES } from './request-messages';

/** Codes of `errors[]`, each with its sentence. A resource with codes of its own hands one in to `createApp`. */
export type FieldMessages = Readonly<Record<string, Sentence>>;

/** What a DTO can find wrong with a field, whatever the field is. */
export const INPUT_CODES = [
  'required',
  'type',
  'unknown',
  'repeated',
  'choice',
  'format',
  'length',
  'range',
  'characters',
  'depth',
  'value',
] as const;
export type InputCode = (typeof INPUT_CODES)[number];

const INPUT: Record<InputCode, Sentence> = {
  required: { id: 'Wajib diisi.', en: 'Required.' },
  type: { id: 'Jenis nilainya tidak sesuai.', en: 'The value is of the wrong type.' },
  unknown: { id: 'Isian ini tidak dikenal atau tidak boleh diisi.', en: 'This field is not known or not open.' },
  repeated: { id: 'Hanya boleh disebut satu kali.', en: 'It may be given once only.' },
  choice: { id: 'Nilainya tidak termasuk pilihan yang ada.', en: 'The value is none of the choices.' },
  format: { id: 'Bentuknya tidak sesuai.', en: 'The value has the wrong form.' },
  length: { id: 'Panjang atau jumlahnya di luar batas.', en: 'The length or number is outside its limits.' },
  range: { id: 'Nilainya di luar batas.', en: 'The value is outside its limits.' },
  characters: { id: 'Memuat karakter yang tidak dapat disimpan.', en: 'It holds characters that cannot be stored.' },
  depth: { id: 'Terlalu bertingkat.', en: 'It is nested too deeply.' },
  value: { id: 'Nilainya tidak sah.', en: 'The value is not valid.' },
};

const IDENTITY: Record<IdentityCode, Sentence> = {
  'nik-not-16-digits': { id: 'NIK terdiri atas 16 angka.', en: 'A NIK has 16 digits.' },
  'nik-day-impossible': {
    id: 'Tanggal lahir dalam NIK tidak mungkin.',
    en: 'The NIK holds an impossible day of birth.',
  },
  'nik-month-impossible': {
    id: 'Bulan lahir dalam NIK tidak mungkin.',
    en: 'The NIK holds an impossible month of birth.',
  },
  'nik-serial-zero': { id: 'Nomor urut NIK tidak boleh 0000.', en: 'The serial part of a NIK is never 0000.' },
  'nik-date-impossible': {
    id: 'Tanggal lahir dalam NIK tidak ada pada kalender.',
    en: 'The date of birth in the NIK is not on the calendar.',
  },
  'nip-not-18-digits': { id: 'NIP terdiri atas 18 angka.', en: 'A NIP has 18 digits.' },
  'nip-birth-date-impossible': {
    id: 'Tanggal lahir dalam NIP tidak mungkin.',
    en: 'The NIP holds an impossible date of birth.',
  },
  'nip-start-year-impossible': {
    id: 'Tahun pengangkatan dalam NIP tidak mungkin.',
    en: 'The NIP holds an impossible year of appointment.',
  },
  'nip-start-month-impossible': {
    id: 'Bulan pengangkatan dalam NIP tidak mungkin.',
    en: 'The NIP holds an impossible month of appointment.',
  },
  'nip-gender-impossible': {
    id: 'Angka jenis kelamin dalam NIP adalah 1 atau 2.',
    en: 'The digit for gender in a NIP is 1 or 2.',
  },
  'nip-serial-zero': { id: 'Nomor urut NIP tidak boleh 000.', en: 'The serial part of a NIP is never 000.' },
  'nip-start-before-adulthood': {
    id: 'NIP menyebut pengangkatan sebelum usia dewasa.',
    en: 'The NIP names an appointment before adulthood.',
  },
  'birth-date-differs': {
    id: 'Tanggal lahir dalam NIK dan NIP berbeda.',
    en: 'NIK and NIP differ in the date of birth.',
  },
  'gender-differs': { id: 'Jenis kelamin dalam NIK dan NIP berbeda.', en: 'NIK and NIP differ in the gender.' },
};

/** What HR told of the future holder meanwhile (Pasal 11(2)): for those who decide on the application. */
const PERSON_CHANGE: Record<`hr-${PersonChangeKind}`, Sentence> = {
  'hr-transfer': {
    id: 'Menurut data kepegawaian, calon pemilik dimutasi ke Perangkat Daerah lain.',
    en: 'According to the personnel data the future holder is transferred to another agency.',
  },
  'hr-position-change': {
    id: 'Menurut data kepegawaian, jabatan calon pemilik berubah.',
    en: 'According to the personnel data the office of the future holder changes.',
  },
  'hr-retirement': {
    id: 'Menurut data kepegawaian, calon pemilik pensiun.',
    en: 'According to the personnel data the future holder retires.',
  },
  'hr-dismissal': {
    id: 'Menurut data kepegawaian, calon pemilik diberhentikan.',
    en: 'According to the personnel data the future holder is dismissed.',
  },
  'hr-death': {
    id: 'Menurut data kepegawaian, calon pemilik meninggal dunia.',
    en: 'According to the personnel data the future holder has died.',
  },
  'hr-leave-unpaid': {
    id: 'Menurut data kepegawaian, calon pemilik menjalani cuti di luar tanggungan negara.',
    en: 'According to the personnel data the future holder is on unpaid leave.',
  },
};

const EMAIL: Record<EmailCode, Sentence> = {
  'email-malformed': { id: 'Alamat email tidak sah.', en: 'The e-mail address is not valid.' },
  'email-too-long': { id: 'Alamat email terlalu panjang.', en: 'The e-mail address is too long.' },
  'email-domain-not-official': {
    id: 'Gunakan email dinas pada domain resmi.',
    en: 'Use an official e-mail address in an official domain.',
  },
};

/** Sentences that every resource can count on. */
export const FIELD_MESSAGES: FieldMessages = { ...INPUT, ...IDENTITY, ...PERSON_CHANGE, ...EMAIL, ...REQUEST_MESSAGES };
