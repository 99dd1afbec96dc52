import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Personal } from '../domain/case/personal';
import type { KeyRing } from './sealing';
import { open, seal, SealBroken } from './sealing';

export interface VaultKeys {
  readonly ring: KeyRing;
  /** HMAC key: equal values are found without being known. */
  readonly blindIndex: Buffer;
}

type Database = Pick<EntityManager, 'query'>;
/** Plain values by the name of their field. */
type Values = Readonly<Record<string, string | undefined>>;
interface Row {
  commitment: string;
  field: string;
  sealed: Buffer | null;
}

const SALT = 32;
/** Fields by which equal persons are found. */
const INDEXED: readonly string[] = ['nik', 'nip'];

/**
 * Where personal data of cases are kept, apart from the ledger that holds only their commitments, encrypted and
 * erasable (UU 27/2022 Pasal 43). Give it the transaction's manager where a value and its use must stand or fall
 * together.
 */
export class Vault {
  constructor(
    private readonly db: Database,
    private readonly keys: VaultKeys,
  ) {}

  /** The same vault within a transaction. */
  within(db: Database): Vault {
    return new Vault(db, this.keys);
  }

  /**
   * Keeps `values` by field and answers their commitments. A value that the case already holds in the same field
   * keeps its commitment, so that saving a form again changes nothing.
   */
  async seal<T extends Values>(caseId: string, values: T): Promise<{ [F in keyof T]: Personal }> {
    const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const held = await this.held(
      caseId,
      given.map(([field]) => field),
    );
    const commitments: Record<string, Personal> = {};
    for (const [field, value] of given) {
      const known = held.find((datum) => datum.field === field && datum.value === value);
      commitments[field] = { commitment: known?.commitment ?? (await this.keep(caseId, field, value)) };
    }
    return commitments as { [F in keyof T]: Personal };
  }

  /** The values behind `commitments`; those erased or unknown are absent. Errors: {@link SealBroken}. */
  async open(commitments: readonly string[]): Promise<Map<string, string>> {
    if (commitments.length === 0) return new Map();
    const rows: Row[] = await this.db.query(
      'SELECT commitment, field, sealed FROM personal_datum WHERE commitment = ANY ($1) AND sealed IS NOT NULL',
      [[...new Set(commitments)]],
    );
    return new Map(rows.map((row) => [row.commitment, this.value(row)]));
  }

  /** One value, for those who need just one. Errors: {@link SealBroken}. */
  async openOne({ commitment }: Personal): Promise<string | undefined> {
    return (await this.open([commitment])).get(commitment);
  }

  /** Equal for equal values of a kind, and worth nothing to who lacks the key (HMAC-SHA-256, hex). */
  blindIndex(kind: string, value: string): string {
    return createHmac('sha256', this.keys.blindIndex).update(`${kind}\0${value}`, 'utf8').digest('hex');
  }

  /** Makes every value of a case unreadable for ever; its ledger stays whole. Answers how many there were. */
  async erase(caseId: string): Promise<number> {
    const [, count]: [unknown, number] = await this.db.query(
      `UPDATE personal_datum SET sealed = NULL, blind_index = NULL, erased_at = now()
       WHERE case_id = $1 AND sealed IS NOT NULL`,
      [caseId],
    );
    return count;
  }

  /** A directory value, sealed for its own row. */
  sealFor(place: string, value: string): Buffer {
    return seal(this.keys.ring, place, Buffer.from(value, 'utf8'));
  }

  /** Errors: {@link SealBroken}. */
  openFor(place: string, sealed: Buffer): string {
    return open(this.keys.ring, place, sealed).toString('utf8');
  }

  private async held(caseId: string, fields: readonly string[]) {
    const rows: Row[] = await this.db.query(
      `SELECT commitment, field, sealed FROM personal_datum
       WHERE case_id = $1 AND field = ANY ($2) AND sealed IS NOT NULL`,
      [caseId, fields],
    );
    return rows.map((row) => ({ field: row.field, commitment: row.commitment, value: this.value(row) }));
  }

  private async keep(caseId: string, field: string, value: string): Promise<string> {
    const salted = Buffer.concat([randomBytes(SALT), Buffer.from(value, 'utf8')]);
    const commitment = commitmentOf(salted);
    const index = INDEXED.includes(field) ? this.blindIndex(field, value) : null;
    await this.db.query(
      `INSERT INTO personal_datum (commitment, case_id, field, sealed, blind_index, created_at)
       VALUES ($1, $2, $3, $4, $5, now())`,
      [commitment, caseId, field, seal(this.keys.ring, commitment, salted), index],
    );
    return commitment;
  }

  private value({ commitment, sealed }: Row): string {
    if (!sealed) throw new SealBroken('nothing is sealed here');
    const salted = open(this.keys.ring, commitment, sealed);
    if (commitmentOf(salted) !== commitment) throw new SealBroken('a sealed value is not the one committed to');
    return salted.toString('utf8', SALT);
  }
}

const commitmentOf = (salted: Buffer): string => createHash('sha256').update(salted).digest('hex');
