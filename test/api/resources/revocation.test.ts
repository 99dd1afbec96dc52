import type { Capacity } from '../../../domain/certificate/revocation-reasons';
import { CAPACITIES } from '../../../domain/certificate/revocation-reasons';
import { code, decideClaimed, decideTask, inForce, ok, revokedAtCa, see } from './play';
import type { Desk, Office } from './office';
import { openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const WHY = 'Pindah tugas ke luar daerah.';
const ask = (desk: Desk, serial: string, body: object, key?: string) =>
  desk.post(
    `/certificates/${serial}/revocation`,
    { capacity: 'holder', reason: 'affiliationChanged', text: WHY, ...body },
    key ? { key } : {},
  );
const cancel = (desk: Desk, caseId: string, text = 'Tidak jadi.') =>
  desk.post(`/cases/${caseId}/revocation-cancellation`, { text });
type Seen = {
  status: string;
  revocation?: { stage: string; text?: string; clocks: object; effectiveAt?: string; requestedBy: { id: string } };
};
const revocationSeen = async (personId: string, caseId: string) => {
  const desk = await office.signIn(personId);
  return ok(await desk.get<Seen>(`/cases/${caseId}`)).body.revocation;
};

describe('who may ask for the end of a certificate (Pasal 21(1))', () => {
  let caseId: string;
  let serial: string;
  beforeAll(async () => ({ caseId, serial } = await inForce(office, 'person-applicant-1')));

  const IS: Readonly<Record<string, readonly Capacity[]>> = {
    'person-applicant-1': ['holder'],
    'person-superior-1': ['superior'],
    'person-head-1': ['agency-head'],
    'person-examiner-1': ['officer'],
    'person-supervisor-2': ['officer'],
    'person-auditor': [],
    'person-dinas-head': [],
    'person-secretary': [],
    'person-superior-2': [],
    'person-head-2': [],
    'person-admin-1': [],
  };
  const PAIRS = Object.entries(IS).flatMap(([person, own]) =>
    CAPACITIES.map((capacity) => [person, capacity, own.includes(capacity)] as const),
  );
  it.each(PAIRS)('Pasal 21(1): %s as %s: %s', async (person, capacity, allowed) => {
    const desk = await office.signIn(person);
    const reply = await ask(desk, serial, { capacity });
    expect(reply.status).toBe(allowed ? 200 : 403);
    if (!allowed) return;
    expect((await see(desk, caseId)).status).toBe('in-force');
    ok(await cancel(desk, caseId));
  });

  it('Pasal 21(1): a capacity that the directory took back meanwhile is gone', async () => {
    const desk = await office.signIn('person-superior-1');
    await office.dataSource.query(`UPDATE person SET superior_id = 'person-head-1' WHERE id = 'person-applicant-1'`);
    expect(code(await ask(desk, serial, { capacity: 'superior' }))).toBe('not-a-party');
    await office.dataSource.query(
      `UPDATE person SET superior_id = 'person-superior-1' WHERE id = 'person-applicant-1'`,
    );
  });

  it('an officer whose appointment ended asks for nothing as an officer (Pasal 8(1))', async () => {
    const desk = await office.signIn('person-examiner-2');
    await office.dataSource.query(
      `UPDATE person SET appointment_valid_to = '2026-01-01' WHERE id = 'person-examiner-2'`,
    );
    expect(code(await ask(desk, serial, { capacity: 'officer' }))).toBe('appointment-invalid');
    await office.dataSource.query(
      `UPDATE person SET appointment_valid_to = '2027-12-31' WHERE id = 'person-examiner-2'`,
    );
  });

  it('each sees as what he could ask, and those who are nothing to it that they cannot', async () => {
    const offered = async (person: string) => {
      const { actions } = await see(await office.signIn(person), caseId);
      return actions.find(({ command }) => command === 'requestRevocation');
    };
    for (const [person, own] of Object.entries(IS).slice(0, 5))
      expect(await offered(person)).toEqual({ command: 'requestRevocation', allowed: true, capacities: own });
    expect(await offered('person-auditor')).toMatchObject({ allowed: false, code: 'not-in-this-capacity' });
  });

  it.each([
    ['person-applicant-1', 'holder', 'privilegeWithdrawn'],
    ['person-superior-1', 'superior', 'superseded'],
    ['person-head-1', 'agency-head', 'privilegeWithdrawn'],
  ] as const)('practice B7: %s as %s does not give the reason %s', async (person, capacity, reason) => {
    const reply = await ask(await office.signIn(person), serial, { capacity, reason });
    expect([reply.status, code(reply)]).toEqual([422, 'reason-not-for-capacity']);
    expect((reply.body as { errors: object[] }).errors).toContainEqual(
      expect.objectContaining({ pointer: '/reason', message: expect.not.stringContaining('{') }),
    );
  });

  it.each([
    ['a reason that is none', { reason: 'unspecified' }, 422, 'invalid-input'],
    ['no words', { text: '  ' }, 422, 'reason-missing'],
    ['a day that is not on the calendar', { invalidityDate: '2026-02-30T00:00:00Z' }, 422, 'invalid-input'],
    ['a week for a moment', { effectiveAt: '2026-W20-1' }, 422, 'invalid-input'],
    ['a doubt from before the certificate', { invalidityDate: '2026-03-01T00:00:00Z' }, 422, undefined],
    ['a doubt from tomorrow', { invalidityDate: '2026-03-03T08:00:00+07:00' }, 422, undefined],
    ['an end in the past', { effectiveAt: '2026-03-02T00:00:00Z' }, 422, 'effective-date-out-of-bounds'],
    ['an end after the end', { effectiveAt: '2028-06-01T00:00:00Z' }, 422, 'effective-date-out-of-bounds'],
  ] as const)('RFC 5280, 5.3.2: %s is refused', async (_what, body, status, problem) => {
    const reply = await ask(await office.signIn('person-applicant-1'), serial, body);
    expect([reply.status, code(reply)]).toEqual([status, problem ?? 'invalidity-date-out-of-bounds']);
  });

  it('only who asked, or a supervisor, calls it off, with a reason, while it is not ordered', async () => {
    const holder = await office.signIn('person-applicant-1');
    ok(await ask(holder, serial, {}));
    for (const person of ['person-superior-1', 'person-head-1', 'person-examiner-1', 'person-auditor'])
      expect(code(await cancel(await office.signIn(person), caseId))).toBe('not-in-this-capacity');
    expect(code(await cancel(await office.signIn('person-head-2'), caseId))).toBe('not-a-party');
    expect(code(await cancel(holder, caseId, ' '))).toBe('reason-missing');
    ok(await cancel(await office.signIn('person-supervisor-1'), caseId));
    expect(code(await cancel(holder, caseId))).toBe('not-in-this-status');
    expect((await see(holder, caseId)).task).toBeUndefined();
  });

  it('of two who ask at once one is heard, and the same request twice is one', async () => {
    const [holder, superior] = [await office.signIn('person-applicant-1'), await office.signIn('person-superior-1')];
    const replies = await Promise.all([
      ask(holder, serial, {}),
      ask(superior, serial, { capacity: 'superior', reason: 'cessationOfOperation' }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.map(code)).toContain('revocation-under-way');
    ok(await cancel(await office.signIn('person-supervisor-1'), caseId));
    office.gateway.loseNextAnswer = true;
    const key = 'one-request-that-is-sent-over-and-over';
    expect(code(await ask(holder, serial, {}, key))).toBe('outcome-unknown');
    ok(await ask(holder, serial, {}, key));
    expect(ok(await ask(holder, serial, {}, key)).headers.get('idempotency-replayed')).toBe('true');
    const [{ n }]: [{ n: number }] = await office.dataSource.query(
      `SELECT count(*)::int AS n FROM ledger WHERE command_id = (SELECT command_id FROM ledger WHERE case_id = $1
        AND type = 'revocationRequested' ORDER BY seq DESC LIMIT 1) AND type = 'revocationRequested'`,
      [caseId],
    );
    expect(n).toBe(1);
    ok(await cancel(holder, caseId));
  });
});

describe('the ordinary lane', () => {
  it('Pasal 21(1), 1(21): an officer decides, who did not ask, with a second factor, on what he saw', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-applicant-2');
    ok(await ask(await office.signIn('person-supervisor-1'), serial, { capacity: 'officer' }));
    const asker = await office.signIn('person-supervisor-1');
    const { task } = await see(asker, caseId);
    expect(code(await asker.post(`/tasks/${task!.id}/claim`))).toBe('same-person');
    for (const person of ['person-examiner-1', 'person-applicant-2', 'person-auditor'])
      expect((await (await office.signIn(person)).post(`/tasks/${task!.id}/claim`)).status).toBe(403);
    const weak = await office.signIn('person-supervisor-2', '1');
    const refused = await decideTask(weak, caseId, 'revocation-grant', { remarks: '' });
    expect([refused.status, code(refused)]).toEqual([401, 'step-up-required']);
    const desk2 = await office.signIn('person-supervisor-2');
    const path = `/tasks/${task!.id}/revocation-grant`;
    const { revision, dossierDigest } = await see(desk2, caseId);
    const body = { seenDigest: dossierDigest, documents: [], remarks: '' };
    expect((await desk2.post(path, body)).status).toBe(428);
    expect((await desk2.post(path, body, { revision: revision - 1 })).status).toBe(412);
    const other = { ...body, seenDigest: 'f'.repeat(64) };
    expect(code(await desk2.post(path, other, { revision }))).toBe('case-changed');
    expect(code(await decideClaimed(desk2, caseId, 'approval', { remarks: '' }))).toBe('not-in-this-status');
    ok(await decideClaimed(desk2, caseId, 'revocation-grant', { remarks: 'Benar.' }));
    expect((await see(desk, caseId)).status).toBe('revoking');
  });

  it('Pasal 21(1): a rejection has its reason, and the certificate goes on', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-applicant-3');
    ok(await ask(desk, serial, { reason: 'superseded' }));
    const supervisor = await office.signIn('person-supervisor-1');
    expect(code(await decideTask(supervisor, caseId, 'revocation-rejection', { text: ' ' }))).toBe('reason-missing');
    ok(await decideClaimed(supervisor, caseId, 'revocation-rejection', { text: 'Masih diperlukan.' }));
    expect(await see(desk, caseId)).toMatchObject({ status: 'in-force' });
    expect(await revocationSeen('person-applicant-3', caseId)).toBeUndefined();
  });

  it('can be set for a moment, in any offset, which the officer can move', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-applicant-4');
    ok(await ask(desk, serial, { effectiveAt: '2026-05-01T00:00:00+07:00' }));
    expect(await revocationSeen('person-applicant-4', caseId)).toMatchObject({
      stage: 'proposed',
      effectiveAt: '2026-04-30T17:00:00.000Z',
      clocks: {},
    });
    const supervisor = await office.signIn('person-supervisor-1');
    ok(await decideTask(supervisor, caseId, 'revocation-grant', { remarks: '', effectiveAt: '2026-06-01T00:00:00Z' }));
    expect(await revocationSeen('person-applicant-4', caseId)).toMatchObject({
      stage: 'scheduled',
      effectiveAt: '2026-06-01T00:00:00.000Z',
      clocks: { decidedAt: office.clock.now.toISOString() },
    });
    expect((await see(desk, caseId)).status).toBe('in-force');
    await office.gateway.system(caseId, { type: 'executeRevocation' });
    expect((await see(desk, caseId)).status).toBe('revoking');
  });
});

describe('the urgent lane', () => {
  const SUNDAY_NIGHT = new Date('2026-03-15T18:30:00.000Z');

  it('Pasal 21(2): acts at any hour without anybody’s leave, and is looked at afterwards by another', async () => {
    const { caseId, serial } = await inForce(office, 'person-applicant-5');
    office.clock.now = SUNDAY_NIGHT;
    const desk = await office.signIn('person-applicant-5', '1');
    const reply = ok(await ask(desk, serial, { reason: 'keyCompromise', invalidityDate: '2026-03-14T09:00:00+07:00' }));
    expect(reply.body).toMatchObject({ status: 'revoking' });
    expect(code(await ask(desk, serial, { reason: 'keyCompromise' }))).toBe('revocation-under-way');
    expect(code(await cancel(desk, caseId))).toBe('not-in-this-status');
    const supervisor = await office.signIn('person-supervisor-1');
    const review = { verdict: 'upheld', text: 'Laporan sesuai.' };
    expect(code(await decideTask(supervisor, caseId, 'revocation-review', { ...review, text: '' }))).toBe(
      'reason-missing',
    );
    ok(await decideClaimed(supervisor, caseId, 'revocation-review', review));
    expect(await revocationSeen('person-auditor', caseId)).toMatchObject({
      ...{ stage: 'ordered', urgent: true, review: 'upheld', invalidityDate: '2026-03-14T02:00:00.000Z' },
    });
  });

  it('an officer who acted first is not the one who reviews it', async () => {
    const { caseId, serial } = await inForce(office, 'person-head-3');
    const supervisor = await office.signIn('person-supervisor-1');
    ok(await ask(supervisor, serial, { capacity: 'officer', reason: 'privilegeWithdrawn' }));
    const { task } = await see(supervisor, caseId);
    expect(code(await supervisor.post(`/tasks/${task!.id}/claim`))).toBe('same-person');
    const other = await office.signIn('person-supervisor-2');
    ok(await decideTask(other, caseId, 'revocation-review', { verdict: 'questioned', text: 'Belum cukup bukti.' }));
  });

  it('three clocks: decided here, done at the CA, seen by everybody; and the lists tell it', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-head-4');
    const [first, second, third] = [0, 7, 31].map((minutes) =>
      new Date(office.clock.now.getTime() + minutes * 60_000).toISOString(),
    ) as [string, string, string];
    ok(await ask(desk, serial, { reason: 'keyCompromise' }));
    const clocks = async () => (await revocationSeen('person-head-4', caseId))!.clocks;
    type Listed = { serial: string; status: string; validity: string; daysLeft: number };
    const listed = async (query: string) =>
      ok(await desk.get<{ items: Listed[] }>(`/certificates?${query}`)).body.items;
    expect(await clocks()).toEqual({ decidedAt: first });
    expect(await listed('status=revoking')).toEqual([
      expect.objectContaining({ serial, validity: 'valid', daysLeft: 729, revocationReason: 'keyCompromise' }),
    ]);
    await office.gateway.system(caseId, { type: 'acceptRevocation', revokedAt: second });
    expect(await clocks()).toEqual({ decidedAt: first, revokedAt: second });
    expect(await listed('status=revoking')).toEqual([
      expect.objectContaining({ validity: 'revoked', revokedAt: second }),
    ]);
    await office.gateway.system(caseId, {
      ...{ type: 'recordPublication', revokedAt: second, reason: 'keyCompromise', crlNumber: '12' },
      ...{ crlSeenAt: third, ocspSeenAt: second },
    });
    expect(await clocks()).toEqual({ decidedAt: first, revokedAt: second, publishedAt: third });
    expect(await listed('status=revoked')).toEqual([expect.objectContaining({ serial, validity: 'revoked' })]);
    expect(await listed('status=in-force')).toEqual([]);
    expect(code(await ask(desk, serial, { reason: 'superseded' }))).toBe('already-revoked');
  });

  it('BR 7.2.2: later word of a compromise replaces the reason that stands', async () => {
    const { desk, caseId, serial } = await inForce(office, 'person-head-5');
    ok(await ask(desk, serial, { reason: 'superseded' }));
    ok(await decideTask(await office.signIn('person-supervisor-1'), caseId, 'revocation-grant', { remarks: '' }));
    await revokedAtCa(office, caseId, 'superseded');
    ok(await ask(desk, serial, { reason: 'keyCompromise' }));
    expect(await revocationSeen('person-head-5', caseId)).toMatchObject({ amends: true, reason: 'keyCompromise' });
  });
});

describe('what was written of it', () => {
  it('is read by the parties, the officers, the auditor and its author, now and in the past, and by nobody else', async () => {
    const { caseId, serial } = await inForce(office, 'person-superior-2');
    const secret = 'Diduga dipakai orang lain.';
    const author = await office.signIn('person-head-2');
    ok(await ask(author, serial, { capacity: 'superior', text: secret }));
    const reads = async (person: string) => {
      const desk = await office.signIn(person);
      const [view, past] = [await desk.get(`/cases/${caseId}`), await desk.get(`/cases/${caseId}/history`)];
      return [ok(view).text.includes(secret), ok(past).text.includes(secret)];
    };
    for (const person of ['person-superior-2', 'person-examiner-1', 'person-supervisor-1', 'person-auditor'])
      expect([person, await reads(person)]).toEqual([person, [true, true]]);
    expect(await reads('person-head-2')).toEqual([true, true]);
    expect(await reads('person-dinas-head')).toEqual([false, false]);
    expect(await revocationSeen('person-dinas-head', caseId)).toMatchObject({
      stage: 'proposed',
      requestedBy: { id: 'person-head-2' },
    });
    await office.dataSource.query(`UPDATE agency SET head_id = 'person-secretary' WHERE id = 'DISDIK'`);
    expect(await reads('person-secretary')).toEqual([false, false]);
    await office.dataSource.query(`UPDATE agency SET head_id = 'person-head-2' WHERE id = 'DISDIK'`);
    expect(office.lines.join('\n')).not.toContain(secret);
  });
});
