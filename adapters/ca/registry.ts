import { BsreSimulator } from './bsre-simulator';
import type { CertificateAuthority } from './port';

export interface CaOptions {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs?: number;
  /** Whether the CA puts certificates on hold for us, as it says; each adapter knows what is usual for its CA. */
  readonly hold?: boolean;
  /** A stand-in is refused there. */
  readonly production: boolean;
}

/** The adapter of a name, ready to use. Errors: a plain Error that says what is wrong with the setting. */
export function createCertificateAuthority(name: string, options: CaOptions): CertificateAuthority {
  switch (name) {
    case 'bsre-simulator': {
      if (options.production) throw new Error('CA_ADAPTER bsre-simulator is a stand-in and is refused in production');
      return new BsreSimulator(options);
    }
    default:
      throw new Error(`CA_ADAPTER names no adapter: ${name}`);
  }
}
