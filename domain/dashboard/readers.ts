import type { Role } from '../people/roles';

/** Whose work needs the figures: those of the OP, who leads it, who plans (Pasal 10), who looks into it (Pasal 31(2)). */
export const DASHBOARD_READERS: readonly Role[] = [
  'examiner',
  'supervisor',
  'head-of-dinas',
  'planner',
  'auditor',
  'administrator',
];
