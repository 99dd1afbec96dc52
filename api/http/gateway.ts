import type { HumanCommand, HumanCommandType } from '../../domain/enrollment/commands';
import type { Envelope, Receipt, Told } from '../../workflows/enrollment/enrollment.messages';

export type CommandOf<T extends HumanCommandType> = Extract<HumanCommand, { type: T }>;

/**
 * The way from the API into a case's workflow. `commandId` is the Update's id: the same id is the same command, so
 * both verbs may be repeated until they answer.
 *
 * Errors: RefusalError when the case said no; OutcomeUnknown when no answer came in time, also after repeating;
 * ProblemError `not-found` when there is no such case.
 */
export interface WorkflowGateway {
  /** Opens a case (Update-with-Start) and answers once its first event stands in the ledger. */
  startCase(caseId: string, envelope: Envelope<CommandOf<'open'>>, trace: TraceContext): Promise<Receipt>;
  /** Asks something of a case and answers once it stands in the ledger. */
  executeCommand<T extends Exclude<HumanCommandType, 'open'>>(
    caseId: string,
    type: T,
    envelope: Envelope<CommandOf<T>>,
    trace: TraceContext,
  ): Promise<Receipt>;
  /** Tells the case of an order that the CA has news of it; an unknown reference is no error, there is nobody to tell. */
  notifyCa(reference: string): Promise<void>;
  /**
   * Tells the case of a certificate that the CA revoked it. `noticeId` is the CA's name for the notice: however often
   * it comes, the case hears of it once. False when there is no such case under way, so nobody was told.
   */
  caRevoked(caseId: string, notice: { readonly serial: string; readonly noticeId: string }): Promise<boolean>;
  /**
   * Tells a case what a neighbouring procedure wants of it; whether it does that, its own rules say, and nobody waits
   * for it. False when there is no such case, or it is over. Safe to repeat.
   */
  tell(caseId: string, command: Told): Promise<boolean>;
  /** Has HR's feed of people read now (Pasal 11(2)); nobody waits for what comes of it. Safe to repeat. */
  lookAtPeople(): Promise<void>;
  /** Resolves when Temporal answers. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** What a command carries on, so that the workflow's and the activities' lines bear the request's trace id. */
export interface TraceContext {
  readonly traceId: string;
}
