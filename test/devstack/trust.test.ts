import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, standInRootFile } from '../../config/settings';
import { ensureKeys } from '../../scripts/stack/keys';
import { trustStandIn } from '../../scripts/stack/trust';
import { BsreLab } from './bsre/lab';

describe('the root of the BSrE stand-in', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'siklus-trust-'));
  const env = { SIKLUS_DATA: dataDir, SIKLUS_KEYS: join(dataDir, 'keys.json') };
  let first: BsreLab;
  let later: BsreLab;
  beforeAll(async () => {
    ensureKeys(env.SIKLUS_KEYS);
    [first, later] = await Promise.all([BsreLab.start(), BsreLab.start()]);
  });
  afterAll(async () => {
    await Promise.all([first.close(), later.close()]);
    rmSync(dataDir, { recursive: true });
  });
  const settingsOf = (lab: BsreLab) => {
    const settings = readSettings({ ...env, CA_URL: lab.url });
    return { dataDir, ca: settings.ca };
  };

  it('is kept at its first start, and what is read of it is the root itself', async () => {
    expect(await trustStandIn(settingsOf(first))).toBe(true);
    expect(readSettings(env).ca.trustAnchors).toEqual([await first.get('/aia/root.cer')]);
  });

  it('stays the one to trust when another hierarchy stands in its place', async () => {
    const before = readFileSync(standInRootFile(dataDir));
    expect(await trustStandIn(settingsOf(later))).toBe(false);
    expect(readFileSync(standInRootFile(dataDir))).toEqual(before);
  });

  it('is not asked for where trust anchors were given', async () => {
    const elsewhere = join(dataDir, 'elsewhere');
    const { ca } = settingsOf(first);
    expect(await trustStandIn({ dataDir: elsewhere, ca: { ...ca, url: 'http://127.0.0.1:9' } })).toBe(false);
  });
});
