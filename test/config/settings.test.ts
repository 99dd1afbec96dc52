import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRETS } from '../../config/environment';
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

const S3 = {
  S3_ENDPOINT: 'http://storage:7070',
  S3_BUCKET: 'siklus',
  S3_ACCESS_KEY_ID: 'siklus',
  S3_SECRET_ACCESS_KEY: 'secret',
};

const PRODUCTION = {
  NODE_ENV: 'production',
  SIKLUS_KEYS,
  SIKLUS_PUBLIC_URL: 'https://op.example.test',
  SIKLUS_TRUSTED_PROXIES: '1',
  DATABASE_URL: 'postgres://op@db/siklus',
  TEMPORAL_ADDRESS: 'temporal:7233',
  DOCUMENTS_STORE: 's3',
  ...S3,
  OFFICE_GOVERNMENT: 'Pemerintah Kabupaten Contoh',
  OFFICE_AGENCY: 'Dinas Persandian',
  OFFICE_ADDRESS: 'Jalan Contoh 1',
  OFFICE_PLACE: 'Contoh',
  CA_NAME: 'BSrE',
  OIDC_ISSUER: 'https://id.example.test',
  OIDC_CLIENT_SECRET: 'secret',
  CA_ADAPTER: 'bsre-portal',
  CA_URL: 'https://ca.example.test',
  CA_SECRET: 'secret',
  CA_TRUST_ANCHORS,
  SMTP_URL: 'smtp://mail.example.test?requireTLS=true',
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

  it('Pasal 1(6): name the Dinas, which every regency calls as it does, and production does not guess', () => {
    expect(readSettings({ SIKLUS_KEYS, OFFICE_AGENCY: 'Dinas Persandian' }).office).toMatchObject({
      government: 'Pemerintah Kabupaten Karawang',
      agency: 'Dinas Persandian',
    });
    expect(readSettings(PRODUCTION).office.government).toBe('Pemerintah Kabupaten Contoh');
    const { OFFICE_AGENCY: _agency, ...nameless } = PRODUCTION;
    expect(() => readSettings(nameless)).toThrow(/^OFFICE_AGENCY is not set/);
  });

  it('give every part a port of its own', () => {
    const ports = [3000, ...Object.values(portsAbove(3000))];
    expect(new Set(ports).size).toBe(ports.length);
  });

  it.each([
    ['the stand-in unless it is denied', {}, true],
    ['not the stand-in when it is denied', { CA_HOLD: 'false' }, false],
    ['no other CA unless it is granted', PRODUCTION, false],
    ['another CA when it is granted', { ...PRODUCTION, CA_HOLD: 'true' }, true],
  ])('let certificates be put on hold by %s', (_what, env, hold) => {
    expect(readSettings({ SIKLUS_KEYS, ...env }).ca.hold).toBe(hold);
  });

  it('take nothing but true or false for a power of the CA', () => {
    expect(() => readSettings({ SIKLUS_KEYS, CA_HOLD: 'ya' })).toThrow(/^CA_HOLD must be true or false/);
  });

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

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ SIKLUS_KEYS, SIKLUS_PORT: '', HR_URL: '' }).hr.url).toBe('http://127.0.0.1:3005');
  });

  it('let production run when every outside system is named', () => {
    expect(readSettings(PRODUCTION)).toMatchObject({ production: true, ca: { adapter: 'bsre-portal' } });
  });

  it.each(Object.keys(PRODUCTION).filter((name) => name !== 'NODE_ENV' && !name.startsWith('S3_')))(
    'refuse production without %s, because it has no stand-in there',
    (name) => {
      expect(() => readSettings({ ...PRODUCTION, [name]: undefined })).toThrow(new RegExp(`^${name} is not set`));
    },
  );

  it.each([
    ['SIKLUS_PUBLIC_URL', 'http://op.example.test', 'sessions in the clear'],
    ['SIKLUS_PUBLIC_URL', 'http://localhost:3000', "a development machine's address"],
    ['OIDC_ISSUER', 'http://localhost:3001', 'the identity provider of npm start'],
    ['OIDC_CLIENT_SECRET', 'development-only', 'the secret that every clone has'],
    ['CA_ADAPTER', 'bsre-simulator', 'the adapter of the stand-in for BSrE'],
    ['CA_URL', 'http://127.0.0.1:3002', 'the stand-in for BSrE'],
    ['CA_SECRET', 'development-only', 'the secret that every clone has'],
    ['SMTP_URL', 'smtp://127.0.0.1:3003', 'the mail catcher'],
    ['SMTP_URL', 'smtp://mail.example.test?requireTLS=false', 'mails in the clear'],
    ['HR_URL', 'http://127.0.0.1:3005', 'the stand-in for SIM-ASN'],
    ['DATABASE_URL', 'postgres://siklus@127.0.0.1:3006/siklus', 'the database of npm start, which trusts anybody'],
    ['DATABASE_URL', 'postgres://siklus@localhost/siklus', 'the database of npm start by another name'],
  ])('refuse production with %s=%s: %s', (name, value) => {
    const refused = () => readSettings({ ...PRODUCTION, [name]: value });
    expect(refused).toThrow(SettingsError);
    expect(refused).toThrow(new RegExp(`^NODE_ENV is production: ${name} `));
  });

  it.each(['smtps://op:rahasia@mail.example.test', 'smtp://mail.example.test:587?requireTLS=true'])(
    'let production send its mail to %s',
    (SMTP_URL) => {
      expect(readSettings({ ...PRODUCTION, SMTP_URL }).mail.url).toBe(SMTP_URL);
    },
  );

  it('never repeat a value that they refuse, because it may hold a password', () => {
    const refused = () => readSettings({ ...PRODUCTION, DATABASE_URL: 'postgres://op:rahasia@db:port/siklus' });
    expect(refused).toThrow('DATABASE_URL is not an address');
  });

  it.each(Object.keys(S3))('refuse a bucket without %s', (name) => {
    expect(() => readSettings({ ...PRODUCTION, [name]: '' })).toThrow(`${name} is not set: DOCUMENTS_STORE is s3`);
  });

  it('let production keep documents in a folder only when it is named: every replica must mount it', () => {
    const folder = { ...PRODUCTION, DOCUMENTS_STORE: 'file' };
    expect(() => readSettings(folder)).toThrow(/^DOCUMENTS_FOLDER is not set/);
    const DOCUMENTS_FOLDER = '/mnt/siklus';
    expect(readSettings({ ...folder, DOCUMENTS_FOLDER }).documents).toEqual({ store: 'file', folder: '/mnt/siklus' });
  });

  it.each([
    ['SIKLUS_PORT', '0'],
    ['SIKLUS_PORT', '65001'],
    ['SIKLUS_PORT', '3000.5'],
    ['SIKLUS_WORKER_PORT', 'http'],
    ['SIKLUS_TRUSTED_PROXIES', '-1'],
    ['SIKLUS_TRUSTED_PROXIES', 'yes'],
    ['TEMPORAL_RETENTION_DAYS', '0'],
    ['TEMPORAL_TLS', 'true'],
    ['DOCUMENTS_STORE', 'ftp'],
    ['S3_ENDPOINT', 'storage:7070'],
  ])('refuse %s=%s', (name, value) => {
    const refused = () => readSettings({ SIKLUS_KEYS, DOCUMENTS_STORE: 's3', ...S3, [name]: value });
    expect(refused).toThrow(SettingsError);
    expect(refused).toThrow(name);
  });

  describe('of secrets in files', () => {
    const file = (name: string, content: string) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };

    it.each(SECRETS.filter((name) => !name.startsWith('S3_')))('take %s from the file that is named', (name) => {
      const given = { ...PRODUCTION, [name]: undefined };
      const direct = readSettings(PRODUCTION);
      expect(readSettings({ ...given, [`${name}_FILE`]: file(name, `${PRODUCTION[name]}\n`) })).toEqual(direct);
    });

    it('take the keys of the bucket from files, too', () => {
      const given = { ...PRODUCTION, S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' };
      const files = { S3_ACCESS_KEY_ID_FILE: file('id', 'op\n'), S3_SECRET_ACCESS_KEY_FILE: file('key', ' rahasia ') };
      const expected = { accessKeyId: 'op', secretAccessKey: 'rahasia' };
      expect(readSettings({ ...given, ...files }).documents).toMatchObject(expected);
    });

    it.each([
      ['that is empty', () => file('empty', '\n'), /^CA_SECRET_FILE: .* is empty$/],
      ['that is not there', () => join(folder, 'absent'), /^CA_SECRET_FILE: .* cannot be read$/],
    ])('refuse a file %s', (_what, path, message) => {
      expect(() => readSettings({ ...PRODUCTION, CA_SECRET: '', CA_SECRET_FILE: path() })).toThrow(message);
    });

    it('refuse a secret that is said twice', () => {
      const CA_SECRET_FILE = file('twice', 'other');
      expect(() => readSettings({ ...PRODUCTION, CA_SECRET_FILE })).toThrow(/both set/);
    });

    it('refuse the secret of development from a file, too', () => {
      const CA_SECRET_FILE = file('development', 'development-only');
      expect(() => readSettings({ ...PRODUCTION, CA_SECRET: '', CA_SECRET_FILE })).toThrow(/CA_SECRET is that of/);
    });
  });

  describe('of TLS to Temporal', () => {
    const file = (name: string) => {
      writeFileSync(join(folder, name), name);
      return join(folder, name);
    };

    it('are off unless said', () => {
      expect(readSettings({ SIKLUS_KEYS, TEMPORAL_TLS_CA: file('ca') }).temporal.tls).toBe(false);
      expect(readSettings({ SIKLUS_KEYS, TEMPORAL_TLS: 'on' }).temporal.tls).toEqual({});
    });

    it('take whom to believe and who we are from files', () => {
      const files = { TEMPORAL_TLS_CA: file('ca'), TEMPORAL_TLS_CERT: file('crt'), TEMPORAL_TLS_KEY: file('key') };
      expect(readSettings({ SIKLUS_KEYS, TEMPORAL_TLS: 'on', ...files }).temporal.tls).toEqual({
        serverRootCACertificate: Buffer.from('ca'),
        clientCertPair: { crt: Buffer.from('crt'), key: Buffer.from('key') },
      });
    });

    it('refuse a certificate without its key', () => {
      const given = { SIKLUS_KEYS, TEMPORAL_TLS: 'on', TEMPORAL_TLS_CERT: file('crt') };
      expect(() => readSettings(given)).toThrow('TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY belong together');
    });
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
