import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, wibDate } from '../../domain/calendar/wib';
import { Journal } from '../durable';
import { AGENCIES } from '../regency/agencies';
import type { SimAsnEmployee } from './people';
import { EMPLOYEES, superiorIn, unitOf } from './people';

/** What can happen to a civil servant, as the control names it and as SIM-ASN does. */
export const KINDS = {
  transfer: 'mutasi',
  'position-change': 'perubahan-jabatan',
  retirement: 'pensiun',
  dismissal: 'pemberhentian',
  death: 'meninggal',
  'leave-unpaid': 'cltn',
} as const;
type Kind = keyof typeof KINDS;
const isKind = (value: unknown): value is Kind => typeof value === 'string' && Object.hasOwn(KINDS, value);

/** A change as the feed tells it. */
export interface Change {
  /** In the order of recording. */
  readonly id: string;
  readonly nip: string;
  /** When it was recorded. */
  readonly dicatat: string;
  /** From which day it counts (WIB). */
  readonly berlaku: string;
  readonly jenis: (typeof KINDS)[Kind];
  /** As the person is after it. */
  readonly pegawai: SimAsnEmployee;
}

/** What the control asks for. */
interface Wanted {
  readonly nip: string;
  readonly kind: Kind;
  readonly effectiveOn: string;
  readonly jabatan?: string;
  readonly skpd?: string;
}

/** As it is kept: what was asked for, and the person as the feed tells him for ever. */
interface Recorded extends Wanted {
  readonly id: string;
  readonly at: string;
  readonly pegawai: SimAsnEmployee;
}

/** Thrown when what is asked for is no change; the text names the member and never holds what was sent. */
export class NoChange extends Error {}

const MAX_PAGE = 100;

/** Everything that was recorded of people since the first start, oldest first; it outlives a restart. */
export class ChangeBook {
  private readonly changes: Recorded[];
  private readonly journal: Journal<Recorded>;

  constructor(
    dataDir: string,
    private readonly now: () => Date,
  ) {
    const dir = join(dataDir, 'hr');
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const { journal, entries } = Journal.open<Recorded>(join(dir, 'changes.jsonl'));
    this.journal = journal;
    this.changes = [...entries];
  }

  close(): void {
    this.journal.close();
  }

  /** Records a change and answers its id. Errors: {@link NoChange}. */
  record(asked: unknown): string {
    const wanted = readWanted(asked);
    const before = this.asOf(wanted.nip, wanted.effectiveOn);
    if (!before) throw new NoChange('nip');
    const id = `P-${String(this.changes.length + 1).padStart(6, '0')}`;
    const recorded = { id, at: this.now().toISOString(), ...wanted, pegawai: after(before, wanted) };
    this.journal.append(recorded);
    this.changes.push(recorded);
    return id;
  }

  /** The employee of a NIP as he is today. */
  today(nip: unknown): SimAsnEmployee | undefined {
    return typeof nip === 'string' ? this.asOf(nip, wibDate(this.now().toISOString())) : undefined;
  }

  /**
   * What was recorded after `cursor` (empty: from the beginning), at most `limit` and {@link MAX_PAGE}. The same cursor
   * gives the same changes for ever; only the last page can grow. Errors: {@link NoChange} for a cursor that it never
   * gave.
   */
  since(cursor: unknown, limit: unknown) {
    const from = cursor === undefined || cursor === '' ? 0 : Number(/^\d{1,9}$/.exec(String(cursor))?.[0]);
    if (Number.isNaN(from) || from > this.changes.length) throw new NoChange('sejak');
    const size = typeof limit === 'number' && limit >= 1 ? Math.min(Math.floor(limit), MAX_PAGE) : MAX_PAGE;
    const page = this.changes.slice(from, from + size);
    const end = from + page.length;
    return { data: page.map(told), kursor: String(end), lagi: end < this.changes.length };
  }

  /** Changes count from their own day on; of one day, in the order of recording. */
  private asOf(nip: string, day: string): SimAsnEmployee | undefined {
    const employee = EMPLOYEES.find((one) => one.nip === nip);
    const counting = this.changes.filter((change) => change.nip === nip && change.effectiveOn <= day);
    const inOrder = counting.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
    return employee && inOrder.reduce(after, employee);
  }
}

const told = ({ id, nip, at, effectiveOn, kind, pegawai }: Recorded): Change => ({
  ...{ id, nip, dicatat: at, berlaku: effectiveOn, jenis: KINDS[kind], pegawai },
});

function readWanted(asked: unknown): Wanted {
  const { nip, kind, effectiveOn, jabatan, skpd } = (asked ?? {}) as Record<string, unknown>;
  if (typeof nip !== 'string') throw new NoChange('nip');
  if (!isKind(kind)) throw new NoChange('kind');
  if (typeof effectiveOn !== 'string' || !isDate(effectiveOn)) throw new NoChange('effectiveOn');
  if (jabatan !== undefined && (typeof jabatan !== 'string' || jabatan === '')) throw new NoChange('jabatan');
  if (skpd !== undefined && !AGENCIES.some(({ code }) => code === skpd)) throw new NoChange('skpd');
  if (kind === 'transfer' && skpd === undefined) throw new NoChange('skpd');
  if (kind === 'position-change' && jabatan === undefined) throw new NoChange('jabatan');
  return {
    ...{ nip, kind, effectiveOn },
    ...(jabatan === undefined ? {} : { jabatan }),
    ...(skpd === undefined ? {} : { skpd: String(skpd) }),
  };
}

function isDate(text: string): boolean {
  try {
    return addDays(text, 0) === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whoever leaves, or goes on unpaid leave, is in no active service; a new place is one in service. */
function after(before: SimAsnEmployee, { kind, nip, jabatan, skpd }: Wanted): SimAsnEmployee {
  return {
    ...before,
    ...(jabatan === undefined ? {} : { jabatan: [{ nama: jabatan }] }),
    ...(skpd === undefined || skpd === before.skpd.id ? {} : { skpd: unitOf(skpd), atasan: superiorIn(skpd, nip) }),
    aktif: kind === 'transfer' || kind === 'position-change',
  };
}
