import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../devstack/supervisor/process';

/** What a running stack leaves in `stack.json`, so that the story and people find it. */
export interface StackFile {
  readonly pid: number;
  /** Tells the process from a later one with the same id. */
  readonly identity: string;
  readonly port: number;
  readonly url: string;
  /** False until every part was ready once. */
  readonly ready: boolean;
  readonly addresses: Readonly<Record<string, string>>;
}

/** Thrown when another process runs a stack on the same data folder. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

const fileIn = (dataDir: string): string => join(dataDir, 'stack.json');

/** Writes `stack.json`. Errors: {@link AlreadyRunning}. */
export function claim(dataDir: string, content: Pick<StackFile, 'port' | 'url' | 'addresses'>): void {
  const other = runningStack(dataDir);
  if (other)
    throw new AlreadyRunning(
      `Siklus already runs on ${dataDir} (process ${other.pid}, ${other.url}): stop it first, or set SIKLUS_DATA and SIKLUS_PORT for a second one`,
    );
  write(dataDir, { pid: process.pid, identity: identityOf(process.pid) ?? '', ready: false, ...content });
}

export function sayReady(dataDir: string): void {
  const running = runningStack(dataDir);
  if (running) write(dataDir, { ...running, ready: true });
}

const write = (dataDir: string, content: StackFile): void => {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(content, null, 2)}\n`);
};

export const release = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });

/** The stack that runs on a data folder now, whoever started it. */
export function runningStack(dataDir: string): StackFile | undefined {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return undefined;
  const content = JSON.parse(readFileSync(file, 'utf8')) as StackFile;
  return identityOf(content.pid) === content.identity ? content : undefined;
}
