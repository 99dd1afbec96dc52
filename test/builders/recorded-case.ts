import { PLAIN_CA } from '../../domain/certificate/ca-powers';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { isOfficerCommand, rolesFor } from '../../domain/enrollment/authority';
import type { Command, HumanCommand, SystemCommand } from '../../domain/enrollment/commands';
import { HUMAN_COMMANDS } from '../../domain/enrollment/commands';
import { decide } from '../../domain/enrollment/decide';
import type { CaseState } from '../../domain/enrollment/state';
import type { Actor } from '../../domain/people/roles';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import { REGENCY_CALENDAR } from '../../devstack/regency/calendar';
import { PEOPLE } from '../../devstack/regency/people';
import type { RecordInput, Recorded, RecordOutcome } from '../../entities/ledger-writer';
import { dossierDigest, record } from '../../entities/ledger-writer';
import { Vault } from '../../entities/vault';
import { seedRegency } from '../../scripts/seed/regency';
import { testDatabase } from '../entities/database';
import { ALL_MET, completeApplication, EXAMINER, formOf, openCommand, SUPERVISOR } from './application';

/** A Monday morning in WIB. */
const START = '2026-03-02T01:00:00.000Z';

export type Regency = Awaited<ReturnType<typeof openRegency>>;

/** The demonstration regency on a real database of its own, with a clock that stands until it is moved. */
export async function openRegency() {
  const database = await testDatabase();
  const { dataSource, url } = database;
  const ring = { current: 'k', keys: { k: randomBytes(32) } };
  const keys = { ring, blindIndex: randomBytes(32) };
  const vault = new Vault(dataSource, keys);
  await seedRegency(dataSource, vault, START);
  const clock = { now: new Date(START) };
  return {
    ...{ dataSource, url, vault, keys, clock },
    now: () => clock.now,
    pass: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    close: () => database.close(),
  };
}

const OFFICERS = PEOPLE.filter(({ appointment }) => appointment);
const HUMAN: ReadonlySet<string> = new Set(HUMAN_COMMANDS);
/** Civil servants on whom every officer may decide. */
const APPLICANTS = PEOPLE.filter(
  ({ id, nip, roles, appointment }) =>
    nip && roles.includes('applicant') && !appointment && !OFFICERS.some(({ superiorId }) => superiorId === id),
);
let cases = 0;

interface Applying {
  readonly applicantId?: string;
  /** Without it the case has one of its own: a person holds one living application of a type at a time. */
  readonly nik?: string;
}

/** A case that lives in a real ledger, without Temporal: the rules decide, the writer commits. */
export class RecordedCase {
  readonly caseId: string;
  readonly applicantId: string;
  readonly nik: string;
  private readonly number = ++cases;
  private commands = 0;

  constructor(
    private readonly regency: Regency,
    { applicantId, nik }: Applying = {},
  ) {
    this.caseId = `case-${String(this.number)}`;
    this.applicantId = applicantId ?? APPLICANTS[this.number % APPLICANTS.length]!.id;
    this.nik = nik ?? `321501${String(this.number).padStart(10, '0')}`;
  }

  private get db(): DataSource {
    return this.regency.dataSource;
  }

  get applicant(): Actor {
    return { personId: this.applicantId, roles: ['applicant'] };
  }

  /** As the read model holds it. */
  async state(): Promise<CaseState> {
    const state = await this.find();
    if (!state) throw new Error('the case is not open');
    return state;
  }

  private async find(): Promise<CaseState | undefined> {
    const rows: { state: CaseState }[] = await this.db.query('SELECT state FROM case_file WHERE id = $1', [
      this.caseId,
    ]);
    return rows[0]?.state;
  }

  /** What the workflow would commit if `command` came now. Errors: when the rules refuse it. */
  async input(actor: Actor, command: Command): Promise<RecordInput> {
    const state = await this.find();
    const agreement = await this.agreement();
    const at = this.regency.now().toISOString();
    const facts = { now: at, actor, calendar: REGENCY_CALENDAR, agreement, ca: PLAIN_CA };
    const decision = decide(state, command, { ...facts, dossierDigest: state ? dossierDigest(state) : '' });
    if (!decision.ok) throw new Error(`${command.type} is refused: ${decision.refusal.code}`);
    const { events } = decision;
    const commandId = `${this.caseId}-command-${String(++this.commands)}`;
    const input = { caseId: this.caseId, fromVersion: state?.version ?? 0, at, actor, commandId, events };
    const human = command as HumanCommand;
    const officer = HUMAN.has(human.type) && isOfficerCommand(human);
    return officer ? { ...input, officerRoles: rolesFor(human, actor, state) } : input;
  }

  async attempt(actor: Actor, command: Command): Promise<RecordOutcome> {
    return record(this.db, await this.input(actor, command));
  }

  /** Errors: when it is refused. */
  async give(actor: Actor, command: Command): Promise<Recorded> {
    const outcome = await this.attempt(actor, command);
    if ('refusal' in outcome) throw new Error(`${command.type} is refused: ${outcome.refusal.code}`);
    if ('ahead' in outcome) throw new Error(`${command.type} found the ledger ahead`);
    return outcome.recorded;
  }

  system(command: SystemCommand): Promise<Recorded> {
    return this.give(SYSTEM_ACTOR, command);
  }

  async open(): Promise<this> {
    const caseNumber = `KRW-2026-${String(this.number).padStart(6, '0')}`;
    await this.give(this.applicant, { ...openCommand(), caseNumber, subjectId: this.applicantId } as HumanCommand);
    return this;
  }

  /** A complete application, its personal data in the vault; not submitted yet. */
  async prepared(): Promise<this> {
    await this.open();
    const person = PEOPLE.find(({ id }) => id === this.applicantId)!;
    const { fullName, nip, email } = person;
    const { link, ...personal } = await this.regency.vault.seal(this.caseId, {
      ...{ fullName, nik: this.nik, nip: nip ?? '', email, phone: '0812-3456-7890' },
      link: 'https://siklus.test/email-proof#token',
    });
    for (const command of completeApplication()) {
      if (command.type === 'saveForm')
        await this.give(this.applicant, { ...command, changes: { ...formOf('individual'), ...personal } });
      else if (command.type === 'requestEmailProof')
        await this.give(this.applicant, { ...command, email: personal.email, link });
      else if (command.type === 'proveEmail') await this.give(this.applicant, { ...command, email: personal.email });
      else await this.give(this.applicant, command);
    }
    return this;
  }

  async submitted(): Promise<this> {
    await this.prepared();
    await this.give(this.applicant, { type: 'submit' });
    return this;
  }

  async claimed(officer: Actor): Promise<this> {
    await this.give(officer, { type: 'claimTask', taskId: (await this.state()).task?.id ?? 'none' });
    return this;
  }

  async sight() {
    const state = await this.state();
    return { revision: state.revision, digest: dossierDigest(state), documents: [] };
  }

  async verified(): Promise<this> {
    await this.claimed(EXAMINER);
    await this.give(EXAMINER, { type: 'verify', sight: await this.sight(), checklist: ALL_MET, remarks: '' });
    return this;
  }

  async approved(): Promise<this> {
    await (await this.verified()).claimed(SUPERVISOR);
    await this.give(SUPERVISOR, { type: 'approve', sight: await this.sight(), remarks: '' });
    return this;
  }

  private async agreement(): Promise<{ readonly version: string; readonly sha256: string }> {
    const rows: { version: string; sha256: string }[] = await this.db.query(
      'SELECT version, sha256 FROM agreement_text',
    );
    return rows[0]!;
  }
}
