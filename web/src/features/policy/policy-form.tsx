import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { wibDate } from '../../../../domain/calendar/wib';
import type { Policy } from '../../../../domain/law/policy';
import { changedParameters, DECIDED_PARAMETERS, valueAt, withValues } from '../../../../domain/law/policy-values';
import { wholePolicy } from '../../../../domain/law/policy-values';
import { act, api, got } from '../../api/client';
import type { PolicyVersionView } from '../../api/contract';
import { policiesQuery } from '../../api/queries';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { groupOf, PARAMETER_GROUP, PARAMETER_GROUPS } from '../../labels/policy';
import { ProposalEnd, ProposalPage } from '../office/proposal-page';
import { fieldOf, ParameterField } from './parameter-field';
import { PolicyChanges } from './policy-changes';
import { textOf, valueOf } from './value-text';
import { policyOf } from './policy-page';

/** A new version, made of the one in force by changing some of its values. */
export function PolicyFormPage() {
  const { t } = useLang();
  return (
    <ProposalPage
      title={t('policy.propose')}
      lead={t('policy.proposeLead')}
      back={{ to: '/policy', text: t('policy.title') }}
      query={useQuery(policiesQuery)}
    >
      {(inForce) => <Form before={wholePolicy(policyOf(inForce))} />}
    </ProposalPage>
  );
}

function Form({ before }: { readonly before: Policy }) {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => ({
    '/effectiveFrom': wibDate(new Date().toISOString()),
  }));
  const [tries, setTries] = useState(0);
  const after = proposalOf(before, texts);
  const send = useAction<Policy, PolicyVersionView>(
    ({ version: _version, setBy: _setBy, approvedBy: _approvedBy, ...parameters }, key) =>
      got(api.POST('/api/policy', { params: { header: act(key) }, body: { parameters: { ...parameters } } })),
    ({ version }) => void navigate(`/policy?version=${String(version)}`),
  );
  const isSame = changedParameters(before, after).every(({ pointer }) => pointer === '/effectiveFrom');
  const own = tries > 0 && isSame ? [{ field: 'parameters-effectiveFrom', message: t('policy.changeSome') }] : [];
  const faults = fieldErrors(send.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        send.reset();
        if (!isSame) send.mutate(after);
      }}
    >
      <ErrorSummary error={send.error} own={own} attempt={tries} />
      {PARAMETER_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{say(PARAMETER_GROUP[group])}</h2>
          {DECIDED_PARAMETERS.filter((parameter) => groupOf(parameter) === group).map((parameter) => {
            const { pointer } = parameter;
            const value = valueAt(before, pointer);
            return (
              <ParameterField
                key={pointer}
                parameter={parameter}
                before={value}
                text={texts[pointer] ?? textOf(value)}
                onText={(text) => {
                  setTexts({ ...texts, [pointer]: text });
                }}
                error={messageFor(own, fieldOf(parameter)) ?? messageFor(faults, fieldOf(parameter))}
              />
            );
          })}
        </section>
      ))}
      <ProposalEnd path="/policy" isPending={send.isPending}>
        <PolicyChanges before={before} after={after} />
      </ProposalEnd>
    </form>
  );
}

/** The policy as it is written now; a value that is none yet stays what was written. */
const proposalOf = (before: Policy, texts: Readonly<Record<string, string>>): Policy =>
  withValues(
    before,
    new Map(
      Object.entries(texts).map(([pointer, text]) => [pointer, valueOf(pointer, text, valueAt(before, pointer))]),
    ),
  ) as Policy;
