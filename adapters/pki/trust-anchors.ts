import { BasicConstraints } from 'pkijs';
import type { Certificate } from 'pkijs';
import { parseCertificate } from './certificate';
import { sha256Hex } from './certificate-der';
import { extensionOf } from './certificate-name';
import { isSelfIssued, isSignedBy, namesFit } from './certificate-path';

export interface TrustAnchor {
  readonly certificate: Certificate;
  /** In hex, as `matchCertificate` compares it. */
  readonly sha256: string;
}

/** The roots that are trusted before any certificate is seen (RFC 5280, 6.1.1 d). */
export interface TrustAnchors {
  readonly all: readonly TrustAnchor[];
  /** The anchor that issued `last`, the end of a chain that came without its root, as chains often do. */
  issuerOf(last: Certificate): Promise<TrustAnchor | undefined>;
}

/** Thrown at start for an anchor that no chain could end in. */
export class TrustAnchorDefect extends Error {
  override readonly name = 'TrustAnchorDefect';
}

/** Errors: {@link TrustAnchorDefect} for what is no certificate, or none of a root CA that signed itself. */
export async function readTrustAnchors(ders: readonly Buffer[]): Promise<TrustAnchors> {
  const all = await Promise.all(ders.map(readAnchor));
  return {
    all,
    issuerOf: async (last) => {
      for (const anchor of all)
        if (namesFit(last, anchor.certificate) && (await isSignedBy(last, anchor.certificate))) return anchor;
      return undefined;
    },
  };
}

async function readAnchor(der: Buffer, index: number): Promise<TrustAnchor> {
  const which = `trust anchor ${String(index + 1)}`;
  const certificate = parsed(der, which);
  const constraints = extensionOf(certificate, '2.5.29.19');
  if (!(constraints instanceof BasicConstraints) || !constraints.cA)
    throw new TrustAnchorDefect(`${which} is no certificate of a CA`);
  if (!isSelfIssued(certificate) || !(await isSignedBy(certificate, certificate)))
    throw new TrustAnchorDefect(`${which} did not sign itself: it is no root`);
  return { certificate, sha256: sha256Hex(der) };
}

function parsed(der: Buffer, which: string): Certificate {
  try {
    return parseCertificate(der);
  } catch (cause) {
    throw new TrustAnchorDefect(`${which} is no certificate`, { cause });
  }
}
