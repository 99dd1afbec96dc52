import { resolve } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import { WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { ApplicationFailure } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { Runtime, DefaultLogger, Worker } from '@temporalio/worker';
import type { HumanCommand } from '../../domain/enrollment/commands';
import type { Refusal } from '../../domain/case/refusal';
import type { CertificateType } from '../../domain/certificate/types';
import type { Policy } from '../../domain/law/policy';
import { DEFAULT_POLICY } from '../../domain/law/policy';
import type { Actor } from '../../domain/people/roles';
import type { PayloadKeys } from '../../adapters/temporal/codec';
import { encryptedData } from '../../adapters/temporal/data-converter';
import { workflowBundle as bundleOf } from '../../worker/bundle';
import type { certificateLife } from '../../workflows';
import type { Receipt } from '../../workflows/enrollment/enrollment.messages';
import { certificateWorkflowId, updates, WORKFLOW_TYPE } from '../../workflows/enrollment/enrollment.messages';
import { dossierDigest } from '../../entities/ledger-writer';
import { resolveTestServer } from '../../devstack/temporal/binary';
import { SEARCH_ATTRIBUTES } from '../../workflows/shared/search-attributes';
import {
  acceptAgreement,
  ALL_MET,
  APPLICANT,
  completeApplication,
  EXAMINER,
  openCommand,
  SUPERVISOR,
} from '../builders/application';
import { Register } from './register';

export const TEST_KEYS: PayloadKeys = { current: 'test', keys: { test: Buffer.alloc(32, 7) } };
export const dataUnder = (keys: PayloadKeys): DataConverter =>
  encryptedData(keys, require.resolve('../../workflows/shared/failure-converter'));
export const TEST_DATA = dataUnder(TEST_KEYS);
const QUEUE = 'test-lives';

const BUNDLES = process.env['SIKLUS_BUNDLES'] ?? resolve(__dirname, '../../.cache/bundles');
let bundle: ReturnType<typeof bundleOf> | undefined;
/** The real bundle, made once for all files of tests. */
export const workflowBundle = () => (bundle ??= bundleOf(BUNDLES, new DefaultLogger('ERROR')));

/** A Temporal server that skips time, a worker with the real workflow, and one case to play with. */
export class LifeEnv {
  private commands = 0;
  readonly register: Register;
  private handle: WorkflowHandleWithFirstExecutionRunId<typeof certificateLife> | undefined;

  private constructor(
    readonly env: TestWorkflowEnvironment,
    private readonly worker: Worker,
    private readonly running: Promise<void>,
    readonly caseId: string,
    register: Register,
  ) {
    this.register = register;
  }

  static async start(): Promise<LifeEnv> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const path = await resolveTestServer();
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
      client: { dataConverter: TEST_DATA },
    });
    const { INDEXED_VALUE_TYPE_KEYWORD } = temporal.api.enums.v1.IndexedValueType;
    const names = Object.values(SEARCH_ATTRIBUTES).map(({ name }) => [name, INDEXED_VALUE_TYPE_KEYWORD] as const);
    await env.connection.operatorService.addSearchAttributes({
      namespace: 'default',
      searchAttributes: Object.fromEntries(names),
    });
    return LifeEnv.within(env);
  }

  /** Another case on the same server. */
  static async within(env: TestWorkflowEnvironment): Promise<LifeEnv> {
    const caseId = `case-${String(Date.now())}-${String(Math.floor(performance.now() * 1000))}`;
    const register = new Register(() => env.currentTimeMs());
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: `${QUEUE}-${caseId}`,
      workflowBundle: await workflowBundle(),
      dataConverter: TEST_DATA,
      activities: bound(register),
    });
    return new LifeEnv(env, worker, worker.run(), caseId, register);
  }

  async stopWorker(): Promise<void> {
    this.worker.shutdown();
    await this.running;
  }

  async open(command: HumanCommand = openCommand()): Promise<Receipt> {
    this.handle = await this.env.client.workflow.start<typeof certificateLife>(WORKFLOW_TYPE, {
      workflowId: certificateWorkflowId(this.caseId),
      taskQueue: `${QUEUE}-${this.caseId}`,
      args: [{ schema: 1, caseId: this.caseId }],
    });
    return this.give(APPLICANT, command);
  }

  /** Opens the case as the API does: the workflow begins with its first command. */
  async openAtOnce(command: HumanCommand): Promise<Receipt> {
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof certificateLife>(WORKFLOW_TYPE, {
      workflowId: certificateWorkflowId(this.caseId),
      taskQueue: `${QUEUE}-${this.caseId}`,
      args: [{ schema: 1, caseId: this.caseId }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.env.client.workflow.executeUpdateWithStart(updates.open, {
      startWorkflowOperation,
      updateId: 'open',
      args: [{ commandId: 'open', actor: APPLICANT, command } as never],
    });
  }

  /** The receipt of an accepted command. Errors: {@link Refused}. */
  async give(
    actor: Actor,
    command: HumanCommand,
    more: { commandId?: string; ifRevision?: number; ledgerVersion?: number } = {},
  ): Promise<Receipt> {
    const commandId = more.commandId ?? `command-${String(++this.commands)}`;
    const envelope = { ...more, commandId, actor, command };
    const handle = this.env.client.workflow.getHandle(certificateWorkflowId(this.caseId));
    try {
      return await handle.executeUpdate<Receipt, [object]>(updates[command.type].name, {
        updateId: commandId,
        args: [envelope],
      });
    } catch (error) {
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
      if (cause instanceof ApplicationFailure && cause.type === 'Refused')
        throw new Refused(cause.details?.[0] as Refusal);
      throw error;
    }
  }

  /** The refusal of a command that must not pass. */
  async refusal(actor: Actor, command: HumanCommand): Promise<Refusal> {
    try {
      await this.give(actor, command);
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
    throw new Error(`${command.type} was accepted`);
  }

  sight() {
    const { state } = this.register;
    if (!state) throw new Error('no case');
    return {
      revision: state.revision,
      digest: dossierDigest(state),
      documents: state.dossier.documents.map(({ documentId }) => documentId),
    };
  }

  async submit(type: CertificateType = 'individual', policy: Policy = DEFAULT_POLICY): Promise<void> {
    await this.open(openCommand(type, policy));
    for (const command of completeApplication(type)) await this.give(APPLICANT, command);
    await this.give(APPLICANT, { type: 'submit' });
  }

  /** Everything from an opened draft to a certificate in force. */
  async complete(type: CertificateType = 'individual'): Promise<void> {
    for (const command of completeApplication(type)) await this.give(APPLICANT, command);
    await this.give(APPLICANT, { type: 'submit' });
    await this.approve();
    await this.agree();
    await this.until(() => this.register.state?.status === 'acceptance');
    await this.give(APPLICANT, { type: 'confirmReceipt' });
  }

  async issued(type: CertificateType = 'individual', policy: Policy = DEFAULT_POLICY): Promise<void> {
    await this.open(openCommand(type, policy));
    await this.complete(type);
    await this.until(() => this.register.state?.status === 'in-force');
  }

  task(): string {
    return this.register.state?.task?.id ?? 'none';
  }

  async claim(actor: Actor): Promise<void> {
    await this.give(actor, { type: 'claimTask', taskId: this.task() });
  }

  async approve(): Promise<void> {
    await this.claim(EXAMINER);
    await this.give(EXAMINER, { type: 'verify', sight: this.sight(), checklist: ALL_MET, remarks: '' });
    await this.claim(SUPERVISOR);
    await this.give(SUPERVISOR, { type: 'approve', sight: this.sight(), remarks: '' });
  }

  async agree(): Promise<void> {
    await this.give(APPLICANT, acceptAgreement);
  }

  result(): Promise<void> {
    if (!this.handle) throw new Error('no workflow');
    return this.handle.result();
  }

  /** Lets time pass until `reached`, in steps of at most `step`. */
  async until(reached: () => boolean, step: number | `${number} ${string}` = 1000, steps = 200): Promise<void> {
    for (let i = 0; i < steps; i++) {
      if (reached()) return;
      await this.env.sleep(step as never);
    }
    if (!reached()) throw new Error(`not reached: the case is ${this.register.state?.status ?? 'absent'}`);
  }
}

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.params ?? {})}`);
  }
}

function bound(register: Register): object {
  const names = [
    'loadFacts',
    'record',
    'commitsAfter',
    'orderCertificate',
    'askCa',
    'awaitCa',
    'receiveCertificate',
    'issueLetter',
    'orderRevocation',
    'awaitPublication',
    'askCertificateStatus',
    'orderHold',
    'orderRelease',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, register[name].bind(register)]));
}

/** Fourteen days from the server's own time. */
export const activateBy = async ({ env }: LifeEnv): Promise<string> =>
  new Date((await env.currentTimeMs()) + 14 * 86_400_000).toISOString();
