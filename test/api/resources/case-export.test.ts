import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { agreed, ok, personOf, submitted } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

// Nothing of the program that made the archive is used to judge it: only SHA-256 and what its README says.
const sha256 = (bytes: Uint8Array = new Uint8Array()) => createHash('sha256').update(bytes).digest('hex');
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
type Archive = Readonly<Record<string, Uint8Array>>;

/** What the README tells to do, in its order; answers what did not fit. */
function check(archive: Archive): readonly string[] {
  const wrong: string[] = [];
  const sums = textOf(archive['SHA256SUMS'] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  for (const line of sums) {
    const [, sum = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256(archive[path]) !== sum) wrong.push(path);
  }
  const listed = new Set(sums.map((line) => line.slice(66)));
  wrong.push(...Object.keys(archive).filter((path) => path !== 'SHA256SUMS' && !listed.has(path)));
  let before = '0'.repeat(64);
  const links = Object.keys(archive)
    .filter((path) => /^chain\/\d+\.bin$/.test(path))
    .sort();
  for (const path of links) {
    const bytes = Buffer.from(archive[path]!);
    if (bytes.subarray(0, 32).toString('hex') !== before) wrong.push(`${path} does not follow`);
    before = sha256(bytes);
    const event = eventIn(archive, path);
    const digest = event.seen?.digest;
    if (digest && sha256(archive[path.replace('chain', 'seals').replace('.bin', '.json')]) !== digest)
      wrong.push(`${path} is sealed to something else`);
  }
  if ((JSON.parse(textOf(archive['manifest.json']!)) as { ledger: { head: string } }).ledger.head !== before)
    wrong.push('head');
  return wrong;
}

interface Event {
  readonly type: string;
  readonly seen?: { readonly digest: string };
  readonly document?: { readonly documentId: string; readonly sha256: string };
  readonly documentId?: string;
  readonly sha256?: string;
}
const eventIn = (archive: Archive, path: string): Event =>
  (JSON.parse(textOf(archive[path]!.subarray(32))) as { event: Event }).event;

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const reason = 'Pemeriksaan berkala atas permohonan ini.';
const take = (as: Desk, caseId: string, why = reason) => as.post(`/cases/${caseId}/export`, { reason: why });

describe('a whole case, taken away by who looks into it (Pasal 31(2))', () => {
  let caseId: string;
  let archive: Archive;
  beforeAll(async () => {
    ({ caseId } = await agreed(office, 'person-applicant-1'));
    const reply = ok(await take(await office.signIn('person-auditor'), caseId));
    expect(reply.headers.get('content-type')).toBe('application/zip');
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="KRW-2026-\d{6}\.zip"/);
    archive = unzipSync(new Uint8Array(reply.bytes));
  }, 120_000);

  it('Pasal 31(2): proves itself with nothing but SHA-256: every file, every link of the ledger, every seal', () => {
    expect(check(archive)).toEqual([]);
    const links = Object.keys(archive).filter((path) => path.startsWith('chain/0'));
    expect(links.length).toBeGreaterThan(15);
    const sealed = links.filter((path) => eventIn(archive, path).seen !== undefined);
    expect(sealed.map((path) => eventIn(archive, path).type)).toEqual(expect.arrayContaining(['verified', 'approved']));
  });

  it.each(['000001', '000007', '000012'])('Pasal 31(2): shows it when event %s was changed afterwards', (number) => {
    const path = `chain/${number}.bin`;
    const link = Buffer.from(archive[path]!);
    const changed = Buffer.concat([
      link.subarray(0, 32),
      Buffer.from(textOf(link.subarray(32)).replace('"at":"2026', '"at":"2025')),
    ]);
    expect(changed.equals(link)).toBe(false);
    const resummed = { ...archive, [path]: changed };
    // Even when whoever changed it made the list of digests anew.
    const sums = textOf(archive['SHA256SUMS']!).replace(sha256(archive[path]!), sha256(changed));
    expect(check({ ...resummed, SHA256SUMS: Buffer.from(sums) }).length).toBeGreaterThan(0);
    expect(check(resummed)).toContain(path);
  });

  it('Pasal 31(2): shows it when an event, a paper or a seal is missing', () => {
    for (const missing of Object.keys(archive)) {
      const { [missing]: _, ...rest } = archive;
      if (missing !== 'manifest.json') expect([missing, check(rest).length > 0]).toEqual([missing, true]);
    }
  });

  it('holds every paper and letter that the ledger names, with the digest that stands there', () => {
    const { documents } = JSON.parse(textOf(archive['manifest.json']!)) as {
      documents: readonly { documentId: string; path: string; sha256: string }[];
    };
    const named = Object.keys(archive)
      .filter((path) => path.startsWith('chain/0'))
      .map((path) => eventIn(archive, path))
      .map(
        (event): Pick<Event, 'documentId' | 'sha256'> => event.document ?? (event.type === 'letterIssued' ? event : {}),
      )
      .filter(({ documentId }) => documentId !== undefined);
    expect(named.length).toBeGreaterThanOrEqual(3);
    for (const { documentId, sha256: digest } of named) {
      const filed = documents.find((one) => one.documentId === documentId);
      expect([documentId, filed?.sha256, sha256(archive[filed?.path ?? ''])]).toEqual([documentId, digest, digest]);
    }
  });

  it('shows the form as its reader may see it, and no NIK or phone in clear anywhere but on the papers', () => {
    const { nik, nip } = personOf('person-applicant-1');
    for (const [path, bytes] of Object.entries(archive))
      if (!path.startsWith('documents/'))
        for (const secret of [nik, nip!, '081234567890'])
          expect([path, textOf(bytes).includes(secret)]).toEqual([path, false]);
  });

  it('has a timeline that a spreadsheet reads, and says in both languages how it is checked', () => {
    const rows = textOf(archive['timeline.csv']!).trimEnd().split('\r\n');
    expect(rows[0]).toBe('\uFEFFNo.;Waktu (WIB);Peristiwa;Oleh;Segel;SHA-256 peristiwa');
    expect(rows.find((row) => row.includes('Disetujui OP'))).toMatch(/;terbukti;[0-9a-f]{64}$/);
    for (const name of ['BACA-SAYA.txt', 'README.txt'])
      expect(textOf(archive[name]!)).toContain('sha256sum -c SHA256SUMS');
  });
});

describe('who may take a whole case away (UU 27/2022 Pasal 31)', () => {
  it('auditors and supervisors, with a second factor and a reason, which stand in the record before it goes', async () => {
    const { caseId, desk } = await submitted(office, 'person-applicant-2');
    expect((await take(await office.signIn('person-auditor', '1'), caseId)).status).toBe(401);
    expect((await take(await office.signIn('person-auditor'), caseId, 'karena')).status).toBe(422);
    for (const as of [desk, await office.signIn('person-examiner-1'), await office.signIn('person-admin-1')])
      expect((await take(as, caseId)).status).toBe(403);
    expect((await take(await office.signIn('person-auditor'), 'no-such-case')).status).toBe(404);
    ok(await take(await office.signIn('person-supervisor-1'), caseId));
    expect(
      await office.dataSource.query(
        `SELECT actor_id, action, object, reason FROM access_log
          WHERE case_id = $1 AND action = 'exportCase' AND outcome = 'allowed' ORDER BY position`,
        [caseId],
      ),
    ).toEqual([{ actor_id: 'person-supervisor-1', action: 'exportCase', object: 'case zip', reason }]);
  });

  it('goes on without a paper that was destroyed, and names it', async () => {
    const { caseId } = await submitted(office, 'person-applicant-3');
    const [row]: { id: string; blob_key: string }[] = await office.dataSource.query(
      `SELECT id, blob_key FROM document WHERE case_id = $1 ORDER BY created_at LIMIT 1`,
      [caseId],
    );
    await office.files.delete(row!.blob_key);
    const reply = ok(await take(await office.signIn('person-auditor'), caseId));
    const archive = unzipSync(new Uint8Array(reply.bytes));
    expect(check(archive)).toEqual([]);
    const { documents } = JSON.parse(textOf(archive['manifest.json']!)) as { documents: object[] };
    expect(documents).toContainEqual(expect.objectContaining({ documentId: row!.id, path: null }));
  });
});
