import { useQuery } from '@tanstack/react-query';
import { EMAIL_ARTICLE } from '../../../../domain/law/documents';
import { act, api, got } from '../../api/client';
import type { CaseView, ReceiptView } from '../../api/contract';
import { caseQuery } from '../../api/queries';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { useLookAgain } from '../../shell/live';
import { backTo, OfCase } from '../case/use-case';

/** Pasal 14b: the official address proves itself by a link that is sent to it. */
export function EmailPage() {
  return <OfCase>{(file) => <Prove file={file} />}</OfCase>;
}

const LOOK_AGAIN_MS = 4_000;

function Prove({ file }: { readonly file: CaseView }) {
  const { t, moment } = useLang();
  const address = file.form.email?.value;
  const proof = file.emailProof;
  const waiting = proof !== undefined && proof.provenAt === undefined;
  // The link is opened elsewhere: this page looks whether it was.
  useQuery({ ...caseQuery(file.id), refetchInterval: useLookAgain(LOOK_AGAIN_MS), enabled: waiting });
  const send = useAction<undefined, ReceiptView>((_, key) =>
    got(api.POST('/api/enrollments/{caseId}/email-proof', { params: { path: { caseId: file.id }, header: act(key) } })),
  );
  return (
    <Page title={t('tasks.email')} over={file.number} back={backTo(file)}>
      <p>
        {t('email.why')} <Cite article={EMAIL_ARTICLE[file.type]} />
      </p>
      <ErrorSummary
        error={send.error}
        elsewhere={(field) => (field === 'email' ? `/cases/${file.id}/form#field-email` : undefined)}
      />
      <div role="status">
        {proof?.provenAt && (
          <p className="banner good">{t('email.proven', { address, moment: moment(proof.provenAt) })}</p>
        )}
        {waiting && <p className="banner info">{t('email.sent', { address, moment: moment(proof.expiresAt) })}</p>}
      </div>
      {address === undefined && <p>{t('tasks.emailFirst')}</p>}
      {!proof?.provenAt && address !== undefined && (
        <>
          <p className="big">{address}</p>
          <Button
            look={waiting ? 'secondary' : 'primary'}
            isPending={send.isPending}
            onPress={() => {
              send.mutate(undefined);
            }}
          >
            {waiting ? t('email.again') : t('email.send')}
          </Button>
        </>
      )}
      {proof?.provenAt && <ButtonLink to={`/cases/${file.id}`}>{t('paper.back')}</ButtonLink>}
    </Page>
  );
}
