import type { Policy } from '../../domain/law/policy';

/** Rungs that a certificate of some tens of seconds lives through, and a CA that is asked often. */
export const CHAOS_POLICY: Partial<Policy> = {
  reminderLadder: ['PT30S', 'PT20S', 'PT10S', 'PT0S', '-PT5S'],
  reminderEscalation: { superiorFrom: 'PT20S', headFrom: 'PT0S' },
  caPoll: { first: 'PT1S', max: 'PT5S' },
};
