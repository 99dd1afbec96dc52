import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SessionView } from '../api/contract';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorSummary } from './error-summary';
import { needsStepUp, StepUpButton } from './step-up';

interface ApproveProps {
  readonly session: SessionView;
  /** Who proposed it: never who approves. */
  readonly setBy: string;
  readonly title: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onApprove: () => void;
  /** What is approved, to be seen once more. */
  readonly children: ReactNode;
}

/** Puts into force what another administrator proposed, with a second factor (Pasal 3(1)a). */
export function Approve({ session, setBy, title, error, isPending, onApprove, children }: ApproveProps) {
  const { t } = useLang();
  const [open, setOpen] = useState(false);
  if (!session.roles.includes('administrator')) return null;
  if (session.personId === setBy) return <p className="hint">{t('proposal.another')}</p>;
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        look="primary"
        aria-label={title}
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('proposal.approve')}
      </Button>
      <Dialog title={title} open={open} onClose={close}>
        <ErrorSummary error={error} />
        {children}
        {needsStepUp(session, error) && <p className="banner warning">{t('proposal.stepUp')}</p>}
        <div className="actions">
          <StepUpButton session={session} error={error} isPending={isPending} onPress={onApprove}>
            {t('proposal.approve')}
          </StepUpButton>
          <Button onPress={close}>{t('action.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
