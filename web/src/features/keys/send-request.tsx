import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView, FiledDocument } from '../../api/contract';
import { upload } from '../../api/upload';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, fieldId, messageFor } from '../../components/error-summary';
import { Tick } from '../../components/fields';
import { saveFile } from '../../components/save-file';
import { SummaryList } from '../../components/summary-list';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import type { MadeKey } from '../../keys/make-key';
import { KEY_NAME } from './key-names';

const NOTHING = { save: false, kept: false };

/** A key pair is made: its holder saves the key file, sees what is asked for, and only then sends the request. */
export function SendRequest({ file, made }: { readonly file: CaseView; readonly made: MadeKey }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [saved, setSaved] = useState(false);
  const [kept, setKept] = useState(false);
  const [missed, setMissed] = useState(NOTHING);
  const send = useAction<undefined, FiledDocument>(
    () =>
      upload<FiledDocument>({
        ...{ method: 'PUT', path: `/api/enrollments/${file.id}/request`, onProgress: () => undefined },
        file: new File([made.request], 'request.pem', { type: 'application/x-pem-file' }),
      }),
    () => void navigate(`/cases/${file.id}`),
  );
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const name = `${made.host}-kunci.pem`;
  const own = [
    ...(missed.save ? [{ field: 'save', message: t('key.saveFirst') }] : []),
    ...(missed.kept ? [{ field: 'kept', message: t('key.keptMissing') }] : []),
  ];
  return (
    <>
      <ErrorSummary
        error={send.error}
        own={own}
        attempt={missed}
        elsewhere={(field) => (field === 'fqdn' ? `/cases/${file.id}/form#field-fqdn` : undefined)}
        placeOf={(field) => (field.startsWith('request') ? 'request' : field)}
      />
      <h2 ref={heading} tabIndex={-1}>
        {t('key.saveTitle')}
      </h2>
      <p>{t('key.nothingSent')}</p>
      <p className="banner warning">{t('key.warning')}</p>
      <div className="actions">
        <Button
          id={fieldId('save')}
          look={saved ? 'secondary' : 'primary'}
          onPress={() => {
            saveFile(name, made.keyFile, 'application/x-pem-file');
            setSaved(true);
            setMissed(NOTHING);
          }}
        >
          {t('key.save')}
        </Button>
      </div>
      <p role="status">{saved && t('key.saved', { name })}</p>
      <Content made={made} said={fieldErrors(send.error).find(({ field }) => field.startsWith('request'))?.message} />
      <Tick
        name="kept"
        label={t('key.kept')}
        checked={kept}
        onChange={(is) => {
          setKept(is);
          setMissed(NOTHING);
        }}
        error={messageFor(own, 'kept')}
      />
      <Button
        look="primary"
        isPending={send.isPending}
        onPress={() => {
          setMissed({ save: !saved, kept: !kept });
          if (saved && kept) send.mutate(undefined);
        }}
      >
        {t('key.send')}
      </Button>
    </>
  );
}

/** What the request asks for, and what is said against it. */
function Content({ made: { choice, content }, said }: { readonly made: MadeKey; readonly said: string | undefined }) {
  const { t } = useLang();
  return (
    <section id={fieldId('request')} tabIndex={-1} aria-labelledby="request-content">
      <h2 id="request-content">{t('key.content')}</h2>
      {said !== undefined && <p className="field-error">{said}</p>}
      <SummaryList
        rows={[
          { key: 'subject', name: t('key.subject'), value: content.subject || '–' },
          { key: 'hosts', name: t('field.fqdn'), value: content.hosts.join(', ') },
          { key: 'kind', name: t('key.kind'), value: KEY_NAME[choice] },
          { key: 'spki', name: t('key.spki'), value: <code>{content.spkiSha256}</code> },
        ]}
      />
    </section>
  );
}
