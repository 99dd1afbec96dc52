// npm run check: whatever can be said of the code without running it, two at a time, each one's words in one piece.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

const root = resolve(__dirname, '..');
/** Longest first. The contract, which types and lint read, is made before any of them. */
const CHECKS = ['lint', 'types', 'deps', 'format', 'docs', 'compose'];
const MOST_OUTPUT = 50_000_000;

interface Verdict {
  readonly holds: boolean;
  readonly words: string;
}

/** Runs one of package.json's scripts. */
const run = (script: string): Promise<Verdict> =>
  new Promise((done) => {
    execFile('npm', ['run', '-s', script], { cwd: root, maxBuffer: MOST_OUTPUT }, (error, out, err) => {
      done({ holds: error === null, words: `${out}${err}`.trim() });
    });
  });

async function main(): Promise<void> {
  const waiting = [...CHECKS];
  const contract = await run('contract');
  if (!contract.holds) throw new Error(contract.words);
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const since = Date.now();
      const { holds, words } = await run(`check:${check}`);
      const seconds = Math.round((Date.now() - since) / 1000);
      console.log(`${holds ? 'ok    ' : 'FAILED'} ${check} (${String(seconds)} s)${words === '' ? '' : `\n${words}`}`);
      if (!holds) process.exitCode = 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
