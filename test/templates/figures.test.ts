import { AGE_BUCKETS } from '../../domain/dashboard/ages';
import type { Figures } from '../../domain/dashboard/figures';
import { FIGURE_TABLES } from '../../domain/dashboard/figures';
import { lateness } from '../../domain/dashboard/share';
import { ageWords, figureTable, monthWords, rungWords } from '../../templates/figures';
import { LANGS } from '../../templates/lang';

const FIGURES: Figures = {
  ...{ at: '2026-07-06T03:00:00.000Z', since: '2026-04-07T03:00:00.000Z' },
  inForce: [{ agency: { id: 'DINKES', name: 'Dinas Kesehatan' }, individual: 3, office: 2, system: 1 }],
  expiring: [{ month: '2026-07', count: 4 }],
  ages: [{ from: 21, counts: { 'registration-authority': 1, applicant: 2, ca: 4 } }],
  lateness: {
    ...{ closed: lateness(3, 1), open: lateness(0, 0) },
    kinds: [{ kind: 'verify', closed: lateness(3, 1), open: lateness(0, 0) }],
  },
  returns: [{ reason: 'letter-not-signed', count: 5 }],
  refusals: [{ reason: 'false-data', count: 1 }],
  reminders: [{ rung: 'P30D', expected: 10, sent: 6, pending: 1, undeliverable: 1 }],
};

describe('the figures as tables', () => {
  it.each(LANGS.flatMap((lang) => FIGURE_TABLES.map((table) => [table, lang] as const)))(
    '%s in %s have a head for every cell, and no two the same',
    (table, lang) => {
      const { columns, rows } = figureTable(table, FIGURES, lang);
      expect(new Set(columns).size).toBe(columns.length);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    },
  );

  it('add up what belongs together, and say what is left over', () => {
    expect(figureTable('in-force', FIGURES, 'id').rows).toEqual([['Dinas Kesehatan', 3, 2, 1, 6]]);
    expect(figureTable('ages', FIGURES, 'id').rows).toEqual([['> 20', 1, 2, 4, 7]]);
    expect(figureTable('reminders', FIGURES, 'en').rows).toEqual([['30 days before it ends', 10, 6, 1, 1, 2]]);
  });

  it('have no share of nothing, and one of all tasks together', () => {
    expect(figureTable('lateness', FIGURES, 'id').rows).toEqual([
      ['Verifikasi permohonan', 3, 1, { share: 0.333 }, 0, 0, undefined],
      ['Jumlah', 3, 1, { share: 0.333 }, 0, 0, undefined],
    ]);
  });
});

describe('the words of figures', () => {
  it.each([
    ['P90D', '90 hari sebelum berakhir', '90 days before it ends'],
    ['P1D', '1 hari sebelum berakhir', '1 day before it ends'],
    ['P0D', 'Pada hari berakhir', 'On the day it ends'],
    ['-P7D', '7 hari setelah berakhir', '7 days after it ended'],
    ['PT30S', '30 detik sebelum berakhir', '30 seconds before it ends'],
    ['-PT2H', '2 jam setelah berakhir', '2 hours after it ended'],
  ])('call the rung %s %p and %p', (rung, id, en) => {
    expect([rungWords(rung, 'id'), rungWords(rung, 'en')]).toEqual([id, en]);
  });

  it('call ages by whole working days, and a month by its name', () => {
    expect(AGE_BUCKETS.map(ageWords)).toEqual(['0', '1–2', '3–5', '6–10', '11–20', '> 20']);
    expect([monthWords('2026-05', 'id'), monthWords('2026-05', 'en')]).toEqual(['Mei 2026', 'May 2026']);
  });
});
