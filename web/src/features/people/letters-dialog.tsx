import { useState } from 'react';
import { act, api, got } from '../../api/client';
import type { AgencyView, ProposalView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { Cite } from '../../components/why';
import { useLang } from '../../i18n/use-lang';

/** Proposes that the letters of an agency are given in the system, or on paper again. */
export function LettersDialog({
  agency,
  onClose,
  onMade,
}: {
  readonly agency: AgencyView;
  readonly onClose: () => void;
  readonly onMade: () => void;
}) {
  const { t } = useLang();
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const send = useAction<string, ProposalView>(
    (why, key) =>
      got(
        api.POST('/api/agencies/{agencyId}/letters-proposals', {
          params: { path: { agencyId: agency.id }, header: act(key) },
          body: { inSystem: !agency.lettersInSystem, reason: why },
        }),
      ),
    onMade,
  );
  const missing = tries > 0 && reason.trim() === '';
  const own = missing ? [{ field: 'reason', message: t('proposals.reasonMissing') }] : [];
  return (
    <Dialog title={t('agencies.lettersOf', { agency: agency.name })} open onClose={onClose}>
      <ErrorSummary error={send.error} own={own} attempt={tries} />
      <p>
        {agency.lettersInSystem ? t('agencies.toPaper') : t('agencies.toSystem')} <Cite article="14a" />
      </p>
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
