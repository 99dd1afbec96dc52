import { CaseSummary } from '../cases/case.dto';
import { Choice, Parts, Text } from '../cases/dto-fields';

const KINDS = ['number', 'nip', 'serial', 'name'] as const;

/** What to look for stands in the body: names and numbers have no place in an address. */
export class Search {
  @Text(200, 2) text: string;
}

export class SearchView {
  /** What the text was taken for. */
  @Choice(KINDS) by: (typeof KINDS)[number];
  /** The newest first, at most twenty. */
  @Parts(() => CaseSummary) items: readonly CaseSummary[];
}
