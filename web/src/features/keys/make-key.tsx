import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyChoice } from '../../../../domain/certificate/key-choices';
import type { CaseView } from '../../api/contract';
import { requirementsQuery } from '../../api/queries';
import { Button, ButtonLink } from '../../components/button';
import type { FieldError } from '../../components/error-summary';
import { ErrorSummary, messageFor } from '../../components/error-summary';
import { Field, OneOf } from '../../components/fields';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { makeKey } from '../../keys/make-key';
import type { PassphraseFlaw } from '../../keys/passphrase';
import { MIN_PASSPHRASE, passphraseFlaw } from '../../keys/passphrase';
import { backTo, can, OfCase } from '../case/use-case';
import { KEY_NAME } from './key-names';
import { SendRequest } from './send-request';

/** Pasal 16: a system's key pair, made in this browser; only its PKCS#10 request is ever sent. */
export function MakeKeyPage() {
  return <OfCase>{(file) => <Ways file={file} />}</OfCase>;
}

function Ways({ file }: { readonly file: CaseView }) {
  const { t, lang } = useLang();
  // A change of language asks anew, and must not take away a key that is made and not saved yet.
  const needs = useQuery({ ...requirementsQuery(file.id, lang), placeholderData: keepPreviousData });
  const host = file.form.fqdn?.toLowerCase();
  return (
    <Page title={t('key.title')} over={file.number} back={backTo(file)}>
      {!can(file, 'attachRequest') ? (
        <p>{t('key.closed')}</p>
      ) : host === undefined ? (
        <>
          <p>{t('key.noHost')}</p>
          <ButtonLink to={`/cases/${file.id}/form`}>{t('tasks.form')}</ButtonLink>
        </>
      ) : (
        <Loaded query={needs}>
          {({ keyChoices = [] }) => <Make key={host} file={file} host={host} choices={keyChoices} />}
        </Loaded>
      )}
    </Page>
  );
}

interface MakeProps {
  readonly file: CaseView;
  readonly host: string;
  readonly choices: readonly KeyChoice[];
}

function Make({ file, host, choices }: MakeProps) {
  const { t } = useLang();
  const [choice, setChoice] = useState(choices.includes('rsa-3072') ? 'rsa-3072' : choices[0]);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [flaw, setFlaw] = useState<PassphraseFlaw>();
  const [tries, setTries] = useState(0);
  // Kept no longer than the page: neither the passphrase nor what was made may be found afterwards.
  const make = useMutation({ mutationFn: (kind: KeyChoice) => makeKey(kind, host, passphrase), gcTime: 0 });
  const own = useFlaws(flaw);
  if (make.data) return <SendRequest file={file} made={make.data} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = passphraseFlaw(passphrase, repeated);
        setFlaw(found);
        setTries(tries + 1);
        if (choice !== undefined && !found)
          make.mutate(choice, {
            onSuccess: () => {
              setPassphrase('');
              setRepeated('');
            },
          });
      }}
    >
      <p>
        {t('key.lead', { host })} <Cite article="16" />
      </p>
      {file.request && <p className="banner warning">{t('key.replaces')}</p>}
      <ErrorSummary error={make.error} own={own} attempt={tries} />
      <OneOf
        name="choice"
        label={t('key.kind')}
        hint={t('key.kindHint')}
        value={choice}
        onChange={setChoice}
        options={choices.map((value) => ({ value, label: KEY_NAME[value] }))}
      />
      <Field
        name="passphrase"
        label={t('key.passphrase')}
        hint={t('key.passphraseHint', { least: MIN_PASSPHRASE })}
        value={passphrase}
        onChange={setPassphrase}
        error={messageFor(own, 'passphrase')}
        autoComplete="new-password"
        secret
      />
      <Field
        name="repeated"
        label={t('key.repeat')}
        value={repeated}
        onChange={setRepeated}
        error={messageFor(own, 'repeated')}
        autoComplete="new-password"
        secret
      />
      <p className="banner warning">{t('key.warning')}</p>
      <Button type="submit" look="primary" isPending={make.isPending}>
        {t('key.go')}
      </Button>
    </form>
  );
}

/** What is wrong with the passphrase, at the field that it is wrong in. */
function useFlaws(flaw: PassphraseFlaw | undefined): readonly FieldError[] {
  const { t } = useLang();
  switch (flaw) {
    case undefined:
      return [];
    case 'too-short':
      return [{ field: 'passphrase', message: t('key.tooShort', { least: MIN_PASSPHRASE }) }];
    case 'not-typeable':
      return [{ field: 'passphrase', message: t('key.notTypeable') }];
    case 'not-repeated':
      return [{ field: 'repeated', message: t('key.notRepeated') }];
  }
}
