import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import type { CertificateAuthority } from '../../adapters/ca/port';
import { readCertificate } from '../../adapters/pki/certificate';
import { pemOf } from '../../adapters/pki/pem';
import type { TrustAnchors } from '../../adapters/pki/trust-anchors';
import type { CaAnswer } from '../../domain/certificate/issuance';
import { DEFAULT_MATCH_POLICY, matchCertificate } from '../../domain/certificate/match';
import { DAY_MS } from '../../domain/case/instant';
import type { HeldCertificate } from '../../domain/enrollment/events';
import type { CaseState } from '../../domain/enrollment/state';
import type { Vault } from '../../entities/vault';
import type { Archive } from '../documents/archive';
import { createRevocationActivities } from '../revocation/revocation.activities';
import type { LetterWriter } from '../letters/letters';
import { acceptedAgreement, approvedPerson, orderOf, readCase } from './ca-order';
import type { CaStep, NeighbourActivities, OrderRef } from './contract';

export interface NeighbourDeps {
  readonly db: DataSource;
  readonly vault: Vault;
  readonly ca: CertificateAuthority;
  readonly archive: Archive;
  readonly letters: LetterWriter;
  /** O of every subject: `Pemerintah Kabupaten Karawang`. */
  readonly organization: string;
  /** Roots of the CA that may end a chain; without them any root may, which production does not allow. */
  readonly anchors?: TrustAnchors;
  readonly now: () => Date;
}

export function createNeighbourActivities(deps: NeighbourDeps): NeighbourActivities {
  const { ca, letters } = deps;
  const ask = async ({ caseId, reference }: OrderRef) => stepOf(deps, caseId, await ca.statusOf(reference));
  return {
    askCa: ask,
    issueLetter: (due) => letters.issue(due),

    async orderCertificate({ caseId, reference }) {
      // A second attempt may follow an order that arrived: ask what became of it before anything is sent again.
      if (Context.current().info.attempt > 1) {
        const known = await ca.statusOf(reference);
        if (known.state !== 'unknown') return stepOf(deps, caseId, known);
      }
      const state = await readCase(deps.db, caseId);
      const person = await approvedPerson(deps.db, deps.vault, state, deps.organization);
      const pkcs10 = state.dossier.request && (await deps.archive.read(caseId, state.dossier.request.documentId));
      return stepOf(
        deps,
        caseId,
        await ca.submitIssuance(orderOf(state, person, await acceptedAgreement(deps.db, state), reference, pkcs10)),
      );
    },

    async awaitCa({ known, ...ref }) {
      const step = await ask(ref);
      // Not news: failing is what makes Temporal ask again later without a word in the history.
      if (step.state === known) throw ApplicationFailure.retryable('the CA says nothing new', 'NothingNew');
      return step;
    },

    receiveCertificate: (ref) => receive(deps, ref),
    ...createRevocationActivities(deps),
  };
}

/** Takes what the CA made, checks it against what was approved, and files it: leaf and chain as sealed papers. */
async function receive(deps: NeighbourDeps, { caseId, reference }: OrderRef) {
  const { db, vault, ca, archive, anchors, now } = deps;
  const { leaf, chain } = await ca.fetchCertificate(reference);
  const state = await readCase(db, caseId);
  const facts = await readReceived(leaf, chain, now(), anchors);
  const person = await approvedPerson(db, vault, state, deps.organization);
  const { dossier, type, policy, order } = state;
  const mismatches = matchCertificate(
    {
      type,
      purposes: dossier.form.purposes ?? [],
      ...person,
      ...(dossier.form.fqdn ? { dnsName: dossier.form.fqdn } : {}),
      ...(dossier.request ? { spkiSha256: dossier.request.spkiSha256 } : {}),
      orderedAt: order?.orderedAt ?? state.statusSince,
      serialKnown: await serialKnown(db, facts.issuer, facts.serial, caseId),
    },
    facts,
    now().toISOString(),
    {
      ...DEFAULT_MATCH_POLICY,
      maxValidityMs: policy.certificate.maxValidityDays * DAY_MS,
      ...(anchors ? { trustedRoots: anchors.all.map((anchor) => anchor.sha256) } : {}),
    },
  );
  const { documentId: leafDocumentId } = await archive.file({
    caseId,
    name: `leaf:${facts.sha256}`,
    kind: 'certificate',
    mediaType: 'application/pkix-cert',
    bytes: leaf,
  });
  const { documentId: chainDocumentId } = await archive.file({
    caseId,
    name: `chain:${facts.sha256}`,
    kind: 'certificate-chain',
    mediaType: 'application/x-pem-file',
    bytes: Buffer.from(pemOf(...chain), 'ascii'),
  });
  const { serial, sha256, spkiSha256, issuer, notBefore, notAfter, keyUsage, extendedKeyUsage } = facts;
  const certificate: HeldCertificate = {
    serial,
    sha256,
    spkiSha256,
    issuer,
    notBefore,
    notAfter,
    keyUsage,
    extendedKeyUsage,
    leafDocumentId,
    chainDocumentId,
  };
  return { certificate, mismatches: mismatches.map(({ code }) => code) };
}

async function serialKnown(db: DataSource, issuer: string, serial: string, caseId: string): Promise<boolean> {
  const rows: unknown[] = await db.query(
    'SELECT 1 FROM certificate WHERE issuer = $1 AND serial = $2 AND case_id <> $3',
    [issuer, serial, caseId],
  );
  return rows.length > 0;
}

/** The answer without what a workflow may not hold: the activation link goes into the vault. */
async function stepOf({ vault }: NeighbourDeps, caseId: CaseState['caseId'], answer: CaAnswer): Promise<CaStep> {
  switch (answer.state) {
    case 'awaiting-activation': {
      const { page } = await vault.seal(caseId, { page: answer.activationUrl });
      return { state: answer.state, caReference: answer.caReference, page, activateBy: answer.activateBy };
    }
    case 'returned':
    case 'refused':
      return { state: answer.state, reason: answer.reason };
    case 'issued':
    case 'pending':
    case 'unknown':
      return { state: answer.state };
  }
}

/** One that came after its own end is judged as of its end: that time is over is no mismatch, and ends it by itself. */
async function readReceived(leaf: Buffer, chain: readonly Buffer[], now: Date, anchors: TrustAnchors | undefined) {
  const facts = await readCertificate(leaf, chain, now, anchors);
  const end = new Date(facts.notAfter);
  return end < now ? readCertificate(leaf, chain, end, anchors) : facts;
}
