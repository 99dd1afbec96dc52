import { Choice, Id, Ids, Maybe, Parts, Text } from '../cases/dto-fields';

/** The most certificates that one request names. */
export const MOST_CASES = 500;

export class IncidentOrder {
  @Ids(MOST_CASES, 1) caseIds: readonly string[];
  @Text(4000, 1) text: string;
}

export const ITEM_OUTCOMES = [
  'told', // its case was told, and does it
  'already', // it is so
  'not-found',
  'not-in-use',
  'same-person', // what one person stopped, another lets go on
] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export class IncidentItem {
  @Id() caseId: string;
  @Choice(ITEM_OUTCOMES) outcome: ItemOutcome;
  /** The case's number, where there is such a case. */
  @Maybe() @Text(32) number?: string;
}

export class IncidentAnswer {
  @Id() incidentId: string;
  /** One for each case that was named, in the same order. */
  @Parts(() => IncidentItem, MOST_CASES) items: readonly IncidentItem[];
}
