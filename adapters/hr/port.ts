/** A person as the HR system knows him (SIM-ASN names in brackets). Holds personal data. */
export interface HrPerson {
  readonly nip: string;
  readonly fullName: string; // nama_lengkap
  readonly position: string; // jabatan
  readonly agencyCode: string; // skpd.id
  readonly superiorNip?: string;
  readonly active: boolean;
}

export interface HumanResources {
  /** `undefined` when HR knows no such civil servant. Errors: {@link HrUnreachable}. */
  personByNip(nip: string): Promise<HrPerson | undefined>;
}

/** Thrown when HR gives no usable answer now. Its text never holds personal data. */
export class HrUnreachable extends Error {
  override readonly name = 'HrUnreachable';
}
