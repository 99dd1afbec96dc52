import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portsAbove, readSettings, SettingsError, standInRootFile } from '../../config/settings';
import { ensureKeys } from '../../scripts/stack/keys';

const folder = mkdtempSync(join(tmpdir(), 'siklus-settings-'));
const SIKLUS_KEYS = join(folder, 'keys.json');
ensureKeys(SIKLUS_KEYS);
const CA_TRUST_ANCHORS = join(folder, 'roots.pem');
const pem = (base64: string) => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
writeFileSync(CA_TRUST_ANCHORS, `Two roots:\n${pem('MAMCAQU=')}${pem('MAMC\nAQY=')}`);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PRODUCTION = {
  NODE_ENV: 'production',
  SIKLUS_KEYS,
  SIKLUS_PUBLIC_URL: 'https://op.example.test',
  DATABASE_URL: 'postgres://op@db/siklus',
  TEMPORAL_ADDRESS: 'temporal:7233',
  OIDC_ISSUER: 'https://id.example.test',
  OIDC_CLIENT_SECRET: 'secret',
  CA_ADAPTER: 'bsre-portal',
  CA_URL: 'https://ca.example.test',
  CA_SECRET: 'secret',
  CA_TRUST_ANCHORS,
  SMTP_URL: 'smtp://mail.example.test',
  HR_URL: 'https://hr.example.test',
};

describe('settings', () => {
  it('need nothing but keys on a development machine', () => {
    const settings = readSettings({ SIKLUS_KEYS, SIKLUS_PORT: '4100' });
    expect(settings.publicUrl).toBe('http://localhost:4100');
    expect(settings.databaseUrl).toBe('postgres://siklus@127.0.0.1:4106/siklus');
    expect(settings.oidc.issuer).toBe('http://localhost:4101');
    expect(settings.keys.payloads.keys[settings.keys.payloads.current]).toHaveLength(32);
  });

  it('give every part a port of its own', () => {
    const ports = [3000, ...Object.values(portsAbove(3000))];
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ SIKLUS_KEYS, SIKLUS_PORT: '', HR_URL: '' }).hr.url).toBe('http://127.0.0.1:3005');
  });

  it('let production run when every outside system is named', () => {
    expect(readSettings(PRODUCTION)).toMatchObject({ production: true, ca: { adapter: 'bsre-portal' } });
  });

  it.each(Object.keys(PRODUCTION).filter((name) => name !== 'NODE_ENV'))(
    'refuse production without %s, because it has no stand-in there',
    (name) => {
      expect(() => readSettings({ ...PRODUCTION, [name]: undefined })).toThrow(new RegExp(`^${name} is not set`));
    },
  );

  it('read every root certificate of CA_TRUST_ANCHORS', () => {
    const { trustAnchors } = readSettings(PRODUCTION).ca;
    expect(trustAnchors?.map((der) => der.toString('hex'))).toEqual(['3003020105', '3003020106']);
  });

  it('take the stand-in’s root for the one to trust once it was kept, and none before', () => {
    const SIKLUS_DATA = mkdtempSync(join(folder, 'data-'));
    expect(readSettings({ SIKLUS_KEYS, SIKLUS_DATA }).ca.trustAnchors).toBeUndefined();
    writeFileSync(standInRootFile(SIKLUS_DATA), pem('MAMCAQU='));
    expect(readSettings({ SIKLUS_KEYS, SIKLUS_DATA }).ca.trustAnchors).toHaveLength(1);
    expect(readSettings({ SIKLUS_KEYS, SIKLUS_DATA, CA_TRUST_ANCHORS }).ca.trustAnchors).toHaveLength(2);
  });

  it.each([
    ['is not there', join(folder, 'nowhere.pem'), /nowhere.pem cannot be read/],
    ['holds no certificate', SIKLUS_KEYS, /holds no certificate in PEM/],
  ])('refuse a file of trust anchors that %s', (_what, file, message) => {
    expect(() => readSettings({ SIKLUS_KEYS, CA_TRUST_ANCHORS: file })).toThrow(message);
  });

  it.each(['0', '65001', '3000.5', 'http'])('refuse %s as a port', (SIKLUS_PORT) => {
    expect(() => readSettings({ SIKLUS_KEYS, SIKLUS_PORT })).toThrow(SettingsError);
  });

  it.each([
    ['no JSON', '{', /cannot be read as JSON/],
    ['no blind index', '{}', /blindIndex must be 32 octets/],
    [
      'a current key that is absent',
      JSON.stringify({ blindIndex: 'A'.repeat(43) + '=', payloads: { current: 'a' } }),
      /payloads.current/,
    ],
  ])('refuse a key file with %s', (_what, content, message) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, content);
    expect(() => readSettings({ SIKLUS_KEYS: file })).toThrow(message);
  });

  it('come with keys that only their owner may read, and that are never made anew', () => {
    const before = readSettings({ SIKLUS_KEYS }).keys;
    ensureKeys(SIKLUS_KEYS);
    expect(statSync(SIKLUS_KEYS).mode & 0o777).toBe(0o600);
    expect(readSettings({ SIKLUS_KEYS }).keys).toEqual(before);
  });
});
