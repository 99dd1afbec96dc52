import { useState } from 'react';
import type { Draft } from './outcomes';

const placeOf = (taskId: string): string => `siklus.draft.${taskId}`;

/** What was written about a task in this window and not sent. */
export function keptDraft(taskId: string): Draft | undefined {
  const kept = sessionStorage.getItem(placeOf(taskId));
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}

export const forgetDraft = (taskId: string): void => {
  sessionStorage.removeItem(placeOf(taskId));
};

/** What is being written outlives the way to the identity provider and back, in this window only. */
export function useKeptDraft(taskId: string, first: Draft): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(taskId) ?? first);
  const keep = (next: Draft) => {
    sessionStorage.setItem(placeOf(taskId), JSON.stringify(next));
    setDraft(next);
  };
  return [draft, keep];
}
