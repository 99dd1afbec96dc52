import { DAY_MS, plusMillis } from '../case/instant';
import type { Instant } from '../case/instant';
import { inForceOf } from '../law/in-force-policy';
import type { RequiredDocument } from '../law/documents';
import { REQUIRED_DOCUMENTS } from '../law/documents';
import type { CaseState } from '../enrollment/state';

type Dossier = Pick<CaseState, 'type' | 'origin' | 'policy'> & { readonly dossier: Pick<CaseState['dossier'], 'form'> };

/**
 * The papers that an application must hold. One that follows a certificate passes the same gate with less in hand:
 * a check of identity that is not too old stands (S/MIME BR 4.2.1: 825 days), and so do the letters as long as post
 * and agency are those that they spoke of.
 */
export function requiredDocuments(
  { type, origin, policy, dossier: { form } }: Dossier,
  now: Instant,
): readonly RequiredDocument[] {
  if (!origin) return REQUIRED_DOCUMENTS[type];
  const { predecessor } = origin;
  const { identityMaxAgeDays } = inForceOf(policy).renewal;
  const fresh = now <= plusMillis(predecessor.identityCheckedAt, identityMaxAgeDays * DAY_MS);
  const moved = form.agencyId !== predecessor.agencyId || form.position !== predecessor.position;
  return REQUIRED_DOCUMENTS[type].filter(({ kind }) => {
    // Pasal 17(1): the written application is this one, not the last.
    if (kind === 'written-application') return true;
    return kind === 'identity-card' ? !fresh : !fresh || moved;
  });
}
