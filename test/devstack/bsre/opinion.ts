import type { IssuedCertificate } from '../../../adapters/ca/port';
import type { BsreLab } from './lab';
import { OpenSsl, pem } from './lab';

const CHAIN = ['-CAfile', 'root.pem', '-untrusted', 'issuing.pem'];

/** What OpenSSL says of a certificate of the stand-in, with everything that the stand-in publishes about it. */
export class Opinion {
  readonly openssl = new OpenSsl();

  constructor(private readonly lab: BsreLab) {}

  /** Fetches the lists as they are now and lays everything out. */
  async of({ leaf, chain }: IssuedCertificate): Promise<this> {
    this.openssl.write('leaf.pem', pem('CERTIFICATE', leaf));
    this.openssl.write('issuing.pem', pem('CERTIFICATE', chain[0]!));
    this.openssl.write('root.pem', pem('CERTIFICATE', chain[1]!));
    const lists = [await this.lab.get('/crl'), await this.lab.get('/crl/root')];
    this.openssl.write('crls.pem', lists.map((der) => pem('X509 CRL', der)).join(''));
    return this;
  }

  verify(...more: string[]): Promise<string> {
    const rules = ['-x509_strict', '-crl_check_all', ...more];
    return this.openssl.say('verify', ...rules, ...CHAIN, '-CRLfile', 'crls.pem', 'leaf.pem');
  }

  /** Asks the stand-in's responder. */
  ocsp(...more: string[]): Promise<string> {
    const asked = ['-issuer', 'issuing.pem', ...more, '-cert', 'leaf.pem', '-url', `${this.lab.url}/ocsp`];
    return this.openssl.say('ocsp', '-CAfile', 'root.pem', ...asked);
  }

  close(): void {
    this.openssl.close();
  }
}
