import { useState } from 'react';
import { act, api, got } from '../../api/client';
import type { PeopleChangeView, ProposalView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

/** Proposes that nothing is made of an entry of HR's feed, and why. */
export function SetAsideDialog({
  change,
  onClose,
  onMade,
}: {
  readonly change: PeopleChangeView;
  readonly onClose: () => void;
  readonly onMade: () => void;
}) {
  const { t } = useLang();
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const send = useAction<string, ProposalView>(
    (why, key) =>
      got(
        api.POST('/api/people/changes/{changeId}/proposals', {
          params: { path: { changeId: change.id }, header: act(key) },
          body: { reason: why },
        }),
      ),
    onMade,
  );
  const missing = tries > 0 && reason.trim() === '';
  const own = missing ? [{ field: 'reason', message: t('proposals.reasonMissing') }] : [];
  return (
    <Dialog title={t('changes.setAsideOf', { entry: change.id })} open onClose={onClose}>
      <ErrorSummary error={send.error} own={own} attempt={tries} />
      <p>{t('changes.ask')}</p>
      <Field
        name="reason"
        label={t('proposals.reason')}
        lines={3}
        value={reason}
        onChange={setReason}
        error={messageFor(own, 'reason') ?? messageFor(fieldErrors(send.error), 'reason')}
      />
      <div className="actions">
        <Button
          look="primary"
          isPending={send.isPending}
          onPress={() => {
            setTries(tries + 1);
            if (reason.trim() !== '') send.mutate(reason.trim());
          }}
        >
          {t('proposals.send')}
        </Button>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </Dialog>
  );
}
