import type { HrPerson, HumanResources } from './port';
import { HrUnreachable } from './port';

export { HrUnreachable } from './port';

const PATIENCE = 5_000;

/** The regency's HR system (SIM-ASN of BKPSDM) over HTTP. Asks with the NIP in the body: addresses end up in logs. */
export class SimAsn implements HumanResources {
  readonly #employees: string;

  constructor({ url }: { readonly url: string }) {
    this.#employees = `${url.replace(/\/$/, '')}/api/pegawai`;
  }

  /** Errors: {@link HrUnreachable}. */
  async personByNip(nip: string): Promise<HrPerson | undefined> {
    const response = await this.#ask(nip);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new HrUnreachable(`SIM-ASN answered ${response.status}`);
    const person = personOf(await bodyOf(response));
    if (person.nip !== nip) throw new HrUnreachable('SIM-ASN answered about another person');
    return person;
  }

  async #ask(nip: string): Promise<Response> {
    try {
      return await fetch(this.#employees, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ nip }),
        signal: AbortSignal.timeout(PATIENCE),
        redirect: 'error',
      });
    } catch (cause) {
      throw new HrUnreachable('SIM-ASN did not answer', { cause });
    }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return ((await response.json()) as { data?: unknown } | null)?.data;
  } catch (cause) {
    // A parser's message quotes what it read.
    throw new HrUnreachable(`SIM-ASN answered no JSON (${(cause as Error).name})`);
  }
}

/** What SIM-ASN tells, checked: a field that is missing or of another kind is an answer that nobody can rely on. */
function personOf(data: unknown): HrPerson {
  const { nip, nama_lengkap, jabatan, skpd, atasan, aktif } = (data ?? {}) as Record<string, unknown>;
  const first = Array.isArray(jabatan) ? (jabatan as unknown[])[0] : undefined;
  const superiorNip = member(atasan, 'nip');
  if (typeof aktif !== 'boolean') throw malformed('aktif');
  return {
    nip: text(nip, 'nip'),
    fullName: text(nama_lengkap, 'nama_lengkap'),
    position: text(member(first, 'nama'), 'jabatan'),
    agencyCode: text(member(skpd, 'id'), 'skpd.id'),
    ...(superiorNip === undefined ? {} : { superiorNip: text(superiorNip, 'atasan.nip') }),
    active: aktif,
  };
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function text(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw malformed(field);
  return value;
}

const malformed = (field: string): HrUnreachable => new HrUnreachable(`SIM-ASN answered without a usable ${field}`);
