import type { HrPerson } from './port';
import { HrUnreachable } from './port';

/** Thrown when something that SIM-ASN tells lacks a field, or has it in another form: nobody can rely on that. */
export class HrMalformed extends HrUnreachable {
  override readonly name = 'HrMalformed';

  /** `field` as SIM-ASN names it. */
  constructor(readonly field: string) {
    super(`SIM-ASN answered without a usable ${field}`);
  }
}

/** An employee as SIM-ASN tells him, checked; `within` is where in the answer he stands. Errors: {@link HrMalformed}. */
export function personOf(data: unknown, within = ''): HrPerson {
  const { nip, nama_lengkap, jabatan, skpd, atasan, aktif } = (data ?? {}) as Record<string, unknown>;
  const first = Array.isArray(jabatan) ? (jabatan as unknown[])[0] : undefined;
  const superiorNip = member(atasan, 'nip');
  if (typeof aktif !== 'boolean') throw new HrMalformed(`${within}aktif`);
  return {
    nip: text(nip, `${within}nip`),
    fullName: text(nama_lengkap, `${within}nama_lengkap`),
    position: text(member(first, 'nama'), `${within}jabatan`),
    agencyCode: text(member(skpd, 'id'), `${within}skpd.id`),
    ...(superiorNip === undefined ? {} : { superiorNip: text(superiorNip, `${within}atasan.nip`) }),
    active: aktif,
  };
}

export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Errors: {@link HrMalformed}. */
export function text(value: unknown, field: string, form = /^[^]+$/): string {
  if (typeof value !== 'string' || !form.test(value)) throw new HrMalformed(field);
  return value;
}
