import fc from 'fast-check';
import { ARTICLES } from '../../domain/law/articles';
import { citation, enumeration } from '../../templates/citation';
import { longDate, longMoment } from '../../templates/dates';
import { TemplateError, createEngine } from '../../templates/engine';
import { LABELS } from '../../templates/labels';
import { LANGS } from '../../templates/lang';

describe('dates that people read', () => {
  it('are the civil dates of WIB, whatever the zone of the machine', () => {
    const oracle = (lang: 'id' | 'en') =>
      new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
        timeZone: 'Asia/Jakarta',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
    const recent = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(recent, fc.constantFrom(...LANGS), (date, lang) => {
        expect(longDate(date.toISOString(), lang)).toBe(oracle(lang).format(date));
      }),
    );
  });

  it.each([
    ['2026-11-22T16:59:59.999Z', '22 November 2026 pukul 23.59 WIB', '22 November 2026 at 23:59 WIB (UTC+7)'],
    ['2026-12-31T17:00:00.000Z', '1 Januari 2027 pukul 00.00 WIB', '1 January 2027 at 00:00 WIB (UTC+7)'],
  ])('%s is %s', (at, id, en) => {
    expect([longMoment(at, 'id'), longMoment(at, 'en')]).toEqual([id, en]);
  });
});

describe('citations', () => {
  it.each([
    ['9', 'Pasal 9', 'Article 9'],
    ['17(3)', 'Pasal 17 ayat (3)', 'Article 17(3)'],
    ['24a', 'Pasal 24 huruf a', 'Article 24 point a'],
    ['11(1)c', 'Pasal 11 ayat (1) huruf c', 'Article 11(1) point c'],
    ['1(21)', 'Pasal 1 angka 21', 'Article 1 number 21'],
  ] as const)('%s is %s', (article, id, en) => {
    expect([citation(article, 'id'), citation(article, 'en')]).toEqual([id, en]);
  });

  it('can be written for every article of the regulation', () => {
    for (const { article } of ARTICLES) expect(citation(article, 'id')).toMatch(/^Pasal \d+/);
  });

  it('are enumerated as a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => enumeration(items, 'id'))).toEqual([
      '',
      'a',
      'a dan b',
      'a, b, dan c',
    ]);
  });
});

describe('labels', () => {
  it.each(Object.entries(LABELS))('%s: every code has words of its own in both languages', (_name, labels) => {
    for (const lang of LANGS) {
      const words = Object.values(labels).map((label) => label[lang]);
      expect(words.every((word) => word.trim() !== '')).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('the template engine', () => {
  const render = (source: string, data: object) =>
    createEngine('plain').compile('example', source)({ lang: 'id', ...data });

  it.each([
    ['a printed value', '{{x}}', 'x'],
    ['a condition', '{{#if x}}yes{{/if}}', 'x'],
    ['a list', '{{#each x}}{{this}}{{/each}}', 'x'],
    ['an argument of a helper', '{{date x}}', 'x'],
    ['a member', '{{a.x}}', 'x'],
    ['a value of the root in a list', '{{#each list}}{{@root.x}}{{/each}}', 'x'],
  ])('names the template and the variable when %s is missing', (_case, source, variable) => {
    const attempt = () => render(source, { a: {}, list: [1] });
    expect(attempt).toThrow(TemplateError);
    expect(attempt).toThrow(expect.objectContaining({ template: 'example', variable }));
  });

  it.each([null, NaN, true, {}, ['a']])('refuses to print %p', (x) => {
    expect(() => render('{{x}}', { x })).toThrow(TemplateError);
  });

  it('refuses a code without words, a moment that is none, and an article that the regulation does not have', () => {
    for (const source of ['{{label "purpose" x}}', '{{label "nothing" x}}', '{{date x}}', '{{cite x}}', '{{days x}}'])
      expect(() => render(source, { x: 'toString' })).toThrow(TemplateError);
  });

  it('never tells a value in an error', () => {
    const attempt = () => render('{{#each people}}{{name.last}}{{/each}}', { people: [{ name: 'Rina Lestari' }] });
    expect(attempt).toThrow(TemplateError);
    expect(attempt).not.toThrow(/Rina/);
  });
});
