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
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { groupOf, PARAMETER_GROUP, PARAMETER_GROUPS } from '../../labels/policy';
import { SignedIn } from '../../shell/signed-in';
import { fieldOf, ParameterField } from './parameter-field';
import { PolicyChanges } from './policy-changes';
import { textOf, valueOf } from './value-text';
import { policyOf } from './policy-page';

/** A new version, made of the one in force by changing some of its values. */
export function PolicyFormPage() {
  return <SignedIn roles={['administrator']}>{() => <Proposal />}</SignedIn>;
}

function Proposal() {
  const { t } = useLang();
  const query = useQuery(policiesQuery);
  return (
    <Page title={t('policy.propose')} lead={t('policy.proposeLead')} back={{ to: '/policy', text: t('policy.title') }}>
      <Loaded query={query} rows={8}>
        {({ items }) => {
          const inForce = items.find((item) => item.inForce);
          return inForce && <Form before={wholePolicy(policyOf(inForce))} />;
        }}
      </Loaded>
    </Page>
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
      <section aria-labelledby="changes" className="panel">
        <h2 id="changes">{t('policy.changes')}</h2>
        <PolicyChanges before={before} after={after} />
      </section>
      <div className="actions">
        <Button type="submit" look="primary" isPending={send.isPending}>
          {t('proposal.send')}
        </Button>
        <ButtonLink to="/policy" look="secondary">
          {t('action.cancel')}
        </ButtonLink>
      </div>
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
