import type {
  CaOrderStep,
  CaseFacts,
  CaStep,
  CertificateStatusStep,
  LedgerActivities,
  NeighbourActivities,
} from '../../activities/enrollment/contract';
import { CaUnreachable } from '../../adapters/ca/port';
import type { RecordInput, RecordOutcome, StandingCommit } from '../../entities/ledger-writer';
import { dossierDigest } from '../../entities/ledger-writer';
import type { CaPowers } from '../../domain/certificate/ca-powers';
import { PLAIN_CA } from '../../domain/certificate/ca-powers';
import type { CrlReason } from '../../domain/certificate/revocation-reasons';
import type { LedgerEvent } from '../../domain/case/ledger';
import type { CaseEvent, HeldCertificate } from '../../domain/enrollment/events';
import { evolve, fold } from '../../domain/enrollment/evolve';
import type { CaseState } from '../../domain/enrollment/state';
import type { Notice } from '../../domain/notices/notice';
import { noticesOf } from '../../domain/notices/notices';
import { REGENCY_CALENDAR } from '../../devstack/regency/calendar';
import { AGREEMENT, hex, personal } from '../builders/application';

export const LIFE_MS = 730 * 86_400_000 - 1_000;

/**
 * The ledger and the neighbours of a workflow under skipped time, in memory: the same pure functions that the real
 * ones run, without a database whose clock would not skip. A CA answers from a script, `issued` when it is over.
 */
export class Register implements LedgerActivities, NeighbourActivities {
  readonly ledger: LedgerEvent<CaseEvent>[] = [];
  readonly notices = new Map<string, Notice & { readonly at: string }>();
  readonly answers: CaStep[] = [];
  readonly orders: string[] = [];
  state: CaseState | undefined;
  mismatches: string[] = [];
  /** The CA goes on saying the same. */
  keepsAnswer = false;
  /** How many more times the CA cannot be reached. */
  failures = 0;
  ca: CaPowers = PLAIN_CA;
  revocationOrders = 0;
  readonly holdOrders: ('hold' | 'release')[] = [];
  /** What the CA refuses to do. */
  refusing: 'revocation' | 'hold' | 'release' | undefined;
  /** How many more times CRL and OCSP do not show the revocation yet. */
  unpublished = 0;
  statusAtCa: CertificateStatusStep = { status: 'good' };
  failure: Error = new CaUnreachable('the CA is away');
  /** How often the workflow has read what the rules need. */
  readings = 0;
  /** How often the ledger was asked to write. */
  attempts = 0;
  /** What keeps the ledger from being written now. */
  ledgerFault: Error | undefined;
  private key = 0;

  constructor(private readonly nowMs: () => Promise<number>) {}

  loadFacts(): Promise<CaseFacts> {
    this.readings += 1;
    return Promise.resolve({ calendar: REGENCY_CALENDAR, agreement: AGREEMENT, ca: this.ca });
  }

  orderRevocation(): Promise<CaOrderStep> {
    this.revocationOrders += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('the CA is away'));
    }
    return this.answered('revocation');
  }

  async awaitPublication() {
    if (this.unpublished > 0) {
      this.unpublished -= 1;
      throw new Error('nothing new');
    }
    const at = await this.now();
    const reason = (this.state?.revocation?.reason ?? 'unspecified') as CrlReason;
    return { reason, revokedAt: at, crlNumber: '7', crlSeenAt: at, ocspSeenAt: at };
  }

  askCertificateStatus(): Promise<CertificateStatusStep> {
    return Promise.resolve(this.statusAtCa);
  }

  orderHold(): Promise<CaOrderStep> {
    this.holdOrders.push('hold');
    return this.answered('hold');
  }

  orderRelease(): Promise<CaOrderStep> {
    this.holdOrders.push('release');
    return this.answered('release');
  }

  private async answered(what: 'revocation' | 'hold' | 'release'): Promise<CaOrderStep> {
    return this.refusing === what
      ? { state: 'refused', code: 'not-allowed', reason: 'ditolak' }
      : { state: 'done', at: await this.now() };
  }

  private async now(): Promise<string> {
    return new Date(await this.nowMs()).toISOString();
  }

  record({ caseId, fromVersion, at, actor, commandId, events }: RecordInput): Promise<RecordOutcome> {
    this.attempts += 1;
    if (this.ledgerFault) return Promise.reject(this.ledgerFault);
    const version = this.state?.version ?? 0;
    if (version > fromVersion) return this.commitsAfter({ fromVersion }).then((ahead) => ({ ahead }));
    const recorded = events.map((event, i) => ({ caseId, seq: fromVersion + 1 + i, at, actor, commandId, event }));
    this.state = recorded.reduce<CaseState | undefined>(evolve, this.state);
    this.ledger.push(...recorded);
    const state = this.state;
    if (!state) throw new Error('no case');
    for (const event of recorded)
      for (const notice of noticesOf(state, event))
        if (!this.notices.has(notice.key)) this.notices.set(notice.key, { ...notice, at });
    const { revision, status } = state;
    return Promise.resolve({
      recorded: { version: state.version, revision, status, dossierDigest: dossierDigest(state) },
    });
  }

  /** As the real one: what stands beyond a version, commit by commit. */
  commitsAfter({ fromVersion }: { fromVersion: number }): Promise<readonly StandingCommit[]> {
    const commits: LedgerEvent<CaseEvent>[][] = [];
    for (const recorded of this.ledger.slice(fromVersion)) {
      const last = commits.at(-1);
      if (last?.[0]?.commandId === recorded.commandId) last.push(recorded);
      else commits.push([recorded]);
    }
    let state = fold(this.ledger.slice(0, fromVersion));
    return Promise.resolve(
      commits.map((events) => {
        state = events.reduce<CaseState | undefined>(evolve, state);
        if (!state) throw new Error('no case');
        const { version, revision, status } = state;
        return { events, recorded: { version, revision, status, dossierDigest: dossierDigest(state) } };
      }),
    );
  }

  orderCertificate({ reference }: { reference: string }): Promise<CaStep> {
    this.orders.push(reference);
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(this.failure);
    }
    return Promise.resolve(this.answers[0] ?? { state: 'issued' });
  }

  askCa(): Promise<CaStep> {
    return Promise.resolve(this.answers[0] ?? { state: 'issued' });
  }

  awaitCa({ known }: { known: CaStep['state'] }): Promise<CaStep> {
    if (this.answers[0]?.state === known) {
      if (this.keepsAnswer) return Promise.reject(new Error('nothing new'));
      this.answers.shift();
    }
    return Promise.resolve(this.answers[0] ?? { state: 'issued' });
  }

  async receiveCertificate(): Promise<{ certificate: HeldCertificate; mismatches: readonly string[] }> {
    const from = await this.nowMs();
    const serial = hex(`serial ${String(++this.key)}`).slice(0, 40);
    const certificate: HeldCertificate = {
      serial,
      sha256: hex(serial),
      spkiSha256: hex(`key ${serial}`),
      issuer: 'CN=BSRE CA DS G1',
      notBefore: new Date(from).toISOString(),
      notAfter: new Date(from + LIFE_MS).toISOString(),
      keyUsage: ['digitalSignature', 'nonRepudiation'],
      extendedKeyUsage: ['emailProtection'],
      leafDocumentId: `leaf-${serial}`,
      chainDocumentId: `chain-${serial}`,
    };
    return { certificate, mismatches: this.mismatches };
  }

  issueLetter({ letter, forSeq }: { letter: string; forSeq: number }) {
    return Promise.resolve({
      documentId: `letter-${letter}-${forSeq}`,
      sha256: hex(`${letter} ${forSeq}`),
      number: `555/${forSeq}/OP`,
    });
  }
}

export const activation = (activateBy: string): CaStep => ({
  state: 'awaiting-activation',
  caReference: 'BSRE-1',
  page: personal('activation page'),
  activateBy,
});
