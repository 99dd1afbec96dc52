import { useId } from 'react';
import { useLang } from '../i18n/use-lang';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** One for each series. */
  readonly values: readonly number[];
}

interface BarChartProps {
  readonly title: string;
  /** What the parts of a bar are; one that is not named needs no legend. */
  readonly series: readonly string[];
  readonly rows: readonly BarRow[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Lines with a bar each, its parts told apart by colour and by pattern. A picture of a table that stands beside it:
 * who does not see it loses nothing.
 */
export function BarChart({ title, series, rows }: BarChartProps) {
  const { t, number } = useLang();
  const id = useId();
  const most = Math.max(...rows.map(({ values }) => sum(values)));
  if (!(most > 0)) return null;
  return (
    <>
      {series.length > 1 && <Legend id={id} series={series} />}
      <div role="img" aria-label={t('dashboard.chart', { title })} className="bars">
        {rows.map(({ key, name, values }) => (
          <div key={key}>
            <span>{name}</span>
            <svg className="bar-line" focusable="false">
              {values.map((value, i) => (
                <Part
                  key={series[i] ?? i}
                  id={id}
                  place={i}
                  x={(sum(values.slice(0, i)) / most) * 100}
                  width={(value / most) * 100}
                />
              ))}
            </svg>
            <strong>{number(sum(values))}</strong>
          </div>
        ))}
      </div>
    </>
  );
}

function Legend({ id, series }: { readonly id: string; readonly series: readonly string[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {series.map((name, place) => (
        <li key={name}>
          <svg className="swatch" focusable="false">
            {place === 0 && <Patterns id={id} />}
            <Part id={id} place={place} x={0} width={100} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Part({
  id,
  place,
  x,
  width,
}: {
  readonly id: string;
  readonly place: number;
  readonly x: number;
  readonly width: number;
}) {
  if (width === 0) return null;
  const box = { x: `${String(x)}%`, width: `${String(width)}%`, height: '100%' };
  return (
    <>
      <rect {...box} className={`part part-${String(place + 1)}`} />
      {place > 0 && <rect {...box} fill={`url(#${id}-${String(place)})`} />}
    </>
  );
}

/** Lines one way, dots, lines the other way: what tells the parts apart in print and for who does not see colours. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" className="pattern-line" />
      </pattern>
      <pattern id={`${id}-2`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.25" className="pattern-dot" />
      </pattern>
      <pattern id={`${id}-3`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <line x1="0" y1="0" x2="0" y2="4" className="pattern-line" />
      </pattern>
    </defs>
  );
}
