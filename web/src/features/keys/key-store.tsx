import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, got } from '../../api/client';
import type { CaseView, CertificateView } from '../../api/contract';
import { Button } from '../../components/button';
import { ErrorSummary, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { FileDrop } from '../../components/file-drop';
import { Page } from '../../components/page';
import { saveFile } from '../../components/save-file';
import { useLang } from '../../i18n/use-lang';
import { KeyFileError } from '../../keys/key-file';
import { newKeyStore } from '../../keys/pkcs12';
import { backToCertificate, OfCertificate } from '../certificates/use-certificate';

/** Pasal 1(18): the holder puts his own key and the certificate into one file, in this browser alone. */
export function KeyStorePage() {
  return <OfCertificate>{(certificate, file) => <MakeStore certificate={certificate} file={file} />}</OfCertificate>;
}

const NOTHING = { file: false, passphrase: false };

const textOf = (path: '/api/certificates/{serial}/file' | '/api/certificates/{serial}/chain', serial: string) =>
  got<string>(api.GET(path, { params: { path: { serial } }, parseAs: 'text' }));

function MakeStore({ certificate, file }: { readonly certificate: CertificateView; readonly file: CaseView }) {
  const { t } = useLang();
  const [keyFile, setKeyFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [missed, setMissed] = useState(NOTHING);
  const name = file.form.fqdn ?? certificate.serial;
  // Kept no longer than the page: what was made holds the key.
  const make = useMutation({ mutationFn: (chosen: File) => storeOf(chosen), gcTime: 0 });
  const storeOf = async (chosen: File): Promise<ArrayBuffer> => {
    const [leaf, chain, bytes] = await Promise.all([
      textOf('/api/certificates/{serial}/file', certificate.serial),
      textOf('/api/certificates/{serial}/chain', certificate.serial),
      chosen.arrayBuffer(),
    ]);
    return newKeyStore({ keyFile: bytes, passphrase, certificate: leaf, chain, name });
  };
  const own = useFaults(missed, make.error);
  const store = make.data;
  return (
    <Page
      title={t('keyStore.title')}
      over={certificate.holder.name}
      lead={t('keyStore.lead')}
      back={backToCertificate(certificate, t('certificate.title'))}
    >
      <p>{t('keyStore.private')}</p>
      <ErrorSummary
        error={make.error instanceof KeyFileError ? undefined : make.error}
        own={own}
        attempt={make.error ?? missed}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissed({ file: !keyFile, passphrase: passphrase === '' });
          if (keyFile && passphrase !== '') make.mutate(keyFile);
        }}
      >
        <FileDrop
          label={t('keyStore.file')}
          hint={t('keyStore.fileHint')}
          accept={['.pem', '.key', '.p8', '.der']}
          progress={undefined}
          onFile={(chosen) => {
            setKeyFile(chosen);
            make.reset();
            setMissed(NOTHING);
          }}
        />
        <p role="status">{keyFile && t('keyStore.chosen', { name: keyFile.name })}</p>
        <Field
          name="passphrase"
          label={t('key.passphrase')}
          hint={t('keyStore.passphraseHint')}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            make.reset();
          }}
          error={messageFor(own, 'passphrase')}
          autoComplete="current-password"
          secret
        />
        <div className="actions">
          <Button type="submit" look={store ? 'secondary' : 'primary'} isPending={make.isPending}>
            {t('keyStore.go')}
          </Button>
        </div>
      </form>
      <div role="status">
        {store && (
          <>
            <p className="banner good">{t('keyStore.done')}</p>
            <Button
              look="primary"
              onPress={() => {
                saveFile(`${name}.p12`, store, 'application/x-pkcs12');
              }}
            >
              {t('keyStore.save')}
            </Button>
          </>
        )}
      </div>
    </Page>
  );
}

/** What is missing, and what is wrong with what was given, at the field that it is about. */
function useFaults(missed: typeof NOTHING, error: Error | null) {
  const { t } = useLang();
  const fault = error instanceof KeyFileError ? error.fault : undefined;
  return [
    ...(missed.file ? [{ field: 'file', message: t('keyStore.fileMissing') }] : []),
    ...(missed.passphrase ? [{ field: 'passphrase', message: t('keyStore.passphraseMissing') }] : []),
    ...(fault === 'not-a-key-file' ? [{ field: 'file', message: t('keyStore.notKeyFile') }] : []),
    ...(fault === 'wrong-passphrase' ? [{ field: 'passphrase', message: t('keyStore.wrongPassphrase') }] : []),
    ...(fault === 'other-key' ? [{ field: 'file', message: t('keyStore.otherKey') }] : []),
  ];
}
