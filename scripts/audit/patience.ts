import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 500;

/**
 * Asks again while `unsettled` of the answer is true and time is left: a system that is running may be between two
 * steps when it is looked at. Answers the last answer.
 */
export async function lasting<T>(
  ask: () => Promise<T>,
  unsettled: (answer: T) => boolean,
  patienceMs: number,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (!unsettled(answer) || Date.now() >= end) return answer;
    await pause(EVERY_MS);
  }
}

/** Works through `items`, `width` of them at a time. */
export async function inParallel<T>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
