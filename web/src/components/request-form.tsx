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
  /** What is wrong with the request, said where it was given: pasted, or else as a file. */
  readonly refusal: string | undefined;
  readonly pasted: boolean;
  readonly onRequest: (request: File, pasted: boolean) => void;
  /** What is asked besides. */
  readonly children?: ReactNode;
}

/** Takes a PKCS#10 request, pasted or as a file (Pasal 16). */
export function RequestForm({
  action,
  look,
  isPending,
  progress,
  refusal,
  pasted,
  onRequest,
  children,
}: RequestFormProps) {
  const { t } = useLang();
  const [text, setText] = useState('');
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRequest(new File([text], 'request.pem', { type: 'application/x-pem-file' }), true);
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
          error={pasted ? refusal : undefined}
        />
        <Button type="submit" look={look} isPending={isPending} isDisabled={text.trim() === ''}>
          {action}
        </Button>
      </form>
      <FileDrop
        label={t('paper.chooseRequest')}
        accept={['.csr', '.p10', '.pem', '.der']}
        hint={t('paper.requestHint')}
        error={pasted ? undefined : refusal}
        progress={isPending ? progress : undefined}
        onFile={(file) => {
          onRequest(file, false);
        }}
      />
    </>
  );
}
