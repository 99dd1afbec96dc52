/** What was looked at. */
export const CHECKS = {
  ledger: 'ledgers: whole, each hash recomputed, each beginning with its opening',
  'read-model': 'read models: what the ledger makes of them',
  paper: 'papers: each that a file refers to is kept, and each sealed value',
  task: 'tasks: each waited for by its case, each in sight of somebody who may decide',
  workflow: 'workflows: where the ledger is, alive as long as something can happen',
  certificate: 'certificates: each once, in our register as at the CA',
  notice: 'notices: each once to each recipient, and none that nobody owes',
} as const;
export type Check = keyof typeof CHECKS;

/** Something that is not as it must be. Never personal data: it is printed and logged. */
export interface Finding {
  readonly check: Check;
  readonly caseId?: string;
  readonly text: string;
}

/** What one check saw. */
export interface Seen {
  readonly looked: number;
  readonly findings: readonly Finding[];
  /** Worth knowing, and no fault. */
  readonly notes?: readonly string[];
}

export const finding = (check: Check, text: string, caseId?: string): Finding => ({
  check,
  text,
  ...(caseId === undefined ? {} : { caseId }),
});
