/** What a person may be to a case. The regulation's own word for each is in `docs/GLOSSARY.md`. */
export const ROLES = [
  'applicant', // pemohon (Pasal 13)
  'superior', // atasan (Pasal 14a)
  'agency-head', // Kepala Perangkat Daerah (Pasal 14a)
  'examiner', // Pengelola OP who verifies (Pasal 8, 17)
  'supervisor', // Pengelola OP who approves (Pasal 8, 19)
  'head-of-dinas', // Kepala Dinas (Pasal 8(1), 10(3))
  'planner', // perencana (Pasal 10)
  'auditor', // auditor (Pasal 31(2))
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who does something: always a person, by identity and never by session; or the system itself. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Of his roles, those that he has by delegation. */
  readonly standsIn?: readonly StandIn[];
}

/** A duty of another's that somebody carries out for a time. */
export interface StandIn {
  readonly role: Role;
  readonly giverId: string;
}

/** The actor of everything that no person does: timers, CA notices, HR events. */
export const SYSTEM_ACTOR: Actor = { personId: 'system', roles: [] };
