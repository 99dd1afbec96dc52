// npm run chaos -- --rounds N --seed S [--lives L] [--kills K] [--out DIR]: lives, while every part is killed.
import { randomInt } from 'node:crypto';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { linesOf } from '../audit/audit';
import { runCommand } from '../operator';
import type { Stack } from '../stack';
import { freeBasePort, startStack } from '../stack';
import { removeData } from '../stack/start';
import { demonstrationPolicy } from '../story/policy';
import { World } from '../story/world';
import { seedOfRound } from './dice';
import { CHAOS_POLICY } from './policy';
import type { RoundResult } from './round';
import { playRound } from './round';

interface Options {
  readonly rounds: number;
  readonly seed: number;
  readonly lives: number;
  readonly kills: number;
  readonly out: string;
  /** Nothing is kept of a run that went well, unless a folder was named for it. */
  readonly keep: boolean;
}

runCommand(async () => {
  const options = read();
  const { out, seed, rounds } = options;
  console.log(`${String(rounds)} rounds from seed ${String(seed)}; logs in ${out}`);
  const dataDir = join(out, 'data');
  const tell = teller(join(out, 'chaos.log'));
  const stack = await startStack({
    dataDir,
    port: await freeBasePort(),
    say: (part, text) => tell(`${part}: ${text}`),
  });
  let failed: number | undefined;
  try {
    await demonstrationPolicy(new World(stack.settings, out, () => Promise.resolve()), CHAOS_POLICY);
    for (let round = 0; round < rounds && failed === undefined; round++)
      if (!(await passes(options, stack, round, tell))) failed = round;
  } finally {
    await stack.stop();
  }
  if (failed === undefined && !options.keep) {
    removeData(dataDir);
    rmSync(out, { recursive: true, force: true });
  }
  if (failed !== undefined) console.log(`The data and every part's log are in ${dataDir}`);
  return failed === undefined ? 0 : 1;
});

async function passes(options: Options, stack: Stack, round: number, tell: (line: string) => void): Promise<boolean> {
  const seed = seedOfRound(options.seed, round);
  const began = Date.now();
  tell(`round ${String(round + 1)}, seed ${String(seed)}`);
  const { lives, kills: moreKills, out } = options;
  const result = await playRound({ stack, out, seed, lives, moreKills, tell });
  const took = `${((Date.now() - began) / 1000).toFixed(0)} s`;
  const passed = result.failures.length + result.report.findings.length === 0;
  console.log(
    `round ${String(round + 1)}/${String(options.rounds)} seed ${String(seed)}: ${passed ? 'holds' : 'FAILS'} after ${took}, ${String(lives)} lives, ${String(result.calls)} calls, ${String(result.timeline.filter((line) => line.startsWith('SIGKILL')).length)} kills, ${String(result.repetitions)} repetitions`,
  );
  const lines = linesOf(result.report);
  for (const line of lines) tell(line);
  if (!passed) explain(options, seed, result, lines);
  return passed;
}

function explain(
  { lives, kills }: Options,
  seed: number,
  { failures, timeline }: RoundResult,
  lines: readonly string[],
) {
  for (const line of [...failures, ...timeline, ...lines]) console.log(`  ${line}`);
  const again = `--rounds 1 --seed ${String(seed)} --lives ${String(lives)} --kills ${String(kills)}`;
  console.log(`To see it again: npm run chaos -- ${again} --out DIR`);
}

function read(): Options {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '1' },
      seed: { type: 'string' },
      lives: { type: 'string', default: '6' },
      kills: { type: 'string', default: '3' },
      out: { type: 'string' },
    },
  });
  const out = values.out === undefined ? temporary() : resolve(values.out);
  mkdirSync(out, { recursive: true });
  return {
    rounds: whole('rounds', values.rounds),
    seed: values.seed === undefined ? randomInt(2 ** 32) : whole('seed', values.seed),
    lives: whole('lives', values.lives),
    kills: whole('kills', values.kills),
    out,
    keep: values.out !== undefined,
  };
}

/** Others may pass through it, so that PostgreSQL's user reaches its folder. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-chaos-'));
  chmodSync(folder, 0o711);
  return folder;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new RangeError(`--${name} takes a whole number`);
  return Number(text);
}

/** Writes each line with the seconds since the start. */
function teller(file: string): (line: string) => void {
  const began = Date.now();
  return (line) => {
    appendFileSync(file, `${((Date.now() - began) / 1000).toFixed(1).padStart(7)} ${line}\n`);
  };
}
