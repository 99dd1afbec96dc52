import type { Instant } from '../../../../domain/case/instant';
import type { SuccessionPreview } from '../../api/contract';

export type Offer =
  { readonly kind: 'open' } | { readonly kind: 'later'; readonly opensAt: Instant } | { readonly kind: 'none' };

/** What a certificate's page says of its renewal. Where a reason opens it early, that stays the exception (Pasal 20(2)). */
export function offerOf({ possible, code, opensAt }: Pick<SuccessionPreview, 'possible' | 'code' | 'opensAt'>): Offer {
  if (possible) return { kind: 'open' };
  return code === 'renewal-too-early' && opensAt !== undefined ? { kind: 'later', opensAt } : { kind: 'none' };
}
