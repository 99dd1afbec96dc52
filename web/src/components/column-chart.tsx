import { useLang } from '../i18n/use-lang';

export interface Column {
  readonly key: string;
  /** Short enough to stand below a column. */
  readonly name: string;
  readonly value: number;
}

const HEIGHT = 180;
/** Room for the number above a column and the name below it. */
const ABOVE = 22;
const BELOW = 22;

/** Columns in the order of time. A picture of a table that stands beside it, as {@link BarChart} is. */
export function ColumnChart({ title, columns }: { readonly title: string; readonly columns: readonly Column[] }) {
  const { t, number } = useLang();
  const most = Math.max(...columns.map(({ value }) => value));
  if (!(most > 0)) return null;
  const step = 100 / columns.length;
  const floor = HEIGHT - BELOW;
  return (
    <svg
      role="img"
      aria-label={t('dashboard.chart', { title })}
      className="columns"
      width="100%"
      height={HEIGHT}
      focusable="false"
    >
      <line x1="0" x2="100%" y1={floor} y2={floor} className="axis" />
      {columns.map(({ key, name, value }, i) => {
        const height = (value / most) * (floor - ABOVE);
        const middle = `${String((i + 0.5) * step)}%`;
        return (
          <g key={key}>
            <rect
              x={`${String((i + 0.15) * step)}%`}
              width={`${String(0.7 * step)}%`}
              y={floor - height}
              height={height}
              className="part part-1"
            />
            {value > 0 && (
              <text x={middle} y={floor - height - 6} className="value">
                {number(value)}
              </text>
            )}
            <text x={middle} y={HEIGHT - 5} className="name">
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
