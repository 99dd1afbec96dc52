import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readSettings } from '../../config/settings';

const root = resolve(__dirname, '../..');
const parent = mkdtempSync(join(tmpdir(), 'siklus-secrets-'));
const folder = join(parent, 'secrets');
afterAll(() => {
  rmSync(parent, { recursive: true });
});

/** As the image does it. */
const role = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/role.ts', ...args], { cwd: root })).stdout;
const contents = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8').trim()]));

describe('the secrets of a new production', () => {
  let said: string;
  beforeAll(async () => {
    said = await role('secrets', folder);
  });

  it('are made but for those that others give', () => {
    expect(said).toContain('complete but for: oidc-client-secret, ca-secret, ca-trust-anchors, smtp-url.');
    expect(Object.keys(contents()).sort()).toEqual([
      ...['database-url', 'keys.json', 'postgres-password'],
      ...['s3-access-key-id', 's3-secret-access-key', 'temporal-db-password'],
    ]);
  });

  it('lie in a folder that keeps others out, each readable to whatever user its container has', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder))
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o444]);
  });

  it('are never made anew: what they lock would be lost', async () => {
    const before = contents();
    writeFileSync(join(folder, 'ca-secret'), 'dari BSrE\n');
    expect(await role('secrets', folder)).toContain(
      'complete but for: oidc-client-secret, ca-trust-anchors, smtp-url.',
    );
    rmSync(join(folder, 'ca-secret'));
    expect(contents()).toEqual(before);
  });

  it('fit each other and the settings', () => {
    const { 'database-url': url = '', 'postgres-password': password = '' } = contents();
    expect(decodeURIComponent(new URL(url).password)).toBe(password);
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect(new Set(Object.values(contents())).size).toBe(6);
    const env = { SIKLUS_KEYS: join(folder, 'keys.json'), DATABASE_URL_FILE: join(folder, 'database-url') };
    expect(readSettings(env).databaseUrl).toBe(url);
  });

  it.each([[[]], [['secrets']], [['constructor']]])('are asked for with a folder; %p is told how', async (args) => {
    await expect(role(...args)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('usage:') as string });
  });
});
