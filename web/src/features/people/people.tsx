import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ROLES } from '../../../../domain/people/roles';
import { LABELS } from '../../../../templates/labels';
import type { Role } from '../../api/contract';
import { agenciesQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { More } from '../../components/more';
import { Page } from '../../components/page';
import { Pick } from '../../components/pick';
import { Loaded } from '../../components/states';
import { statusOf } from '../../api/problem';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { KEEPERS, PeoplePages } from './people-pages';
import { PersonList } from './person-list';
import { usePeople } from './use-people';

/** The directory: who is what in the system, and where (Pasal 8). */
export function People() {
  return <SignedIn roles={KEEPERS}>{() => <Directory />}</SignedIn>;
}

function Directory() {
  const { t } = useLang();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const role = ROLES.find((code) => code === search.get('role'));
  const agency = search.get('agency') ?? undefined;
  const query = usePeople({ text, agency, role });
  const asked = statusOf(query.error) === 422;
  const change = (name: string, value: string) => {
    setSearch((now) => {
      if (value === 'all') now.delete(name);
      else now.set(name, value);
      return now;
    });
  };
  return (
    <Page title={t('people.title')} lead={t('people.lead')} wide>
      <PeoplePages />
      <ErrorSummary error={asked ? query.error : undefined} placeOf={placeOf} />
      <Filters role={role} agency={agency} change={change} onSearch={setText} error={query.error} />
      {!asked && (
        <Loaded query={query}>{({ pages }) => <PersonList items={pages.flatMap(({ items }) => items)} />}</Loaded>
      )}
      <More query={query} />
    </Page>
  );
}

/** A name and a number are looked for in the same field. */
const placeOf = (field: string): string => (field === 'nip' ? 'name' : field);

function Filters({
  role,
  agency,
  change,
  onSearch,
  error,
}: {
  readonly role: Role | undefined;
  readonly agency: string | undefined;
  readonly change: (name: string, value: string) => void;
  readonly onSearch: (text: string) => void;
  readonly error: unknown;
}) {
  const { t, say } = useLang();
  const [typed, setTyped] = useState('');
  const agencies = useQuery(agenciesQuery);
  const every = { value: 'all', label: t('people.every') } as const;
  const errors = fieldErrors(error);
  return (
    <form
      role="search"
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Field
        name="name"
        label={t('people.search')}
        value={typed}
        onChange={setTyped}
        error={messageFor(errors, 'name') ?? messageFor(errors, 'nip')}
        autoComplete="off"
      />
      <Pick<Role | 'all'>
        name="role"
        label={t('people.role')}
        value={role ?? 'all'}
        options={[every, ...ROLES.map((value) => ({ value, label: say(LABELS.role[value]) }))]}
        onChange={(value) => {
          change('role', value);
        }}
      />
      <Pick
        name="agency"
        label={t('case.agency')}
        value={agency ?? 'all'}
        options={[every, ...(agencies.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(value) => {
          change('agency', value);
        }}
      />
      <Button type="submit">{t('action.search')}</Button>
    </form>
  );
}
