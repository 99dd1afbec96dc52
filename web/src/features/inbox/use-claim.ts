import { act, api, got } from '../../api/client';
import type { ReceiptView } from '../../api/contract';
import { codeOf } from '../../api/problem';
import { useAction } from '../../components/use-action';

/** Takes a task. That somebody else was faster is no error: `taken` says so. */
export function useClaim(then?: () => void) {
  const claim = useAction<string, ReceiptView | 'taken'>(
    async (taskId, key) => {
      try {
        return await got(api.POST('/api/tasks/{taskId}/claim', { params: { path: { taskId }, header: act(key) } }));
      } catch (error) {
        if (codeOf(error) === 'task-claimed-by-other' || codeOf(error) === 'task-not-open') return 'taken';
        throw error;
      }
    },
    (result) => {
      if (result !== 'taken') then?.();
    },
  );
  return { ...claim, taken: claim.data === 'taken' };
}
