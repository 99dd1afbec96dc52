import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ASKED_LETTERS } from '../../../../domain/letter/state';
import { LABELS } from '../../../../templates/labels';
import type { LetterRequestView, ProblemCode, SessionView } from '../../api/contract';
import { agenciesQuery, letterRequestQuery } from '../../api/queries';
import { LoadedPage } from '../../components/loaded-page';
import { Page } from '../../components/page';
import { SummaryList } from '../../components/summary-list';
import { Cite } from '../../components/why';
import { WhyNot } from '../../components/why-not';
import { useLang } from '../../i18n/use-lang';
import { CATEGORY, DUTY } from '../../labels/dossier';
import { ASKED_STATUS } from '../../labels/letters';
import { NotFound } from '../../shell/not-found';
import { SignedIn } from '../../shell/signed-in';
import { Decline } from './decline';
import { Give } from './give';

/** One letter that is asked for: whom and what it speaks of, giving it and declining it. */
export function LetterPage() {
  const { caseId = '', kind: named } = useParams();
  const kind = ASKED_LETTERS.find((code) => code === named);
  if (!kind) return <NotFound />;
  return <SignedIn>{(session) => <Read session={session} caseId={caseId} kind={kind} />}</SignedIn>;
}

function Read({
  session,
  caseId,
  kind,
}: {
  readonly session: SessionView;
  readonly caseId: string;
  readonly kind: LetterRequestView['kind'];
}) {
  const { t } = useLang();
  const query = useQuery(letterRequestQuery(caseId, kind));
  return (
    <LoadedPage query={query} title={t('asked.title')} back={{ to: '/letters', text: t('asked.title') }}>
      {(letter) => <Request session={session} letter={letter} />}
    </LoadedPage>
  );
}

function Request({ session, letter }: { readonly session: SessionView; readonly letter: LetterRequestView }) {
  const { t, say, moment } = useLang();
  const { status, applicant, askedAt, answeredAt, reason, code, article } = letter;
  return (
    <Page
      title={say(LABELS.document[letter.kind])}
      over={letter.caseNumber}
      back={{ to: '/letters', text: t('asked.title') }}
    >
      <p>
        {t('asked.asks', { name: applicant.name, moment: moment(askedAt) })} <Cite article={article} />
      </p>
      {status !== 'asked' && (
        <p className="banner info" role="status">
          {say(ASKED_STATUS[status])}
          {answeredAt && ` · ${moment(answeredAt)}`}
        </p>
      )}
      {reason !== undefined && <blockquote>{reason}</blockquote>}
      <section aria-labelledby="covers">
        <h2 id="covers">{t('asked.covers')}</h2>
        <p className="hint">{t('asked.coversHint')}</p>
        <SummaryList rows={useRows(letter)} />
      </section>
      {status === 'asked' && (
        <>
          {code && (
            <p className="banner warning">
              <WhyNot code={code as ProblemCode} />
            </p>
          )}
          <div className="actions">
            {!code && <Give session={session} letter={letter} />}
            <Decline letter={letter} />
          </div>
        </>
      )}
    </Page>
  );
}

function useRows({ form, certificateType }: LetterRequestView) {
  const { t, say } = useLang();
  const agencies = useQuery(agenciesQuery);
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['certificateType', t('asked.type'), say(LABELS.certificateType[certificateType])],
    ['fullName', t('field.fullName'), form.fullName?.value],
    ['nip', t('field.nip'), form.nip?.value],
    ['category', t('field.category'), form.category && say(CATEGORY[form.category])],
    ['position', t('field.position'), form.position],
    [
      'agencyId',
      t('field.agencyId'),
      agencies.data?.items.find(({ id }) => id === form.agencyId)?.name ?? form.agencyId,
    ],
    ['purposes', t('field.purposes'), form.purposes?.map((purpose) => say(LABELS.purpose[purpose])).join(', ')],
    ['duty', t('field.duty'), form.duty && say(DUTY[form.duty])],
    ['justification', t('field.justification'), form.justification],
    ['systemName', t('field.systemName'), form.systemName],
    ['fqdn', t('field.fqdn'), form.fqdn],
  ];
  return rows
    .filter(([, , value]) => value !== undefined && value !== '')
    .map(([key, name, value]) => ({ key, name, value }));
}
