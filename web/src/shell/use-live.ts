import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { live } from './live';

/** Pages of a case that only tell how it goes; where somebody is filling in or deciding, nothing changes under his hands. */
const TOLD = /^\/cases\/([^/]+)(?:\/(?:submitted|email|activation))?$/;

/** Listens to the server while the page is looked at, and has read anew what it says has changed. */
export function useLive(signedIn: boolean): void {
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const caseId = TOLD.exec(pathname)?.[1];
  const visible = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');
  useEffect(() => {
    if (!signedIn || !visible) return;
    const source = new EventSource(caseId === undefined ? '/api/stream' : `/api/stream?case=${caseId}`);
    live.by(source);
    listen(source, queries, caseId);
    return () => {
      source.close();
      live.over();
    };
  }, [signedIn, visible, caseId, queries]);
}

function listen(source: EventSource, queries: QueryClient, caseId: string | undefined): void {
  const anew = (...queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  const caseAnew = () => {
    if (caseId !== undefined) anew('case', caseId);
  };
  const tasksAnew = () => {
    anew('tasks');
  };
  const personAnew = () => {
    anew('notifications');
    // Not the letter itself, which its signer may be reading.
    anew('letters', 'counts');
    anew('letters', 'list');
  };
  source.addEventListener('case', caseAnew);
  source.addEventListener('notifications', personAnew);
  source.addEventListener('tasks', tasksAnew);
  source.addEventListener('all', () => {
    for (const readAnew of [caseAnew, personAnew, tasksAnew]) readAnew();
  });
}

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => {
    document.removeEventListener('visibilitychange', changed);
  };
}
