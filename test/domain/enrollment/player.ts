import { DAY_MS, toInstant, toMillis } from '../../../domain/case/instant';
import type { LedgerEvent } from '../../../domain/case/ledger';
import type { RefusalCode } from '../../../domain/case/refusal';
import type { Command } from '../../../domain/enrollment/commands';
import { decide } from '../../../domain/enrollment/decide';
import type { CaseEvent, HeldCertificate } from '../../../domain/enrollment/events';
import { evolve } from '../../../domain/enrollment/evolve';
import type { CaseState } from '../../../domain/enrollment/state';
import type { CaPowers } from '../../../domain/certificate/ca-powers';
import { PLAIN_CA } from '../../../domain/certificate/ca-powers';
import type { CertificateType } from '../../../domain/certificate/types';
import type { Actor } from '../../../domain/people/roles';
import { SYSTEM_ACTOR } from '../../../domain/people/roles';
import { REGENCY_CALENDAR } from '../../../devstack/regency/calendar';
import { dossierDigest } from '../../../entities/ledger-writer';
import {
  acceptAgreement,
  AGREEMENT,
  ALL_MET,
  APPLICANT,
  completeApplication,
  EXAMINER,
  hex,
  openCommand,
  SUPERVISOR,
} from '../../builders/application';

/** Plays a case by the pure rules alone, with a clock that stands still until it is moved. */
export class Player {
  state: CaseState | undefined;
  readonly ledger: LedgerEvent<CaseEvent>[] = [];
  /** A Monday morning in WIB. */
  now = '2026-11-23T02:00:00.000Z';
  ca: CaPowers = PLAIN_CA;

  static submitted(type: CertificateType = 'individual'): Player {
    const player = new Player();
    player.gives(APPLICANT, openCommand(type));
    for (const command of completeApplication(type)) player.gives(APPLICANT, command);
    player.gives(APPLICANT, { type: 'submit' });
    return player;
  }

  /** A case whose certificate waits to be received. */
  static accepting(type: CertificateType = 'individual', ca: CaPowers = PLAIN_CA): Player {
    const player = Player.submitted(type);
    player.ca = ca;
    player.approved().issued();
    return player;
  }

  /** A certificate in force, from the Monday morning on. */
  static inForce(type: CertificateType = 'individual', ca: CaPowers = PLAIN_CA): Player {
    const player = Player.accepting(type, ca);
    player.gives(APPLICANT, { type: 'confirmReceipt' });
    return player;
  }

  /** The applicant agrees and the CA issues what fits, for 730 days less a second. */
  issued(mismatches: readonly string[] = []): this {
    this.gives(APPLICANT, acceptAgreement);
    this.time({ type: 'order', reference: `order ${String(this.ledger.length)}` });
    const serial = hex(`serial ${this.now} ${String(this.ledger.length)}`).slice(0, 40);
    const certificate: HeldCertificate = {
      ...{ serial, sha256: hex(serial), spkiSha256: hex(`key ${serial}`), issuer: 'CN=BSRE CA DS G1' },
      ...{ notBefore: this.now, notAfter: toInstant(toMillis(this.now) + 730 * DAY_MS - 1_000) },
      ...{ keyUsage: [], extendedKeyUsage: [], leafDocumentId: 'leaf', chainDocumentId: 'chain' },
    };
    this.time({ type: 'receiveCertificate', certificate, mismatches });
    return this;
  }

  /** The CA does what was ordered, and the world sees it. */
  published(): this {
    this.time({ type: 'acceptRevocation', revokedAt: this.now });
    const seen = { crlNumber: '7', crlSeenAt: this.now, ocspSeenAt: this.now, revokedAt: this.now };
    const reason = this.it.revocation?.reason ?? 'unspecified';
    this.time({ type: 'recordPublication', reason, ...seen });
    return this;
  }

  /** Those of `commands` that the case would accept from `actor` now. */
  possible(actor: Actor, commands: readonly Command[]): readonly Command[] {
    const digest = this.state ? dossierDigest(this.state) : '';
    const facts = { ...{ now: this.now, actor, calendar: REGENCY_CALENDAR }, dossierDigest: digest };
    return commands.filter(
      (command) => decide(this.state, command, { ...facts, agreement: AGREEMENT, ca: this.ca }).ok,
    );
  }

  /** The refusal's code, or undefined when it was accepted and recorded. */
  gives(actor: Actor, command: Command): RefusalCode | undefined {
    const digest = this.state ? dossierDigest(this.state) : '';
    const facts = {
      now: this.now,
      actor,
      calendar: REGENCY_CALENDAR,
      dossierDigest: digest,
      agreement: AGREEMENT,
      ca: this.ca,
    };
    const decision = decide(this.state, command, facts);
    if (!decision.ok) return decision.refusal.code;
    const commandId = `c${String((this.state?.version ?? 0) + 1)}`;
    for (const event of decision.events) {
      const seq = (this.state?.version ?? 0) + 1;
      const recorded = { caseId: 'case-1', seq, at: this.now, actor, commandId, event };
      this.ledger.push(recorded);
      this.state = evolve(this.state, recorded);
    }
    return undefined;
  }

  time(command: Command): RefusalCode | undefined {
    return this.gives(SYSTEM_ACTOR, command);
  }

  pass(ms: number): void {
    this.now = toInstant(toMillis(this.now) + ms);
  }

  get it(): CaseState {
    if (!this.state) throw new Error('no case');
    return this.state;
  }

  sight() {
    return { revision: this.it.revision, digest: dossierDigest(this.it), documents: [] };
  }

  claims(actor: Actor): RefusalCode | undefined {
    return this.gives(actor, { type: 'claimTask', taskId: this.it.task?.id ?? 'none' });
  }

  verified(): this {
    this.claims(EXAMINER);
    this.gives(EXAMINER, { type: 'verify', sight: this.sight(), checklist: ALL_MET, remarks: '' });
    return this;
  }

  approved(): this {
    this.verified().claims(SUPERVISOR);
    this.gives(SUPERVISOR, { type: 'approve', sight: this.sight(), remarks: '' });
    return this;
  }
}
