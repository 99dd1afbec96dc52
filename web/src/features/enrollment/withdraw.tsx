import { useState } from 'react';
import { useNavigate } from 'react-router';
import { act, api, got } from '../../api/client';
import type { CaseView, ReceiptView } from '../../api/contract';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { backTo, OfCase } from '../case/use-case';

/** The applicant takes his application back. */
export function WithdrawPage() {
  return <OfCase>{(file) => <Withdraw file={file} />}</OfCase>;
}

function Withdraw({ file }: { readonly file: CaseView }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const withdraw = useAction<string, ReceiptView>(
    (words, key) =>
      got(
        api.POST('/api/enrollments/{caseId}/withdrawal', {
          params: { path: { caseId: file.id }, header: act(key) },
          body: { reason: words },
        }),
      ),
    () => void navigate(`/cases/${file.id}`),
  );
  return (
    <Page title={t('withdraw.title')} over={file.number} lead={t('withdraw.lead')} back={backTo(file)}>
      <ErrorSummary error={withdraw.error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate(reason);
        }}
      >
        <Field
          name="reason"
          label={t('withdraw.reason')}
          lines={3}
          value={reason}
          onChange={setReason}
          error={messageFor(fieldErrors(withdraw.error), 'reason')}
        />
        <div className="actions">
          <Button type="submit" look="danger" isPending={withdraw.isPending}>
            {t('withdraw.go')}
          </Button>
          <ButtonLink to={`/cases/${file.id}`} look="secondary">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
