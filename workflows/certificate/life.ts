import * as wf from '@temporalio/workflow';
import type { CaseFacts, RecordInput, StandingCommit } from '../../activities/enrollment/contract';
import { toInstant } from '../../domain/case/instant';
import type { Refusal } from '../../domain/case/refusal';
import { PLAIN_CA } from '../../domain/certificate/ca-powers';
import { claimedCapacity, isOfficerCommand, rolesFor } from '../../domain/enrollment/authority';
import type { Command, HumanCommand, SystemCommand } from '../../domain/enrollment/commands';
import type { CaseDecision } from '../../domain/enrollment/decide';
import { decide } from '../../domain/enrollment/decide';
import type { CaseEvent } from '../../domain/enrollment/events';
import { evolve } from '../../domain/enrollment/evolve';
import type { CaseState } from '../../domain/enrollment/state';
import type { Actor } from '../../domain/people/roles';
import { SYSTEM_ACTOR } from '../../domain/people/roles';
import type { Envelope, Receipt } from '../enrollment/enrollment.messages';
import { DRAINING, REFUSED, REMEMBERED_COMMANDS } from '../enrollment/enrollment.messages';
import { ledger } from '../shared/activities';

/** What a run hands to the next one. */
export interface Carried {
  readonly state?: CaseState;
  readonly dossierDigest: string;
  /** Commands already recorded and what they answered: an updateId is unique within one run only. */
  readonly processed: readonly (readonly [commandId: string, receipt: Receipt])[];
}

/**
 * The case inside its workflow: the only writer of its ledger. Commands come in one at a time; each is decided,
 * recorded, and only then part of the state.
 */
export class Life {
  private current: CaseState | undefined;
  private dossierDigest: string;
  private facts: CaseFacts | undefined;
  private readonly processed: Map<string, Receipt>;
  private busy = false;
  private readonly queue: (() => void)[] = [];
  /** A commit that was begun is waited for even when the workflow is cancelled: it may already stand. */
  private readonly steady = new wf.CancellationScope({ cancellable: false });
  private draining = false;
  private traceId: string | undefined;

  constructor(
    readonly caseId: string,
    carried: Carried | undefined,
    /** Whether this run reminds signers of letters: one that began before replays without. */
    private readonly letterReminders: boolean,
  ) {
    this.current = carried?.state;
    this.dossierDigest = carried?.dossierDigest ?? '';
    this.processed = new Map(carried?.processed);
  }

  /** The case; it exists once `open` is recorded, which the main function waits for. */
  get state(): CaseState {
    if (!this.current) throw wf.ApplicationFailure.nonRetryable('the case is not open yet', 'NotOpen');
    return this.current;
  }

  get isOpen(): boolean {
    return this.current !== undefined;
  }

  get isReady(): boolean {
    return this.isOpen && this.facts !== undefined;
  }

  /**
   * Reads what the rules need, unless a command that came first has. Never two readings side by side: of several that
   * end within one workflow task, a replay does not know the moment of each, and would decide at another one.
   */
  begin(): Promise<void> {
    return this.alone(async () => {
      if (!this.facts) await this.refreshFacts();
    });
  }

  /** Reads what the rules need from outside, again at each run and where freshness matters. */
  async refreshFacts(): Promise<void> {
    this.facts = await ledger.loadFacts();
  }

  /** The validator of every Update: an impossible command never reaches history. */
  validate(envelope: Envelope<HumanCommand>): void {
    if (this.draining) throw wf.ApplicationFailure.nonRetryable('the run is ending, send it again', DRAINING);
    // Before the first facts are read, and for what must be judged by fresh ones, the handler decides.
    if (!this.facts || envelope.command.type === 'acceptAgreement' || this.processed.has(envelope.commandId)) return;
    if (this.isBehind(envelope)) return;
    const decision = this.judge(envelope.command, envelope.actor, envelope.ifRevision);
    if (!decision.ok) throw refused(decision.refusal);
  }

  /** Decides and records a person's command. Errors: a `Refused` failure that carries the refusal. */
  async execute(envelope: Envelope<HumanCommand>): Promise<Receipt> {
    return this.alone(async () => {
      const { command, actor, commandId } = envelope;
      if (this.isBehind(envelope)) {
        const { caseId } = this;
        this.adopt(await ledger.commitsAfter({ caseId, fromVersion: this.current?.version ?? 0 }));
      }
      if (!this.facts || command.type === 'acceptAgreement') await this.refreshFacts();
      for (;;) {
        const known = this.processed.get(commandId);
        if (known) return known;
        const decision = this.judge(command, actor, envelope.ifRevision);
        if (!decision.ok) throw refused(decision.refusal);
        this.traceId = envelope.traceId ?? this.traceId;
        const officerRoles = isOfficerCommand(command) ? rolesFor(command, actor, this.current) : undefined;
        const capacity = claimedCapacity(command);
        const standing = { ...(officerRoles ? { officerRoles } : {}), ...(capacity ? { capacity } : {}) };
        if (await this.commit(decision.events, actor, commandId, standing)) this.remember(commandId, this.receipt());
      }
    });
  }

  /** Decides and records what time or a neighbour brought; false when it no longer fits, which is no error. */
  async apply(command: SystemCommand): Promise<boolean> {
    return this.alone(async () => {
      for (;;) {
        const outcome = await this.attempt(command);
        if (outcome !== 'overtaken') return outcome === 'stands';
      }
    });
  }

  /** The same for what time alone brought: when the ledger was ahead, nothing is done, and time must be asked anew. */
  async applyDue(command: SystemCommand): Promise<void> {
    await this.alone(() => this.attempt(command));
  }

  private async attempt(command: SystemCommand): Promise<'stands' | 'refused' | 'overtaken'> {
    const decision = this.judge(command, SYSTEM_ACTOR);
    if (!decision.ok) return 'refused';
    const commandId = `${command.type}:${this.state.version}`;
    return (await this.commit(decision.events, SYSTEM_ACTOR, commandId)) ? 'stands' : 'overtaken';
  }

  /** Refuses new commands, waits for those under way, and gives what the next run needs. */
  async drain(): Promise<Carried> {
    this.draining = true;
    await wf.condition(wf.allHandlersFinished);
    return {
      state: this.state,
      dossierDigest: this.dossierDigest,
      processed: [...this.processed].slice(-REMEMBERED_COMMANDS),
    };
  }

  private judge(command: Command, actor: Actor, ifRevision?: number): CaseDecision {
    if (!this.facts) throw wf.ApplicationFailure.nonRetryable('facts are read before anything is decided', 'NoFacts');
    if (ifRevision !== undefined && ifRevision !== this.current?.revision)
      return {
        ok: false,
        refusal: { code: 'case-changed', params: { seen: ifRevision, now: this.current?.revision ?? 0 } },
      };
    const { calendar, agreement, ca = PLAIN_CA } = this.facts;
    const now = toInstant(Date.now());
    const { dossierDigest, letterReminders } = this;
    return decide(this.current, command, { now, actor, calendar, agreement, ca, dossierDigest, letterReminders });
  }

  /**
   * Whether the command now stands in the ledger, written by this attempt or by one that was lost. When it does not,
   * the ledger was ahead by something else: the state is now what the ledger says, and nothing was written.
   */
  private async commit(
    events: readonly CaseEvent[],
    actor: Actor,
    commandId: string,
    standing: Pick<RecordInput, 'officerRoles' | 'capacity'> = {},
  ): Promise<boolean> {
    const fromVersion = this.current?.version ?? 0;
    const at = toInstant(Date.now());
    const { caseId, traceId } = this;
    const more = { ...standing, ...(traceId ? { traceId } : {}) };
    const outcome = await this.steady.run(() =>
      ledger.record({ caseId, fromVersion, at, actor, commandId, events, ...more }),
    );
    if ('refusal' in outcome) throw refused(outcome.refusal);
    if ('ahead' in outcome) {
      this.adopt(outcome.ahead);
      return outcome.ahead.some(({ events: stood }) => stood.some((one) => one.commandId === commandId));
    }
    events.forEach((event, i) => {
      this.current = evolve(this.current, { caseId, seq: fromVersion + 1 + i, at, actor, commandId, event });
    });
    this.dossierDigest = outcome.recorded.dossierDigest;
    return true;
  }

  private receipt(): Receipt {
    const { version, revision, status } = this.state;
    return { caseId: this.caseId, version, revision, status, dossierDigest: this.dossierDigest };
  }

  private isBehind({ ledgerVersion = 0 }: Envelope<HumanCommand>): boolean {
    return ledgerVersion > (this.current?.version ?? 0);
  }

  /**
   * The ledger says what happened. A worker that died between its commit and Temporal's knowing of it leaves the
   * ledger ahead: the case takes over what stands there, to the letter, and whoever gave those commands is answered.
   */
  private adopt(commits: readonly StandingCommit[]): void {
    for (const { events, recorded } of commits)
      for (const event of events) {
        this.current = evolve(this.current, event);
        const { version, revision, status, dossierDigest } = recorded;
        this.dossierDigest = dossierDigest;
        if (event.actor.personId !== SYSTEM_ACTOR.personId)
          this.remember(event.commandId, { caseId: this.caseId, version, revision, status, dossierDigest });
      }
  }

  private remember(commandId: string, receipt: Receipt): void {
    this.processed.set(commandId, receipt);
    const oldest = this.processed.size > REMEMBERED_COMMANDS ? this.processed.keys().next().value : undefined;
    if (oldest !== undefined) this.processed.delete(oldest);
  }

  /** One at a time, in the order of arrival: two officers at once give one winner and one clear refusal. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy) await new Promise<void>((turn) => this.queue.push(turn));
    this.busy = true;
    try {
      return await work();
    } finally {
      // Handed on, not given back: who comes now must not get before those who wait.
      const next = this.queue.shift();
      if (next) next();
      else this.busy = false;
    }
  }
}

const refused = (refusal: Refusal): wf.ApplicationFailure =>
  wf.ApplicationFailure.nonRetryable(refusal.code, REFUSED, refusal);
