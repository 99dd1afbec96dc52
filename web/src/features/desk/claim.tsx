import { useMemo, useState } from 'react';
import { act, api, got } from '../../api/client';
import type { CaseView, ProblemCode, ReceiptView, TaskView } from '../../api/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary, fieldErrors, messageFor } from '../../components/error-summary';
import { Field } from '../../components/fields';
import { useAction } from '../../components/use-action';
import { useShortcuts } from '../../components/use-shortcuts';
import { Cite } from '../../components/why';
import { WhyNot } from '../../components/why-not';
import { useLang } from '../../i18n/use-lang';
import { ShortcutHelp } from '../inbox/shortcut-help';
import { useClaim } from '../inbox/use-claim';

/** Who has the task; taking it, and putting it back. Who may not have it is told why. */
export function Claim({
  file,
  task,
  isMine,
}: {
  readonly file: CaseView;
  readonly task: TaskView;
  readonly isMine: boolean;
}) {
  const { t } = useLang();
  const claim = useClaim();
  const [helping, setHelping] = useState(false);
  const { mutate } = claim;
  const action = file.actions.find(({ command }) => command === 'claimTask');
  const free = !task.claimedBy;
  useShortcuts(
    useMemo(
      () => ({
        c: () => {
          if (free) mutate(task.id);
        },
        '?': () => {
          setHelping(true);
        },
      }),
      [free, mutate, task.id],
    ),
  );
  return (
    <>
      <div className="claim" role="status">
        {isMine && <p>{t('desk.mine')}</p>}
        {!isMine && task.claimedBy && <p>{t('desk.takenBy', { name: task.claimedBy.name })}</p>}
        {free && action?.allowed === false && (
          <p>
            <WhyNot code={action.code as ProblemCode} /> {action.article && <Cite article={action.article} />}
          </p>
        )}
        {free && action?.allowed !== false && <p>{t('desk.free')}</p>}
        {isMine && <Release task={task} />}
        {free && action?.allowed !== false && (
          <Button
            look="primary"
            isPending={claim.isPending}
            onPress={() => {
              mutate(task.id);
            }}
          >
            {t('desk.claim')}
          </Button>
        )}
      </div>
      <ErrorSummary error={claim.error} />
      <ShortcutHelp
        open={helping}
        onClose={() => {
          setHelping(false);
        }}
      />
    </>
  );
}

function Release({ task }: { readonly task: TaskView }) {
  const { t } = useLang();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
  };
  const release = useAction<string, ReceiptView>(
    (words, key) =>
      got(
        api.POST('/api/tasks/{taskId}/release', {
          params: { path: { taskId: task.id }, header: act(key) },
          body: { reason: words },
        }),
      ),
    close,
  );
  return (
    <>
      <Button
        look="secondary"
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('desk.release')}
      </Button>
      <Dialog title={t('desk.release')} open={open} onClose={close}>
        <ErrorSummary error={release.error} />
        <Field
          name="reason"
          label={t('desk.releaseReason')}
          lines={2}
          value={reason}
          onChange={setReason}
          error={messageFor(fieldErrors(release.error), 'reason')}
        />
        <div className="actions">
          <Button
            look="primary"
            isPending={release.isPending}
            onPress={() => {
              release.mutate(reason);
            }}
          >
            {t('desk.release')}
          </Button>
          <Button look="secondary" onPress={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
