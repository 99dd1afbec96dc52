import type { Context } from '@temporalio/activity';
import { CompleteAsyncError } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor, ActivityInterceptors } from '@temporalio/worker';
import { HOUR_MS } from '../domain/case/instant';

/** What is said of an activity that fails: whose it is and how it fails, never what it was about. */
export interface FailureLine {
  readonly caseId: string;
  readonly activity: string;
  readonly attempt: number;
  /** Name of the error; its text may quote what a neighbour sent. */
  readonly error?: string;
}

export interface FailureLogger {
  warn(line: FailureLine, message: string): void;
  info(line: FailureLine, message: string): void;
}

interface Failing {
  readonly error: string;
  readonly saidAtMs: number;
}

/** More activities than can fail at once on one worker; beyond it the oldest are forgotten, and said anew. */
const REMEMBERED = 10_000;

/**
 * An activity is tried again for as long as a neighbour is away: that is said at its first failure, when it fails in
 * another way, once an hour, and when it works again, and not at every attempt.
 */
export class FailureLog {
  private readonly failing = new Map<string, Failing>();

  constructor(
    private readonly log: FailureLogger,
    private readonly now: () => number,
  ) {}

  /** For `interceptors.activity` of a worker. */
  readonly interceptor = ({ info }: Pick<Context, 'info'>): ActivityInterceptors => {
    const { workflowExecution, activityType, attempt } = info;
    const caseId = (workflowExecution?.workflowId ?? '').replace(/^certificate:/, '');
    const about = { caseId, activity: activityType, attempt };
    const key = `${caseId} ${activityType}`;
    const execute: ActivityInboundCallsInterceptor['execute'] = async (input, next) => {
      try {
        const result = await next(input);
        this.worked(key, about);
        return result;
      } catch (error) {
        if (isNoNews(error)) this.worked(key, about);
        else if (isFailure(error)) this.failed(key, about, nameOf(error));
        throw error;
      }
    };
    return { inbound: { execute } };
  };

  private worked(key: string, about: FailureLine): void {
    if (this.failing.delete(key)) this.log.info(about, 'an activity that failed works again');
  }

  private failed(key: string, about: FailureLine, error: string): void {
    const before = this.failing.get(key);
    const nowMs = this.now();
    if (before?.error === error && nowMs - before.saidAtMs < HOUR_MS) return;
    this.failing.delete(key);
    this.failing.set(key, { error, saidAtMs: nowMs });
    const oldest = this.failing.size > REMEMBERED ? this.failing.keys().next().value : undefined;
    if (oldest !== undefined) this.failing.delete(oldest);
    this.log.warn({ ...about, error }, before ? 'an activity still fails' : 'an activity fails; it is tried again');
  }
}

/** The neighbour answered, only not yet what is waited for. */
const isNoNews = (error: unknown): boolean => error instanceof ApplicationFailure && error.type === 'NothingNew';

/** Cancelled, or to be answered later: these are thrown, and are no failures. */
const isFailure = (error: unknown): boolean =>
  !(error instanceof CancelledFailure) && !(error instanceof CompleteAsyncError);

const nameOf = (error: unknown): string => {
  if (error instanceof ApplicationFailure && error.type) return error.type;
  return error instanceof Error ? error.name : 'NoError';
};

/** Said here in our own way; the SDK would say it at every attempt. */
const SAID_BY_US = 'Activity failed';

/** Whether a line of the SDK's is worth keeping beside the {@link FailureLog}. */
export const isWorthKeeping = ({ message }: { readonly message: string }): boolean => message !== SAID_BY_US;
