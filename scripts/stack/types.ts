import type { Settings } from '../../config/settings';

/** The parts of the stack in the order in which they are needed; they are stopped in the reverse order. */
export const PARTS = ['postgres', 'temporal', 'identity', 'bsre', 'mail', 'hr', 'worker', 'api'] as const;
export type PartName = (typeof PARTS)[number];

export interface StackOptions {
  /** Where everything is kept. Without it, a temporary folder that {@link Stack.stop} removes: fast and not durable. */
  readonly dataDir?: string;
  /** The API's port; the others lie above it. Without it, a free range. */
  readonly port?: number;
  /** Default: all. A part whose address is set in `env` (DATABASE_URL, TEMPORAL_ADDRESS, ...) is never started. */
  readonly parts?: readonly PartName[];
  /** Migrate and seed before worker and API. Default: when one of them is among the parts. */
  readonly prepare?: boolean;
  /** Default: process.env. */
  readonly env?: NodeJS.ProcessEnv;
  /** Told about progress, restarts and choices. Default: silent. */
  readonly say?: (part: string, text: string) => void;
  /** Ends a start under way; what it started is stopped. */
  readonly signal?: AbortSignal;
}

export interface Stack {
  readonly dataDir: string;
  readonly port: number;
  /** Where people reach the API. */
  readonly url: string;
  /** Where each part is reached, by a name for people. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Environment for any process of ours that is to speak to this stack; `readSettings(env)` takes it. */
  readonly env: NodeJS.ProcessEnv;
  readonly settings: Settings;
  /** Process ids of the programs running now. */
  pids(): Partial<Record<PartName, number>>;
  /** Ends a part as a failure would (default SIGKILL); it is started again. False when it does not run. */
  kill(part: PartName, signal?: NodeJS.Signals): boolean;
  /** Waits until a part is ready in another process than `otherThan`. */
  ready(part: PartName, options?: { otherThan?: number; within?: number }): Promise<void>;
  stop(): Promise<void>;
}
