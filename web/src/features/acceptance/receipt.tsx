import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LABELS } from '../../../../templates/labels';
import { act, api, got } from '../../api/client';
import type { CaseView, ReceiptView } from '../../api/contract';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { Tick } from '../../components/fields';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { backTo, OfCase } from '../case/use-case';
import { CertificateContents } from '../certificates/certificate-contents';

/** Pasal 19(6): the holder looks at his certificate and confirms that he has it. */
export function ReceiptPage() {
  return <OfCase>{(file) => <Confirm file={file} />}</OfCase>;
}

function Confirm({ file }: { readonly file: CaseView }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [checked, setChecked] = useState(false);
  const [tries, setTries] = useState(0);
  const confirm = useAction<undefined, ReceiptView>(
    (_, key) =>
      got(api.POST('/api/enrollments/{caseId}/receipt', { params: { path: { caseId: file.id }, header: act(key) } })),
    () => void navigate(`/cases/${file.id}`),
  );
  const own = tries > 0 && !checked ? [{ field: 'checked', message: t('receipt.tick') }] : [];
  return (
    <Page title={t('receipt.title')} over={file.number} back={backTo(file)}>
      <p>
        {t('receipt.text')} <Cite article="19(6)" />
      </p>
      <ErrorSummary error={confirm.error} own={own} attempt={tries} />
      {file.status === 'acceptance' && file.mismatches.length > 0 && <Accepted file={file} />}
      {file.certificate && <CertificateContents file={file} certificate={file.certificate} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (checked) confirm.mutate(undefined);
        }}
      >
        <Tick
          name="checked"
          label={t('receipt.checked')}
          checked={checked}
          onChange={setChecked}
          error={own[0]?.message}
        />
        <Button type="submit" look="primary" isPending={confirm.isPending}>
          {t('receipt.submit')}
        </Button>
      </form>
    </Page>
  );
}

/** Pasal 19(1): what differs from what was approved, and that a supervisor let it stand. */
function Accepted({ file }: { readonly file: CaseView }) {
  const { t, say, moment } = useLang();
  return (
    <div className="banner warning">
      <p>
        {t('receipt.accepted', { moment: moment(file.statusSince) })} <Cite article="19(1)" />
      </p>
      <ul>
        {file.mismatches.map((code) => (
          <li key={code}>{say(LABELS.mismatch[code])}</li>
        ))}
      </ul>
    </div>
  );
}
