import { useQuery } from '@tanstack/react-query';
import { act, api, got } from '../../api/client';
import type { AgreementVersionView } from '../../api/contract';
import { agreementsQuery } from '../../api/queries';
import { useNow } from '../../components/use-now';
import { useLang } from '../../i18n/use-lang';
import { datedStanding } from '../office/version-lines';
import { VersionedPage } from '../office/versioned-page';
import { AgreementText } from './agreement-text';
import { TextChanges } from './text-changes';

/** The text that future owners agree to: which counts, who set and approved it, what is proposed (Pasal 23(1)). */
export function AgreementsPage() {
  const { t } = useLang();
  const now = useNow();
  return (
    <VersionedPage<AgreementVersionView>
      title={t('agreements.title')}
      lead={t('agreements.lead')}
      query={useQuery(agreementsQuery)}
      of={{
        path: '/agreement',
        touches: t('agreements.touches'),
        standingOf: datedStanding(now),
        changes: (item, inForce) => <TextChanges before={inForce.body} after={item.body} />,
        approveTitle: ({ version }) => t('agreements.approve', { version }),
        approve: ({ version }, key) =>
          got(api.POST('/api/agreement/{version}/approval', { params: { path: { version }, header: act(key) } })),
      }}
      heading={({ version }) => t('agreements.of', { version })}
      show={(item) => <AgreementText agreement={item} />}
    />
  );
}
