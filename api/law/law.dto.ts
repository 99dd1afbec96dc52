import type { ArticleId } from '../../domain/law/articles';
import type { Procedure, RuleKind } from '../../domain/law/articles/rule';
import { PROCEDURES, RULE_KINDS } from '../../domain/law/articles/rule';
import { Choice, Choices, Parts, Text } from '../cases/dto-fields';

export class RuleView {
  /** Pasal(ayat)huruf, such as `17(3)`. */
  @Text(16) article: ArticleId;
  @Choice(RULE_KINDS) kind: RuleKind;
  @Choices(PROCEDURES) procedures: readonly Procedure[];
  /** `later`: read and planned, not built yet. */
  @Choice(['implemented', 'later']) status: 'implemented' | 'later';
  /** In our own words, in the language of the request. */
  @Text(2000) text: string;
}

export class LawView {
  @Text(300) title: string;
  @Text(64) short: string;
  @Text(10, 10) inForceSince: string;
  @Parts(() => RuleView) rules: readonly RuleView[];
}
