/** What a rule asks of the system. */
export const RULE_KINDS = [
  'definition', // what a word or a type means
  'document', // a paper that must be given, made or kept
  'guard', // what must hold before something may happen
  'deadline', // when something is due
  'right', // what somebody may do or may ask
  'duty', // what somebody must do by himself; the system asks, reminds and records
  'report', // what is told to whom
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** The procedures of the regulation; one folder of `domain/` each, as they come. */
export const PROCEDURES = [
  'enrollment',
  'renewal',
  'revocation',
  'key-loss',
  'help',
  'incident',
  'complaint',
  'needs',
  'reporting',
  'governance', // policy, operators, training, the CA contract: what belongs to no case
] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** `later`: read and planned, not built yet; docs/COMPLIANCE says so. */
export const RULE_STATUSES = ['implemented', 'later'] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** One rule of Peraturan Bupati Karawang 16/2022, in our own words. */
export interface Rule<Id extends string = string> {
  /** Pasal(ayat)huruf: `17(3)`, `14a`, `11(1)c`. */
  readonly article: Id;
  readonly kind: RuleKind;
  readonly procedures: readonly Procedure[];
  readonly status: RuleStatus;
  readonly text: Bilingual;
}

/** Keeps the article's literal type, so that a citation of an article that is not here does not compile. */
export const rule = <const Id extends string>(
  article: Id,
  kind: RuleKind,
  procedures: readonly Procedure[],
  status: Rule['status'],
  id: string,
  en: string,
): Rule<Id> => ({ article, kind, procedures, status, text: { id, en } });
