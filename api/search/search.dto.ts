import { SEARCH_KINDS } from '../../domain/case/search';
import { CaseSummary } from '../cases/case.dto';
import { Choice, Parts, Text } from '../cases/dto-fields';

/** What to look for stands in the body: names and numbers have no place in an address. */
export class Search {
  @Text(200, 2) text: string;
}

export class SearchView {
  /** What the text was taken for. */
  @Choice(SEARCH_KINDS) by: (typeof SEARCH_KINDS)[number];
  /** The newest first, at most twenty. */
  @Parts(() => CaseSummary) items: readonly CaseSummary[];
}
