import type { AgreementView } from '../../api/contract';
import { useLang } from '../../i18n/use-lang';

/** The words that an owner agrees to, and which they are; they are Indonesian whatever the page speaks. */
export function AgreementText({ agreement, id }: { readonly agreement: AgreementView; readonly id?: string }) {
  const { t } = useLang();
  const { body, version, sha256 } = agreement;
  return (
    <>
      <div id={id} className="document-text" tabIndex={0} role="region" lang="id" aria-label={t('agreement.text')}>
        {body}
      </div>
      <p className="hint">
        {t('agreement.version', { version })} <code>{sha256}</code>
      </p>
    </>
  );
}
