import type { Figures } from '../../../../domain/dashboard/figures';
import { useLang } from '../../i18n/use-lang';

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** What one wants to know first, in four numbers. */
export function Headlines({ figures: { inForce, ages, lateness } }: { readonly figures: Figures }) {
  const { t, number, percent } = useLang();
  const { closed, open } = lateness;
  const held = total(inForce.flatMap(({ individual, office, system }) => [individual, office, system]));
  const underWay = total(ages.flatMap(({ counts }) => Object.values(counts)));
  const lines: readonly (readonly [key: string, value: string, words: string, bad: boolean])[] = [
    ['held', number(held), t('dashboard.held'), false],
    ['underWay', number(underWay), t('dashboard.underWay'), false],
    ['open', number(open.late), t('dashboard.openLate'), open.late > 0],
    ['closed', closed.share === undefined ? '-' : percent(closed.share), t('dashboard.closedLate'), closed.late > 0],
  ];
  return (
    <ul className="figures">
      {lines.map(([key, value, words, bad]) => (
        <li key={key} className={bad ? 'figure bad' : 'figure'}>
          <strong>{value}</strong> {words}
        </li>
      ))}
    </ul>
  );
}
