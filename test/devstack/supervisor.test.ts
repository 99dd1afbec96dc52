import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PartSpec } from '../../devstack/supervisor/part';
import { PartFailed } from '../../devstack/supervisor/part';
import { endLeftover, recordPid } from '../../devstack/supervisor/pid-file';
import { isAlive } from '../../devstack/supervisor/process';
import { Supervisor } from '../../devstack/supervisor/supervisor';
import { until } from '../../devstack/supervisor/until';

const folder = mkdtempSync(join(tmpdir(), 'siklus-supervisor-'));
const started: number[] = [];
afterAll(() => {
  for (const pid of started.filter(isAlive)) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A part played by a line of JavaScript. */
function part(name: string, script: string, limits: Partial<PartSpec> = {}): PartSpec {
  return {
    ...{ name, env: process.env, ready: () => Promise.resolve(true), readyWithin: 10_000 },
    program: { native: process.execPath, args: ['-e', script] },
    ...{ stopSignal: 'SIGTERM', stopWithin: 300 },
    logFile: join(folder, `${name}.log`),
    pidFile: join(folder, `${name}.json`),
    ...limits,
  };
}

const LIVE = 'setInterval(() => {}, 1000)';

function supervisor() {
  const said: string[] = [];
  const say = (name: string, text: string) => {
    said.push(`${name} ${text}`);
  };
  return { said, supervisor: new Supervisor({ say, firstBackoff: 20 }) };
}

function pidOf(one: Supervisor, name: string): number {
  const pid = one.pids()[name];
  if (pid === undefined) throw new Error(`${name} does not run`);
  started.push(pid);
  return pid;
}

const gone = (pid: number) => until(() => !isAlive(pid), { within: 10_000, what: `${pid} is gone` });

describe('the supervisor', () => {
  it('starts a part that was killed again, and says so', async () => {
    const { said, supervisor: one } = supervisor();
    await one.start(part('phoenix', LIVE));
    const first = pidOf(one, 'phoenix');
    expect(one.kill('phoenix', 'SIGKILL')).toBe(true);
    await one.ready('phoenix', { otherThan: first });
    const second = pidOf(one, 'phoenix');
    await one.stop([['phoenix']]);
    await gone(second);
    expect(said).toEqual(['phoenix ended (signal SIGKILL); starting it again in 0.02 s', 'phoenix is back']);
  });

  it('waits longer before each next start of a part that keeps dying', async () => {
    const { said, supervisor: one } = supervisor();
    const counter = join(folder, 'counter');
    await one.start(
      part('weakling', `require('fs').appendFileSync('${counter}', 'x'); setTimeout(() => process.exit(3), 50)`),
    );
    await until(() => readFileSync(counter, 'utf8').length >= 4, { within: 20_000, what: 'three restarts' });
    await one.stop([['weakling']]);
    const waits = said
      .map((text) => Number(/again in ([\d.]+) s/.exec(text)?.[1]))
      .filter((wait) => !Number.isNaN(wait));
    expect(waits.slice(0, 3)).toEqual([0.02, 0.04, 0.08]);
  });

  it('tells why a part does not start, with the tail of its log', async () => {
    const { supervisor: one } = supervisor();
    const broken = part('broken', 'console.error("no such table"); process.exit(7)', {
      ready: () => Promise.resolve(false),
    });
    const starting = one.start(broken);
    await expect(starting).rejects.toThrow(PartFailed);
    await expect(starting).rejects.toThrow(/exit code 7[^]*no such table/);
  });

  it('stops one group after the other, and kills what does not heed', async () => {
    const { supervisor: one } = supervisor();
    const log = join(folder, 'order');
    const say = (name: string) =>
      `process.on('SIGTERM', () => { require('fs').appendFileSync('${log}', '${name} '); process.exit(0) });${LIVE}`;
    const listening = (name: string) => ({
      ready: () => Promise.resolve(readFileSync(join(folder, `${name}.log`), 'utf8').includes('on')),
    });
    await one.start(part('base', `${say('base')};console.log('on')`, listening('base')));
    await one.start(part('user', `${say('user')};console.log('on')`, listening('user')));
    await one.start(part('deaf', `process.on('SIGTERM', () => {});${LIVE};console.log('on')`, listening('deaf')));
    const pids = ['base', 'user', 'deaf'].map((name) => pidOf(one, name));
    await one.stop([['user'], ['deaf'], ['base']]);
    await Promise.all(pids.map(gone));
    expect(readFileSync(log, 'utf8')).toBe('user base ');
  });

  it('starts nothing any more once it was told to stop', async () => {
    const { supervisor: one } = supervisor();
    await one.stop([]);
    await expect(one.start(part('late', LIVE))).rejects.toThrow(PartFailed);
  });

  it.each([
    [
      'a native program',
      (file: string) => ({
        native: process.execPath,
        args: ['-e', `require('fs').writeFileSync('${file}', String(process.pid));${LIVE}`],
      }),
    ],
    [
      'a Node program',
      (file: string) => ({
        node: script('kept.js', `require('fs').writeFileSync('${file}', String(process.pid));${LIVE}`),
      }),
    ],
  ])('leaves %s without its parent no life of its own, even when the parent is killed', async (_what, program) => {
    const pidNote = join(folder, `pid-${Math.random()}`);
    const spec = JSON.stringify({ ...part('orphan', '', {}), program: program(pidNote), env: {} });
    const parent = script(
      'parent.ts',
      `import { Supervisor } from '${resolve('devstack/supervisor/supervisor')}';
       const spec = ${spec};
       void new Supervisor({ say: () => {} }).start({ ...spec, env: process.env, ready: async () => true });
       setInterval(() => {}, 1000);`,
    );
    const running = spawn(process.execPath, ['--import', 'tsx', parent], { stdio: 'inherit' });
    await until(() => Number(readFileSync(pidNote, 'utf8')) > 0, { within: 30_000, what: 'the part runs' });
    const pid = Number(readFileSync(pidNote, 'utf8'));
    started.push(pid);
    running.kill('SIGKILL');
    await gone(pid);
  });
});

describe('a process left over from an earlier start', () => {
  it('is ended when it is the very one that was recorded', async () => {
    const child = spawn(process.execPath, ['-e', LIVE], { stdio: 'ignore' });
    const file = join(folder, 'left.json');
    recordPid(file, child.pid!);
    expect(await endLeftover(file, 'SIGTERM')).toBe(true);
    await gone(child.pid!);
  });

  it('is left alone when only its id is the same', async () => {
    const child = spawn(process.execPath, ['-e', LIVE], { stdio: 'ignore' });
    started.push(child.pid!);
    const file = join(folder, 'other.json');
    writeFileSync(file, JSON.stringify({ pid: child.pid, identity: '1 some other program' }));
    expect(await endLeftover(file, 'SIGKILL')).toBe(false);
    expect(isAlive(child.pid!)).toBe(true);
  });
});

function script(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
