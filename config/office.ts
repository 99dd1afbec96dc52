/** Who the Dinas is (Pasal 1(6)): what letters, mails and certificates say of it. Every regency has its own. */
export interface OfficeSettings {
  /** OFFICE_GOVERNMENT: on every letter, and O of every certificate's subject. */
  readonly government: string;
  /** OFFICE_AGENCY: the agency for cryptography affairs. */
  readonly agency: string;
  /** OFFICE_ADDRESS: one line of the letterhead. */
  readonly address: string;
  /** OFFICE_PLACE: where letters are dated. */
  readonly place: string;
  /** CA_NAME: the certification authority, as people call it. */
  readonly caName: string;
}

/** The regency of the demonstration. */
export const KARAWANG: OfficeSettings = {
  government: 'Pemerintah Kabupaten Karawang',
  agency: 'Dinas Komunikasi dan Informatika',
  address: 'Jalan Ahmad Yani Nomor 1, Karawang 41315 · diskominfo.karawangkab.go.id',
  place: 'Karawang',
  caName: 'Balai Besar Sertifikasi Elektronik (BSrE)',
};

/** `local` answers a variable's value, and outside production the demonstration's. */
export const readOffice = (local: (name: string, demonstration: string) => string): OfficeSettings => ({
  government: local('OFFICE_GOVERNMENT', KARAWANG.government),
  agency: local('OFFICE_AGENCY', KARAWANG.agency),
  address: local('OFFICE_ADDRESS', KARAWANG.address),
  place: local('OFFICE_PLACE', KARAWANG.place),
  caName: local('CA_NAME', KARAWANG.caName),
});
