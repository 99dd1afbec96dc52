import { useQuery } from '@tanstack/react-query';
import type { Policy } from '../../../../domain/law/policy';
import { act, api, got } from '../../api/client';
import type { PolicyVersionView } from '../../api/contract';
import { policiesQuery } from '../../api/queries';
import { useNow } from '../../components/use-now';
import { useLang } from '../../i18n/use-lang';
import { datedStanding } from '../office/version-lines';
import { VersionedPage } from '../office/versioned-page';
import { Parameters } from './parameters';
import { PolicyChanges } from './policy-changes';

/** The numbers that the regulation leaves open: which count, who set and approved them, what is proposed (Pasal 3(1)a). */
export function PolicyPage() {
  const { t } = useLang();
  const now = useNow();
  return (
    <VersionedPage<PolicyVersionView>
      title={t('policy.title')}
      lead={t('policy.lead')}
      query={useQuery(policiesQuery)}
      of={{
        path: '/policy',
        touches: t('policy.touches'),
        standingOf: datedStanding(now),
        changes: (item, inForce) => <PolicyChanges before={policyOf(inForce)} after={policyOf(item)} />,
        approveTitle: ({ version }) => t('policy.approve', { version }),
        approve: ({ version }, key) =>
          got(
            api.POST('/api/policy/{version}/approval', {
              params: { path: { version: String(version) }, header: act(key) },
            }),
          ),
      }}
      heading={({ version }) => t('policy.of', { version })}
      show={(shown) => <Parameters policy={policyOf(shown)} />}
    />
  );
}

export const policyOf = ({ parameters }: PolicyVersionView): Policy => parameters as unknown as Policy;
