import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HrChange } from '../../../adapters/hr/port';
import { HR_FEED_START } from '../../../adapters/hr/port';
import { HrUnreachable, SimAsn } from '../../../adapters/hr/sim-asn';
import { startHr } from '../../../devstack/hr/server';
import type { Running } from '../../../devstack/http';
import { PEOPLE } from '../../../devstack/regency/people';
import { freeBasePort } from '../../../scripts/stack/ports';

const nipOf = (id: string): string => PEOPLE.find((person) => person.id === id)?.nip ?? '';
const SITI = nipOf('person-applicant-1');
const RIZKI = nipOf('person-applicant-2');

describe('Pasal 11(2), 21: what happens to civil servants, told by SIM-ASN', () => {
  let port: number;
  let hr: SimAsn;
  let standIn: Running;
  let dataDir: string;
  let clock: Date;
  const start = () => startHr({ port, dataDir, now: () => clock });

  beforeEach(async () => {
    port = await freeBasePort();
    dataDir = mkdtempSync(join(tmpdir(), 'siklus-hr-'));
    clock = new Date('2026-03-02T01:00:00.000Z');
    standIn = await start();
    hr = new SimAsn({ url: `http://127.0.0.1:${port}`, page: 2 });
  });
  afterEach(async () => {
    await standIn.close();
    rmSync(dataDir, { recursive: true });
  });

  const control = (body: object) =>
    fetch(`http://127.0.0.1:${port}/control`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', connection: 'close' },
      body: JSON.stringify(body),
    });
  const happen = async (change: object): Promise<string> => {
    const response = await control({ change });
    expect(response.status).toBe(200);
    return ((await response.json()) as { change: string }).change;
  };
  const all = async (): Promise<readonly HrChange[]> => {
    const changes: HrChange[] = [];
    for (let cursor = HR_FEED_START; ;) {
      const page = await hr.changesSince(cursor);
      changes.push(...page.changes);
      if (!page.more) return changes;
      cursor = page.cursor;
    }
  };

  it('nothing has happened at first, and where the reader stands stays the same', async () => {
    const first = await hr.changesSince(HR_FEED_START);
    expect(first).toMatchObject({ changes: [], malformed: [], more: false });
    expect(await hr.changesSince(first.cursor)).toEqual(first);
  });

  it('a transfer tells who moves where, from which day, and who leads him there; until then all is as it was', async () => {
    const before = await hr.personByNip(SITI);
    const id = await happen({ nip: SITI, kind: 'transfer', effectiveOn: '2026-04-01', skpd: 'DINSOS' });
    const after = { ...before, agencyCode: 'DINSOS', superiorNip: nipOf('person-head-6') };
    expect((await hr.changesSince(HR_FEED_START)).changes).toEqual([
      { id, nip: SITI, at: '2026-03-02T01:00:00.000Z', effectiveOn: '2026-04-01', kind: 'transfer', person: after },
    ]);
    clock = new Date('2026-03-31T16:59:59.000Z');
    expect(await hr.personByNip(SITI)).toEqual(before);
    clock = new Date('2026-03-31T17:00:00.000Z');
    expect(await hr.personByNip(SITI)).toEqual(after);
  });

  it.each([
    ['position-change', true, 'Kepala Seksi Gizi'],
    ['retirement', false, undefined],
    ['dismissal', false, undefined],
    ['death', false, undefined],
    ['leave-unpaid', false, undefined],
  ] as const)('a %s leaves the person in service: %s', async (kind, active, jabatan) => {
    await happen({ nip: SITI, kind, effectiveOn: '2026-03-02', ...(jabatan ? { jabatan } : {}) });
    const person = { active, position: jabatan ?? 'Analis Kesehatan Ahli Muda' };
    expect((await hr.changesSince(HR_FEED_START)).changes).toMatchObject([{ kind, person }]);
    expect(await hr.personByNip(SITI)).toMatchObject(person);
  });

  it('changes count by their day, not by when they were recorded; what the feed once told stays', async () => {
    await happen({ nip: SITI, kind: 'transfer', effectiveOn: '2026-05-01', skpd: 'DINSOS' });
    const told = await all();
    await happen({ nip: SITI, kind: 'position-change', effectiveOn: '2026-04-01', jabatan: 'Penyuluh Kesehatan' });
    clock = new Date('2026-04-15T00:00:00.000Z');
    expect(await hr.personByNip(SITI)).toMatchObject({ agencyCode: 'DINKES', position: 'Penyuluh Kesehatan' });
    clock = new Date('2026-05-15T00:00:00.000Z');
    expect(await hr.personByNip(SITI)).toMatchObject({ agencyCode: 'DINSOS', position: 'Penyuluh Kesehatan' });
    expect((await all()).slice(0, 1)).toEqual(told);
  });

  it('comes page by page, in the order of recording, each change once; the same place gives the same page', async () => {
    const ids: string[] = [];
    for (const nip of [SITI, RIZKI, SITI, RIZKI, SITI])
      ids.push(await happen({ nip, kind: 'position-change', effectiveOn: '2026-03-02', jabatan: 'Pengelola Data' }));
    const first = await hr.changesSince(HR_FEED_START);
    expect([first.changes.length, first.more]).toEqual([2, true]);
    await happen({ nip: RIZKI, kind: 'retirement', effectiveOn: '2026-03-02' });
    expect(await hr.changesSince(HR_FEED_START)).toEqual(first);
    expect((await all()).map(({ id }) => id).slice(0, 5)).toEqual(ids);
    expect(new Set((await all()).map(({ id }) => id)).size).toBe(6);
  });

  it('is kept over a restart, with what follows from it; what was cut short was told to nobody', async () => {
    await happen({ nip: SITI, kind: 'death', effectiveOn: '2026-03-01' });
    const before = await hr.changesSince(HR_FEED_START);
    await standIn.close();
    appendFileSync(join(dataDir, 'hr/changes.jsonl'), '{"id":"P-0000');
    standIn = await start();
    expect(await hr.changesSince(HR_FEED_START)).toEqual(before);
    expect(await hr.personByNip(SITI)).toMatchObject({ active: false });
    expect(await happen({ nip: RIZKI, kind: 'retirement', effectiveOn: '2026-03-02' })).not.toBe(before.changes[0]?.id);
    expect(await all()).toHaveLength(2);
  });

  it('is out of reach while HR is down, and nothing is passed over', async () => {
    await happen({ nip: SITI, kind: 'retirement', effectiveOn: '2026-03-02' });
    await control({ down: true });
    await expect(hr.changesSince(HR_FEED_START)).rejects.toThrow(HrUnreachable);
    await control({ down: false });
    expect((await hr.changesSince(HR_FEED_START)).changes).toHaveLength(1);
  });

  it('a place that HR never gave is no place', async () => {
    for (const cursor of ['7', 'awal', '-1']) await expect(hr.changesSince(cursor)).rejects.toThrow(HrUnreachable);
  });

  it.each([
    ['nip', { nip: '199001012015011999', kind: 'death', effectiveOn: '2026-03-02' }],
    ['kind', { nip: SITI, kind: 'promotion', effectiveOn: '2026-03-02' }],
    ['effectiveOn', { nip: SITI, kind: 'death', effectiveOn: '2026-02-30' }],
    ['skpd', { nip: SITI, kind: 'transfer', effectiveOn: '2026-03-02' }],
    ['skpd', { nip: SITI, kind: 'transfer', effectiveOn: '2026-03-02', skpd: 'NASA' }],
    ['jabatan', { nip: SITI, kind: 'position-change', effectiveOn: '2026-03-02' }],
  ])('the control takes no change without a proper %s', async (field, change) => {
    const response = await control({ change });
    expect([response.status, await response.json()]).toEqual([422, { pesan: `${field} tidak sah` }]);
    expect(await all()).toEqual([]);
  });
});

describe('SIM-ASN’s feed is not taken on trust', () => {
  const NIP = '198805122011012916';
  const pegawai = {
    nip: NIP,
    nama_lengkap: 'Siti',
    jabatan: [{ nama: 'x' }],
    skpd: { id: 'X' },
    atasan: null,
    aktif: true,
  };
  const sound = (id: string) => ({
    ...{ id, nip: NIP, dicatat: '2026-03-02T08:00:00+07:00', berlaku: '2026-03-02', jenis: 'mutasi', pegawai },
  });

  const answering = async (answer: unknown, cursor = HR_FEED_START) => {
    const asked: { url: string | undefined; body: unknown }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        asked.push({ url: request.url, body: JSON.parse(Buffer.concat(chunks).toString()) });
        response.end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return { page: await new SimAsn({ url: `http://127.0.0.1:${port}` }).changesSince(cursor), asked };
    } finally {
      server.close();
    }
  };
  const pageWith = (...data: unknown[]) => ({ data, kursor: 'next', lagi: false });

  it('times are taken into UTC, and whoever HR no longer tells of is nobody', async () => {
    const { page, asked } = await answering(pageWith({ ...sound('c-1'), pegawai: null, jenis: 'meninggal' }), 'here');
    expect(page).toEqual({
      changes: [
        {
          ...{ id: 'c-1', nip: NIP, kind: 'death', at: '2026-03-02T01:00:00.000Z', effectiveOn: '2026-03-02' },
          person: undefined,
        },
      ],
      ...{ malformed: [], cursor: 'next', more: false },
    });
    expect(asked).toEqual([{ url: '/api/perubahan', body: { sejak: 'here', batas: 100 } }]);
  });

  const bad: readonly (readonly [string, unknown, object])[] = [
    ['no NIP', { ...sound('c-1'), nip: '' }, { id: 'c-1', field: 'nip' }],
    ['a kind that nobody knows', { ...sound('c-1'), jenis: 'toString' }, { id: 'c-1', field: 'jenis' }],
    ['a moment that is none', { ...sound('c-1'), dicatat: '2026-13-02T08:00:00Z' }, { id: 'c-1', field: 'dicatat' }],
    ['a moment without its zone', { ...sound('c-1'), dicatat: '2026-03-02T08:00:00' }, { id: 'c-1', field: 'dicatat' }],
    ['a day that is none', { ...sound('c-1'), berlaku: '2026-02-30' }, { id: 'c-1', field: 'berlaku' }],
    [
      'a person without a place',
      { ...sound('c-1'), pegawai: { ...pegawai, skpd: null } },
      { id: 'c-1', field: 'pegawai.skpd.id' },
    ],
    ['no word of the person', { ...sound('c-1'), pegawai: undefined }, { id: 'c-1', field: 'pegawai.aktif' }],
    ['another person', { ...sound('c-1'), pegawai: { ...pegawai, nip: '198' } }, { id: 'c-1', field: 'pegawai.nip' }],
    ['no id', { ...sound('c-1'), id: undefined }, { field: 'id' }],
    ['an id that is a number of a person', { ...sound('c-1'), id: `m-${NIP}` }, { field: 'id' }],
    ['nothing at all', null, { field: 'id' }],
  ];
  it.each(bad)('an entry with %s is skipped and reported, and those after it are not lost', async (_, entry, found) => {
    const { page } = await answering(pageWith(sound('c-0'), entry, sound('c-2')));
    expect(page.changes.map(({ id }) => id)).toEqual(['c-0', 'c-2']);
    expect(page.malformed).toEqual([{ position: 1, ...found }]);
    expect(JSON.stringify(page.malformed)).not.toMatch(/Siti|\d{16}/);
    expect(page.cursor).toBe('next');
  });

  it.each([
    ['nothing', null],
    ['no list', { kursor: 'next', lagi: false }],
    ['no place to go on', { data: [], lagi: false }],
    ['no word on whether there is more', { data: [], kursor: 'next' }],
    ['a place that leads back to itself', { data: [sound('c-1')], kursor: 'here', lagi: false }],
    ['more at the same place', { data: [], kursor: 'here', lagi: true }],
  ])('a page with %s is none: it will be asked for again', async (_, answer) => {
    await expect(answering(answer, 'here')).rejects.toThrow(HrUnreachable);
  });
});
