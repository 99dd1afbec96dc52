import { useState } from 'react';
import { act, api, got } from '../../api/client';
import type { InboxItemView } from '../../api/contract';
import { Button } from '../../components/button';
import { useLang } from '../../i18n/use-lang';
import { BulkResult } from './bulk-result';
import { ReassignDialog } from './reassign';
import { useBulk } from './use-bulk';

const claim = ({ id }: InboxItemView, key: string) =>
  got(api.POST('/api/tasks/{taskId}/claim', { params: { path: { taskId: id }, header: act(key) } }));

const release = (reason: string) => (task: InboxItemView, key: string) =>
  got(
    api.POST('/api/tasks/{taskId}/release', {
      params: { path: { taskId: task.id }, header: act(key) },
      body: { reason },
    }),
  );

const reassign = (to: string, reason: string) => (task: InboxItemView, key: string) =>
  got(
    api.POST('/api/tasks/{taskId}/reassign', {
      params: { path: { taskId: task.id }, header: act(key) },
      body: { to, reason },
    }),
  );

/** What can be done with the tasks that are ticked: of each act only those that it fits, and how each of them fared. */
export function BulkBar({
  chosen,
  personId,
  mayReassign,
  onDone,
}: {
  readonly chosen: readonly InboxItemView[];
  readonly personId: string;
  readonly mayReassign: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useLang();
  const bulk = useBulk();
  const [giving, setGiving] = useState(false);
  const free = chosen.filter(({ claimedBy }) => !claimedBy);
  const mine = chosen.filter(({ claimedBy }) => claimedBy?.id === personId);
  const run = (...what: Parameters<typeof bulk.start>) => {
    onDone();
    void bulk.start(...what);
  };
  return (
    <>
      {chosen.length > 0 && (
        <div className="bulk" role="group" aria-label={t('bulk.title')}>
          <strong>{t('bulk.chosen', { number: chosen.length })}</strong>
          <Button
            isDisabled={free.length === 0 || bulk.isPending}
            onPress={() => {
              run(free, claim);
            }}
          >
            {t('bulk.claim', { number: free.length })}
          </Button>
          <Button
            isDisabled={mine.length === 0 || bulk.isPending}
            onPress={() => {
              run(mine, release(t('bulk.releaseReason')));
            }}
          >
            {t('bulk.release', { number: mine.length })}
          </Button>
          {mayReassign && (
            <Button
              isDisabled={bulk.isPending}
              onPress={() => {
                setGiving(true);
              }}
            >
              {t('bulk.reassign', { number: chosen.length })}
            </Button>
          )}
          <Button look="quiet" onPress={onDone}>
            {t('bulk.none')}
          </Button>
        </div>
      )}
      {giving && (
        <ReassignDialog
          tasks={chosen}
          onClose={() => {
            setGiving(false);
          }}
          onGive={(to, reason) => {
            setGiving(false);
            run(chosen, reassign(to, reason));
          }}
        />
      )}
      {bulk.run && <BulkResult run={bulk.run} onClose={bulk.forget} />}
    </>
  );
}
