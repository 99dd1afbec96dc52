import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Stack } from '../../scripts/stack';
import { freeBasePort, startStack } from '../../scripts/stack';
import { filesBelow, tracesIn } from './traces';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');
const tsx = (script: string, args: readonly string[], env: NodeJS.ProcessEnv) =>
  run(process.execPath, ['--import', 'tsx', join(root, script), ...args], {
    cwd: root,
    env,
    timeout: 420_000,
    maxBuffer: 2 ** 24,
  });

describe('the story through the running stack', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'siklus-e2e-'));
  const out = mkdtempSync(join(tmpdir(), 'siklus-story-'));
  let stack: Stack;
  let timeline: string;

  beforeAll(async () => {
    stack = await startStack({ dataDir, port: await freeBasePort() });
    const told = await tsx('scripts/story/main.ts', ['--out', out], stack.env);
    timeline = told.stdout;
  }, 600_000);

  afterAll(async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
  }, 60_000);

  it('Pasal 31(1): tells every step with its article', () => {
    for (const article of [
      '11(2)',
      '13(1)',
      '14a',
      '15b',
      '16a',
      '17(1)',
      '17(2)',
      '17(3)',
      '19(2)',
      '19(4)',
      '19(6)',
      '20(1)',
      '20(2)',
      '21(1)',
      '23(1)',
      '24a',
      '25(1)a',
      '25(1)b',
      '25(2)',
    ])
      expect(timeline).toContain(`Pasal ${article}`);
  });

  it('Pasal 19(1), 21(1)-(2): leaves certificates, CRL and OCSP answers in which OpenSSL sees good before and revoked after, and why', async () => {
    const { stdout } = await tsx('scripts/verify.ts', [out], process.env);
    expect(stdout).not.toContain('FAIL');
    expect(stdout.match(/ok {3}.*openssl/g)).toHaveLength(19);
  });

  it.each([
    [
      'individu',
      ['leaf.pem', 'chain.pem', 'crl-before.der', 'ocsp.der', 'ledger.jsonl', 'history.json'],
      ['submission-receipt', 'return-answer', 'acceptance-answer', 'delivery-receipt'],
    ],
    [
      'individu-baru',
      ['leaf.pem', 'chain.pem', 'crl-before.der', 'ocsp.der', 'ledger.jsonl', 'history.json'],
      ['submission-receipt', 'acceptance-answer', 'delivery-receipt'],
    ],
    [
      'kehilangan',
      ['leaf.pem', 'chain.pem', 'crl-after.der', 'ocsp-after.der', 'ledger.jsonl', 'history.json'],
      ['acceptance-answer', 'delivery-receipt', 'loss-receipt', 'revocation-answer'],
    ],
    ['kehilangan-baru', ['crl-after.der', 'ocsp-after.der', 'ledger.jsonl', 'history.json'], ['delivery-receipt']],
    ['jabatan', ['ledger.jsonl', 'history.json'], ['submission-receipt', 'refusal-answer']],
    [
      'sistem',
      ['leaf.pem', 'crl-before.der', 'ocsp.der', 'crl-after.der', 'ocsp-after.der', 'request.p10', 'ledger.jsonl'],
      ['submission-receipt', 'acceptance-answer', 'delivery-receipt'],
    ],
  ])('Pasal 17(4): keeps the file of the %s case', (name, files, letters) => {
    for (const file of files) expect([file, existsSync(join(out, name, file))]).toEqual([file, true]);
    const written = readdirSync(join(out, name, 'letters'));
    for (const letter of letters) expect(written.some((file) => file.includes(letter))).toBe(true);
    expect(readdirSync(join(out, name, 'mail')).length).toBeGreaterThan(1);
  });

  it('Pasal 20(1)-(2): reminds the holder at each rung once, until the certificate that follows is in use', () => {
    const told = ledger(out, 'individu').map(({ event }) => event);
    const rungs = told.filter(({ type }) => type === 'reminderDue').map(({ rung }) => rung);
    expect(rungs).toEqual(['PT120S', 'PT80S']);
    const types = told.map(({ type }) => type);
    expect(types.lastIndexOf('reminderDue')).toBeLessThan(types.indexOf('successorInUse'));
    expect(types.at(-1)).toBe('expired');
  });

  it('Pasal 25(1)a, 25(2): revokes what was lost before the papers come, and issues anew in a linked case after them', () => {
    const types = ledger(out, 'kehilangan').map(({ event }) => event.type);
    expect(types.indexOf('revocationOrdered')).toBeLessThan(types.indexOf('lossPaperAttached'));
    expect(types.lastIndexOf('lossPaperAttached')).toBeLessThan(types.indexOf('successorLinked'));
  });

  it('Pasal 11(2): a transfer proposes a revocation within the day, and an officer decides it', () => {
    const types = ledger(out, 'kehilangan-baru').map(({ event }) => event.type);
    expect(types).toEqual(expect.arrayContaining(['personChanged', 'revocationOrdered', 'revocationPublished']));
  });

  it('issues one certificate although the worker was killed in the middle', () => {
    const received = ledger(out, 'individu').filter(({ event }) => event.type === 'certificateMatched');
    expect(received).toHaveLength(1);
    expect(ledger(out, 'individu').filter(({ event }) => event.type === 'issuanceOrdered')).toHaveLength(1);
  });

  it("leaves no NIK, name or e-mail in Temporal's database, its search attributes or any log", () => {
    const subjects = readFileSync(join(out, 'subjects.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(subjects.length).toBeGreaterThanOrEqual(9);
    const folders = [join(dataDir, 'temporal'), join(dataDir, 'logs')];
    for (const folder of folders) expect(filesBelow(folder).length).toBeGreaterThan(0);
    expect(folders.flatMap((folder) => tracesIn(folder, subjects))).toEqual([]);
    for (const name of ['individu', 'jabatan', 'sistem']) {
      const history = readFileSync(join(out, name, 'history.json'), 'utf8');
      expect(history).toContain(Buffer.from('binary/encrypted').toString('base64'));
    }
  });

  it('would find a trace if there were one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'siklus-trace-'));
    writeFileSync(join(folder, 'log'), Buffer.from(`x${Buffer.from('ab Siti Komariah').toString('base64')}`));
    expect(tracesIn(folder, ['Siti Komariah'])).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });
});

interface Line {
  readonly event: { readonly type: string; readonly rung?: string };
}

const ledger = (out: string, name: string): readonly Line[] =>
  readFileSync(join(out, name, 'ledger.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse((JSON.parse(line) as { body: string }).body) as Line);
