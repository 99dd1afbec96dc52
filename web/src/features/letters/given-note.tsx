import type { DocumentView } from '../../api/contract';
import { useLang } from '../../i18n/use-lang';

/** Where a letter came from that nobody uploaded, and whether it still speaks of what the form says. */
export function GivenNote({ given }: { readonly given: DocumentView['given'] }) {
  const { t, moment } = useLang();
  if (!given) return null;
  return (
    <>
      <p>
        {t('asked.givenBy', { name: given.by.name, moment: moment(given.at) })}{' '}
        <span className="hint">
          SHA-256 <code>{given.digest.slice(0, 16)}…</code>
        </span>
      </p>
      {!given.covers && <p className="banner warning">{t('asked.outdated')}</p>}
    </>
  );
}
