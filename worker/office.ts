import type { LetterHead } from '../activities/letters/letters';

/** O of every certificate's subject. */
export const ORGANIZATION = 'Pemerintah Kabupaten Karawang';

/** The paper on which the OP writes. */
export const HEAD: LetterHead = {
  office: {
    government: 'Pemerintah Kabupaten Karawang',
    agency: 'Dinas Komunikasi dan Informatika',
    address: 'Jalan Ahmad Yani Nomor 1, Karawang 41315 · diskominfo.karawangkab.go.id',
  },
  place: 'Karawang',
  caName: 'Balai Besar Sertifikasi Elektronik (BSrE)',
};
