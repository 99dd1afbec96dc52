import type { Refusal } from '../../domain/case/refusal';
import type { HumanCommand } from '../../domain/enrollment/commands';
import type { Facts } from '../../domain/enrollment/decide';
import { decide } from '../../domain/enrollment/decide';
import type { CaseEvent } from '../../domain/enrollment/events';
import type { Actor } from '../../domain/people/roles';
import type { CaseFileRow } from '../../entities/case-file.entity';
import { LedgerRepository } from '../../entities/ledger.repository';
import { PolicyRepository } from '../../entities/policy.repository';
import { readStanding } from '../../entities/standing';
import type { Asking } from '../cases/commands';
import { unfit, whyNot } from '../cases/possible-actions';
import { RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';

/**
 * Asks the rules ahead of the workflow, with what the read models know: so that an upload or a personal value that
 * would be refused anyway is never kept. What counts is the workflow's own answer.
 */
export class Preview {
  private readonly policies: PolicyRepository;

  private readonly ledger: LedgerRepository;

  constructor(private readonly deps: Pick<ResourceDeps, 'dataSource' | 'now' | 'ca'>) {
    this.policies = new PolicyRepository(deps.dataSource);
    this.ledger = new LedgerRepository(deps.dataSource);
  }

  /** `undefined` too for a command that stands in the ledger already: its sender only lacks the answer. */
  async whyNot(
    { id, state, dossierDigest }: CaseFileRow,
    { caller: { actor }, commandId }: Pick<Asking, 'caller' | 'commandId'>,
    command: HumanCommand,
  ): Promise<Refusal | undefined> {
    if (await this.ledger.holdsCommand(id, commandId)) return undefined;
    const { facts, standing } = await this.known(actor, dossierDigest);
    return whyNot(command, state, facts, standing);
  }

  /** What the case would record of the command now. Errors: RefusalError. */
  async foresee(
    { state, dossierDigest }: CaseFileRow,
    { caller: { actor } }: Pick<Asking, 'caller'>,
    command: HumanCommand,
  ): Promise<readonly CaseEvent[]> {
    const { facts, standing } = await this.known(actor, dossierDigest);
    const decision = decide(state, command, facts);
    if (!decision.ok) throw new RefusalError(decision.refusal);
    const refusal = unfit(command, state, facts, standing);
    if (refusal) throw new RefusalError(refusal);
    return decision.events;
  }

  private async known(actor: Actor, dossierDigest: string) {
    const now = this.deps.now().toISOString();
    const [calendar, agreement, standing] = await Promise.all([
      this.policies.calendar(),
      this.policies.agreement(now),
      readStanding(this.deps.dataSource, actor.personId, now),
    ]);
    const facts: Facts = { now, actor, calendar, dossierDigest, agreement, ca: this.deps.ca };
    return { facts, standing };
  }
}
