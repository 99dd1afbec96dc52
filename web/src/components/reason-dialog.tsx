import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorSummary, fieldErrors, messageFor } from './error-summary';
import { Field } from './fields';

type Look = 'secondary' | 'quiet';

interface ReasonDialogProps {
  readonly title: string;
  /** What the button says that opens it, where that is not the title. */
  readonly opener?: string;
  readonly look?: Look;
  readonly label: string;
  readonly hint?: string;
  readonly lines?: number;
  readonly error: unknown;
  /** What it comes to when it is done, instead of the question; without it the dialog is closed by `submit`. */
  readonly done?: ReactNode;
  /** What is to be known before. */
  readonly children?: ReactNode;
  /** The button that does it. */
  readonly submit: (reason: string, close: () => void) => ReactNode;
}

/** A button that does nothing yet: first it asks what for. */
export function ReasonDialog({
  title,
  opener,
  look = 'secondary',
  done,
  children,
  submit,
  ...field
}: ReasonDialogProps) {
  const { t } = useLang();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        look={look}
        {...(opener === undefined ? {} : { 'aria-label': title })}
        onPress={() => {
          setOpen(true);
        }}
      >
        {opener ?? title}
      </Button>
      <Dialog title={title} open={open} onClose={close}>
        {done ?? (
          <>
            {children}
            <Reason {...field} value={reason} onChange={setReason} />
          </>
        )}
        <div className="actions">
          {!done && submit(reason, close)}
          <Button onPress={close}>{done ? t('action.close') : t('action.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}

type ReasonProps = Pick<ReasonDialogProps, 'label' | 'hint' | 'lines' | 'error'> & {
  readonly value: string;
  readonly onChange: (reason: string) => void;
};

function Reason({ error, lines = 2, ...field }: ReasonProps) {
  return (
    <>
      <ErrorSummary error={error} />
      <Field name="reason" {...field} lines={lines} error={messageFor(fieldErrors(error), 'reason')} />
    </>
  );
}
