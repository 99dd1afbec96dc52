import type { LetterKind } from '../../domain/enrollment/letters';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import type { NoticeTemplate } from '../../domain/notices/notice';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import type { Lang } from '../../templates/lang';
import { LANGS } from '../../templates/lang';
import { Choice, Choices, Maybe, Part, Parts, Text, Texts } from '../cases/dto-fields';

export class SampleQuery {
  /** The language of the request, where it is absent. */
  @Maybe() @Choice(LANGS) language?: Lang;
}

export class MailTemplateView {
  @Choice(NOTICE_TEMPLATES) template: NoticeTemplate;
  /** The articles that it rests on. */
  @Texts(20) basis: readonly string[];
}

export class TemplatesView {
  @Choices(LETTER_KINDS) letters: readonly LetterKind[];
  @Parts(() => MailTemplateView) mails: readonly MailTemplateView[];
}

export class WrittenMailView {
  @Text(1000) subject: string;
  @Text(100_000) text: string;
}

/** A mail as it would be sent to an invented person. */
export class SampleMailView extends WrittenMailView {
  @Choice(NOTICE_TEMPLATES) template: NoticeTemplate;
  @Choice(LANGS) language: Lang;
  /** What those are told who rely on the certificate, where they are told at all (Pasal 21(1)). */
  @Maybe() @Part(() => WrittenMailView) relyingParty?: WrittenMailView;
}
