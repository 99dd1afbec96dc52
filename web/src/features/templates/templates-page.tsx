import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { OFFICE_READERS } from '../../../../domain/law/readers';
import { LABELS } from '../../../../templates/labels';
import type { Lang } from '../../../../templates/lang';
import type { LetterKind, NoticeTemplate, TemplatesView } from '../../api/contract';
import { templatesQuery } from '../../api/queries';
import { OneOf } from '../../components/fields';
import { Page } from '../../components/page';
import { Loaded } from '../../components/states';
import { useLang } from '../../i18n/use-lang';
import { LETTER } from '../../labels/decisions';
import { OfficePages } from '../../shell/office-pages';
import { SignedIn } from '../../shell/signed-in';
import { LetterSample, MailSample } from './sample';

/** Every letter and mail that the system writes, with invented people in it. */
export function TemplatesPage() {
  return <SignedIn roles={OFFICE_READERS}>{() => <Templates />}</SignedIn>;
}

function Templates() {
  const { t } = useLang();
  const query = useQuery(templatesQuery);
  return (
    <Page title={t('templates.title')} lead={t('templates.lead')} wide>
      <OfficePages />
      <Loaded query={query} rows={10}>
        {(templates) => <Shelf templates={templates} />}
      </Loaded>
    </Page>
  );
}

function Shelf({ templates }: { readonly templates: TemplatesView }) {
  const { t, lang } = useLang();
  const [search, setSearch] = useSearchParams();
  const spoken: Lang = search.get('language') === null ? lang : search.get('language') === 'en' ? 'en' : 'id';
  const mail = templates.mails.find(({ template }) => template === search.get('mail'));
  const letter = templates.letters.find((kind) => kind === search.get('letter')) ?? templates.letters[0];
  return (
    <div className="shelf">
      <nav aria-label={t('templates.title')}>
        <Names templates={templates} mail={mail?.template} letter={mail ? undefined : letter} language={spoken} />
      </nav>
      <div>
        <OneOf<Lang>
          name="language"
          label={t('templates.language')}
          inline
          value={spoken}
          onChange={(language) => {
            setSearch({ ...Object.fromEntries(search), language }, { replace: true });
          }}
          options={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
        {mail ? (
          <MailSample template={mail.template} basis={mail.basis} language={spoken} />
        ) : (
          letter && <LetterSample kind={letter} language={spoken} />
        )}
      </div>
    </div>
  );
}

interface NamesProps {
  readonly templates: TemplatesView;
  readonly mail: NoticeTemplate | undefined;
  readonly letter: LetterKind | undefined;
  readonly language: Lang;
}

function Names({ templates: { letters, mails }, mail, letter, language }: NamesProps) {
  const { t, say } = useLang();
  const to = (what: 'letter' | 'mail', name: string) =>
    `/templates?${new URLSearchParams({ [what]: name, language }).toString()}`;
  return (
    <>
      <h2>{t('letters.title')}</h2>
      <ul>
        {letters.map((kind) => (
          <li key={kind}>
            <Link to={to('letter', kind)} aria-current={kind === letter ? 'true' : undefined}>
              {say(LETTER[kind])}
            </Link>
          </li>
        ))}
      </ul>
      <h2>{t('templates.mails')}</h2>
      <ul>
        {mails.map(({ template }) => (
          <li key={template}>
            <Link to={to('mail', template)} aria-current={template === mail ? 'true' : undefined}>
              {say(LABELS.notice[template])}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
