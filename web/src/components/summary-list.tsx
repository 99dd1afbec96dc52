import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface SummaryRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly value: ReactNode;
  /** Where the answer is changed, and what exactly, for those who hear the link alone. */
  readonly change?: { readonly to: string; readonly text: string; readonly what: string };
}

/** Questions and answers; GOV.UK's summary list. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className="summary">
      {rows.map(({ key, name, value, change }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="change">
              <Link to={change.to}>
                {change.text}
                <span className="visually-hidden"> {change.what}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
