import { setTimeout as delay } from 'node:timers/promises';

/** Resolves when a part answers; whatever it throws means that it does not. */
export type Probe = () => Promise<unknown>;

export interface Health {
  readonly status: 'up' | 'down';
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
}

const LIMIT_MS = 2_000;
/** Asking costs each part something, so answers serve everybody who asks within this time. */
const FRESH_MS = 1_000;

/** Asks every part at once. The answer says which are up, never why one is not: reasons name hosts. */
export function healthCheck(probes: Readonly<Record<string, Probe>>, now: () => Date): () => Promise<Health> {
  let last: { at: number; health: Promise<Health> } | undefined;
  return () => {
    const at = now().getTime();
    if (!last || at - last.at >= FRESH_MS || at < last.at) last = { at, health: ask(probes) };
    return last.health;
  };
}

async function ask(probes: Readonly<Record<string, Probe>>): Promise<Health> {
  const entries = Object.entries(probes).map(async ([name, probe]) => [name, await answers(probe)] as const);
  const parts = Object.fromEntries(await Promise.all(entries));
  return { status: Object.values(parts).every((state) => state === 'up') ? 'up' : 'down', parts };
}

async function answers(probe: Probe): Promise<'up' | 'down'> {
  const limit = new AbortController();
  const tooLate = delay(LIMIT_MS, undefined, { signal: limit.signal, ref: false }).then(() => 'down' as const);
  const asked = Promise.resolve()
    .then(probe)
    .then(
      () => 'up' as const,
      () => 'down' as const,
    );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    limit.abort();
    tooLate.catch(() => undefined); // aborted above: its rejection is ours
  }
}
