import { HELD } from '../../domain/enrollment/status';
import type { CaseState } from '../../domain/enrollment/state';
import { papersOwed } from '../../domain/loss/state';
import { isPending } from '../../domain/revocation/state';
import type { CertificateLetter, LetterDataByKind } from './data';
import { holdCauseCode } from '../labels/in-force';
import type { Told } from './told';
import { alongside, officerOf, only } from './told';

/** What the letters about a certificate in force say: loss, stop, release, revocation (Pasal 21, 25). */
export const CERTIFICATE_LETTERS = {
  'loss-receipt': (told: Told): LetterDataByKind['loss-receipt'] => {
    const { kind, capacity, text, discoveredAt = null, papersDueAt } = only(told, 'lossReported');
    const loss = required(told.state, 'loss');
    return {
      ...letter(told),
      ...{ caName: told.caName, kind, capacity, text, discoveredAt, papersDueAt },
      done: doneAtOnce(told),
      papersOwed: papersOwed(loss),
    };
  },
  'stop-use-order': async (told: Told): Promise<LetterDataByKind['stop-use-order']> => {
    const { cause } = only(told, 'holdPlaced');
    const { since, until, causes, atCa } = required(told.state, 'hold');
    return {
      ...letter(told),
      caName: told.caName,
      // Of the other causes nobody has decided yet: a report or an incident stops use by rule.
      officer: cause === 'officer' ? await officerOf(told) : null,
      ...{ since, until, atCa },
      causes: causes.map((one) => ({ cause: holdCauseCode(one.cause), text: one.text })),
    };
  },
  'release-answer': async (told: Told): Promise<LetterDataByKind['release-answer']> => {
    only(told, 'holdReleased');
    const { since } = required(told.before, 'hold');
    const lifted = told.events.findLast(({ event }) => event.type === 'holdCauseLifted')?.event;
    return {
      ...letter(told),
      caName: told.caName,
      // Where the CA had to let it go too, its answer came later than the officer's decision.
      officer: alongside(told, 'releaseApproved') ? await officerOf(told) : null,
      since,
      text: (lifted?.type === 'holdCauseLifted' && lifted.text.trim()) || null,
      wasHeldAtCa: told.before.hold?.atCa === 'releasing',
    };
  },
  'revocation-answer': (told: Told): LetterDataByKind['revocation-answer'] => {
    const { revokedAt, reason: published, crlNumber, crlSeenAt, ocspSeenAt } = only(told, 'revocationPublished');
    const revocation = required(told.state, 'revocation');
    const { reason, origin, capacity = null, amends, urgent, decidedAt, orderedAt, invalidityDate = null } = revocation;
    return {
      ...letter(told),
      ...{ caName: told.caName, reason, origin, capacity, amends, invalidityDate },
      publishedReason: published === reason ? null : published,
      decidedAt: origin === 'ca' ? null : (decidedAt ?? orderedAt ?? null),
      actedFirst: urgent,
      ...{ revokedAt, crlNumber, crlSeenAt, ocspSeenAt },
      next: told.state.successor?.inUseAt ? null : told.state.loss ? 'reissue' : 'first',
    };
  },
  'revocation-refusal': async (told: Told): Promise<LetterDataByKind['revocation-refusal']> => {
    const { text } = only(told, 'revocationRejected');
    const { requestedAt, origin, capacity = null, reason } = required(told.before, 'revocation');
    return {
      ...letter(told),
      officer: await officerOf(told),
      ...{ requestedAt, origin, capacity, reason, text },
      stillStopped: told.state.status === 'on-hold',
    };
  },
};

/** Pasal 25: what the report led to at once, as it was recorded with it. */
function doneAtOnce(told: Told): LetterDataByKind['loss-receipt']['done'] {
  const asked = told.together.find(({ event }) => event.type === 'revocationRequested')?.event;
  const stopped = told.together.find(({ event }) => event.type === 'holdPlaced')?.event;
  const ordered = alongside(told, 'revocationOrdered') && asked?.type === 'revocationRequested';
  return {
    revocationOrdered: ordered ? asked.reason : null,
    stoppedUntil: stopped?.type === 'holdPlaced' ? stopped.until : null,
    revocationProposed: isPending(told.state.revocation),
    alreadyEnding: !HELD.includes(told.before.status),
  };
}

function letter({ base, holderName, state }: Told): CertificateLetter {
  const { serial, issuer, notBefore, notAfter } = required(state, 'certificate');
  const { systemName, fqdn } = state.dossier.form;
  const system = state.type === 'system' ? { name: systemName ?? '', fqdn: fqdn ?? '' } : null;
  return { ...base, certificate: { type: state.type, holderName, system, serial, issuer, notBefore, notAfter } };
}

/** A part of the case that the ledger must have by now. */
function required<K extends 'certificate' | 'hold' | 'loss' | 'revocation'>(state: CaseState, part: K) {
  const value = state[part];
  if (!value) throw new Error(`case ${state.caseId} has no ${part} to write about`);
  return value;
}
