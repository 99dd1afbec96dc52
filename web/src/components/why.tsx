import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { articleQuery } from '../api/queries';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { Loaded } from './states';

/** The article behind something, as a button that opens what it says. */
export function Cite({ article }: { readonly article: string }) {
  const { t, cite } = useLang();
  const [open, setOpen] = useState(false);
  return (
    <>
      <AriaButton
        className="cite"
        aria-label={t('why.open', { article: cite(article) })}
        onPress={() => {
          setOpen(true);
        }}
      >
        {cite(article)}
      </AriaButton>
      <ModalOverlay isOpen={open} onOpenChange={setOpen} isDismissable className="overlay">
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">{cite(article)}</Heading>
            <ArticleText article={article} />
            <p className="hint">{t('why.source')}</p>
            <Button
              look="secondary"
              onPress={() => {
                setOpen(false);
              }}
            >
              {t('action.close')}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function ArticleText({ article }: { readonly article: string }) {
  const { lang } = useLang();
  const query = useQuery(articleQuery(article, lang));
  return (
    <Loaded query={query} rows={2}>
      {({ text }) => <p>{text}</p>}
    </Loaded>
  );
}
