import type { NoticeTemplate } from '../../domain/notices/notice';
import { citations } from '../citation';
import type { Engine } from '../engine';
import { TemplateError, createEngine } from '../engine';
import type { Lang } from '../lang';
import { APPLICATION } from './application.hbs';
import { CERTIFICATE } from './certificate.hbs';
import type { MailBase, MailExtras } from './data';
import { HTML_LAYOUT, MAIL_FRAME, TEXT_LAYOUT } from './layout.hbs';
import type { MailSources, MailWords } from './source';
import { CASE_PAGE } from './source';
import { WORK } from './work.hbs';

/** The Handlebars source of every mail; one that is missing does not compile. */
export const MAILS: MailSources = { ...APPLICATION, ...CERTIFICATE, ...WORK };

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * A mail, as plain text and as HTML that says the same.
 * Errors: {@link TemplateError} when a value is missing, or a link is not an absolute http(s) address.
 */
export function renderMail<T extends NoticeTemplate>(
  template: T,
  lang: Lang,
  data: MailBase & MailExtras[T],
): RenderedMail {
  const { basis, [lang]: words } = MAILS[template];
  const name = `${template}.${lang}`;
  const values = { ...data, lang };
  const write = (source: string) => plain.compile(name, source)(values).trim();
  const heading = write(words.subject);
  const page = {
    ...values,
    frame: MAIL_FRAME[lang],
    heading,
    subject: `[Siklus ${write('{{caseNumber}}')}] ${heading}`.replace(/\s+/g, ' '),
    paragraphs: paragraphs(words.body).map(write),
    facts: facts(words, write),
    action: words.action ? { label: words.action.label, url: link(name, write(words.action.url)) } : null,
    after: paragraphs(words.after ?? '').map(write),
    casePage: link(name, write(CASE_PAGE)),
    basis: citations(basis, lang),
  };
  return { subject: page.subject, text: textLayout(name)(page), html: htmlLayout(name)(page) };
}

const plain = createEngine('plain');
const html = createEngine('html');
const layout = (engine: Engine, source: string) => (name: string) => engine.compile(name, source);
const textLayout = layout(plain, TEXT_LAYOUT);
const htmlLayout = layout(html, HTML_LAYOUT);

/** The lines of a source paragraph are one line to the reader, who folds them as his screen is wide. */
const paragraphs = (source: string): readonly string[] =>
  source
    .trim()
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '));

const facts = (words: MailWords, write: (source: string) => string) =>
  (words.facts ?? [])
    .map(([label, value]) => ({ label, value: write(value).replace(/\s*\n\s*/g, '\n') }))
    .filter(({ value }) => value !== '');

function link(template: string, url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new TemplateError(template, 'a link', 'is not an absolute http(s) address');
  return url;
}
