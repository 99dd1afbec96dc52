import { useQuery } from '@tanstack/react-query';
import type { HealthView } from '../../api/contract';
import { healthQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { SummaryList } from '../../components/summary-list';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';
import { partWords } from '../../labels/parts';
import { HEALTH_READERS, OfficePages } from '../../shell/office-pages';
import { SignedIn } from '../../shell/signed-in';

const EVERY_MS = 30_000;

/** What works, and what waits for somebody to look at it. */
export function HealthPage() {
  return <SignedIn roles={HEALTH_READERS}>{() => <Shown />}</SignedIn>;
}

function Shown() {
  const { t, moment } = useLang();
  const query = useQuery({ ...healthQuery, refetchInterval: EVERY_MS });
  return (
    <Page
      title={t('health.title')}
      lead={query.data ? t('health.at', { moment: moment(query.data.at) }) : t('health.lead')}
      aside={
        <Button isPending={query.isFetching} onPress={() => void query.refetch()}>
          {t('health.again')}
        </Button>
      }
    >
      <OfficePages />
      <Loaded query={query} rows={8}>
        {(health) => (
          <>
            <Parts parts={health.parts} />
            <Mail mail={health.mail} />
            <Feed hr={health.hr} />
            <Stuck cases={health.cases} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Parts({ parts }: Pick<HealthView, 'parts'>) {
  const { t, say } = useLang();
  const down = parts.filter(({ state }) => state === 'down').length;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t('health.parts')}</h2>
      <p className={down === 0 ? 'banner good' : 'banner bad'}>
        {down === 0 ? t('health.allUp') : t('health.down', { count: down })}
      </p>
      <ul className="lines">
        {parts.map(({ part, state }) => (
          <li key={part}>
            <span className="line-title">{say(partWords(part))}</span>
            <Tag tone={state === 'up' ? 'good' : 'bad'}>{state === 'up' ? t('health.isUp') : t('health.isDown')}</Tag>
          </li>
        ))}
      </ul>
      <p className="hint">{t('health.why')}</p>
    </section>
  );
}

function Mail({ mail }: Pick<HealthView, 'mail'>) {
  const { t, number, moment } = useLang();
  const { waiting, failing, oldestWaiting, undeliverable, oldestUndeliverable } = mail;
  const since = (at: string | undefined) => (at ? ` ${t('health.oldest', { moment: moment(at) })}` : '');
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t('health.mail')}</h2>
      <SummaryList
        rows={[
          { key: 'waiting', name: t('health.waiting'), value: `${number(waiting)}${since(oldestWaiting)}` },
          { key: 'failing', name: t('health.failing'), value: number(failing) },
          {
            key: 'undeliverable',
            name: t('health.undeliverable'),
            value: `${number(undeliverable)}${since(oldestUndeliverable)}`,
          },
        ]}
      />
    </section>
  );
}

function Feed({ hr: { readAt, awaySince, malformed } }: Pick<HealthView, 'hr'>) {
  const { t, number, moment } = useLang();
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{t('health.feed')}</h2>
      {awaySince && <p className="banner bad">{t('health.away', { moment: moment(awaySince) })}</p>}
      <SummaryList
        rows={[
          { key: 'read', name: t('health.read'), value: readAt ? moment(readAt) : t('health.never') },
          { key: 'malformed', name: t('health.malformed'), value: number(malformed) },
        ]}
      />
    </section>
  );
}

function Stuck({ cases: { parked, caSilent, revocationsDelayed } }: Pick<HealthView, 'cases'>) {
  const { t, number } = useLang();
  return (
    <section aria-labelledby="stuck">
      <h2 id="stuck">{t('health.stuck')}</h2>
      <ul className="figures">
        <li className={parked > 0 ? 'bad' : undefined}>
          <span className="figure">
            <strong>{number(parked)}</strong> {t('health.parked')}
          </span>
        </li>
        <li className={caSilent > 0 ? 'bad' : undefined}>
          <span className="figure">
            <strong>{number(caSilent)}</strong> {t('health.caSilent')}
          </span>
        </li>
        <li className={revocationsDelayed > 0 ? 'bad' : undefined}>
          <span className="figure">
            <strong>{number(revocationsDelayed)}</strong> {t('health.revocationsDelayed')}
          </span>
        </li>
      </ul>
    </section>
  );
}
