import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import type { CaRefusal, CertificateAuthority, HoldingAuthority, RevokingAuthority } from '../../adapters/ca/port';
import { canHold, canRevoke } from '../../adapters/ca/port';
import { certificatesIn } from '../../adapters/pki/pem';
import { readPublication } from '../../adapters/pki/publication';
import { crlReason, REASON_RULES } from '../../domain/certificate/revocation-reasons';
import type { RevocationReason } from '../../domain/certificate/revocation-reasons';
import type { HeldCertificate } from '../../domain/enrollment/events';
import type { CaseState } from '../../domain/enrollment/state';
import type { Archive } from '../documents/archive';
import type { CaOrderStep, CaseRef, CertificateStatusStep, NeighbourActivities } from '../enrollment/contract';
import { FileIncomplete, readCase } from '../enrollment/ca-order';

export interface RevocationDeps {
  readonly db: DataSource;
  readonly ca: CertificateAuthority;
  readonly archive: Archive;
  readonly now: () => Date;
}

type RevocationActivities = Pick<
  NeighbourActivities,
  'orderRevocation' | 'awaitPublication' | 'askCertificateStatus' | 'orderHold' | 'orderRelease'
>;

/** What the CA does to a certificate that it has issued, at our word or by its own (Pasal 21). Each is safe to repeat. */
export function createRevocationActivities(deps: RevocationDeps): RevocationActivities {
  const { ca } = deps;
  return {
    async orderRevocation(ref) {
      const { certificate, state } = await held(deps, ref);
      const { revocation } = state;
      if (!revocation) throw new FileIncomplete(`case ${ref.caseId} has no revocation to order`);
      const { invalidityDate } = revocation;
      const { code } = REASON_RULES[revocation.reason as RevocationReason];
      const order = { serial: certificate.serial, reason: code, ...(invalidityDate ? { invalidityDate } : {}) };
      const answer = await revoking(ca).submitRevocation(order);
      if (answer.status === 'revoked') return { state: 'done', at: answer.revokedAt };
      // Somebody was faster, for another reason: that it is revoked is what was wanted.
      if (answer.code === 'already-revoked') return standing(revoking(ca), certificate, answer);
      return refused(answer);
    },

    async awaitPublication(ref) {
      const { certificate, leaf, issuer } = await papers(deps, ref);
      const at = deps.now();
      const [crl, ocsp] = await Promise.all([ca.fetchCrl(), ca.fetchOcsp(leaf, issuer)]);
      const seen = await readPublication({ leaf, issuer, crl, ocsp }, at);
      if (seen.crl.status !== 'revoked' || seen.ocsp.status !== 'revoked')
        throw ApplicationFailure.retryable(
          `CRL says ${seen.crl.status} and OCSP ${seen.ocsp.status} of ${certificate.serial}`,
          'NothingNew',
        );
      const { crlNumber, revokedAt, reason } = seen.crl;
      const now = at.toISOString();
      return { reason: crlReason(reason), revokedAt, crlNumber, crlSeenAt: now, ocspSeenAt: now };
    },

    async askCertificateStatus(ref): Promise<CertificateStatusStep> {
      const { certificate } = await held(deps, ref);
      const answer = await revoking(ca).statusBySerial(certificate.serial);
      if (answer.status !== 'revoked') return { status: answer.status };
      const { reason, revokedAt, invalidityDate } = answer;
      const since = invalidityDate ? { invalidityDate } : {};
      return { status: 'revoked', reason: crlReason(reason), revokedAt, ...since };
    },

    async orderHold(ref) {
      const { certificate } = await held(deps, ref);
      const answer = await holding(ca).submitHold({ serial: certificate.serial });
      return answer.status === 'held' ? { state: 'done', at: answer.since } : refused(answer);
    },

    async orderRelease(ref) {
      const { certificate } = await held(deps, ref);
      const answer = await holding(ca).submitRelease({ serial: certificate.serial });
      // What was never held there is free to be used: the order to hold it had not arrived.
      const free = answer.status === 'good' || answer.code === 'not-on-hold';
      return free ? { state: 'done', at: deps.now().toISOString() } : refused(answer);
    },
  };
}

const refused = ({ code, reason }: CaRefusal): CaOrderStep => ({ state: 'refused', code, reason });

async function standing(ca: RevokingAuthority, { serial }: HeldCertificate, refusal: CaRefusal): Promise<CaOrderStep> {
  const known = await ca.statusBySerial(serial);
  return known.status === 'revoked' ? { state: 'done', at: known.revokedAt } : refused(refusal);
}

/** The rules order nothing that the CA's powers do not cover; a CA that lost one meanwhile is for people to see. */
function revoking(ca: CertificateAuthority): RevokingAuthority {
  if (canRevoke(ca)) return ca;
  throw new Error(`${ca.capabilities().name} revokes nothing`);
}

function holding(ca: CertificateAuthority): HoldingAuthority {
  if (canHold(ca)) return ca;
  throw new Error(`${ca.capabilities().name} holds nothing`);
}

async function held({ db }: RevocationDeps, { caseId }: CaseRef) {
  const state: CaseState = await readCase(db, caseId);
  if (!state.certificate) throw new FileIncomplete(`case ${caseId} has no certificate`);
  return { state, certificate: state.certificate };
}

async function papers(deps: RevocationDeps, ref: CaseRef) {
  const { certificate } = await held(deps, ref);
  const [leaf, chain] = await Promise.all([
    deps.archive.read(ref.caseId, certificate.leafDocumentId),
    deps.archive.read(ref.caseId, certificate.chainDocumentId),
  ]);
  // The issuing CA stands first in the chain that came with the certificate.
  const [issuer = Buffer.alloc(0)] = certificatesIn(chain);
  return { certificate, leaf, issuer };
}
