import { DAY_MS } from '../../../domain/case/instant';
import { HrChangeRepository } from '../../../entities/hr-changes.repository';
import type { Desk, Office } from './office';
import { openOffice } from './office';
import { ALL_MET, code, decideTask, ok, see, submitted } from './play';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

interface View {
  id: string;
  giver: { id: string };
  receiver: { id: string };
  standing: string;
}
const later = (days: number) => new Date(office.clock.now.getTime() + days * DAY_MS).toISOString();
const wish = (more: object = {}) => ({
  ...{ role: 'supervisor', to: 'person-examiner-2', validFrom: later(0), validTo: later(7) },
  ...{ reason: 'Cuti tahunan.', ...more },
});
const rolesOf = async (desk: Desk) => ok(await desk.get<{ roles: string[] }>('/session')).body.roles;
const verified = async (applicant: string, examiner: string) => {
  const { caseId } = await submitted(office, applicant);
  await decideTask(await office.signIn(examiner), caseId, 'verification', { remarks: '', checklist: ALL_MET });
  return caseId;
};

describe('a duty that is left to another for a time', () => {
  it('Pasal 8(1): is his from then on, until it is taken back, and the ledger says whose it was', async () => {
    const boss = await office.signIn('person-supervisor-1');
    const receiver = await office.signIn('person-examiner-2');
    expect(await rolesOf(receiver)).not.toContain('supervisor');
    const given = ok(await boss.post<View>('/delegations', wish()), 201).body;
    expect(given).toMatchObject({ standing: 'in-force', giver: { id: 'person-supervisor-1' } });
    expect(await rolesOf(receiver)).toEqual(expect.arrayContaining(['examiner', 'supervisor']));

    const caseId = await verified('person-applicant-1', 'person-examiner-1');
    await decideTask(receiver, caseId, 'approval', { remarks: '' });
    const { body } = await boss.get<{ events: { type: string; standsInFor?: { id: string }[] }[] }>(
      `/cases/${caseId}/history`,
    );
    const approved = body.events.find(({ type }) => type === 'approved')!;
    expect(approved.standsInFor!.map(({ id }) => id)).toEqual(['person-supervisor-1']);
    expect(body.events.find(({ type }) => type === 'verified')!.standsInFor).toBeUndefined();

    office.pass(20);
    expect(ok(await boss.post<View>(`/delegations/${given.id}/end`)).body.standing).toBe('ended');
    expect(await rolesOf(receiver)).not.toContain('supervisor');
    expect(code(await boss.post(`/delegations/${given.id}/end`))).toBe('not-in-this-status');
  });

  it('Pasal 1(21): does not let him approve what he verified himself, nor what its giver had part in', async () => {
    const boss = await office.signIn('person-supervisor-1');
    ok(await boss.post('/delegations', wish()), 201);
    const receiver = await office.signIn('person-examiner-2');
    const own = await verified('person-applicant-2', 'person-examiner-2');
    const { task } = await see(receiver, own);
    expect(code(await receiver.post(`/tasks/${task!.id}/claim`))).toBe('same-person');
    await office.dataSource.query(
      "UPDATE person SET roles = '{supervisor,applicant}' WHERE id = 'person-supervisor-1'",
    );
    const his = await verified('person-supervisor-1', 'person-examiner-1');
    const claim = (await see(receiver, his)).actions.find(({ command }) => command === 'claimTask');
    expect(claim).toMatchObject({ allowed: false, code: 'same-person' });
    expect(code(await receiver.post(`/tasks/${(await see(receiver, his)).task!.id}/claim`))).toBe('same-person');
  });

  it('NCSSR 2.2.1.3: leaves no task behind in his hands when it is over', async () => {
    const receiver = await office.signIn('person-examiner-2');
    const caseId = await verified('person-applicant-3', 'person-examiner-1');
    ok(await receiver.post(`/tasks/${(await see(receiver, caseId)).task!.id}/claim`));
    const changes = new HrChangeRepository(office.dataSource);
    const abandoned = () => changes.abandonedTasks(office.clock.now.toISOString());
    expect(await abandoned()).toEqual([]);
    office.pass(8 * 24 * 60);
    expect(await abandoned()).toEqual([{ caseId, personId: 'person-examiner-2' }]);
  });

  it('ends with its giver’s own: who is no supervisor any more has nobody who stands in for him', async () => {
    const boss = await office.signIn('person-supervisor-2');
    ok(await boss.post('/delegations', wish({ to: 'person-examiner-3' })), 201);
    const receiver = await office.signIn('person-examiner-3');
    expect(await rolesOf(receiver)).toContain('supervisor');
    await office.dataSource.query("UPDATE person SET roles = '{}' WHERE id = 'person-supervisor-2'");
    expect(await rolesOf(receiver)).not.toContain('supervisor');
    await office.dataSource.query("UPDATE person SET roles = '{supervisor}' WHERE id = 'person-supervisor-2'");
  });

  it('is given with a second factor, by whose it is, and seen by the two and by those who oversee', async () => {
    const weak = await office.signIn('person-supervisor-1', '1');
    expect(code(await weak.post('/delegations', wish()))).toBe('step-up-required');
    const examiner = await office.signIn('person-examiner-1');
    expect(code(await examiner.post('/delegations', wish()))).toBe('role-missing');
    const boss = await office.signIn('person-supervisor-1');
    expect(code(await boss.post('/delegations', wish({ validTo: later(91) })))).toBe('delegation-period');
    expect((await boss.post('/delegations', wish({ role: 'auditor' }))).status).toBe(422);
    const seen = async (personId: string) =>
      ok(await (await office.signIn(personId)).get<{ items: View[] }>('/delegations')).body.items;
    expect(await seen('person-examiner-1')).toEqual([]);
    expect((await seen('person-examiner-3')).map(({ giver }) => giver.id)).toEqual(['person-supervisor-2']);
    expect(await seen('person-auditor')).toHaveLength(3);
    const stranger = await office.signIn('person-supervisor-2');
    const [his] = (await seen('person-supervisor-1')).filter(({ standing }) => standing !== 'ended');
    expect((await stranger.post(`/delegations/${his!.id}/end`)).status).toBe(404);
    const head = await office.signIn('person-dinas-head');
    const [theirs] = await seen('person-supervisor-2');
    expect(ok(await head.post<View>(`/delegations/${theirs!.id}/end`)).body.standing).toBe('ended');
  });
});
