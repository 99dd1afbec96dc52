import { DEFAULT_IN_FORCE } from '../../domain/law/in-force-policy';
import type { Policy } from '../../domain/law/policy';

/** Rungs that a certificate of some tens of seconds lives through, and a CA that is asked often. */
export const CHAOS_POLICY: Partial<Policy> = {
  reminderLadder: ['PT24S', 'PT16S', 'PT8S', 'PT0S', '-PT4S'],
  reminderEscalation: { superiorFrom: 'PT16S', headFrom: 'PT0S' },
  caPoll: { first: 'PT1S', max: 'PT5S' },
  inForce: {
    ...DEFAULT_IN_FORCE,
    // Renewed as soon as it is there, also when it has expired meanwhile: what is tried is the faults, not the window.
    renewal: { ...DEFAULT_IN_FORCE.renewal, window: 'PT10M', lateGrace: 'PT10M', overlap: 'PT10S' },
  },
};
