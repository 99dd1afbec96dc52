import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ROLES_OF_TASK } from '../../../../domain/enrollment/authority';
import { officersQuery } from '../../api/queries';
import type { InboxItemView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import type { FieldError } from '../../components/error-summary';
import { ErrorSummary, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { Pick } from '../../components/pick';
import { useLang } from '../../i18n/use-lang';

/** Gives tasks to an officer whose work they are; the case itself judges whether he is independent of it. */
export function ReassignDialog({
  tasks,
  onClose,
  onGive,
}: {
  readonly tasks: readonly InboxItemView[];
  readonly onClose: () => void;
  readonly onGive: (to: string, reason: string) => void;
}) {
  const { t } = useLang();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState<readonly FieldError[]>([]);
  const [role = 'supervisor', ...others] = new Set(tasks.flatMap(({ kind }) => ROLES_OF_TASK[kind]));
  const mixed = others.length > 0;
  const officers = useQuery(officersQuery(role));
  const give = () => {
    const missing: FieldError[] = [
      ...(to === undefined ? [{ field: 'to', message: t('bulk.toMissing') }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', message: t('bulk.reasonMissing') }] : []),
    ];
    setOwn(missing);
    if (to !== undefined && missing.length === 0) onGive(to, reason.trim());
  };
  return (
    <Dialog title={t('bulk.reassignTitle', { number: tasks.length })} open onClose={onClose}>
      {mixed ? (
        <p>{t('bulk.mixed')}</p>
      ) : (
        <>
          <ErrorSummary own={own} attempt={own} error={officers.error} />
          <Pick
            name="to"
            label={t('bulk.to')}
            placeholder={t('bulk.toPlaceholder')}
            value={to}
            options={(officers.data?.items ?? [])
              .filter(({ active }) => active)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setTo}
            error={messageFor(own, 'to')}
          />
          <Field
            name="reason"
            label={t('bulk.reason')}
            lines={2}
            value={reason}
            onChange={setReason}
            error={messageFor(own, 'reason')}
          />
        </>
      )}
      <div className="actions">
        {!mixed && (
          <Button look="primary" onPress={give}>
            {t('bulk.give')}
          </Button>
        )}
        <Button onPress={onClose}>{mixed ? t('action.close') : t('action.cancel')}</Button>
      </div>
    </Dialog>
  );
}
