import { createHash } from 'node:crypto';
import { EDUCATION_TOPICS } from '../../../domain/enrollment/decisions';
import type { Desk, Office } from './office';
import { openOffice } from './office';
import { ALL_MET, code, decideTask, ok, submitted } from './play';

let office: Office;
let maker: Desk;
let checker: Desk;
const signIn = async () => {
  [maker, checker] = [await office.signIn('person-admin-1'), await office.signIn('person-admin-2')];
};
/** Sessions do not outlast days. */
const pass = (minutes: number) => {
  office.pass(minutes);
  return signIn();
};
beforeAll(async () => {
  office = await openOffice();
  await signIn();
});
afterAll(() => office.close());

interface Text {
  readonly version: string;
  readonly sha256: string;
  readonly body: string;
  readonly effectiveFrom: string;
  readonly inForce?: boolean;
}
const WORDS = 'PERJANJIAN PEMILIK SERTIFIKAT ELEKTRONIK\nVersi baru\n\n1. Pemilik menjaga kuncinya.\n';
const propose = (effectiveFrom: string, body = WORDS, desk = maker) =>
  desk.post<Text>('/agreement', { body, effectiveFrom });
const approve = (version: string, desk = checker) => desk.post<Text>(`/agreement/${version}/approval`);
const inForce = async () => ok(await maker.get<Text>('/agreement')).body;
const minutesTo = (day: string) => (Date.parse(`${day}T00:00:00+07:00`) - office.clock.now.getTime()) / 60_000;

describe('the text of the agreement (Pasal 23(1))', () => {
  it('Pasal 23(1), 31(2): is proposed by one, approved by another with a second factor, and accepted from its day on', async () => {
    const made = ok(await propose('2026-03-09', `${WORDS.replaceAll('\n', '\r\n')}  `), 201).body;
    expect(made).toMatchObject({ version: '2', body: WORDS, setBy: { id: 'person-admin-1' }, inForce: false });
    expect(made.sha256).toBe(createHash('sha256').update(WORDS, 'utf8').digest('hex'));
    expect(code(await approve('2', maker))).toBe('same-person');
    expect(code(await approve('2', await office.signIn('person-admin-2', '1')))).toBe('step-up-required');
    expect(ok(await approve('2')).body).toMatchObject({ approvedBy: { id: 'person-admin-2' }, inForce: false });
    expect(code(await approve('2'))).toBe('not-in-this-status');

    const { caseId } = await submitted(office, 'person-applicant-1');
    const examiner = await office.signIn('person-examiner-1');
    ok(await decideTask(examiner, caseId, 'verification', { checklist: ALL_MET, remarks: '' }));
    ok(await decideTask(await office.signIn('person-supervisor-1'), caseId, 'approval', { remarks: '' }));
    const old = await inForce();
    expect(old.version).toBe('1');
    await pass(minutesTo('2026-03-09') - 1);
    expect((await inForce()).version).toBe('1');
    await pass(1);
    const now = await inForce();
    expect(now).toMatchObject({ version: '2', effectiveFrom: '2026-03-08T17:00:00.000Z' });
    const desk = await office.signIn('person-applicant-1');
    const accept = ({ version, sha256 }: Text) =>
      desk.post(`/enrollments/${caseId}/agreement`, { version, sha256, topics: EDUCATION_TOPICS });
    expect(code(await accept(old))).toBe('agreement-outdated');
    ok(await accept(now));
  }, 120_000);

  it('Pasal 23(1): stays to be read as it was agreed to, and a proposal is nobody’s to accept', async () => {
    const holder = await office.signIn('person-applicant-1');
    const first = ok(await holder.get<Text>('/agreement/versions/1')).body;
    expect(createHash('sha256').update(first.body, 'utf8').digest('hex')).toBe(first.sha256);
    const { version } = ok(await propose('2026-04-01', 'Usulan lain.'), 201).body;
    expect((await holder.get(`/agreement/versions/${version}`)).status).toBe(404);
    expect((await holder.get('/agreement/versions')).status).toBe(403);
    const auditor = await office.signIn('person-auditor');
    const { items } = ok(await auditor.get<{ items: Text[] }>('/agreement/versions')).body;
    expect(items.map((item) => [item.version, item.inForce])).toEqual([
      ['3', false],
      ['2', true],
      ['1', false],
    ]);
    for (const change of [`body = 'x'`, `effective_from = now()`, `approved_by = 'person-admin-3'`])
      await expect(office.dataSource.query(`UPDATE agreement_text SET ${change} WHERE version = '2'`)).rejects.toThrow(
        'stays as it was agreed to',
      );
    await expect(office.dataSource.query(`DELETE FROM agreement_text`)).rejects.toThrow('stays as it was agreed to');
    await expect(
      office.dataSource.query(
        `UPDATE agreement_text SET approved_by = set_by, approved_at = now() WHERE version = '${version}'`,
      ),
    ).rejects.toThrow('agreement_text_maker_checker');
  });

  it('approved after its day, counts from the approval on: nobody accepted it before', async () => {
    const { version } = ok(await propose('2026-03-10', 'Usulan berikutnya.'), 201).body;
    await pass(3 * 24 * 60);
    expect(ok(await approve(version)).body).toMatchObject({
      ...{ inForce: true, effectiveFrom: office.clock.now.toISOString() },
    });
  });

  it('is refused with the field that it is about, and for administrators alone to propose', async () => {
    const faults = async (...wanted: Parameters<typeof propose>) =>
      ((await propose(...wanted)).body as unknown as { errors: { pointer: string; code: string }[] }).errors.map(
        (fault) => `${fault.pointer} ${fault.code}`,
      );
    const { body } = await inForce();
    expect(await faults('2026-03-01', ' ')).toEqual(['/body empty', '/effectiveFrom in-the-past']);
    expect(await faults('2026-12-01', body)).toEqual(['/body nothing-changes']);
    for (const other of ['person-auditor', 'person-supervisor-1', 'person-applicant-2'])
      expect((await propose('2026-12-01', WORDS, await office.signIn(other))).status).toBe(403);
    expect((await approve('99')).status).toBe(404);
  });
});
