import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CERTIFICATE_TYPES } from '../../../../domain/certificate/types';
import { REQUIRED_DOCUMENTS } from '../../../../domain/law/documents';
import { LABELS } from '../../../../templates/labels';
import { act, api, got } from '../../api/client';
import type { CertificateType, OpenedEnrollment } from '../../api/contract';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { OneOf } from '../../components/fields';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';

/** Pasal 13(1): which certificate it is to be, and what it takes. */
export function Start() {
  return <SignedIn roles={['applicant']}>{() => <Choose />}</SignedIn>;
}

function Choose() {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const [type, setType] = useState<CertificateType>();
  const [tries, setTries] = useState(0);
  const open = useAction<CertificateType, OpenedEnrollment>(
    (certificateType, key) =>
      got(api.POST('/api/enrollments', { params: { header: act(key) }, body: { certificateType } })),
    ({ caseId }) => void navigate(`/cases/${caseId}`),
  );
  const own = tries > 0 && type === undefined ? [{ field: 'certificateType', message: t('start.choose') }] : [];
  return (
    <Page title={t('start.title')} lead={t('start.lead')} back={{ to: '/', text: t('home.nav') }}>
      <ErrorSummary error={open.error} own={own} attempt={tries} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (type !== undefined) open.mutate(type);
        }}
      >
        <OneOf
          name="certificateType"
          label={t('start.which')}
          value={type}
          onChange={setType}
          error={messageFor([...own, ...fieldErrors(open.error)], 'certificateType')}
          options={CERTIFICATE_TYPES.map((value) => ({
            value,
            label: say(LABELS.certificateType[value]),
            hint: <Papers type={value} />,
          }))}
        />
        <Button type="submit" look="primary" isPending={open.isPending}>
          {t('start.begin')}
        </Button>
      </form>
    </Page>
  );
}

/** What one must have at hand. */
function Papers({ type }: { readonly type: CertificateType }) {
  const { t, say } = useLang();
  const papers = REQUIRED_DOCUMENTS[type].map(({ kind }) => say(LABELS.document[kind]));
  if (type === 'system') papers.push(t('start.request'));
  return (
    <>
      {t('start.papers')} {papers.join('; ')}.
    </>
  );
}
