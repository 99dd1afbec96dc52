import type { HrChangePage, HrCursor, HrPerson, HumanResources } from './port';
import { HrUnreachable } from './port';
import { member, personOf } from './sim-asn-answers';
import { pageOf } from './sim-asn-feed';

export { HrUnreachable } from './port';

const PATIENCE = 5_000;
const PAGE = 100;

export interface SimAsnOptions {
  readonly url: string;
  /** How many changes to ask for at once. */
  readonly page?: number;
}

/** The regency's HR system (SIM-ASN of BKPSDM) over HTTP. Asks with the NIP in the body: addresses end up in logs. */
export class SimAsn implements HumanResources {
  readonly #base: string;
  readonly #page: number;

  constructor({ url, page = PAGE }: SimAsnOptions) {
    this.#base = url.replace(/\/$/, '');
    this.#page = page;
  }

  /** Errors: {@link HrUnreachable}. */
  async personByNip(nip: string): Promise<HrPerson | undefined> {
    const response = await this.#ask('/api/pegawai', { nip });
    if (response.status === 404) return undefined;
    const person = personOf(member(await bodyOf(response), 'data'));
    if (person.nip !== nip) throw new HrUnreachable('SIM-ASN answered about another person');
    return person;
  }

  /** Errors: {@link HrUnreachable}. */
  async changesSince(cursor: HrCursor): Promise<HrChangePage> {
    return pageOf(await bodyOf(await this.#ask('/api/perubahan', { sejak: cursor, batas: this.#page })), cursor);
  }

  async #ask(path: string, body: object): Promise<Response> {
    try {
      return await fetch(`${this.#base}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
        redirect: 'error',
      });
    } catch (cause) {
      throw new HrUnreachable('SIM-ASN did not answer', { cause });
    }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new HrUnreachable(`SIM-ASN answered ${response.status}`);
  try {
    return await response.json();
  } catch (cause) {
    // A parser's message quotes what it read.
    throw new HrUnreachable(`SIM-ASN answered no JSON (${(cause as Error).name})`);
  }
}
