import { useState } from 'react';
import type { RequestCheckView } from '../../api/contract';
import { upload } from '../../api/upload';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { FileDrop } from '../../components/file-drop';
import { Page } from '../../components/page';
import { Tag } from '../../components/tag';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';

/** Where anybody sees what would be refused of his PKCS#10 request, and why, before he hands it in (Pasal 16). */
export function RequestCheck() {
  const { t } = useLang();
  const [fqdn, setFqdn] = useState('');
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState(false);
  const [progress, setProgress] = useState(0);
  const check = useAction<File, RequestCheckView>((file) =>
    upload<RequestCheckView>({
      ...{ method: 'POST', path: '/api/request-checks', file, onProgress: setProgress },
      ...(fqdn.trim() === '' ? {} : { fields: { fqdn: fqdn.trim() } }),
    }),
  );
  const said = fieldErrors(check.error).find(({ field }) => field !== 'fqdn')?.message;
  return (
    <Page title={t('check.title')} lead={t('check.lead')}>
      <p>
        {t('check.private')} <Cite article="16" />
      </p>
      <ErrorSummary error={check.error} placeOf={(field) => (field === 'fqdn' ? field : pasted ? 'pem' : 'file')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setPasted(true);
          check.mutate(new File([text], 'request.pem', { type: 'application/x-pem-file' }));
        }}
      >
        <Field
          name="fqdn"
          label={t('field.fqdn')}
          hint={t('form.optional')}
          value={fqdn}
          onChange={setFqdn}
          error={messageFor(fieldErrors(check.error), 'fqdn')}
        />
        <Field
          name="pem"
          label={t('check.paste')}
          hint={t('check.pasteHint')}
          lines={8}
          value={text}
          onChange={setText}
          error={pasted ? said : undefined}
        />
        <Button type="submit" look="primary" isPending={check.isPending} isDisabled={text.trim() === ''}>
          {t('check.go')}
        </Button>
      </form>
      <FileDrop
        label={t('paper.chooseRequest')}
        accept={['.csr', '.p10', '.pem', '.der']}
        hint={t('paper.requestHint')}
        error={pasted ? undefined : said}
        progress={check.isPending ? progress : undefined}
        onFile={(chosen) => {
          setPasted(false);
          check.mutate(chosen);
        }}
      />
      <div role="status">{check.data && <Result result={check.data} />}</div>
    </Page>
  );
}

function Result({ result }: { readonly result: RequestCheckView }) {
  const { t } = useLang();
  const { acceptable, keyAlgorithm, defects, ignored } = result;
  return (
    <section className={acceptable ? 'panel' : 'panel warning'} aria-labelledby="result">
      <h2 id="result">{acceptable ? t('check.good') : t('check.bad')}</h2>
      <p>
        <Tag tone={acceptable ? 'good' : 'bad'}>{keyAlgorithm}</Tag>
      </p>
      {defects.length > 0 && (
        <ul>
          {defects.map(({ code, pointer, message }) => (
            <li key={`${code}${pointer}`}>{message}</li>
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
