import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { act, api, got } from '../../api/client';
import type { AgencyView, ProposalView } from '../../api/contract';
import { colleaguesQuery } from '../../api/queries';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { Pick } from '../../components/pick';
import { useAction } from '../../components/use-action';
import { useLang } from '../../i18n/use-lang';

/** Proposes who heads an agency, of those who serve in it. */
export function NameHeadDialog({
  agency,
  onClose,
  onMade,
}: {
  readonly agency: AgencyView;
  readonly onClose: () => void;
  readonly onMade: () => void;
}) {
  const { t } = useLang();
  const [headId, setHeadId] = useState<string>();
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const colleagues = useQuery(colleaguesQuery(agency.id));
  const send = useAction<string, ProposalView>(
    (wanted, key) =>
      got(
        api.POST('/api/agencies/{agencyId}/proposals', {
          params: { path: { agencyId: agency.id }, header: act(key) },
          body: { headId: wanted, reason: reason.trim() },
        }),
      ),
    onMade,
  );
  const own =
    tries > 0
      ? [
          ...(headId === undefined ? [{ field: 'headId', message: t('agencies.headMissing') }] : []),
          ...(reason.trim() === '' ? [{ field: 'reason', message: t('proposals.reasonMissing') }] : []),
        ]
      : [];
  const saying = (field: string) => messageFor(own, field) ?? messageFor(fieldErrors(send.error), field);
  return (
    <Dialog title={t('agencies.nameOf', { agency: agency.name })} open onClose={onClose}>
      <ErrorSummary error={send.error ?? colleagues.error} own={own} attempt={tries} />
      <Pick
        name="headId"
        label={t('agencies.head')}
        placeholder={t('agencies.choose')}
        value={headId}
        options={(colleagues.data?.items ?? [])
          .filter(({ active, id }) => active && id !== agency.head?.id)
          .map(({ id, name, position }) => ({ value: id, label: `${name} (${position})` }))}
        onChange={setHeadId}
        error={saying('headId')}
      />
      <Field
        name="reason"
        label={t('proposals.reason')}
        lines={3}
        value={reason}
        onChange={setReason}
        error={saying('reason')}
      />
      <div className="actions">
        <Button
          look="primary"
          isPending={send.isPending}
          onPress={() => {
            setTries(tries + 1);
            if (headId !== undefined && reason.trim() !== '') send.mutate(headId);
          }}
        >
          {t('proposals.send')}
        </Button>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
      </div>
    </Dialog>
  );
}
