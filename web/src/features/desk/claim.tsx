import { useMemo, useState } from 'react';
import { act, api, got } from '../../api/client';
import type { CaseView, ProblemCode, ReceiptView, TaskView } from '../../api/contract';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/error-summary';
import { ReasonDialog } from '../../components/reason-dialog';
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
  const release = useAction<string, ReceiptView>((words, key) =>
    got(
      api.POST('/api/tasks/{taskId}/release', {
        params: { path: { taskId: task.id }, header: act(key) },
        body: { reason: words },
      }),
    ),
  );
  return (
    <ReasonDialog
      title={t('desk.release')}
      label={t('desk.releaseReason')}
      error={release.error}
      submit={(whenGiven, close) => (
        <Button
          look="primary"
          isPending={release.isPending}
          onPress={() => {
            whenGiven((reason) => {
              release.mutate(reason, { onSuccess: close });
            });
          }}
        >
          {t('desk.release')}
        </Button>
      )}
    />
  );
}
