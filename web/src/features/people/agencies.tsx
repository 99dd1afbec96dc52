import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AgencyView, SessionView } from '../../api/contract';
import { agenciesQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { SignedIn } from '../../shell/signed-in';
import { LettersDialog } from './letters-dialog';
import { NameHeadDialog } from './name-head-dialog';
import { KEEPERS, PeoplePages } from './people-pages';

/** The units of the regency and who heads them (Pasal 14a). */
export function Agencies() {
  return <SignedIn roles={KEEPERS}>{(session) => <All session={session} />}</SignedIn>;
}

function All({ session }: { readonly session: SessionView }) {
  const { t } = useLang();
  const navigate = useNavigate();
  const query = useQuery(agenciesQuery);
  const [naming, setNaming] = useState<AgencyView>();
  const [changing, setChanging] = useState<AgencyView>();
  const made = () => void navigate('/people/proposals', { state: { made: true } });
  return (
    <Page title={t('agencies.title')} lead={t('agencies.lead')} wide>
      <PeoplePages />
      <p>
        {t('agencies.two')} <Cite article="14a" />
      </p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="empty">{t('agencies.none')}</p>
          ) : (
            <ul className="lines">
              {items.map((agency) => (
                <Line
                  key={agency.id}
                  agency={agency}
                  {...(session.roles.includes('administrator') && agency.active
                    ? { onName: setNaming, onLetters: setChanging }
                    : {})}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {naming && (
        <NameHeadDialog
          agency={naming}
          onClose={() => {
            setNaming(undefined);
          }}
          onMade={made}
        />
      )}
      {changing && (
        <LettersDialog
          agency={changing}
          onClose={() => {
            setChanging(undefined);
          }}
          onMade={made}
        />
      )}
    </Page>
  );
}

function Line({
  agency,
  onName,
  onLetters,
}: {
  readonly agency: AgencyView;
  readonly onName?: (agency: AgencyView) => void;
  readonly onLetters?: (agency: AgencyView) => void;
}) {
  const { t } = useLang();
  const { id, name, head, lettersInSystem } = agency;
  return (
    <li>
      <div>
        <Link to={`/people?agency=${id}`} className="line-title">
          {name}
        </Link>
        <p className="hint">{head ? head.name : <strong>{t('agencies.vacant')}</strong>}</p>
        <p className="hint">{lettersInSystem ? t('agencies.inSystem') : t('agencies.onPaper')}</p>
      </div>
      {onName && onLetters && (
        <div className="line-end">
          <Button
            aria-label={t('agencies.nameOf', { agency: name })}
            onPress={() => {
              onName(agency);
            }}
          >
            {t('agencies.name')}
          </Button>
          <Button
            aria-label={t('agencies.lettersOf', { agency: name })}
            onPress={() => {
              onLetters(agency);
            }}
          >
            {t('agencies.letters')}
          </Button>
        </div>
      )}
    </li>
  );
}
