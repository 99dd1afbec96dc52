import { useCallback, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { DocumentKind } from '../../../../domain/law/documents';
import { LABELS } from '../../../../templates/labels';
import type { DocumentView } from '../../api/contract';
import { fieldId } from '../../components/error-summary';
import { PaperViewer } from '../../components/paper-viewer';
import { useLang } from '../../i18n/use-lang';
import { GivenNote } from '../letters/given-note';

interface PapersProps {
  readonly documents: readonly DocumentView[];
  readonly opened: ReadonlySet<string>;
  readonly onOpened: (documentId: string) => void;
  /** Whether a decision rests on having opened them. */
  readonly mustOpen: boolean;
}

/** The papers of the file, one beside the other; which were opened is marked, because a decision names them. */
export function Papers({ documents, opened, onOpened, mustOpen }: PapersProps) {
  const { t, say, number } = useLang();
  /** Of several papers of one kind, each has its number. */
  const nameOf = (documentId: string, kind: string): string => {
    const alike = documents.filter((document) => document.kind === kind);
    const place = alike.findIndex((document) => document.documentId === documentId) + 1;
    const name = say(LABELS.document[kind as DocumentKind]);
    return alike.length > 1 ? `${name} (${number(place)})` : name;
  };
  const [chosen, setChosen] = useState(documents[0]?.documentId ?? '');
  if (documents.length === 0) return <p className="empty">{t('papers.none')}</p>;
  return (
    <section className="desk-papers" id={fieldId('papers')} tabIndex={-1} aria-labelledby="papers">
      <h2 id="papers">{t('papers.title')}</h2>
      {mustOpen && (
        <p className="hint" role="status">
          {t('papers.opened', { opened: number(opened.size), all: number(documents.length) })}
        </p>
      )}
      <Tabs
        selectedKey={chosen}
        onSelectionChange={(key) => {
          setChosen(String(key));
        }}
        keyboardActivation="manual"
        className="tabs"
      >
        <TabList aria-labelledby="papers" className="tab-list">
          {documents.map(({ documentId, kind }) => (
            <Tab key={documentId} id={documentId} className="tab">
              {opened.has(documentId) && (
                <>
                  <span aria-hidden="true">✓ </span>
                  <span className="visually-hidden">{t('papers.wasOpened')} </span>
                </>
              )}
              {nameOf(documentId, kind)}
            </Tab>
          ))}
        </TabList>
        {documents.map((document) => (
          <TabPanel key={document.documentId} id={document.documentId} className="tab-panel">
            <One document={document} onOpened={onOpened} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

function One({
  document,
  onOpened,
}: {
  readonly document: DocumentView;
  readonly onOpened: (documentId: string) => void;
}) {
  const { say } = useLang();
  const { documentId, mediaType, kind, given } = document;
  const told = useCallback(() => {
    onOpened(documentId);
  }, [onOpened, documentId]);
  return (
    <>
      <GivenNote given={given} />
      <PaperViewer
        documentId={documentId}
        mediaType={mediaType}
        title={say(LABELS.document[kind as DocumentKind])}
        onOpened={told}
      />
    </>
  );
}
