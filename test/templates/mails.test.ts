import fc from 'fast-check';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import type { NoticeTemplate } from '../../domain/notices/notice';
import { LANGS } from '../../templates/lang';
import type { Lang } from '../../templates/lang';
import { renderMail } from '../../templates/mails/render';
import { MAIL_BASE, MAIL_EXTRAS } from './mail-data';
import { throwsTemplateError, withoutEach } from './without';

const all = NOTICE_TEMPLATES.flatMap((template) => LANGS.map((lang) => [template, lang] as const));
const full = (template: NoticeTemplate) => ({ ...MAIL_BASE, ...MAIL_EXTRAS[template] });
const render = (template: NoticeTemplate, lang: Lang, data: object) => renderMail(template, lang, data as never);

/** What a person reads in the HTML, without its tags. */
const readable = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<a href="([^"]*)"/g, ' $1 <a')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe.each(all)('the mail %s in %s', (template, lang) => {
  const mail = render(template, lang, full(template));

  it('has a subject with the case number, a text and an HTML, and nothing left over from the template', () => {
    expect(mail.subject).toMatch(/^\[Siklus KRW-2026-000012\] \S.{9,90}$/);
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN|null/);
      expect(part).not.toMatch(/\d{16}/);
    }
    expect(mail.text).toContain(`${lang === 'id' ? 'Yth.' : 'Dear'} Rina Ma'ruf Lestari, S.Kom.,`);
    expect(mail.text).not.toMatch(/<\/?(p|div|main|table|t[rdh]|a|br|strong)\b|&[a-z#0-9]+;/);
    expect(mail.html).toContain(`<html lang="${lang}">`);
    expect(mail.subject).not.toContain('Agus Salim');
  });

  it('says the same in text and in HTML', () => {
    const html = readable(mail.html);
    const lines = mail.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    const missing = lines.filter(
      (line) => line !== '--' && !line.split(': ').every((part) => html.includes(part.replace(/:$/, ''))),
    );
    expect(missing).toEqual([]);
  });

  it('links only to absolute addresses', () => {
    const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(/);
  });

  it('throws for each value that is missing', () => {
    const unnoticed = [...withoutEach(full(template))].filter(
      ([, rest]) => !throwsTemplateError(() => render(template, lang, rest)),
    );
    expect(unnoticed.map(([path]) => path)).toEqual([]);
  });
});

describe('what people write into a mail', () => {
  it('is escaped in HTML and left alone in text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }), (noise) => {
        const mail = render('application-withdrawn', 'id', {
          ...full('application-withdrawn'),
          reason: `<b>x${noise}`,
        });
        expect(mail.html).not.toContain('<b>');
        expect(mail.text).toContain(`<b>x${noise}`.trim());
      }),
    );
  });

  it('cannot break out of the subject line', () => {
    const mail = render('email-proof', 'id', { ...full('email-proof'), caseNumber: 'KRW-1\r\nBcc: x@example.org' });
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it.each(['javascript:alert(1)', '/cases/1', 'siklus.karawangkab.go.id', ''])('refuses the link %p', (link) => {
    expect(throwsTemplateError(() => render('email-proof', 'id', { ...full('email-proof'), link }))).toBe(true);
  });
});

describe('words that depend on the case', () => {
  const expiring = (daysLeft: number, toHolder: boolean) =>
    render('certificate-expiring', 'id', { ...full('certificate-expiring'), daysLeft, toHolder });

  it.each([
    [90, 'dalam 90 hari'],
    [1, 'besok'],
    [0, 'hari ini'],
  ])('Pasal 20(2): %i days before the end says %p', (days, words) => {
    expect(expiring(days, true).subject).toContain(words);
  });

  it('Pasal 20(2): the holder is told to renew, those above to remind', () => {
    expect(expiring(14, true).text).toContain('Anda wajib mengajukan pembaruan');
    expect(expiring(14, false).text).toContain('mengingatkan yang bersangkutan');
    expect(throwsTemplateError(() => expiring(-1, true))).toBe(true);
  });

  it('Pasal 19(6): the second request to confirm is a reminder', () => {
    const again = render('certificate-issued', 'id', { ...full('certificate-issued'), reminder: true });
    expect(again.subject).toContain('Pengingat: konfirmasi penerimaan');
  });

  it('a task that nobody took says so', () => {
    expect(render('task-escalated', 'id', { ...full('task-escalated'), claimedBy: null }).text).toContain(
      'belum diambil',
    );
  });
});
