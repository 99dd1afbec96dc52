import type { NoticeTemplate } from '../../domain/notices/notice';
import type { ArticleId } from '../../domain/law/articles';
import type { Lang } from '../lang';

/**
 * One mail in one language, each member a Handlebars source. It is written once, as plain text, and laid out twice
 * (text and HTML), so that the two can never say different things.
 */
export interface MailWords {
  /** Without the case number, which the layout puts before it. */
  readonly subject: string;
  /** Paragraphs, an empty line between two. */
  readonly body: string;
  /** Label and value; a row whose value comes out empty is left out. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** The one thing to do next. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Paragraphs below the button. */
  readonly after?: string;
}

/** A mail in both languages, with the articles that it rests on. */
export interface MailSource extends Readonly<Record<Lang, MailWords>> {
  readonly basis: readonly ArticleId[];
  /** Where they are told as well: words for them, which need no more than their data hold. */
  readonly relyingParty?: Readonly<Record<Lang, MailWords>>;
}

export type MailSources = Readonly<Record<NoticeTemplate, MailSource>>;

/** The case's own page. */
export const CASE_PAGE = '{{origin}}/cases/{{caseId}}';
