import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PersonRef, SessionView } from '../../api/contract';
import { Approve } from '../../components/approve';
import type { Standing } from '../../components/proposal-line';
import { SignedBy, StandingTag } from '../../components/proposal-line';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

/** A version of something that one administrator sets and another approves. */
export interface Version {
  readonly version: number | string;
  readonly setBy?: PersonRef;
  readonly setAt?: string;
  readonly approvedBy?: PersonRef;
  readonly approvedAt?: string;
  readonly inForce: boolean;
  /** Of what has a day of its own. */
  readonly effectiveFrom?: string;
}

/** What is the same of every version of one thing. */
export interface Versioned<V extends Version> {
  /** Where it is shown. */
  readonly path: string;
  /** Whom a new version touches, and whom it does not. */
  readonly touches: string;
  readonly standingOf: (item: V, inForce: V) => Standing;
  readonly changes: (item: V, inForce: V) => ReactNode;
  readonly approveTitle: (item: V) => string;
  readonly approve: (item: V, key: string) => Promise<V>;
}

interface LinesProps<V extends Version> {
  readonly of: Versioned<V>;
  readonly items: readonly V[];
  readonly inForce: V;
  readonly shown: V;
  readonly session: SessionView;
}

/** Every version, the newest first; what does not count yet, with what it would change. */
export function VersionLines<V extends Version>({ of, items, inForce, shown, session }: LinesProps<V>) {
  const { t, date } = useLang();
  return (
    <ul className="lines versions">
      {items.map((item) => {
        const { version, effectiveFrom } = item;
        const standing = of.standingOf(item, inForce);
        return (
          <li key={version}>
            <div>
              <Link
                className="line-title"
                to={`${of.path}?version=${String(version)}`}
                aria-current={version === shown.version ? 'true' : undefined}
              >
                {t('policy.version', { version })}
              </Link>{' '}
              <StandingTag standing={standing} />
              {effectiveFrom !== undefined && <p className="hint">{t('policy.from', { date: date(effectiveFrom) })}</p>}
              <SignedBy {...item} />
            </div>
            {(standing === 'proposed' || standing === 'toCome') && (
              <div className="line-whole">
                <h3>{t('policy.changes')}</h3>
                {of.changes(item, inForce)}
                {standing === 'proposed' && <Proposed of={of} item={item} inForce={inForce} session={session} />}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ProposedProps<V extends Version> {
  readonly of: Versioned<V>;
  readonly item: V;
  readonly inForce: V;
  readonly session: SessionView;
}

function Proposed<V extends Version>({ of, item, inForce, session }: ProposedProps<V>) {
  const approve = useAction<V, V>(of.approve);
  return (
    <Approve
      session={session}
      setBy={item.setBy?.id ?? ''}
      title={of.approveTitle(item)}
      error={approve.error}
      isPending={approve.isPending}
      onApprove={() => {
        approve.mutate(item);
      }}
    >
      {of.changes(item, inForce)}
      <p>{of.touches}</p>
    </Approve>
  );
}

/** Of what has a day of its own: proposed, to come, in force or past. */
export const datedStanding =
  (now: number) =>
  ({ approvedAt, inForce, effectiveFrom = '' }: Version): Standing => {
    if (!approvedAt) return 'proposed';
    if (inForce) return 'inForce';
    return Date.parse(effectiveFrom) > now ? 'toCome' : 'past';
  };
