import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { join, resolve as absolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeLog, openLog, tailOf } from './log-file';
import { endLeftover, forgetPid, recordPid } from './pid-file';
import { signalProcess } from './process';
import { NotInTime, until } from './until';

/** One program of the stack and how to know it, start it and end it. */
export interface PartSpec {
  readonly name: string;
  /** A Node program (TypeScript entry or plain script), or a native one kept by keep.cjs. */
  readonly program:
    | { readonly node: string; readonly args?: readonly string[] }
    | { readonly native: string; readonly args: readonly string[]; readonly uid?: number; readonly gid?: number };
  readonly env: NodeJS.ProcessEnv;
  /** Asked until true; `message` waits for the program's own {ready: true}. */
  readonly ready: 'message' | (() => Promise<boolean>);
  readonly readyWithin: number;
  readonly stopSignal: NodeJS.Signals;
  /** Milliseconds until it is killed when it does not heed its stop signal. */
  readonly stopWithin: number;
  readonly logFile: string;
  readonly pidFile: string;
}

/** Thrown when a part ends or stays silent before it is ready; the text ends with the tail of its log. */
export class PartFailed extends Error {
  override readonly name = 'PartFailed';
}

/** One run of a part, from spawn to exit. */
export class PartRun {
  /** The program itself, not its keeper. */
  pid: number | undefined;
  /** Resolves with a word on how it ended. */
  readonly ended: Promise<string>;
  #over = false;
  #saidReady = false;
  #stopping: Promise<void> | undefined;
  readonly #child: ChildProcess;

  constructor(readonly spec: PartSpec) {
    const log = openLog(spec.logFile);
    this.#child = launch(spec, log);
    closeLog(log);
    if ('node' in spec.program) this.#startedAs(this.#child.pid);
    this.#child.on('message', (message: { pid?: number; ready?: boolean }) => {
      this.#startedAs(message.pid);
      if (message.ready) this.#saidReady = true;
    });
    this.ended = new Promise((resolve) => {
      const end = (how: string) => {
        this.#over = true;
        resolve(how);
      };
      this.#child.once('error', (error) => {
        end(error.message);
      });
      this.#child.once('exit', (code, signal) => {
        end(signal ? `signal ${signal}` : `exit code ${code ?? 1}`);
      });
    });
  }

  /** Resolves when the part is ready. Errors: {@link PartFailed} when it ends first or stays silent too long. */
  async ready(): Promise<void> {
    const { name, readyWithin, logFile } = this.spec;
    try {
      await until(() => this.#over || this.#isReady(), { within: readyWithin, what: `${name} is ready` });
    } catch (error) {
      const cause = error instanceof NotInTime ? error.cause : error;
      throw new PartFailed(`${name} was not ready in ${readyWithin / 1000} s\n${tailOf(logFile)}`, { cause });
    }
    if (this.#over) throw new PartFailed(`${name} ended at start (${await this.ended})\n${tailOf(logFile)}`);
  }

  #startedAs(pid: number | undefined): void {
    if (pid === undefined) return;
    this.pid = pid;
    recordPid(this.spec.pidFile, pid);
  }

  #isReady(): boolean | Promise<boolean> {
    if (this.pid === undefined) return false;
    return this.spec.ready === 'message' ? this.#saidReady : this.spec.ready();
  }

  kill(signal: NodeJS.Signals): boolean {
    return this.pid !== undefined && signalProcess(this.pid, signal);
  }

  /** Resolves when the program is gone; however often it is asked, it is done once. */
  stop(): Promise<void> {
    return (this.#stopping ??= this.#stop());
  }

  async #stop(): Promise<void> {
    const { stopSignal, stopWithin, pidFile } = this.spec;
    if (!this.#over) {
      if (!this.kill(stopSignal)) this.#child.kill(stopSignal);
      const late = setTimeout(() => this.kill('SIGKILL'), stopWithin);
      await this.ended;
      clearTimeout(late);
    }
    // A keeper that was killed leaves its program behind.
    await endLeftover(pidFile, stopSignal);
    forgetPid(pidFile);
  }
}

const ROOT = absolute(__dirname, '../..');

/** Detached, so that Ctrl-C in the terminal reaches only the supervisor, which then stops parts in order. */
function launch(spec: PartSpec, log: number): ChildProcess {
  const { program, env } = spec;
  const options = { env, cwd: ROOT, detached: true, stdio: ['ignore' as const, log, log, 'ipc' as const] };
  if ('node' in program) {
    const tsx = pathToFileURL(require.resolve('tsx')).href;
    const execArgv = ['--import', tsx, '--require', join(__dirname, 'leash.cjs')];
    return fork(program.node, program.args ?? [], { ...options, execArgv });
  }
  const { native, args, uid, gid } = program;
  const keeping = JSON.stringify({ uid, gid, stopSignal: spec.stopSignal });
  return spawn(process.execPath, [join(__dirname, 'keep.cjs'), keeping, native, ...args], options);
}
