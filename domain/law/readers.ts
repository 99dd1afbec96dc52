import type { Role } from '../people/roles';

/** Whose work needs to know by which numbers, days and words the OP is run. */
export const OFFICE_READERS: readonly Role[] = ['administrator', 'supervisor', 'auditor', 'head-of-dinas'];
