import type { LetterHead } from '../../templates/letters/told';

/** The paper on which the OP of the tests writes. */
export const HEAD: LetterHead = {
  office: {
    government: 'Pemerintah Kabupaten Karawang',
    agency: 'Dinas Komunikasi dan Informatika',
    address: 'Jalan Ahmad Yani Nomor 1, Karawang 41315',
  },
  place: 'Karawang',
  caName: 'Balai Besar Sertifikasi Elektronik (BSrE)',
};

/** O of every certificate's subject in the tests. */
export const ORGANIZATION = HEAD.office.government;
