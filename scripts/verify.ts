// npm run verify -- DIR: what others say of the story's papers. OpenSSL always; pkilint, veraPDF where installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly text: string;
}

const findings: Finding[] = [];
const notRun = new Set<string>();
const scratch = mkdtempSync(join(tmpdir(), 'siklus-verify-'));

function main(): void {
  const dir = resolve(process.argv[2] ?? '');
  const cases = ['individu', 'jabatan', 'sistem'].map((name) => join(dir, name)).filter((folder) => existsSync(folder));
  if (cases.length === 0) throw new Error('usage: npm run verify -- DIR (where the story left its papers)');
  for (const folder of cases) {
    if (existsSync(join(folder, 'leaf.pem'))) verifyCertificate(folder);
    verifyLetters(join(folder, 'letters'));
  }
  for (const { what, ok, text } of findings) console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}${ok ? '' : `\n${text}`}`);
  for (const tool of notRun) console.log(`not run: ${tool} is not installed`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

function verifyCertificate(folder: string): void {
  const chain =
    readFileSync(join(folder, 'chain.pem'), 'ascii').match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g) ?? [];
  const [issuing = '', root = ''] = chain.map((pem, i) => write(`${String(i)}.pem`, pem));
  const leaf = join(folder, 'leaf.pem');
  const crl = join(folder, 'crl-before.der');
  const crlPem = join(scratch, 'crl.pem');
  execFileSync('openssl', ['crl', '-inform', 'DER', '-in', crl, '-out', crlPem]);
  // The demonstration's certificates live minutes: they are judged at the moment of their own CRL.
  const at = String(
    Math.floor(Date.parse(openssl('crl', '-in', crlPem, '-noout', '-lastupdate').replace('lastUpdate=', '')) / 1000) +
      2,
  );
  const certAt = String(Math.max(Number(at), startOf(leaf) + 1));
  expects(
    `${folder}: openssl verify with the CRL`,
    ['verify', '-attime', certAt, '-crl_check', '-CRLfile', crlPem, '-CAfile', root, '-untrusted', issuing, leaf],
    /: OK/,
  );
  expects(
    `${folder}: openssl ocsp`,
    [
      'ocsp',
      '-respin',
      join(folder, 'ocsp.der'),
      '-issuer',
      issuing,
      '-cert',
      leaf,
      '-CAfile',
      root,
      '-verify_other',
      issuing,
      '-no_nonce',
    ],
    /: good/,
  );
  if (existsSync(join(folder, 'request.p10')))
    expects(
      `${folder}: openssl req`,
      ['req', '-inform', 'DER', '-in', join(folder, 'request.p10'), '-verify', '-noout'],
      /OK|verify OK/i,
    );
  lint('lint_pkix_cert', [leaf], folder);
  lint('lint_pkix_cert', [issuing], `${folder} issuing CA`);
  lint('lint_pkix_cert', [root], `${folder} root CA`);
  lint('lint_crl', ['-t', 'CRL', '-p', 'PKIX', crl], folder);
  lint('lint_ocsp_response', [join(folder, 'ocsp.der')], folder);
}

function verifyLetters(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const verapdf = spawnSync('verapdf', ['--flavour', '3b', '--format', 'text', join(folder, name)], {
      encoding: 'utf8',
    });
    if (verapdf.error) notRun.add('veraPDF');
    else
      findings.push({
        what: `${folder}/${name}: veraPDF`,
        ok: verapdf.stdout.startsWith('PASS'),
        text: verapdf.stdout,
      });
  }
}

function lint(tool: string, args: readonly string[], what: string): void {
  const ran = spawnSync(tool, ['lint', ...args, '-s', 'ERROR'], { encoding: 'utf8' });
  if (ran.error) notRun.add(`pkilint (${tool})`);
  else findings.push({ what: `${what}: ${tool}`, ok: ran.status === 0, text: `${ran.stdout}${ran.stderr}` });
}

function expects(what: string, args: readonly string[], good: RegExp): void {
  const ran = spawnSync('openssl', args, { encoding: 'utf8' });
  const text = `${ran.stdout}${ran.stderr}`;
  findings.push({ what, ok: ran.status === 0 && good.test(text), text });
}

const openssl = (...args: readonly string[]): string => execFileSync('openssl', args, { encoding: 'utf8' });
const startOf = (leaf: string): number =>
  Math.floor(Date.parse(openssl('x509', '-in', leaf, '-noout', '-startdate').replace('notBefore=', '')) / 1000);

function write(name: string, text: string): string {
  const file = join(scratch, name);
  writeFileSync(file, `${text}\n`);
  return file;
}

main();
