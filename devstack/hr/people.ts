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

/** The unit of a code as SIM-ASN names it; empty names when there is none. */
export function unitOf(code: string): SimAsnEmployee['skpd'] {
  const agency = AGENCIES.find((one) => one.code === code);
  return { id: code, nama: agency?.name ?? '', singkatan: agency?.shortName ?? '' };
}

/** Who leads a unit, and so whoever comes new to it; nobody leads its head there. */
export function superiorIn(code: string, nip: string): SimAsnEmployee['atasan'] {
  const head = PEOPLE.find((person) => person.agencyCode === code && person.roles.includes('agency-head'));
  return head?.nip === undefined || head.nip === nip ? null : { nip: head.nip };
}

function employee(person: RegencyPerson, nip: string): SimAsnEmployee {
  const superior = person.superiorId === undefined ? undefined : byId.get(person.superiorId);
  return {
    nip,
    nama_lengkap: person.fullName,
    jabatan: [{ nama: person.position }],
    skpd: unitOf(person.agencyCode),
    atasan: superior?.nip ? { nip: superior.nip } : null,
    aktif: true,
  };
}

export const EMPLOYEES: readonly SimAsnEmployee[] = PEOPLE.flatMap((person) =>
  person.nip === undefined ? [] : [employee(person, person.nip)],
);
