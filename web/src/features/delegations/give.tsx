import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Delegable } from '../../../../domain/people/delegation';
import { DELEGABLE, LONGEST_DELEGATION_DAYS } from '../../../../domain/people/delegation';
import { LABELS } from '../../../../templates/labels';
import { act, api, got } from '../../api/client';
import type { DelegationView, SessionView } from '../../api/contract';
import { officersQuery } from '../../api/queries';
import { ButtonLink } from '../../components/button';
import { DayField } from '../../components/day-field';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field, OneOf } from '../../components/fields';
import { Page } from '../../components/page';
import { Pick } from '../../components/pick';
import { Failure } from '../../components/states';
import { StepUpButton } from '../../components/step-up';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import type { Needed, Wish } from './wish';
import { bodyOf, missingOf, useWish } from './wish';

/** An officer leaves a duty of his to another for some days (Pasal 8(1)). */
export function GiveDelegationPage() {
  return <SignedIn roles={DELEGABLE}>{(session) => <Form session={session} />}</SignedIn>;
}

function Form({ session }: { readonly session: SessionView }) {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const roles = DELEGABLE.filter((role) => session.roles.includes(role));
  const [wish, setWish, forget] = useWish(roles[0]);
  const [tries, setTries] = useState(0);
  const give = useAction<Wish, DelegationView>(
    (wanted, key) =>
      got(
        api.POST('/api/delegations', { params: { header: act(key) }, body: bodyOf(wanted, new Date().toISOString()) }),
      ),
    () => {
      forget();
      void navigate('/delegations');
    },
  );
  const lacks: Record<Needed, string> = {
    role: t('delegations.roleMissing'),
    to: t('bulk.toMissing'),
    validFrom: t('delegations.firstMissing'),
    validTo: t('delegations.lastMissing'),
    reason: t('delegations.reasonMissing'),
  };
  const own = tries > 0 ? missingOf(wish).map((field) => ({ field, message: lacks[field] })) : [];
  const send = () => {
    setTries(tries + 1);
    if (missingOf(wish).length === 0) give.mutate(wish);
  };
  const said = (field: string) => messageFor(own, field) ?? messageFor(fieldErrors(give.error), field);
  return (
    <Page
      title={t('delegations.give')}
      lead={t('delegations.giveLead', { days: LONGEST_DELEGATION_DAYS })}
      back={{ to: '/delegations', text: t('delegations.title') }}
    >
      <ErrorSummary error={give.error} own={own} attempt={tries} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <OneOf<Delegable>
          name="role"
          label={t('delegations.role')}
          value={wish.role}
          error={said('role')}
          onChange={(role) => {
            setWish({ ...wish, role });
          }}
          options={roles.map((value) => ({ value, label: say(LABELS.role[value]) }))}
        />
        <Receiver wish={wish} personId={session.personId} error={said('to')} set={setWish} />
        <DayField
          name="validFrom"
          label={t('delegations.first')}
          value={wish.from}
          error={said('validFrom')}
          onChange={(from) => {
            setWish({ ...wish, from });
          }}
        />
        <DayField
          name="validTo"
          label={t('delegations.last')}
          value={wish.until}
          error={said('validTo')}
          onChange={(until) => {
            setWish({ ...wish, until });
          }}
        />
        <Field
          name="reason"
          label={t('delegations.reason')}
          lines={2}
          value={wish.reason}
          error={said('reason')}
          onChange={(reason) => {
            setWish({ ...wish, reason });
          }}
        />
        <div className="actions">
          <StepUpButton session={session} error={give.error} isPending={give.isPending} onPress={send}>
            {t('delegations.give')}
          </StepUpButton>
          <ButtonLink to="/delegations" look="secondary">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}

/** Whoever is a Pengelola OP and has not this duty: the other of the two. */
function Receiver({
  wish,
  personId,
  error,
  set,
}: {
  readonly wish: Wish;
  readonly personId: string;
  readonly error: string | undefined;
  readonly set: (wish: Wish) => void;
}) {
  const { t } = useLang();
  const officers = useQuery(officersQuery(wish.role === 'supervisor' ? 'examiner' : 'supervisor'));
  if (officers.error && !officers.data) return <Failure error={officers.error} again={() => void officers.refetch()} />;
  return (
    <Pick
      name="to"
      label={t('delegations.to')}
      placeholder={t('bulk.toPlaceholder')}
      value={wish.to}
      error={error}
      onChange={(to) => {
        set({ ...wish, to });
      }}
      options={(officers.data?.items ?? [])
        .filter(({ id, active }) => active && id !== personId)
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
