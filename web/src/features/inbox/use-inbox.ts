import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { TaskKind, TaskOrder, TaskView } from '../../../../domain/case/task';
import { TASK_KINDS, TASK_ORDERS, TASK_VIEWS } from '../../../../domain/case/task';
import { api, got } from '../../api/client';
import type { InboxItemView } from '../../api/contract';
import { useLookAgain } from '../../shell/live';

export interface Filter {
  readonly show: TaskView;
  readonly kind: TaskKind | undefined;
  readonly agency: string | undefined;
  readonly order: TaskOrder;
  /** Words that the lines that are here must hold. */
  readonly words: string;
}

/** What is shown stands in the address, so that it can be kept and sent. */
export function useFilter(): readonly [Filter, (change: Readonly<Record<string, string | undefined>>) => void] {
  const [search, setSearch] = useSearchParams();
  const filter: Filter = {
    show: TASK_VIEWS.find((code) => code === search.get('show')) ?? 'all',
    kind: TASK_KINDS.find((code) => code === search.get('kind')),
    agency: search.get('agency') ?? undefined,
    order: TASK_ORDERS.find((code) => code === search.get('order')) ?? 'due',
    words: search.get('q') ?? '',
  };
  const change = (wanted: Readonly<Record<string, string | undefined>>) => {
    setSearch(
      (now) => {
        for (const [name, value] of Object.entries(wanted))
          if (value === undefined || value === '' || value === 'all') now.delete(name);
          else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  };
  return [filter, change];
}

const LOOK_AGAIN_MS = 30_000;
/** More than a screen holds, and few enough to be drawn at once. */
const PAGE = 25;

/** The inbox, page by page, in the order that is asked for. */
export const useTasks = ({ show, kind, agency, order }: Filter) =>
  useInfiniteQuery({
    queryKey: ['tasks', 'list', { show, kind, agency, order }],
    initialPageParam: undefined as string | undefined,
    refetchInterval: useLookAgain(LOOK_AGAIN_MS),
    queryFn: ({ pageParam, signal }) =>
      got(
        api.GET('/api/tasks', {
          params: {
            query: {
              limit: PAGE,
              order,
              ...(show === 'all' ? {} : { [show]: true }),
              ...(kind ? { kind } : {}),
              ...(agency === undefined ? {} : { agency }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

/** Lines that hold every word, in number, name or agency. */
export function withWords(items: readonly InboxItemView[], words: string): readonly InboxItemView[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ caseNumber, subject, agency }) => {
    const line = `${caseNumber} ${subject.name} ${agency.name}`.toLowerCase();
    return wanted.every((word) => line.includes(word));
  });
}
