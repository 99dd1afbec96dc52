import { PaperViewer } from '../../components/paper-viewer';
import { Tag } from '../../components/tag';
import { useLang } from '../../i18n/use-lang';

/** A letter as it will be drawn: marked, not numbered and kept nowhere. */
export function DraftPaper({
  of,
  read,
}: {
  /** What it is drawn from: the same for the same letter. */
  readonly of: string;
  readonly read: (signal: AbortSignal) => Promise<Blob>;
}) {
  const { t } = useLang();
  return (
    <section aria-labelledby="answer-paper">
      <h3 id="answer-paper">
        {t('preview.paper')} <Tag tone="warning">{t('preview.mark')}</Tag>
      </h3>
      <p className="hint">{t('preview.paperText')}</p>
      <PaperViewer documentId={`preview ${of}`} read={read} mediaType="application/pdf" title={t('preview.paper')} />
    </section>
  );
}
