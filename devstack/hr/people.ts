import { AGENCIES } from '../regency/agencies';
import type { RegencyPerson } from '../regency/people';
import { PEOPLE } from '../regency/people';

/** A civil servant as SIM-ASN of the regency's BKPSDM names things; who is elected is not in it. */
export interface SimAsnEmployee {
  readonly nip: string;
  readonly nama_lengkap: string;
  readonly jabatan: readonly { readonly nama: string }[];
  readonly skpd: { readonly id: string; readonly nama: string; readonly singkatan: string };
  readonly atasan: { readonly nip: string } | null;
  readonly aktif: boolean;
}

const byId = new Map(PEOPLE.map((person) => [person.id, person]));

function employee(person: RegencyPerson, nip: string): SimAsnEmployee {
  const agency = AGENCIES.find(({ code }) => code === person.agencyCode);
  const superior = person.superiorId === undefined ? undefined : byId.get(person.superiorId);
  return {
    nip,
    nama_lengkap: person.fullName,
    jabatan: [{ nama: person.position }],
    skpd: { id: person.agencyCode, nama: agency?.name ?? '', singkatan: agency?.shortName ?? '' },
    atasan: superior?.nip ? { nip: superior.nip } : null,
    aktif: true,
  };
}

export const EMPLOYEES: readonly SimAsnEmployee[] = PEOPLE.flatMap((person) =>
  person.nip === undefined ? [] : [employee(person, person.nip)],
);
