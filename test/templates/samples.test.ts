import { PDF } from '@libpdf/core';
import { LETTER_KINDS } from '../../domain/enrollment/letters';
import { NOTICE_TEMPLATES } from '../../domain/notices/notice';
import { LANGS } from '../../templates/lang';
import { sampleLetter, sampleMail } from '../../templates/samples/samples';

const MARKS = { id: 'CONTOH', en: 'SAMPLE' };
/** A NIK has 16 digits, a NIP 18; serial numbers are hex and longer. */
const IDENTITY_NUMBER = /(?<![0-9a-f])(?:\d{16}|\d{18})(?![0-9a-f])/;

describe('samples of what the system writes', () => {
  it.each(LETTER_KINDS.flatMap((kind) => LANGS.map((lang) => [kind, lang] as const)))(
    'the letter %s in %s is marked on every page, and holds no identity number',
    async (kind, lang) => {
      const pages = (await PDF.load(await sampleLetter(kind, lang))).extractText().map(({ text }) => text);
      expect(pages.length).toBeGreaterThan(0);
      for (const text of pages) {
        expect(text).toContain(MARKS[lang]);
        expect(text).not.toMatch(IDENTITY_NUMBER);
      }
    },
  );

  it.each(NOTICE_TEMPLATES)('the mail %s is written whole in both languages', (template) => {
    const mails = LANGS.map((lang) => sampleMail(template, lang));
    for (const { subject, text } of [...mails, ...mails.flatMap(({ relyingParty }) => relyingParty ?? [])]) {
      expect(subject).toMatch(/^\[Siklus KRW-2026-000012\] \S/);
      expect(text).not.toMatch(/\{\{|undefined|null/);
      expect(text).not.toMatch(IDENTITY_NUMBER);
    }
    expect(mails[0]?.text).not.toBe(mails[1]?.text);
  });

  it('say what those are told who rely on a certificate, where they are told (Pasal 21(1))', () => {
    expect(sampleMail('certificate-revoked', 'id').relyingParty?.text).toContain('antrean.karawangkab.go.id');
    expect(sampleMail('task-waiting', 'id').relyingParty).toBeUndefined();
  });
});
