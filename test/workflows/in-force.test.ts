import type { HumanCommand } from '../../domain/enrollment/commands';
import type { CaseEventType } from '../../domain/enrollment/events';
import { predecessorOf } from '../../domain/renewal/predecessor';
import { DEFAULT_IN_FORCE } from '../../domain/law/in-force-policy';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import { certificateWorkflowId, caStatusNotice, told } from '../../workflows/enrollment/enrollment.messages';
import type { Told } from '../../workflows/enrollment/enrollment.messages';
import { APPLICANT, EXAMINER, openCommand, OTHER_SUPERVISOR, SUPERVISOR } from '../builders/application';
import type { LifeEnv } from './life-env';
import { Lives } from './lives';

const HOLDER = APPLICANT;
const compromised: HumanCommand = {
  type: 'requestRevocation',
  capacity: 'holder',
  reason: 'keyCompromise',
  text: 'Passphrase diketahui orang lain.',
};
const asked = (text = 'Tidak lagi bertugas.'): HumanCommand => ({
  type: 'requestRevocation',
  capacity: 'holder',
  reason: 'cessationOfOperation',
  text,
});
const happened = (life: LifeEnv, type: CaseEventType) =>
  life.register.ledger.filter(({ event }) => event.type === type).length;
const status = (life: LifeEnv) => life.register.state?.status;
const tell = (life: LifeEnv, command: Told) =>
  life.env.client.workflow.getHandle(certificateWorkflowId(life.caseId)).signal(told, command);

describe('the years in force under skipped time', () => {
  const lives = new Lives();
  const { another } = lives;
  const inForce = async (policy = DEFAULT_POLICY): Promise<LifeEnv> => {
    const life = await another();
    await life.issued('individual', policy);
    return life;
  };

  it('Pasal 21(1): what the holder calls compromised is revoked at once, seen published, and reviewed afterwards', async () => {
    const life = await inForce();
    life.register.unpublished = 5;
    await life.give(HOLDER, compromised);
    await life.until(() => status(life) === 'revoked');
    expect(life.register.state?.revocation).toMatchObject({ stage: 'published', review: 'due', urgent: true });
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'reviewRevocation', sight: life.sight(), verdict: 'upheld', text: 'Benar.' });
    await life.result();
    expect(life.register.state?.closedAt).toBeDefined();
    const letters = life.register.ledger.flatMap(({ event }) => (event.type === 'letterIssued' ? [event.letter] : []));
    expect(letters).toContain('revocation-answer');
  });

  it('Pasal 21(1): two who ask for revocation at once make one', async () => {
    const life = await inForce();
    const both = await Promise.allSettled([life.give(HOLDER, asked('satu')), life.give(HOLDER, asked('dua'))]);
    expect(both.filter(({ status: outcome }) => outcome === 'fulfilled')).toHaveLength(1);
    expect(happened(life, 'revocationRequested')).toBe(1);
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'grantRevocation', sight: life.sight(), remarks: '' });
    await life.until(() => status(life) === 'revoked');
    expect(life.register.revocationOrders).toBe(1);
  });

  it('Pasal 21(1): a CA that is away for two days is waited for, its supervisors hear of it once, and one order is made', async () => {
    const life = await inForce();
    life.register.failures = 500;
    await life.give(HOLDER, compromised);
    await life.until(() => status(life) === 'revoked', '6 hours', 60);
    const delays = life.register.ledger.flatMap(({ event }) =>
      event.type === 'revocationDelayed' ? [event.step] : [],
    );
    expect(delays.filter((step) => step === 'ca')).toHaveLength(1);
    expect(happened(life, 'revocationOrdered')).toBe(1);
  });

  it('what the CA will not revoke stays unused by our word, and people decide anew', async () => {
    const life = await inForce();
    life.register.refusing = 'revocation';
    await life.give(HOLDER, compromised);
    await life.until(() => status(life) === 'on-hold');
    expect(life.register.state?.task?.kind).toBe('decide-revocation');
    life.register.refusing = undefined;
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'grantRevocation', sight: life.sight(), remarks: 'sekali lagi' });
    await life.until(() => status(life) === 'revoked');
  });

  it('Pasal 21(1): a scheduled revocation can be cancelled until its moment, and is carried out at it', async () => {
    const cancelled = await inForce();
    const effectiveAt = new Date((await lives.env.currentTimeMs()) + 40 * 86_400_000).toISOString();
    const schedule = async (life: LifeEnv) => {
      await life.give(HOLDER, { ...asked(), effectiveAt } as HumanCommand);
      await life.claim(SUPERVISOR);
      await life.give(SUPERVISOR, { type: 'grantRevocation', sight: life.sight(), remarks: '' });
      expect(life.register.state?.revocation?.stage).toBe('scheduled');
    };
    await schedule(cancelled);
    await cancelled.give(HOLDER, { type: 'cancelRevocation', text: 'Mutasi dibatalkan.' });
    expect(cancelled.register.state?.revocation).toBeUndefined();
    const carriedOut = await inForce();
    await schedule(carriedOut);
    await carriedOut.until(() => status(carriedOut) === 'revoked', '5 days', 12);
    expect(carriedOut.register.state?.revocation?.orderedAt?.slice(0, 19)).toBe(effectiveAt.slice(0, 19));
    expect(status(cancelled)).toBe('in-force');
  });

  it('Pasal 21(1): BSrE’s own revocation is looked up, recorded and seen published', async () => {
    const life = await inForce();
    const revokedAt = new Date(await lives.env.currentTimeMs()).toISOString();
    life.register.statusAtCa = { status: 'revoked', reason: 'privilegeWithdrawn', revokedAt };
    const { serial = '' } = life.register.state?.certificate ?? {};
    await life.env.client.workflow.getHandle(certificateWorkflowId(life.caseId)).signal(caStatusNotice, { serial });
    await life.until(() => status(life) === 'revoked');
    expect(life.register.state?.revocation).toMatchObject({ origin: 'ca', reason: 'privilegeWithdrawn' });
    expect(life.register.revocationOrders).toBe(0);
  });

  it('a later word of compromise amends the reason that stands; anything else comes too late', async () => {
    const life = await inForce();
    await life.give(HOLDER, asked());
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'grantRevocation', sight: life.sight(), remarks: '' });
    await life.until(() => status(life) === 'revoked');
    expect((await life.refusal(HOLDER, asked())).code).toBe('already-revoked');
    await life.give(HOLDER, compromised);
    await life.until(() => status(life) === 'revoked');
    expect(life.register.state?.revocation).toMatchObject({ reason: 'keyCompromise', amends: true });
    expect(life.register.revocationOrders).toBe(2);
  });

  it('holds at a CA that can, is time-boxed, and released by two', async () => {
    const life = await another();
    life.register.ca = { revocation: true, hold: true };
    await life.issued();
    await life.give(EXAMINER, { type: 'placeHold', text: 'Dalam pemeriksaan.' });
    await life.until(() => life.register.state?.hold?.atCa === 'held');
    await life.until(() => life.register.state?.hold?.overdue === true, '2 days', 10);
    await life.give(SUPERVISOR, { type: 'requestRelease', text: 'Pemeriksaan selesai.' });
    expect((await life.refusal(SUPERVISOR, { type: 'claimTask', taskId: life.task() })).code).toBe('same-person');
    await life.claim(OTHER_SUPERVISOR);
    await life.give(OTHER_SUPERVISOR, { type: 'approveRelease', sight: life.sight(), text: 'Setuju.' });
    await life.until(() => status(life) === 'in-force');
    expect(life.register.holdOrders).toEqual(['hold', 'release']);
  });

  it('where the CA cannot hold, the stop is our own order and says so', async () => {
    const life = await inForce();
    await life.give(EXAMINER, { type: 'placeHold', text: 'Dalam pemeriksaan.' });
    expect(life.register.state?.hold).toMatchObject({ atCa: 'local' });
    await life.give(EXAMINER, { type: 'requestRelease', text: 'Selesai.' });
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'approveRelease', sight: life.sight(), text: '' });
    expect(status(life)).toBe('in-force');
    expect(life.register.holdOrders).toEqual([]);
  });

  it('an incident freezes by signal, and whoever froze does not release', async () => {
    const life = await inForce();
    await tell(life, { type: 'freeze', incidentId: 'i1', by: SUPERVISOR.personId, text: 'Insiden.' });
    await life.until(() => status(life) === 'on-hold');
    await tell(life, { type: 'unfreeze', incidentId: 'i1', by: SUPERVISOR.personId, text: 'Selesai.' });
    await tell(life, { type: 'unfreeze', incidentId: 'i1', by: OTHER_SUPERVISOR.personId, text: 'Selesai.' });
    await life.until(() => status(life) === 'in-force');
    expect(happened(life, 'holdCauseLifted')).toBe(1);
  });

  it('Pasal 25: a loss stops use and leads to revocation at once; its papers may come later, and are asked for', async () => {
    const life = await inForce();
    await life.give(HOLDER, { type: 'reportLoss', capacity: 'holder', kind: 'lost', text: 'Gawai dicuri.' });
    await life.until(() => status(life) === 'revoked');
    expect(life.register.state?.revocation).toMatchObject({ origin: 'loss', reason: 'keyCompromise' });
    await life.until(() => life.register.state?.loss?.overdue === true, '1 day', 14);
  });

  it('Pasal 25: what cannot be reached any more is not used, and people decide on its end', async () => {
    const life = await inForce();
    await life.give(HOLDER, { type: 'reportLoss', capacity: 'holder', kind: 'inaccessible', text: 'Lupa passphrase.' });
    expect(status(life)).toBe('on-hold');
    await life.claim(SUPERVISOR);
    await life.give(SUPERVISOR, { type: 'grantRevocation', sight: life.sight(), remarks: '' });
    await life.until(() => status(life) === 'revoked');
    expect(life.register.state?.revocation?.reason).toBe('superseded');
  });

  it('Pasal 11(2): a retirement proposes revocation; decided ahead, it takes effect on its day in WIB', async () => {
    const life = await inForce();
    const effectiveOn = new Date((await lives.env.currentTimeMs()) + 60 * 86_400_000).toISOString().slice(0, 10);
    const change = { type: 'notePersonChange', changeId: 'c1', kind: 'retirement', effectiveOn } as const;
    await tell(life, change);
    await tell(life, change);
    await life.until(() => life.register.state?.task?.kind === 'person-change');
    expect(happened(life, 'personChanged')).toBe(1);
    await life.claim(SUPERVISOR);
    const resolve = { type: 'resolvePersonChange', changeId: 'c1', outcome: 'revoke', text: 'Pensiun.' } as const;
    await life.give(SUPERVISOR, { ...resolve, sight: life.sight() });
    expect(life.register.state?.revocation?.stage).toBe('scheduled');
    await life.until(() => status(life) === 'revoked', '5 days', 20);
    expect(life.register.state?.revocation?.reason).toBe('cessationOfOperation');
    expect(life.register.state?.revocation?.orderedAt?.slice(11, 19)).toBe('17:00:00');
  });

  it('Pasal 20: the reminders of the old one go on until the new one is in use, which then takes over', async () => {
    const policy = {
      ...DEFAULT_POLICY,
      inForce: { ...DEFAULT_IN_FORCE, renewal: { ...DEFAULT_IN_FORCE.renewal, overlap: 'P5D' } },
    };
    const old = await inForce(policy);
    const notAfter = Date.parse(old.register.state?.certificate?.notAfter ?? '');
    await lives.env.sleep(notAfter - (await lives.env.currentTimeMs()) - 20 * 86_400_000);
    await old.until(() => (old.register.state?.reminders.length ?? 0) >= 3);
    const successor = await another();
    const predecessor = predecessorOf(old.register.state!)!;
    const open = { ...openCommand('individual', policy), origin: { kind: 'renewal', predecessor } } as HumanCommand;
    await successor.open(open);
    await old.until(() => old.register.state?.successor?.caseId === successor.caseId);
    await old.until(() => old.register.state?.reminders.some(({ rung }) => rung === 'P14D') === true, '1 day', 10);
    await successor.complete('individual');
    await successor.until(() => status(successor) === 'in-force');
    await old.until(() => old.register.state?.successor?.inUseAt !== undefined);
    await old.until(() => status(old) === 'revoked', '1 day', 8);
    expect(old.register.state?.revocation).toMatchObject({ origin: 'renewal', reason: 'superseded' });
    expect(old.register.state?.reminders.map(({ rung }) => rung)).not.toContain('P1D');
  });

  it('Pasal 20(2): a renewal that is withdrawn leaves the old one as it was', async () => {
    const old = await inForce();
    const notAfter = Date.parse(old.register.state?.certificate?.notAfter ?? '');
    await lives.env.sleep(notAfter - (await lives.env.currentTimeMs()) - 10 * 86_400_000);
    const successor = await another();
    const predecessor = predecessorOf(old.register.state!)!;
    await successor.open({ ...openCommand(), origin: { kind: 'renewal', predecessor } } as HumanCommand);
    await old.until(() => old.register.state?.successor !== undefined);
    await successor.give(APPLICANT, { type: 'withdraw', reason: 'salah' });
    await old.until(() => old.register.state?.successor === undefined);
    await old.result();
    expect(status(old)).toBe('expired');
  });
});
