import { useQuery } from '@tanstack/react-query';
import { LABELS } from '../../../../templates/labels';
import type { Lang } from '../../../../templates/lang';
import type { LetterKind, NoticeTemplate, WrittenMailView } from '../../api/contract';
import { sampleMailQuery } from '../../api/queries';
import { PaperViewer } from '../../components/paper-viewer';
import { Loaded } from '../../components/states';
import { Tag } from '../../components/tag';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';
import { LETTER } from '../../labels/decisions';

/** A letter as it is drawn. */
export function LetterSample({ kind, language }: { readonly kind: LetterKind; readonly language: Lang }) {
  const { t, say } = useLang();
  const title = say(LETTER[kind]);
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">
        {title} <Tag tone="warning">{t('templates.sample')}</Tag>
      </h2>
      <PaperViewer
        key={`${kind} ${language}`}
        documentId={`sample ${kind} ${language}`}
        address={`/api/templates/letters/${kind}?language=${language}`}
        mediaType="application/pdf"
        title={title}
      />
    </section>
  );
}

interface MailProps {
  readonly template: NoticeTemplate;
  readonly basis: readonly string[];
  readonly language: Lang;
}

/** A mail as it would arrive; HTML readers see the same words. */
export function MailSample({ template, basis, language }: MailProps) {
  const { t, say } = useLang();
  const query = useQuery(sampleMailQuery(template, language));
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">
        {say(LABELS.notice[template])} <Tag tone="warning">{t('templates.sample')}</Tag>
      </h2>
      <p className="basis">
        {basis.map((article) => (
          <Cite key={article} article={article} />
        ))}
      </p>
      <Loaded query={query} rows={6}>
        {(mail) => (
          <>
            <Mail mail={mail} language={language} />
            {mail.relyingParty && (
              <>
                <h3>{t('templates.relying')}</h3>
                <Mail mail={mail.relyingParty} language={language} />
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Mail({ mail: { subject, text }, language }: { readonly mail: WrittenMailView; readonly language: Lang }) {
  return (
    <div className="document-text" lang={language} role="region" tabIndex={0} aria-label={subject}>
      <strong>{subject}</strong>
      {`\n\n${text}`}
    </div>
  );
}
