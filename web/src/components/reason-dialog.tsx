import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorSummary, fieldErrors, messageFor } from './error-summary';
import { Field } from './fields';
import { useNeeded } from './use-needed';

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
  /** What is said at the field to whoever goes on without a reason, where there must be one. */
  readonly missing?: string;
  /** The button that does it, with the reason once there is one. */
  readonly submit: (whenGiven: (act: (reason: string) => void) => void, close: () => void) => ReactNode;
}

/** A button that does nothing yet: first it asks what for. */
export function ReasonDialog({
  title,
  opener,
  look = 'secondary',
  done,
  children,
  missing,
  error,
  submit,
  ...field
}: ReasonDialogProps) {
  const { t } = useLang();
  const [open, setOpen] = useState(false);
  const { text, setText, own, tries, whenWritten } = useNeeded('reason', missing);
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
            <ErrorSummary error={error} own={own} attempt={tries} />
            <Field
              name="reason"
              lines={2}
              {...field}
              value={text}
              onChange={setText}
              error={messageFor(own, 'reason') ?? messageFor(fieldErrors(error), 'reason')}
            />
          </>
        )}
        <div className="actions">
          {!done && submit(whenWritten, close)}
          <Button onPress={close}>{done ? t('action.close') : t('action.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
