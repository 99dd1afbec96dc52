// npm run verify -- DIR: what others say of the story's papers. OpenSSL always; pkilint, veraPDF where installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { certificatesIn, pemOf } from '../adapters/pki/pem';

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
  const cases = existsSync(dir)
    ? readdirSync(dir)
        .map((name) => join(dir, name))
        .filter((folder) => existsSync(join(folder, 'ledger.jsonl')))
    : [];
  if (cases.length === 0) throw new Error('usage: npm run verify -- DIR (where the story left its papers)');
  for (const folder of cases) {
    if (existsSync(join(folder, 'leaf.pem'))) verifyCertificate(folder);
    if (existsSync(join(folder, 'crl-after.der'))) verifyRevocation(folder);
    verifyLetters(join(folder, 'letters'));
  }
  for (const { what, ok, text } of findings) console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}${ok ? '' : `\n${text}`}`);
  for (const tool of notRun) console.log(`not run: ${tool} is not installed`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

function verifyCertificate(folder: string): void {
  if (existsSync(join(folder, 'crl-before.der'))) verifyStanding(folder);
  const { leaf, issuing, root } = pathOf(folder);
  if (existsSync(join(folder, 'request.p10')))
    expects(
      `${folder}: openssl req`,
      ['req', '-inform', 'DER', '-in', join(folder, 'request.p10'), '-verify', '-noout'],
      /OK|verify OK/i,
    );
  lint('lint_pkix_cert', [leaf], folder);
  lint('lint_pkix_cert', [issuing], `${folder} issuing CA`);
  lint('lint_pkix_cert', [root], `${folder} root CA`);
}

/** The certificate is good, by its chain, its list and its OCSP answer. */
function verifyStanding(folder: string): void {
  const { leaf, issuing, root } = pathOf(folder);
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
  lint('lint_crl', ['-t', 'CRL', '-p', 'PKIX', crl], folder);
  lint('lint_ocsp_response', [join(folder, 'ocsp.der')], folder);
}

interface Asked {
  readonly type: string;
  readonly reason?: string;
  readonly invalidityDate?: string;
}

/** CRL and OCSP say revoked, for the reason and from the moment that the ledger tells (RFC 5280, 5.3.1, 5.3.2). */
function verifyRevocation(folder: string): void {
  const { leaf, issuing, root } = pathOf(folder);
  const { reason = '', invalidityDate } = lastRequest(folder);
  const crl = join(folder, 'crl-after.der');
  const listed = openssl('crl', '-inform', 'DER', '-in', crl, '-noout', '-text');
  const serial = openssl('x509', '-in', leaf, '-noout', '-serial').trim().replace('serial=', '');
  const entry = listed.split('Serial Number: ').find((text) => text.startsWith(serial)) ?? '';
  const words = reason.replace(/[A-Z]/g, (letter) => ` ${letter}`);
  const wanted = [`X509v3 CRL Reason Code:.*${words}`, ...(invalidityDate ? [opensslTime(invalidityDate)] : [])];
  findings.push({
    what: `${folder}: openssl crl shows ${[reason, ...(invalidityDate ? ['the invalidity date'] : [])].join(' and ')}`,
    ok: wanted.every((text) => new RegExp(text, 'is').test(entry)),
    text: entry,
  });
  const crlPem = write('after.pem', openssl('crl', '-inform', 'DER', '-in', crl));
  fails(
    `${folder}: openssl verify refuses the revoked one`,
    ['verify', '-crl_check', '-CRLfile', crlPem, '-CAfile', root, '-untrusted', issuing, leaf],
    /certificate revoked/,
  );
  const ocsp = join(folder, 'ocsp-after.der');
  const said = ['ocsp', '-respin', ocsp, '-issuer', issuing, '-cert', leaf, '-CAfile', root, '-verify_other', issuing];
  expects(
    `${folder}: openssl ocsp says revoked`,
    [...said, '-no_nonce'],
    new RegExp(`: revoked.*Reason: ${reason}`, 's'),
  );
  lint('lint_crl', ['-t', 'CRL', '-p', 'PKIX', crl], folder);
  lint('lint_ocsp_response', [ocsp], folder);
}

function pathOf(folder: string) {
  const [issuing, root] = certificatesIn(readFileSync(join(folder, 'chain.pem')));
  if (!issuing || !root) throw new Error(`${folder}: the chain is not whole`);
  return {
    leaf: join(folder, 'leaf.pem'),
    issuing: write('issuing.pem', pemOf(issuing)),
    root: write('root.pem', pemOf(root)),
  };
}

/** What was asked for last: an amendment replaces what stood before. */
function lastRequest(folder: string): Asked {
  const events = readFileSync(join(folder, 'ledger.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse((JSON.parse(line) as { body: string }).body) as { event: Asked }).event);
  const asked = events.filter(({ type }) => type === 'revocationRequested').at(-1);
  if (!asked) throw new Error(`${folder}: a revocation that nobody asked for`);
  return asked;
}

/** As OpenSSL prints a moment: `Nov 24 07:05:09 2026 GMT`. */
function opensslTime(instant: string): string {
  const [, day = '', month = '', year = '', time = ''] = new Date(instant).toUTCString().split(' ');
  return `${month} +${String(Number(day))} ${time} ${year} GMT`;
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

function fails(what: string, args: readonly string[], why: RegExp): void {
  const ran = spawnSync('openssl', args, { encoding: 'utf8' });
  const text = `${ran.stdout}${ran.stderr}`;
  findings.push({ what, ok: ran.status !== 0 && why.test(text), text });
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
