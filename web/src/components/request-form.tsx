import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { Field } from './fields';
import { FileDrop } from './file-drop';

interface RequestFormProps {
  /** What happens with it, as the button says it. */
  readonly action: string;
  readonly look: 'primary' | 'secondary';
  readonly isPending: boolean;
  /** How much of it is sent, from 0 to 1. */
  readonly progress: number;
  readonly onRequest: (request: File) => void;
  /** What is asked besides. */
  readonly children?: ReactNode;
}

/** Takes a PKCS#10 request, pasted or as a file (Pasal 16). */
export function RequestForm({ action, look, isPending, progress, onRequest, children }: RequestFormProps) {
  const { t } = useLang();
  const [text, setText] = useState('');
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRequest(new File([text], 'request.pem', { type: 'application/x-pem-file' }));
        }}
      >
        {children}
        <Field
          name="pem"
          label={t('check.paste')}
          hint={t('check.pasteHint')}
          lines={8}
          value={text}
          onChange={setText}
        />
        <Button type="submit" look={look} isPending={isPending} isDisabled={text.trim() === ''}>
          {action}
        </Button>
      </form>
      <FileDrop
        label={t('paper.chooseRequest')}
        accept={['.csr', '.p10', '.pem', '.der']}
        hint={t('paper.requestHint')}
        progress={isPending ? progress : undefined}
        onFile={onRequest}
      />
    </>
  );
}
