import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenSsl } from '../../devstack/bsre/lab';

/** Sections of extensions that a list can be made with; `none` makes one of version 1. */
export type ListKind = 'numbered' | 'people' | 'authorities' | 'reasons' | 'point' | 'strange' | 'unreadable' | 'none';

const config = (crlNumber: string): string => `
[ca]
default_ca = mine
[mine]
database = index.txt
serial = serial
${crlNumber}
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
unique_subject = no
policy = any
[any]
commonName = supplied
[leaf]
keyUsage = critical, digitalSignature, nonRepudiation
authorityKeyIdentifier = keyid
[responder]
keyUsage = critical, digitalSignature
extendedKeyUsage = OCSPSigning
authorityKeyIdentifier = keyid
[damaged]
2.5.29.37 = DER:1803616263
[unreadable]
2.5.29.20 = DER:1803616263
[numbered]
authorityKeyIdentifier = keyid
[people]
issuingDistributionPoint = critical, @onlyuser
[onlyuser]
onlyuser = TRUE
[authorities]
issuingDistributionPoint = critical, @onlyca
[onlyca]
onlyCA = TRUE
[reasons]
issuingDistributionPoint = critical, @onlyreasons
[onlyreasons]
onlysomereasons = keyCompromise
[point]
issuingDistributionPoint = critical, @fullname
[fullname]
fullname = URI:http://crl.example.test/1
[strange]
1.3.6.1.4.1.32473.99 = critical, DER:0500
`;

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** As OpenSSL takes times on its command line. */
export const stamp = (at: Date): string => at.toISOString().replace(/[-:T]|\.\d{3}/g, '');

/** A whole CA of OpenSSL's own, with which nothing of ours had anything to do. */
export class OpenSslCa {
  private readonly openssl = new OpenSsl();

  /** `usages` are those of the CA's own key. */
  static async found(usages = 'keyCertSign,cRLSign,digitalSignature'): Promise<OpenSslCa> {
    const ca = new OpenSslCa();
    ca.openssl.write('ca.cnf', config('crlnumber = crlnumber'));
    ca.openssl.write('unnumbered.cnf', config(''));
    ca.openssl.write('index.txt', '');
    ca.openssl.write('serial', '4A11\n');
    ca.openssl.write('crlnumber', '0F\n');
    await ca.openssl.must(
      ...['req', '-x509', ...KEY, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/C=ID/CN=CA', '-days', '3650'],
      ...['-addext', `keyUsage=critical,${usages}`],
    );
    return ca;
  }

  /** A certificate for a fresh key; its DER. */
  async issue(
    name: string,
    from: Date,
    until: Date,
    profile: 'leaf' | 'responder' | 'damaged' = 'leaf',
  ): Promise<Buffer> {
    const request = ['req', '-new', ...KEY, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`];
    await this.openssl.must(...request);
    await this.openssl.must(
      ...['ca', '-config', 'ca.cnf', '-batch', '-in', `${name}.csr`, '-out', `${name}.pem`, '-extensions', profile],
      ...['-startdate', stamp(from), '-enddate', stamp(until), '-notext'],
    );
    return this.der(`${name}.pem`, 'x509');
  }

  certificate(): Promise<Buffer> {
    return this.der('ca.pem', 'x509');
  }

  revoke(name: string, reason: string): Promise<void> {
    return this.openssl.must('ca', '-config', 'ca.cnf', '-revoke', `${name}.pem`, '-crl_reason', reason);
  }

  /** For keyCompromise, with the moment from which the key was doubtful. */
  revokeCompromised(name: string, since: Date): Promise<void> {
    return this.openssl.must('ca', '-config', 'ca.cnf', '-revoke', `${name}.pem`, '-crl_compromise', stamp(since));
  }

  /** Everything that was revoked or held leaves the next list. */
  forgetAll(): void {
    const file = join(this.openssl.dir, 'index.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^R\t([^\t]*)\t[^\t]*/gm, 'V\t$1\t'));
  }

  /** The CA no longer knows that it ever issued anything. */
  forgetEver(): void {
    this.openssl.write('index.txt', '');
  }

  /** A revocation list for a day, or from a moment until another. */
  async list(kind: ListKind = 'numbered', life?: { readonly from: Date; readonly until: Date }): Promise<Buffer> {
    const extensions = kind === 'none' ? [] : ['-crlexts', kind];
    const numbered = kind !== 'none' && kind !== 'unreadable';
    const of = ['-config', numbered ? 'ca.cnf' : 'unnumbered.cnf', ...extensions];
    const times = life
      ? ['-crl_lastupdate', stamp(life.from), '-crl_nextupdate', stamp(life.until)]
      : ['-crldays', '1'];
    await this.openssl.must('ca', ...of, '-gencrl', '-out', 'crl.pem', ...times);
    return this.der('crl.pem', 'crl');
  }

  /** A response about a certificate, good for an hour unless said, signed by the CA or by whom it names. */
  async respond(name: string, signer = 'ca', life = ['-nmin', '60']): Promise<Buffer> {
    await this.openssl.must(
      ...['ocsp', '-issuer', 'ca.pem', '-cert', `${name}.pem`, '-no_nonce', '-reqout', 'request.der'],
    );
    await this.openssl.must(
      ...['ocsp', '-index', 'index.txt', '-CA', 'ca.pem', '-rsigner', `${signer}.pem`, '-rkey', `${signer}.key`],
      ...['-reqin', 'request.der', '-respout', 'response.der', ...life],
    );
    return readFileSync(join(this.openssl.dir, 'response.der'));
  }

  /** OpenSSL's own opinion of a certificate under the last list. */
  verdict(name: string): Promise<string> {
    const trust = ['-CAfile', 'ca.pem', '-CRLfile', 'crl.pem'];
    return this.openssl.say('verify', '-crl_check', ...trust, `${name}.pem`);
  }

  /** OpenSSL's own opinion of the last response. */
  opinion(name: string): Promise<string> {
    return this.openssl.say(
      ...['ocsp', '-CAfile', 'ca.pem', '-issuer', 'ca.pem', '-cert', `${name}.pem`, '-respin', 'response.der'],
    );
  }

  close(): void {
    this.openssl.close();
  }

  private async der(file: string, kind: 'x509' | 'crl'): Promise<Buffer> {
    await this.openssl.must(kind, '-in', file, '-outform', 'DER', '-out', `${file}.der`);
    return readFileSync(join(this.openssl.dir, `${file}.der`));
  }
}
