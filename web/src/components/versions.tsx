import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PersonRef } from '../api/contract';
import { useLang } from '../i18n/use-lang';
import type { Standing } from './proposal-line';
import { SignedBy, StandingTag } from './proposal-line';

/** A version of what the office is run by: set by one administrator, approved by another. */
export interface Version {
  readonly version: number;
  readonly inForce: boolean;
  readonly setBy: PersonRef;
  readonly setAt: string;
  readonly approvedBy?: PersonRef;
  readonly approvedAt?: string;
}

interface VersionsProps<V extends Version> {
  /** Page on which each version is shown. */
  readonly path: string;
  readonly items: readonly V[];
  readonly shown: number | undefined;
  readonly standingOf: (item: V) => Standing;
  /** Since when it counts, where that is a day of its own. */
  readonly since?: (item: V) => ReactNode;
  /** What a version that does not count yet would change, and the way to decide on it. */
  readonly toDecide: (item: V, standing: Standing) => ReactNode;
}

/** Every version, in the order in which they are given. */
export function Versions<V extends Version>({ path, items, shown, standingOf, since, toDecide }: VersionsProps<V>) {
  const { t } = useLang();
  return (
    <ul className="lines versions">
      {items.map((item) => {
        const standing = standingOf(item);
        return (
          <li key={item.version}>
            <div>
              <Link
                className="line-title"
                to={`${path}?version=${String(item.version)}`}
                aria-current={item.version === shown ? 'true' : undefined}
              >
                {t('policy.version', { version: item.version })}
              </Link>{' '}
              <StandingTag standing={standing} />
              {since && <p className="hint">{since(item)}</p>}
              <SignedBy {...item} />
            </div>
            {toDecide(item, standing)}
          </li>
        );
      })}
    </ul>
  );
}

/** The version that the address asks for, else the one in force; and the one in force. */
export function useVersion<V extends Version>(items: readonly V[]) {
  const [search] = useSearchParams();
  const inForce = items.find((item) => item.inForce);
  const shown = items.find(({ version }) => String(version) === search.get('version')) ?? inForce;
  return { inForce, shown };
}
