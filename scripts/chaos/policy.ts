import type { Policy } from '../../domain/law/policy';

/** Rungs that a certificate of some tens of seconds lives through, and a CA that is asked often. */
export const CHAOS_POLICY: Partial<Policy> = {
  reminderLadder: ['PT24S', 'PT16S', 'PT8S', 'PT0S', '-PT4S'],
  reminderEscalation: { superiorFrom: 'PT16S', headFrom: 'PT0S' },
  caPoll: { first: 'PT1S', max: 'PT5S' },
};
