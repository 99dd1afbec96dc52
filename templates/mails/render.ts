import type { NoticeTemplate } from '../../domain/notices/notice';
import { citations } from '../citation';
import type { Engine } from '../engine';
import { TemplateError, createEngine } from '../engine';
import type { Lang } from '../lang';
import { APPLICATION } from './application.hbs';
import { CERTIFICATE } from './certificate.hbs';
import type { MailBase, MailExtras } from './data';
import { HOLD } from './hold.hbs';
import { HTML_LAYOUT, MAIL_FRAME, TEXT_LAYOUT } from './layout.hbs';
import { LETTER } from './letter.hbs';
import { LOSS } from './loss.hbs';
import { PEOPLE } from './people.hbs';
import { REVOCATION_WORK } from './revocation-work.hbs';
import { REVOCATION } from './revocation.hbs';
import type { MailSource, MailSources, MailWords } from './source';
import { CASE_PAGE } from './source';
import { WORK } from './work.hbs';

/** The Handlebars source of every mail; one that is missing does not compile. */
export const MAILS: MailSources = {
  ...APPLICATION,
  ...CERTIFICATE,
  ...WORK,
  ...REVOCATION,
  ...REVOCATION_WORK,
  ...HOLD,
  ...LOSS,
  ...PEOPLE,
  ...LETTER,
};

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
  const name = `${template}.${lang}`;
  const source = MAILS[template];
  const relying = toRelyingParty(name, source, data);
  const words = (relying ?? source)[lang];
  const values = { ...data, lang };
  const write = (source: string) => plain.compile(name, source)(values).trim();
  const heading = write(words.subject);
  const page = {
    ...values,
    frame: MAIL_FRAME[lang],
    heading,
    subject: `[Siklus ${write('{{caseNumber}}')}] ${heading}`.replace(/\s+/g, ' '),
    paragraphs: paragraphs(words.body, write),
    facts: facts(words, write),
    action: words.action ? { label: words.action.label, url: link(name, write(words.action.url)) } : null,
    after: paragraphs(words.after ?? '', write),
    // A functional mailbox cannot log in.
    casePage: relying ? null : link(name, write(CASE_PAGE)),
    basis: citations(source.basis, lang),
  };
  return { subject: page.subject, text: textLayout(name)(page), html: htmlLayout(name)(page) };
}

/** The words for who relies on a certificate, where the mail has such and the data are such a reader's. */
function toRelyingParty(template: string, { relyingParty }: MailSource, data: object): MailSource['relyingParty'] {
  const told = 'toRelyingParty' in data ? data.toRelyingParty : undefined;
  if ((told === undefined) === (relyingParty === undefined)) return told === true ? relyingParty : undefined;
  throw new TemplateError(template, 'toRelyingParty', 'has no value or no words');
}

const plain = createEngine('plain');
const html = createEngine('html');
const layout = (engine: Engine, source: string) => (name: string) => engine.compile(name, source);
const textLayout = layout(plain, TEXT_LAYOUT);
const htmlLayout = layout(html, HTML_LAYOUT);

/**
 * The lines of a source paragraph are one line to the reader, who folds them as his screen is wide. One that has
 * nothing to say to this reader is left out.
 */
const paragraphs = (source: string, write: (source: string) => string): readonly string[] =>
  source
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => write(paragraph.replace(/\s*\n\s*/g, ' ')).replace(/ {2,}/g, ' '))
    .filter((paragraph) => paragraph !== '');

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
