import type { ArticleId } from '../../domain/law/articles';
import type { Procedure, RuleKind, RuleStatus } from '../../domain/law/articles/rule';
import { PROCEDURES, RULE_KINDS, RULE_STATUSES } from '../../domain/law/articles/rule';
import { Choice, Choices, Parts, Text } from '../cases/dto-fields';

export class RuleView {
  /** Pasal(ayat)huruf, such as `17(3)`. */
  @Text(16) article: ArticleId;
  @Choice(RULE_KINDS) kind: RuleKind;
  @Choices(PROCEDURES) procedures: readonly Procedure[];
  /** `later`: read and planned, not built yet. */
  @Choice(RULE_STATUSES) status: RuleStatus;
  /** In our own words, in the language of the request. */
  @Text(2000) text: string;
}

export class LawView {
  @Text(300) title: string;
  @Text(64) short: string;
  @Text(10, 10) inForceSince: string;
  @Parts(() => RuleView) rules: readonly RuleView[];
}
