import fc from 'fast-check';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import type { NoticeTemplate } from '../../domain/notices/notice';
import { LANGS } from '../../templates/lang';
import type { Lang } from '../../templates/lang';
import { renderMail } from '../../templates/mails/render';
import { MAIL_BASE, MAIL_EXTRAS, RELIED_EXTRAS } from '../../templates/samples/mail-data';
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

const relying = (Object.keys(RELIED_EXTRAS) as (keyof typeof RELIED_EXTRAS)[]).flatMap((template) =>
  LANGS.map((lang) => [template, lang] as const),
);

describe.each(relying)('the mail %s in %s to who relies on the certificate', (template, lang) => {
  const data = { ...MAIL_BASE, ...RELIED_EXTRAS[template] };
  const mail = render(template, lang, data);

  it('UU 27/2022 Pasal 16(2): names the certificate and nobody, and leads to no page behind a login', () => {
    for (const words of ['4C1F 9AB2', 'BSRE CA DS G1', 'Dinas Kesehatan', 'antrean.karawangkab.go.id'])
      expect(mail.text).toContain(words);
    expect(mail.text).toContain('27/2022');
    expect(`${mail.text}${mail.html}`).not.toMatch(/Agus Salim|https?:|href=/);
    expect(mail.subject).toMatch(/^\[Siklus KRW-2026-000012\] \S.{9,90}$/);
  });

  it('throws for each value that is missing, but for those of the page that it does not lead to', () => {
    const unnoticed = [...withoutEach(data)].filter(
      ([, rest]) => !throwsTemplateError(() => render(template, lang, rest)),
    );
    expect(unnoticed.map(([path]) => path)).toEqual(['origin', 'caseId']);
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

  it('Pasal 21(1): the holder is told to stop, those above him to see to it; a new reason is no new revocation', () => {
    const ordered = (changes: object) =>
      render('revocation-ordered', 'id', { ...full('revocation-ordered'), ...changes }).text;
    expect(ordered({})).toContain('Hentikan pemakaiannya sekarang juga');
    expect(ordered({ toHolder: false })).toContain('Pencabutan Sertifikat Elektronik Agus Salim disampaikan');
    expect(ordered({ amends: true })).not.toContain('Hentikan');
  });

  it('Pasal 24f: only the holder is asked to destroy the key; a doubt is told where there is one', () => {
    const revoked = (changes: object) =>
      render('certificate-revoked', 'id', { ...full('certificate-revoked'), ...changes }).text;
    expect(revoked({})).toContain('Musnahkan');
    expect(revoked({})).toContain('sejak 21 November 2026 pukul 00.00 WIB diragukan');
    expect(revoked({ toHolder: false, invalidityDate: null })).not.toMatch(/Musnahkan|diragukan|Diragukan|\n\n\n/);
  });

  it.each([
    ['revocation-rejected', { stillStopped: false }, 'dapat dipakai seperti semula'],
    ['revocation-delayed', { published: true }, 'masih dapat mempercayai sertifikat tersebut'],
    ['revocation-refused-by-ca', { amends: true, dueAt: null }, 'tetap dicabut dengan alasan semula'],
    ['revoked-by-ca', { toHolder: false }, 'Mohon Anda menanyakan alasannya'],
    ['hold-refused-by-ca', { releasing: true }, 'tetap ditangguhkan'],
    ['loss-received', { revocationOrdered: false }, 'Pencabutannya dievaluasi'],
    ['loss-papers-overdue', { toHolder: true }, 'Dokumen laporan Anda belum lengkap'],
    ['successor-in-use', { revokesAt: null }, 'setelah habis masa berlakunya'],
    ['successor-in-use', { ending: true }, 'telah dicabut atau sedang dicabut'],
  ] as const)('%s with %j says so', (template, changes, words) => {
    expect(render(template, 'id', { ...full(template), ...changes }).text).toContain(words);
  });

  it('a task that nobody took says so', () => {
    expect(render('task-escalated', 'id', { ...full('task-escalated'), claimedBy: null }).text).toContain(
      'belum diambil',
    );
  });
});
