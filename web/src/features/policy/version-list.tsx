import { Link } from 'react-router';
import type { Policy } from '../../../../domain/law/policy';
import { act, api, got } from '../../api/client';
import type { PolicyVersionView, SessionView } from '../../api/contract';
import { Approve } from '../../components/approve';
import type { Standing } from '../../components/proposal-line';
import { SignedBy, StandingTag } from '../../components/proposal-line';
import { useAction } from '../../components/use-action';
import { useNow } from '../../components/use-now';
import { useLang } from '../../i18n/use-lang';
import { PolicyChanges } from './policy-changes';

interface VersionsProps {
  readonly items: readonly PolicyVersionView[];
  readonly inForce: PolicyVersionView | undefined;
  readonly shown: number | undefined;
  readonly session: SessionView;
}

/** Every version, the newest first; what is not in force yet, with what it would change. */
export function VersionList({ items, inForce, shown, session }: VersionsProps) {
  const { t, date } = useLang();
  const now = useNow();
  return (
    <ul className="lines versions">
      {items.map((item) => {
        const standing = standingOf(item, now);
        return (
          <li key={item.version}>
            <div>
              <Link
                className="line-title"
                to={`/policy?version=${String(item.version)}`}
                aria-current={item.version === shown ? 'true' : undefined}
              >
                {t('policy.version', { version: item.version })}
              </Link>{' '}
              <StandingTag standing={standing} />
              <p className="hint">{t('policy.from', { date: date(item.effectiveFrom) })}</p>
              <SignedBy {...item} />
            </div>
            {inForce && (standing === 'proposed' || standing === 'toCome') && (
              <div className="line-whole">
                <h3>{t('policy.changes')}</h3>
                <PolicyChanges before={policyOf(inForce)} after={policyOf(item)} />
                {standing === 'proposed' && <ApproveVersion item={item} inForce={inForce} session={session} />}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export const policyOf = ({ parameters }: PolicyVersionView): Policy => parameters as unknown as Policy;

function standingOf({ approvedBy, inForce, effectiveFrom }: PolicyVersionView, now: number): Standing {
  if (!approvedBy) return 'proposed';
  if (inForce) return 'inForce';
  return Date.parse(effectiveFrom) > now ? 'toCome' : 'past';
}

interface ApproveProps {
  readonly item: PolicyVersionView;
  readonly inForce: PolicyVersionView;
  readonly session: SessionView;
}

function ApproveVersion({ item, inForce, session }: ApproveProps) {
  const { t } = useLang();
  const approve = useAction<number, PolicyVersionView>((version, key) =>
    got(
      api.POST('/api/policy/{version}/approval', {
        params: { path: { version: String(version) }, header: act(key) },
      }),
    ),
  );
  return (
    <Approve
      session={session}
      setBy={item.setBy.id}
      title={t('policy.approve', { version: item.version })}
      error={approve.error}
      isPending={approve.isPending}
      onApprove={() => {
        approve.mutate(item.version);
      }}
    >
      <PolicyChanges before={policyOf(inForce)} after={policyOf(item)} />
      <p>{t('policy.touches')}</p>
    </Approve>
  );
}
