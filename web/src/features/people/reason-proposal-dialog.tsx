import type { ReactNode } from 'react';
import type { ProposalView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useNeeded } from '../../components/use-needed';
import { useLang } from '../../i18n/use-lang';

interface ReasonProposalDialogProps {
  readonly title: string;
  /** What is proposed, and what it would mean. */
  readonly children: ReactNode;
  readonly propose: (reason: string, key: string) => Promise<ProposalView>;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** A proposal that says no more than why: what it is about is known already. */
export function ReasonProposalDialog({ title, children, propose, onClose, onMade }: ReasonProposalDialogProps) {
  const { t } = useLang();
  const { text, setText, own, tries, whenWritten } = useNeeded('reason', t('proposals.reasonMissing'));
  const send = useAction<string, ProposalView>(propose, onMade);
  return (
    <Dialog title={title} open onClose={onClose}>
      <ErrorSummary error={send.error} own={own} attempt={tries} />
      {children}
      <Field
        name="reason"
        label={t('proposals.reason')}
        lines={3}
        value={text}
        onChange={setText}
        error={messageFor(own, 'reason') ?? messageFor(fieldErrors(send.error), 'reason')}
      />
      <div className="actions">
        <Button
          look="primary"
          isPending={send.isPending}
          onPress={() => {
            whenWritten((reason) => {
              send.mutate(reason.trim());
            });
          }}
        >
          {t('proposals.send')}
        </Button>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </Dialog>
  );
}
