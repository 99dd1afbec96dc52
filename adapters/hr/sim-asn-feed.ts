import { addDays } from '../../domain/calendar/wib';
import type { CivilDate } from '../../domain/calendar/wib';
import type { Instant } from '../../domain/case/instant';
import type { HrChange, HrChangeKind, HrChangePage, HrCursor, HrMalformedChange } from './port';
import { HrUnreachable } from './port';
import { HrMalformed, member, personOf, text } from './sim-asn-answers';

/** SIM-ASN's words (jenis). */
const KINDS: ReadonlyMap<unknown, HrChangeKind> = new Map([
  ['mutasi', 'transfer'],
  ['perubahan-jabatan', 'position-change'],
  ['pensiun', 'retirement'],
  ['pemberhentian', 'dismissal'],
  ['meninggal', 'death'],
  ['cltn', 'leave-unpaid'],
]);

/** A page of the feed, asked for after a cursor. Errors: {@link HrUnreachable} when it is none: nothing is lost. */
export function pageOf(body: unknown, asked: HrCursor): HrChangePage {
  const data = member(body, 'data');
  const cursor = member(body, 'kursor');
  const more = member(body, 'lagi');
  if (!Array.isArray(data) || typeof cursor !== 'string' || typeof more !== 'boolean')
    throw new HrUnreachable('SIM-ASN answered without a usable page');
  if (cursor === asked && (data.length > 0 || more))
    throw new HrUnreachable('SIM-ASN answered a page that leads nowhere');
  const entries = data.map(entryOf);
  return {
    changes: entries.flatMap((entry) => ('kind' in entry ? [entry] : [])),
    malformed: entries.flatMap((entry) => ('field' in entry ? [entry] : [])),
    cursor,
    more,
  };
}

/** One bad entry holds up no other. */
function entryOf(entry: unknown, position: number): HrChange | HrMalformedChange {
  try {
    return changeOf(entry);
  } catch (error) {
    if (!(error instanceof HrMalformed)) throw error;
    const id = member(entry, 'id');
    return { ...(isId(id) ? { id } : {}), position, field: error.field };
  }
}

function changeOf(entry: unknown): HrChange {
  const id = member(entry, 'id');
  const kind = KINDS.get(member(entry, 'jenis'));
  const employee = member(entry, 'pegawai');
  if (!isId(id)) throw new HrMalformed('id');
  if (!kind) throw new HrMalformed('jenis');
  const nip = text(member(entry, 'nip'), 'nip', /^\d{18}$/);
  const person = employee === null ? undefined : personOf(employee, 'pegawai.');
  if (person && person.nip !== nip) throw new HrMalformed('pegawai.nip');
  return {
    ...{ id, nip, kind, person },
    at: instantOf(text(member(entry, 'dicatat'), 'dicatat', TIMESTAMP)),
    effectiveOn: dateOf(text(member(entry, 'berlaku'), 'berlaku')),
  };
}

/** Ids are logged; one that holds a number as long as a NIK or NIP is taken for none. */
const isId = (id: unknown): id is string =>
  typeof id === 'string' && /^[A-Za-z0-9._:-]{1,64}$/.test(id) && !/\d{16}/.test(id);

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

function instantOf(timestamp: string): Instant {
  const at = new Date(timestamp);
  if (Number.isNaN(at.getTime())) throw new HrMalformed('dicatat');
  return at.toISOString();
}

function dateOf(written: string): CivilDate {
  try {
    return addDays(written, 0);
  } catch (error) {
    if (error instanceof RangeError) throw new HrMalformed('berlaku');
    throw error;
  }
}
