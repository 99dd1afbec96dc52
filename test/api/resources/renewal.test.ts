import { DEFAULT_IN_FORCE } from '../../../domain/law/in-force-policy';
import type { SuccessionKind } from '../../../domain/renewal/lineage';
import { letter } from '../../../scripts/story/papers';
import {
  code,
  confirmed,
  decideTask,
  fileForm,
  inForce,
  mailedToken,
  ok,
  personOf,
  see,
  stateOf,
  submit,
  throughOffice,
} from './play';
import type { Desk, Office, Reply } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

type Opened = { caseId: string; number: string; status: string };
const follow = (
  desk: Desk,
  serial: string,
  kind: SuccessionKind,
  json?: object,
  key?: string,
): Promise<Reply<Opened>> =>
  desk.post<Opened>(
    `/certificates/${serial}/${kind}`,
    kind === 'renewal' ? (json ?? {}) : undefined,
    key ? { key } : {},
  );
const renew = (desk: Desk, serial: string, key?: string) => follow(desk, serial, 'renewal', {}, key);
type Preview = {
  possible: boolean;
  code?: string;
  opensAt?: string;
  closesAt?: string;
  reasonNeeded: boolean;
  documents: { kind: string }[];
  successor?: { caseId: string };
};
const preview = async (desk: Desk, serial: string, kind: SuccessionKind = 'renewal') =>
  ok(await desk.get<Preview>(`/certificates/${serial}/${kind}`)).body;
const kinds = (documents: readonly { kind: string }[]) => documents.map(({ kind }) => kind);
const needed = async (desk: Desk, caseId: string) =>
  ok(await desk.get<{ documents: { kind: string }[] }>(`/enrollments/${caseId}/requirements`)).body.documents;
/** A certificate of forty days, ten days after it was given out: the window of thirty days has just opened. */
const inWindow = async (personId: string) => {
  const made = await inForce(office, personId, { days: 40 });
  office.pass(11 * 24 * 60);
  return { ...made, desk: await office.signIn(personId) };
};
/** What the workflow of the case that follows tells the one before. */
const link = (before: string, caseId: string, kind: SuccessionKind = 'renewal') =>
  office.gateway.tell(before, { type: 'linkSuccessor', caseId, kind });
async function proveAndDeclare(desk: Desk, caseId: string): Promise<void> {
  ok(await desk.post(`/enrollments/${caseId}/email-proof`), 202);
  ok(await office.stranger().post('/email-proofs', { token: await mailedToken(office, caseId) }));
  ok(await desk.post(`/enrollments/${caseId}/declaration`, { textVersion: '1' }));
}

describe('a renewal (Pasal 20)', () => {
  it('Pasal 20(2): opens when the window does; before, it is refused and everybody can see from when', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-applicant-1', { days: 40 });
    const { notAfter } = (await stateOf(office, caseId))!.certificate!;
    const opens = new Date(Date.parse(notAfter) - 30 * 86_400_000).toISOString();
    const early = await preview(desk, serial);
    expect(early).toMatchObject({ possible: false, code: 'renewal-too-early', opensAt: opens, closesAt: notAfter });
    const refused = await renew(desk, serial);
    expect([refused.status, code(refused)]).toEqual([409, 'renewal-too-early']);
    expect((refused.body as unknown as { detail: string }).detail).toContain(opens.slice(0, 10));
    office.clock.now = new Date(opens);
    const then = await office.signIn('person-applicant-1');
    expect(await preview(then, serial)).toMatchObject({ possible: true, documents: [] });
    expect(await preview(await office.signIn('person-superior-1'), serial)).toMatchObject({
      ...{ possible: false, code: 'not-the-applicant', opensAt: opens },
    });
    const { caseId: next } = ok(await renew(then, serial), 201).body;
    await link(caseId, next);
    expect((await preview(then, serial)).successor).toEqual({ caseId: next, kind: 'renewal' });
    // Begun in time, it goes on after the old one's end.
    office.clock.now = new Date(Date.parse(notAfter) + 1_000);
    await office.gateway.system(caseId, { type: 'expire' });
    const afterwards = await office.signIn('person-applicant-1');
    expect(ok(await renew(afterwards, serial), 201).body.caseId).toBe(next);
  });

  it('Pasal 20(2): after expiry it is a new application', async () => {
    const { caseId, serial } = await inForce(office, 'person-head-1', { days: 40 });
    office.pass(41 * 24 * 60);
    await office.gateway.system(caseId, { type: 'expire' });
    const late = await office.signIn('person-head-1');
    expect(await preview(late, serial)).toMatchObject({ possible: false, code: 'renewal-too-late' });
    expect(code(await renew(late, serial))).toBe('renewal-too-late');
  });

  it('WCAG 3.3.7: begins with what was given before, sealed anew; nothing of it stands in the ledger or the logs', async () => {
    const { desk, caseId, serial } = await inWindow('person-applicant-2');
    const opened = ok(await renew(desk, serial), 201);
    expect(opened.body).toMatchObject({ status: 'draft', number: expect.stringMatching(/^KRW-2026-\d{6}$/) });
    expect(opened.headers.get('location')).toBe(`/api/cases/${opened.body.caseId}`);
    const [before, after] = [(await stateOf(office, caseId))!, (await stateOf(office, opened.body.caseId))!];
    expect(after.origin).toMatchObject({ kind: 'renewal', predecessor: { caseId, generation: 0 } });
    const { nik, fullName } = personOf('person-applicant-2');
    const view = ok(
      await desk.get<{ form: Record<string, { value?: string } | string>; origin: object }>(
        `/cases/${opened.body.caseId}`,
      ),
    ).body;
    expect(view.form).toMatchObject({ nik: { value: nik }, fullName: { value: fullName } });
    expect(Object.keys(view.form).sort()).toEqual(Object.keys(before.dossier.form).sort());
    expect(view.origin).toMatchObject({ kind: 'renewal', caseId, generation: 1 });
    for (const field of ['nik', 'fullName', 'email'] as const)
      expect(after.dossier.form[field]!.commitment).not.toBe(before.dossier.form[field]!.commitment);
    await office.vault.erase(caseId);
    expect((await see(desk, opened.body.caseId)).form['nik']).toMatchObject({ value: nik });
    const [{ text }]: [{ text: string }] = await office.dataSource.query(
      `SELECT string_agg(body, '') AS text FROM ledger WHERE case_id = $1`,
      [opened.body.caseId],
    );
    for (const secret of [nik, fullName])
      expect([text.includes(secret), office.lines.join('\n').includes(secret)]).toEqual([false, false]);
  });

  it('Pasal 20(2): is asked for by the holder alone', async () => {
    const { serial } = await inWindow('person-applicant-3');
    for (const person of ['person-head-3', 'person-examiner-1', 'person-supervisor-1', 'person-auditor'])
      expect([person, code(await renew(await office.signIn(person), serial))]).toEqual([person, 'not-the-applicant']);
    for (const person of ['person-applicant-4', 'person-admin-1'])
      expect([person, code(await renew(await office.signIn(person), serial))]).toEqual([person, 'not-a-party']);
    expect((await office.stranger().get(`/certificates/${serial}/renewal`)).status).toBe(401);
    expect((await (await office.signIn('person-applicant-4')).get(`/certificates/${serial}/renewal`)).status).toBe(403);
    expect((await (await office.signIn('person-applicant-3')).get('/certificates/0123/renewal')).status).toBe(404);
  });

  it('asked for twice at once, or again, is one case; an abandoned one makes way for another', async () => {
    const { desk, caseId, serial } = await inWindow('person-applicant-4');
    const replies = await Promise.all([renew(desk, serial), renew(desk, serial)]);
    expect(new Set(replies.map((reply) => ok(reply, 201).body.number)).size).toBe(1);
    const first = replies[0].body.caseId;
    expect(ok(await renew(desk, serial), 201).body.caseId).toBe(first);
    await link(caseId, first);
    office.pass(3 * 60);
    const later = await office.signIn('person-applicant-4');
    expect(ok(await renew(later, serial), 201).body.caseId).toBe(first);
    ok(await later.send('PATCH', `/enrollments/${first}/form`, { json: { position: 'Penata Perizinan Ahli Utama' } }));
    expect(ok(await renew(later, serial), 201).body.caseId).toBe(first);
    expect((await see(later, first)).form['position']).toBe('Penata Perizinan Ahli Utama');
    ok(await later.post(`/enrollments/${first}/withdrawal`, { reason: 'Nanti saja.' }));
    const second = ok(await renew(later, serial), 201).body.caseId;
    expect(second).not.toBe(first);
    const key = 'the-renewal-whose-answer-was-lost';
    ok(await later.post(`/enrollments/${second}/withdrawal`, { reason: 'Sekali lagi.' }));
    office.gateway.loseNextAnswer = true;
    expect(code(await renew(later, serial, key))).toBe('outcome-unknown');
    const third = ok(await renew(later, serial, key), 201).body.caseId;
    expect((await see(later, third)).form['nik']).toMatchObject({ masked: false });
    expect(await stateOf(office, third)).toMatchObject({ origin: { predecessor: { caseId } }, version: 2 });
  });

  it('before the window, where the policy takes reasons, needs one', async () => {
    const { desk, serial } = await inForce(office, 'person-applicant-5');
    const set = (early: string) =>
      office.dataSource.query(
        `UPDATE policy_version SET parameters = jsonb_set(parameters, '{inForce,renewal,early}', to_jsonb($1::text))`,
        [early],
      );
    await set('with-reason');
    expect(await preview(desk, serial)).toMatchObject({ possible: false, reasonNeeded: true });
    expect(code(await renew(desk, serial))).toBe('renewal-too-early');
    expect(code(await follow(desk, serial, 'renewal', { earlyReason: '' }))).toBe('invalid-input');
    const earlyReason = 'Akan bertugas di luar negeri.';
    const { caseId } = ok(await follow(desk, serial, 'renewal', { earlyReason }), 201).body;
    const origin = async (person: string) =>
      ok(await (await office.signIn(person)).get<{ origin: { earlyReason?: string } }>(`/cases/${caseId}`)).body.origin;
    expect((await origin('person-examiner-1')).earlyReason).toBe(earlyReason);
    expect((await origin('person-dinas-head')).earlyReason).toBeUndefined();
    await set(DEFAULT_IN_FORCE.renewal.early);
  });

  it('S/MIME BR 4.2.1, Pasal 14: rests on papers that still stand, and asks for letters where post or agency changed', async () => {
    const { desk, caseId, serial } = await inWindow('person-applicant-6');
    const { caseId: next } = ok(await renew(desk, serial), 201).body;
    expect(await needed(desk, next)).toEqual([]);
    ok(await desk.send('PATCH', `/enrollments/${next}/form`, { json: { position: 'Kepala Subbagian' } }));
    expect(kinds(await needed(desk, next))).toEqual(['recommendation-letter', 'cover-letter']);
    const { position } = personOf('person-applicant-6');
    ok(await desk.send('PATCH', `/enrollments/${next}/form`, { json: { position } }));
    await link(caseId, next);
    await proveAndDeclare(desk, next);
    await submit(desk, next);
    await throughOffice(office, desk, next);
    const successor = await confirmed(office, desk, next);
    expect(await see(desk, caseId)).toMatchObject({ status: 'in-force', successor: { caseId: next, kind: 'renewal' } });
    await office.gateway.tell(caseId, { type: 'noteSuccessorInUse', caseId: next, kind: 'renewal' });
    expect(code(await renew(desk, serial))).toBe('predecessor-not-renewable');
    // The second in the line rests on the same look at a person; when that is too old, it is looked at anew.
    expect(kinds((await preview(desk, successor)).documents)).toEqual([]);
    office.clock.now = new Date(office.clock.now.getTime() + 826 * 86_400_000);
    const later = await office.signIn('person-applicant-6');
    expect(kinds((await preview(later, successor)).documents)).toEqual([
      'recommendation-letter',
      'cover-letter',
      'identity-card',
    ]);
    office.clock.now = new Date('2026-07-01T01:00:00.000Z');
  });

  it('Pasal 11(2): who was moved to another agency is not certified where he was', async () => {
    const { caseId, serial } = await inForce(office, 'person-superior-1');
    await office.dataSource.query(
      `UPDATE person SET agency_id = 'DISDIK', position = 'Kepala Bidang Mutu', superior_id = 'person-head-2'
       WHERE id = 'person-superior-1'`,
    );
    await office.gateway.tell(caseId, {
      ...{ type: 'notePersonChange', changeId: 'hr-1', kind: 'transfer', effectiveOn: '2026-07-01' },
    });
    const decision = { changeId: 'hr-1', outcome: 'renew', text: 'Mutasi.' };
    ok(await decideTask(await office.signIn('person-supervisor-1'), caseId, 'person-change', decision));
    const desk = await office.signIn('person-superior-1');
    const letters = ['recommendation-letter', 'cover-letter'];
    expect(await preview(desk, serial)).toMatchObject({ possible: true, documents: letters.map((kind) => ({ kind })) });
    const { caseId: next } = ok(await renew(desk, serial), 201).body;
    expect((await see(desk, next)).form).toMatchObject({ agencyId: 'DISDIK', position: 'Kepala Bidang Mutu' });
    expect(kinds(await needed(desk, next))).toEqual(letters);
  });
});

describe('a reissue (Pasal 25(1)b)', () => {
  it('Pasal 25(1)b, 25(2): follows a report of loss at any time, and is submitted once both papers are there', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-superior-2');
    expect(await preview(desk, serial, 'reissue')).toMatchObject({ possible: false, code: 'loss-not-reported' });
    expect(code(await follow(desk, serial, 'reissue'))).toBe('loss-not-reported');
    ok(
      await desk.post(`/certificates/${serial}/loss`, {
        ...{ kind: 'inaccessible', capacity: 'holder', text: 'Lupa passphrase.' },
      }),
    );
    expect(await preview(desk, serial, 'reissue')).toMatchObject({ possible: true, reasonNeeded: false });
    expect(await preview(desk, serial, 'reissue')).not.toHaveProperty('opensAt');
    for (const person of ['person-head-2', 'person-examiner-1'])
      expect(code(await follow(await office.signIn(person), serial, 'reissue'))).toBe('not-the-applicant');
    const { caseId: next } = ok(await follow(desk, serial, 'reissue'), 201).body;
    expect(await stateOf(office, next)).toMatchObject({ origin: { kind: 'reissue', predecessor: { caseId } } });
    await proveAndDeclare(desk, next);
    const { revision } = await see(desk, next);
    const tooSoon = await desk.send('POST', `/enrollments/${next}/submission`, { revision });
    expect([tooSoon.status, code(tooSoon)]).toEqual([422, 'loss-papers-missing']);
    for (const kind of ['authority-report', 'loss-statement']) {
      const form = fileForm(await letter(kind, personOf('person-superior-2'), 1), { kind });
      ok(await desk.send('POST', `/cases/${caseId}/loss-papers`, { form }), 201);
    }
    await submit(desk, next);
    expect((await see(desk, next)).status).toBe('verification');
    expect(code(await renew(desk, serial))).toBe('predecessor-not-renewable');
  });
});
