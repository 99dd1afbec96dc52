import { useQuery } from '@tanstack/react-query';
import { api, got, OWN } from '../../api/client';
import type { ActivationPage as Link, CaseView } from '../../api/contract';
import { caseQuery } from '../../api/queries';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { useLookAgain } from '../../shell/live';
import { backTo, OfCase } from '../case/use-case';

/** Pasal 19(4): the future holder activates in person at BSrE's own page; its passphrase never comes here. */
export function ActivationPage() {
  return <OfCase>{(file) => <Activate file={file} />}</OfCase>;
}

const LOOK_AGAIN_MS = 4_000;

function Activate({ file }: { readonly file: CaseView }) {
  const { t, moment } = useLang();
  const waiting = file.status === 'activation' || file.status === 'issuance';
  useQuery({ ...caseQuery(file.id), refetchInterval: useLookAgain(LOOK_AGAIN_MS), enabled: waiting });
  const open = useAction<undefined, Link>(() =>
    got(api.POST('/api/enrollments/{caseId}/activation-page', { params: { path: { caseId: file.id }, header: OWN } })),
  );
  if (!waiting)
    return (
      <Page title={t('activation.done')} over={file.number} lead={t('activation.doneText')} back={backTo(file)}>
        <ButtonLink to={file.status === 'acceptance' ? `/cases/${file.id}/receipt` : `/cases/${file.id}`}>
          {file.status === 'acceptance' ? t('receipt.go') : t('submitted.follow')}
        </ButtonLink>
      </Page>
    );
  return (
    <Page title={t('activation.title')} over={file.number} back={backTo(file)}>
      <p>
        {t('activation.text')} <Cite article="19(4)" />
      </p>
      <ErrorSummary error={open.error} />
      {open.data ? (
        <>
          <p>
            <a className="button primary" href={open.data.url} target="_blank" rel="noreferrer">
              {t('activation.leave')}
            </a>
          </p>
          <p className="hint">{t('activation.until', { moment: moment(open.data.until) })}</p>
          <p role="status" className="banner info">
            {t('activation.waiting')}
          </p>
        </>
      ) : (
        <Button
          look="primary"
          isPending={open.isPending}
          isDisabled={file.status !== 'activation'}
          onPress={() => {
            open.mutate(undefined);
          }}
        >
          {t('activation.open')}
        </Button>
      )}
    </Page>
  );
}
