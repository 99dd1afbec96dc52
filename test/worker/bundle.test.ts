import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');

/** Has a process of its own ask for the bundle, as a worker does; answers where it is to be loaded from. */
async function bundleOf(cacheDir: string): Promise<string> {
  const ask = `
    const { DefaultLogger } = require('@temporalio/worker');
    const { workflowBundle } = require('./worker/bundle');
    workflowBundle(process.argv[1], new DefaultLogger('ERROR')).then((made) => {
      console.log('codePath' in made ? made.codePath : 'made now, of ' + String(made.code.length));
    });`;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '-e', ask, cacheDir], { cwd: root });
  return stdout.trim();
}

describe('the workflow bundle', () => {
  let cacheDir: string;
  beforeEach(() => {
    cacheDir = mkdtempSync(join(tmpdir(), 'siklus-bundle-'));
  });
  afterEach(() => {
    rmSync(cacheDir, { recursive: true });
  });

  it('is whole when several workers make it at once, and made by none that comes later', async () => {
    const first = await Promise.all([bundleOf(cacheDir), bundleOf(cacheDir)]);
    const [name = ''] = readdirSync(cacheDir);
    expect(readdirSync(cacheDir)).toEqual([name]);
    expect(name).toMatch(/^workflows-[0-9a-f]{16}\.js$/);
    const file = join(cacheDir, name);
    const { length } = readFileSync(file, 'utf8');
    for (const got of first) expect([`made now, of ${String(length)}`, file]).toContain(got);
    expect(await bundleOf(cacheDir)).toBe(file);
  });
});

describe('the bundle that an image is built with', () => {
  it('is taken by every worker, and only while it is that of the source', async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'siklus-bundle-'));
    const dist = join(root, 'dist');
    const there = existsSync(dist);
    try {
      await run(process.execPath, ['--import', 'tsx', 'scripts/bundle.ts'], { cwd: root });
      const built = await bundleOf(cacheDir);
      expect(built).toMatch(new RegExp(`^${dist}/workflows-[0-9a-f]{16}\\.js$`));
      expect(readdirSync(cacheDir)).toEqual([]);
      const elsewhere = join(cacheDir, 'workflows-0000000000000000.js');
      cpSync(built, elsewhere);
      rmSync(built);
      expect(await bundleOf(cacheDir)).not.toBe(elsewhere);
    } finally {
      if (!there) rmSync(dist, { recursive: true, force: true });
      rmSync(cacheDir, { recursive: true });
    }
  });
});
