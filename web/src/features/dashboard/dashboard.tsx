import { useQuery } from '@tanstack/react-query';
import { FIGURE_TABLES } from '../../../../domain/dashboard/figures';
import type { Figures } from '../../../../domain/dashboard/figures';
import { DASHBOARD_READERS } from '../../../../domain/dashboard/readers';
import { api, got } from '../../api/client';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { FigureSection } from './figure-section';
import { Headlines } from './headlines';

/** How the OP does, in numbers. */
export function Dashboard() {
  return <SignedIn roles={DASHBOARD_READERS}>{() => <Shown />}</SignedIn>;
}

function Shown() {
  const { t, moment } = useLang();
  const query = useFigures();
  return (
    <Page
      title={t('dashboard.title')}
      wide
      lead={query.data ? t('dashboard.at', { moment: moment(query.data.at) }) : t('dashboard.lead')}
      aside={
        <Button isPending={query.isFetching} onPress={() => void query.refetch()}>
          {t('dashboard.again')}
        </Button>
      }
    >
      <Loaded query={query} rows={8}>
        {(figures) => (
          <>
            <Headlines figures={figures} />
            <div className="dashboard">
              {FIGURE_TABLES.map((table) => (
                <FigureSection key={table} table={table} figures={figures} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const useFigures = () =>
  useQuery<Figures>({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => got(api.GET('/api/dashboard', { signal })),
    staleTime: 60_000,
  });
