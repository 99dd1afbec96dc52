import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { isOperator } from '../../../../domain/people/duties';
import { ROLES } from '../../../../domain/people/roles';
import { LABELS } from '../../../../templates/labels';
import { actOn, api, got } from '../../api/client';
import type { PersonView, ProposalView, Role } from '../../api/contract';
import { personQuery } from '../../api/queries';
import { Button, ButtonLink } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field, ManyOf } from '../../components/fields';
import { LoadedPage } from '../../components/loaded-page';
import { Page } from '../../components/page';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { CompetenceFields } from './competence-fields';
import type { DutiesDraft } from './duties-draft';
import { draftOf, proposed } from './duties-draft';

/** Proposes what somebody is to be in the system, with what Pasal 8(1) asks of a Pengelola OP. */
export function ProposeDutiesPage() {
  return <SignedIn roles={['administrator']}>{() => <OfPerson />}</SignedIn>;
}

function OfPerson() {
  const { t } = useLang();
  const { personId = '' } = useParams();
  // What is typed is kept while he looks elsewhere: he proposes on what he saw when he began.
  const query = useQuery({ ...personQuery(personId), refetchOnWindowFocus: false });
  return (
    <LoadedPage query={query} title={t('duties.propose')} back={{ to: '/people', text: t('people.title') }}>
      {(person) => <Form key={person.version} person={person} />}
    </LoadedPage>
  );
}

function Form({ person }: { readonly person: PersonView }) {
  const { t, say } = useLang();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<DutiesDraft>(() => draftOf(person));
  const [tries, setTries] = useState(0);
  const send = useAction<DutiesDraft, ProposalView>(
    (wanted, key) =>
      got(
        api.POST('/api/people/{personId}/proposals', {
          params: { path: { personId: person.id }, header: actOn(key, person.version) },
          body: proposed(wanted),
        }),
      ),
    () => void navigate('/people/proposals', { state: { made: true } }),
  );
  const missing = tries > 0 && draft.reason.trim() === '';
  const own = missing ? [{ field: 'reason', message: t('proposals.reasonMissing') }] : [];
  const saying = (field: string) => messageFor(own, field) ?? messageFor(fieldErrors(send.error), field);
  return (
    <Page
      title={t('duties.propose')}
      over={person.name}
      back={{ to: `/people/${person.id}`, text: person.name }}
      lead={t('duties.lead')}
    >
      <ErrorSummary error={send.error} own={own} attempt={tries} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTries(tries + 1);
          if (draft.reason.trim() !== '') send.mutate(draft);
        }}
      >
        <ManyOf<Role>
          name="roles"
          label={t('duties.roles')}
          hint={t('duties.rolesHint')}
          value={draft.roles}
          onChange={(roles) => {
            setDraft({ ...draft, roles });
          }}
          error={saying('roles')}
          options={ROLES.filter((role) => role !== 'agency-head' || person.roles.includes(role)).map((value) => ({
            value,
            label: say(LABELS.role[value]),
          }))}
        />
        {isOperator(draft.roles) && (
          <fieldset>
            <legend>
              {t('duties.operator')} <Cite article="8(1)" />
            </legend>
            <CompetenceFields draft={draft} set={setDraft} saying={saying} />
          </fieldset>
        )}
        <Field
          name="reason"
          label={t('proposals.reason')}
          hint={t('duties.reasonHint')}
          lines={3}
          value={draft.reason}
          onChange={(reason) => {
            setDraft({ ...draft, reason });
          }}
          error={saying('reason')}
        />
        <div className="actions">
          <Button type="submit" look="primary" isPending={send.isPending}>
            {t('proposals.send')}
          </Button>
          <ButtonLink to={`/people/${person.id}`} look="secondary">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
