import { useLang } from '../i18n/use-lang';

interface ExportLinksProps {
  /** Below `/api`, such as `/cases/export`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** What it is of, for those who hear the link alone. */
  readonly what: string;
}

/** Takes what is shown away as a file, in the language of the page. */
export function ExportLinks({ path, query = {}, what }: ExportLinksProps) {
  const { t, lang } = useLang();
  const address = (format: 'csv' | 'xlsx') => {
    const search = new URLSearchParams({ format, language: lang });
    for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
    return `/api${path}?${search.toString()}`;
  };
  return (
    <p className="exports">
      <a href={address('csv')} download>
        {t('exports.csv')}
        <span className="visually-hidden"> {what}</span>
      </a>
      <a href={address('xlsx')} download>
        {t('exports.xlsx')}
        <span className="visually-hidden"> {what}</span>
      </a>
    </p>
  );
}
