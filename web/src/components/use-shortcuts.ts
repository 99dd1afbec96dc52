import { useEffect, useSyncExternalStore } from 'react';

const KEPT = 'siklus.shortcuts';
const told = new Set<() => void>();

const listen = (listener: () => void): (() => void) => {
  told.add(listener);
  return () => told.delete(listener);
};

/** Whether single keys do something here; people can turn them off (WCAG 2.1.4). */
export const useShortcutsOn = (): boolean => useSyncExternalStore(listen, () => localStorage.getItem(KEPT) !== 'off');

export function turnShortcuts(on: boolean): void {
  localStorage.setItem(KEPT, on ? 'on' : 'off');
  for (const listener of told) listener();
}

/** Does something at a single key, unless somebody types, a dialog is open or shortcuts are off. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const on = useShortcutsOn();
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent) => {
      const work = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (!work || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    // Before the list itself, which takes letters for a search by name.
    window.addEventListener('keydown', pressed, true);
    return () => {
      window.removeEventListener('keydown', pressed, true);
    };
  }, [keys, on]);
}

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]') !== null ||
    document.querySelector('[role=dialog], [role=alertdialog]') !== null);
