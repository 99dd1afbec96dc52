import type { DataSource } from 'typeorm';
import type { WorkflowGateway } from '../../../api/http/gateway';
import { OutcomeUnknown, RefusalError } from '../../../api/problems/errors';
import { PLAIN_CA } from '../../../domain/certificate/ca-powers';
import { claimedCapacity, isOfficerCommand, rolesFor } from '../../../domain/enrollment/authority';
import type { Command, SystemCommand } from '../../../domain/enrollment/commands';
import { decide } from '../../../domain/enrollment/decide';
import { isOver } from '../../../domain/enrollment/status';
import type { Actor } from '../../../domain/people/roles';
import { SYSTEM_ACTOR } from '../../../domain/people/roles';
import type { CaseFileRow } from '../../../entities/case-file.entity';
import { CaseRepository } from '../../../entities/cases.repository';
import { LedgerRepository } from '../../../entities/ledger.repository';
import { dossierDigest, record } from '../../../entities/ledger-writer';
import { PolicyRepository } from '../../../entities/policy.repository';
import type { Receipt, Told } from '../../../workflows/enrollment/enrollment.messages';

interface Given {
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: Command;
  readonly ifRevision?: number;
}

/**
 * The case without Temporal: the same rules decide, the same writer commits, one command of a case after the other.
 * A command that stands in the ledger is answered again, as an Update with the same id is.
 */
export class ScriptedGateway implements WorkflowGateway {
  readonly notices: string[] = [];
  readonly revocations: { readonly caseId: string; readonly serial: string; readonly noticeId: string }[] = [];
  /** Whether the case that is told of a revocation is still under way. */
  caseUnderWay = true;
  readonly commands: string[] = [];
  /** The next answer gets lost: the command stands, and nobody hears of it. */
  loseNextAnswer = false;
  private turn: Promise<unknown> = Promise.resolve();
  private systemCommands = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly now: () => Date,
    private readonly ca = PLAIN_CA,
  ) {}

  startCase: WorkflowGateway['startCase'] = (caseId, envelope) => this.inTurn(() => this.give(caseId, envelope));
  executeCommand: WorkflowGateway['executeCommand'] = (caseId, _type, envelope) =>
    this.inTurn(() => this.give(caseId, envelope as Given));
  notifyCa(reference: string): Promise<void> {
    this.notices.push(reference);
    return Promise.resolve();
  }
  caRevoked: WorkflowGateway['caRevoked'] = (caseId, notice) => {
    if (this.caseUnderWay) this.revocations.push({ caseId, ...notice });
    return Promise.resolve(this.caseUnderWay);
  };
  /** What cases were told and did not do is no error: nobody waits for it. */
  async tell(caseId: string, command: Told): Promise<boolean> {
    const file = await new CaseRepository(this.dataSource).byId(caseId);
    if (!file || isOver(file.state)) return false;
    try {
      await this.system(caseId, command);
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
    }
    return true;
  }
  /** How often somebody wanted HR's feed to be read. */
  looks = 0;
  lookAtPeople(): Promise<void> {
    this.looks += 1;
    return Promise.resolve();
  }
  probe = () => Promise.resolve();
  close = () => Promise.resolve();

  /** What a timer or the CA does to the case. */
  system(caseId: string, command: SystemCommand): Promise<Receipt> {
    const commandId = `system-${String(++this.systemCommands)}`;
    return this.inTurn(() => this.give(caseId, { commandId, actor: SYSTEM_ACTOR, command }));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work, work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async give(caseId: string, { commandId, actor, command, ifRevision }: Given): Promise<Receipt> {
    const file = await new CaseRepository(this.dataSource).byId(caseId);
    if (file && (await new LedgerRepository(this.dataSource).holdsCommand(caseId, commandId))) return receiptOf(file);
    this.commands.push(command.type);
    const at = this.now().toISOString();
    const policies = new PolicyRepository(this.dataSource);
    const [calendar, agreement] = await Promise.all([policies.calendar(), policies.agreement(at)]);
    const state = file?.state;
    if (ifRevision !== undefined && ifRevision !== state?.revision) throw new RefusalError({ code: 'case-changed' });
    const facts = {
      now: at,
      actor,
      calendar,
      agreement,
      ca: this.ca,
      dossierDigest: state ? dossierDigest(state) : '',
    };
    const decision = decide(state, command, facts);
    if (!decision.ok) throw new RefusalError(decision.refusal);
    const human = command as Exclude<Command, SystemCommand>;
    const officerRoles = isOfficerCommand(human) ? rolesFor(human, actor, state) : undefined;
    const capacity = claimedCapacity(human);
    const input = { caseId, fromVersion: state?.version ?? 0, at, actor, commandId, events: decision.events };
    const outcome = await record(this.dataSource, {
      ...input,
      ...(officerRoles ? { officerRoles } : {}),
      ...(capacity ? { capacity } : {}),
    });
    if ('refusal' in outcome) throw new RefusalError(outcome.refusal);
    if ('ahead' in outcome) throw new Error('two commands of one case at once: only a workflow puts them in order');
    if (this.loseNextAnswer) {
      this.loseNextAnswer = false;
      throw new OutcomeUnknown();
    }
    return { caseId, ...outcome.recorded };
  }
}

const receiptOf = ({ id, version, revision, status, dossierDigest: digest }: CaseFileRow): Receipt => ({
  ...{ caseId: id, version, revision, status },
  dossierDigest: digest,
});
