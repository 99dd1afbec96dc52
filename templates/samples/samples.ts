import type { LetterKind } from '../../domain/enrollment/letters';
import type { NoticeTemplate } from '../../domain/notices/notice';
import type { Bilingual, Lang } from '../lang';
import type { LetterDataByKind } from '../letters/data';
import { toPdf } from '../letters/pdf';
import { renderLetter } from '../letters/render';
import type { MailData } from '../mails/data';
import { MAILS, renderMail } from '../mails/render';
import { LETTER_DATA } from './letter-data';
import { MAIL_BASE, MAIL_EXTRAS, RELIED_EXTRAS } from './mail-data';

const MARK: Bilingual = { id: 'CONTOH', en: 'SAMPLE' };

/** A letter as it is drawn, of invented people, and marked across every page so that nobody takes it for an answer. */
export const sampleLetter = <K extends LetterKind>(kind: K, lang: Lang): Promise<Buffer> =>
  renderLetter<K>(kind, lang, LETTER_DATA[kind] as LetterDataByKind[K], (drawing) =>
    toPdf({ ...drawing, mark: MARK[lang] }),
  );

export interface SampleMail {
  readonly subject: string;
  readonly text: string;
}

/** A mail of invented people; `relyingParty`: what those who rely on the certificate are told, where they are. */
export function sampleMail<T extends NoticeTemplate>(
  template: T,
  lang: Lang,
): SampleMail & { readonly relyingParty?: SampleMail } {
  const write = (extras: object): SampleMail => {
    const { subject, text } = renderMail<T>(template, lang, { ...MAIL_BASE, ...extras } as MailData<T>);
    return { subject, text };
  };
  const relied = (RELIED_EXTRAS as Readonly<Partial<Record<NoticeTemplate, object>>>)[template];
  return { ...write(MAIL_EXTRAS[template]), ...(relied ? { relyingParty: write(relied) } : {}) };
}

/** The articles that a mail rests on. */
export const basisOf = (template: NoticeTemplate): readonly string[] => MAILS[template].basis;
