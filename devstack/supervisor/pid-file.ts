import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, signalProcess } from './process';
import { NotInTime, until } from './until';

/** A process that we started, written down so that a later start can find and end it. */
interface Recorded {
  readonly pid: number;
  readonly identity: string;
}

export function recordPid(file: string, pid: number): void {
  const identity = identityOf(pid);
  if (identity === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid, identity } satisfies Recorded));
}

export const forgetPid = (file: string): void => rmSync(file, { force: true });

/** The recorded process when it still runs and is the very one that was recorded, not a later one with its id. */
export function recordedPid(file: string): number | undefined {
  let recorded: Recorded;
  try {
    recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
  } catch {
    return undefined; // none, or cut short by the crash that we clean up after
  }
  return identityOf(recorded.pid) === recorded.identity ? recorded.pid : undefined;
}

/** Ends what an earlier, killed start left running; true when there was something. */
export async function endLeftover(file: string, stopSignal: NodeJS.Signals, within = 8_000): Promise<boolean> {
  const pid = recordedPid(file);
  if (pid === undefined) return false;
  const gone = () => recordedPid(file) === undefined;
  signalProcess(pid, stopSignal);
  try {
    await until(gone, { within, what: `process ${pid} ends` });
  } catch (error) {
    if (!(error instanceof NotInTime)) throw error;
    signalProcess(pid, 'SIGKILL');
    await until(gone, { within: 5_000, what: `process ${pid} ends when killed` });
  }
  forgetPid(file);
  return true;
}
