/** A table that the projection writes, and that a rebuild can therefore make anew from the ledger. */
export interface ReadModel {
  readonly table: string;
  readonly key: readonly string[];
  /** The column that names the case. */
  readonly caseId: string;
  /** Columns of the key that a report may show. */
  readonly shown: readonly string[];
  /** What became of a row, which the ledger does not tell: a rebuild keeps it. */
  readonly kept?: readonly string[];
}

/** Every table that `projectCase` and `reserve` write. A rebuild fails on one that is missing here. */
export const READ_MODELS: readonly ReadModel[] = [
  { table: 'case_file', key: ['id'], caseId: 'id', shown: [] },
  { table: 'task', key: ['id'], caseId: 'case_id', shown: ['id'] },
  { table: 'certificate', key: ['issuer', 'serial'], caseId: 'case_id', shown: ['serial'] },
  { table: 'asked_letter', key: ['case_id', 'seq'], caseId: 'case_id', shown: ['seq'] },
  // The key of a reservation is the blind index of a person's NIK.
  { table: 'reservation', key: ['kind', 'key'], caseId: 'case_id', shown: ['kind'] },
  {
    table: 'outbox',
    key: ['key'],
    caseId: 'case_id',
    shown: ['key'],
    kept: ['status', 'next_attempt_at', 'attempts', 'last_problem', 'closed_at', 'told_at'],
  },
];

/** What projecting reads besides; a rebuild sees it as it is. */
export const READ_BY_PROJECTION: readonly string[] = ['personal_datum'];
