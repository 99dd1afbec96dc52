/** A unit of the regency (Perangkat Daerah, Pasal 1(5)); the code is how every system names it. */
export interface Agency {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Superiors and the head give their letters in the system. */
  readonly lettersInSystem?: boolean;
}

/** The Dinas of Pasal 1(6), which is the registration authority (Pasal 3(2)). */
export const DINAS_CODE = 'DISKOMINFO';

/** Units as regencies have them; which people work there is invented. */
export const AGENCIES: readonly Agency[] = [
  { code: 'SETDA', name: 'Sekretariat Daerah', shortName: 'Setda' },
  { code: 'INSPEKTORAT', name: 'Inspektorat Daerah', shortName: 'Inspektorat' },
  { code: DINAS_CODE, name: 'Dinas Komunikasi dan Informatika', shortName: 'Diskominfo' },
  {
    code: 'BKPSDM',
    name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    shortName: 'BKPSDM',
  },
  { code: 'BAPPEDA', name: 'Badan Perencanaan Pembangunan Daerah', shortName: 'Bappeda' },
  { code: 'BAPENDA', name: 'Badan Pendapatan Daerah', shortName: 'Bapenda', lettersInSystem: true },
  { code: 'DINKES', name: 'Dinas Kesehatan', shortName: 'Dinkes', lettersInSystem: true },
  { code: 'DISDIK', name: 'Dinas Pendidikan', shortName: 'Disdik', lettersInSystem: true },
  { code: 'DINSOS', name: 'Dinas Sosial', shortName: 'Dinsos' },
  { code: 'DISDUKCAPIL', name: 'Dinas Kependudukan dan Pencatatan Sipil', shortName: 'Disdukcapil' },
  { code: 'DPMPTSP', name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', shortName: 'DPMPTSP' },
  { code: 'DPUPR', name: 'Dinas Pekerjaan Umum dan Penataan Ruang', shortName: 'DPUPR' },
];
