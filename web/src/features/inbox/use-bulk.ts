import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboxItemView } from '../../api/contract';
import { Refused } from '../../api/problem';

/** How one task of several fared; where the server said no, with what it said. */
export interface Outcome {
  readonly item: InboxItemView;
  readonly done: boolean;
  readonly refused?: Refused;
}

export interface BulkRun {
  readonly total: number;
  readonly outcomes: readonly Outcome[];
}

/** Few at a time: others work too, and what went before decides nothing about the next. */
const LANES = 3;

/** The same act on several tasks; each is a command of its own, so one refusal hinders no other. */
export function useBulk() {
  const queries = useQueryClient();
  const [run, setRun] = useState<BulkRun>();
  const start = async (
    items: readonly InboxItemView[],
    act: (item: InboxItemView, key: string) => Promise<unknown>,
  ) => {
    setRun({ total: items.length, outcomes: [] });
    const waiting = [...items];
    const lane = async () => {
      for (let item = waiting.shift(); item; item = waiting.shift()) {
        const outcome = await outcomeOf(item, act);
        setRun((before) => before && { ...before, outcomes: [...before.outcomes, outcome] });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  return {
    run,
    start,
    isPending: run !== undefined && run.outcomes.length < run.total,
    forget: () => {
      setRun(undefined);
    },
  };
}

async function outcomeOf(
  item: InboxItemView,
  act: (item: InboxItemView, key: string) => Promise<unknown>,
): Promise<Outcome> {
  try {
    await act(item, crypto.randomUUID());
    return { item, done: true };
  } catch (error) {
    return error instanceof Refused ? { item, done: false, refused: error } : { item, done: false };
  }
}
