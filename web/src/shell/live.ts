import { useSyncExternalStore } from 'react';

/** What is listened to: an `EventSource`, or what stands for one. */
export interface Source {
  addEventListener(event: 'all' | 'error', heard: () => void): void;
}

/** Whether everything that changes is heard of: as long as it is, nothing needs to be asked again. */
export class Live {
  private hears = false;
  private readonly told = new Set<() => void>();

  get now(): boolean {
    return this.hears;
  }

  /** An open stream may be deaf yet: `all` is the server's word that from then on it tells of everything. */
  by(source: Source): void {
    source.addEventListener('all', () => {
      this.set(true);
    });
    source.addEventListener('error', () => {
      this.set(false);
    });
  }

  over(): void {
    this.set(false);
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.told.add(changed);
    return () => {
      this.told.delete(changed);
    };
  };

  private set(hears: boolean): void {
    if (hears === this.hears) return;
    this.hears = hears;
    for (const changed of [...this.told]) changed();
  }
}

/** The stream of this window. */
export const live = new Live();

/** How often to ask anew what the stream tells of: not at all, unless it is broken. */
export function useLookAgain(ms: number): number | false {
  return useSyncExternalStore(live.subscribe, () => live.now) ? false : ms;
}
