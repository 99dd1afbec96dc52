import type { Policy } from '../../../../domain/law/policy';
import { act, api, got } from '../../api/client';
import type { PolicyVersionView, SessionView } from '../../api/contract';
import { Approve } from '../../components/approve';
import type { Standing } from '../../components/proposal-line';
import { useAction } from '../../components/use-action';
import { useNow } from '../../components/use-now';
import { Versions } from '../../components/versions';
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
    <Versions
      path="/policy"
      items={items}
      shown={shown}
      standingOf={(item) => standingOf(item, now)}
      since={({ effectiveFrom }) => t('policy.from', { date: date(effectiveFrom) })}
      toDecide={(item, standing) =>
        inForce &&
        (standing === 'proposed' || standing === 'toCome') && (
          <div className="line-whole">
            <h3>{t('policy.changes')}</h3>
            <PolicyChanges before={policyOf(inForce)} after={policyOf(item)} />
            {standing === 'proposed' && <ApproveVersion item={item} inForce={inForce} session={session} />}
          </div>
        )
      }
    />
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
