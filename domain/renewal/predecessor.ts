import type { Refusal } from '../case/refusal';
import type { CaseState } from '../enrollment/state';
import type { CaseStatus } from '../enrollment/status';
import type { Predecessor, SuccessionKind } from './lineage';
import { generationOf } from './lineage';

/** What a case that follows must know of this one; `undefined` while there is no certificate to follow. */
export function predecessorOf(state: CaseState): Predecessor | undefined {
  const { certificate, verification, dossier, origin, identityCheckedAt, renewalInvited } = state;
  const checked = identityCheckedAt ?? verification?.at;
  if (!certificate || !checked) return undefined;
  return {
    caseId: state.caseId,
    caseNumber: state.caseNumber,
    generation: generationOf(origin),
    notAfter: certificate.notAfter,
    agencyId: dossier.form.agencyId ?? state.parties.agencyId,
    position: dossier.form.position ?? '',
    identityCheckedAt: checked,
    invited: renewalInvited ?? false,
  };
}

const RENEWABLE: readonly CaseStatus[] = ['in-force', 'expired'];
const REISSUABLE: readonly CaseStatus[] = ['acceptance', 'in-force', 'on-hold', 'revoking', 'revoked'];

/** Why a certificate can have no successor of a kind now (Pasal 20(1), 25(1)b). */
export function predecessorRefusal(state: CaseState, kind: SuccessionKind): Refusal | undefined {
  const { status, successor, loss } = state;
  if (successor?.inUseAt) return { code: 'predecessor-not-renewable', article: '20(1)' };
  if (kind === 'renewal')
    return RENEWABLE.includes(status) ? undefined : { code: 'predecessor-not-renewable', article: '20(1)' };
  if (!loss) return { code: 'loss-not-reported', article: '25(1)b' };
  return REISSUABLE.includes(status) ? undefined : { code: 'predecessor-not-renewable', article: '25(1)b' };
}
