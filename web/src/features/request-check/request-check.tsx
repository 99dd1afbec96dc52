import { useState } from 'react';
import type { RequestCheckView } from '../../api/contract';
import { upload } from '../../api/upload';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { Page } from '../../components/page';
import { RequestForm } from '../../components/request-form';
import { Tag } from '../../components/tag';
import { useRequest } from '../../components/use-request';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';

/** Where anybody sees what would be refused of his PKCS#10 request, and why, before he hands it in (Pasal 16). */
export function RequestCheck() {
  const { t } = useLang();
  const [fqdn, setFqdn] = useState('');
  const check = useRequest<RequestCheckView>((file, onProgress) =>
    upload<RequestCheckView>({
      ...{ method: 'POST', path: '/api/request-checks', file, onProgress },
      ...(fqdn.trim() === '' ? {} : { fields: { fqdn: fqdn.trim() } }),
    }),
  );
  return (
    <Page title={t('check.title')} lead={t('check.lead')}>
      <p>
        {t('check.private')} <Cite article="16" />
      </p>
      <ErrorSummary error={check.error} placeOf={(field) => (field === 'fqdn' ? field : check.place)} />
      <RequestForm action={t('check.go')} look="primary" {...check.form}>
        <Field
          name="fqdn"
          label={t('field.fqdn')}
          hint={t('form.optional')}
          value={fqdn}
          onChange={setFqdn}
          error={messageFor(fieldErrors(check.error), 'fqdn')}
        />
      </RequestForm>
      <div role="status">{check.data && <Result result={check.data} />}</div>
    </Page>
  );
}

function Result({ result }: { readonly result: RequestCheckView }) {
  const { t, lang } = useLang();
  const { acceptable, keyAlgorithm, defects, translation, ignored } = result;
  // The reader may have changed his language since the server answered.
  const translated = translation.language === lang ? translation.messages : [];
  return (
    <section className={acceptable ? 'panel' : 'panel warning'} aria-labelledby="result">
      <h2 id="result">{acceptable ? t('check.good') : t('check.bad')}</h2>
      <p>
        <Tag tone={acceptable ? 'good' : 'bad'}>{keyAlgorithm}</Tag>
      </p>
      {defects.length > 0 && (
        <ul>
          {defects.map(({ code, pointer, message }, i) => (
            <li key={`${code}${pointer}`}>{translated[i] ?? message}</li>
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <>
          <h3>{t('check.ignored')}</h3>
          <ul>
            {ignored.map(({ oid, name }) => (
              <li key={oid}>
                {name} <code>{oid}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
