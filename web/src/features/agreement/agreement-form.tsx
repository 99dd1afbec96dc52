import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { wibDate } from '../../../../domain/calendar/wib';
import { act, api, got } from '../../api/client';
import type { AgreementVersionView, ProposeAgreement } from '../../api/contract';
import { agreementsQuery } from '../../api/queries';
import { DayField } from '../../components/day-field';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { ProposalEnd, ProposalPage } from '../office/proposal-page';
import { TextChanges } from './text-changes';

/** A new text, made of the one in force. */
export function AgreementFormPage() {
  const { t } = useLang();
  return (
    <ProposalPage
      title={t('agreements.propose')}
      lead={t('agreements.proposeLead')}
      back={{ to: '/agreement', text: t('agreements.title') }}
      query={useQuery(agreementsQuery)}
    >
      {(inForce) => <Form before={inForce.body} />}
    </ProposalPage>
  );
}

function Form({ before }: { readonly before: string }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const [body, setBody] = useState(before);
  const [effectiveFrom, setEffectiveFrom] = useState<string | undefined>(() => wibDate(new Date().toISOString()));
  const [tries, setTries] = useState(0);
  const send = useAction<ProposeAgreement, AgreementVersionView>(
    (wanted, key) => got(api.POST('/api/agreement', { params: { header: act(key) }, body: wanted })),
    ({ version }) => void navigate(`/agreement?version=${version}`),
  );
  const own =
    tries > 0 && effectiveFrom === undefined ? [{ field: 'effectiveFrom', message: t('agreements.dayMissing') }] : [];
  const said = (field: string) => messageFor(own, field) ?? messageFor(fieldErrors(send.error), field);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        send.reset();
        if (effectiveFrom !== undefined) send.mutate({ body, effectiveFrom });
      }}
    >
      <ErrorSummary error={send.error} own={own} attempt={tries} />
      <DayField
        name="effectiveFrom"
        label={t('agreements.from')}
        hint={t('agreements.fromHint')}
        value={effectiveFrom}
        onChange={setEffectiveFrom}
        error={said('effectiveFrom')}
      />
      <Field name="body" label={t('agreement.text')} lines={24} value={body} onChange={setBody} error={said('body')} />
      <ProposalEnd path="/agreement" isPending={send.isPending}>
        <TextChanges before={before} after={body} />
      </ProposalEnd>
    </form>
  );
}
