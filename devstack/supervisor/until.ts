import { setTimeout as pause } from 'node:timers/promises';

/** Thrown when a condition did not come true in time. */
export class NotInTime extends Error {
  override readonly name = 'NotInTime';
}

/**
 * Asks again every `every` ms until the answer is true. A question that throws counts as "not yet", and its last
 * error is the cause of {@link NotInTime}.
 */
export async function until(
  question: () => boolean | Promise<boolean>,
  { within, every = 100, what }: { within: number; every?: number; what: string },
): Promise<void> {
  const end = Date.now() + within;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      if (await question()) return;
    } catch (error) {
      cause = error;
    }
    await pause(every);
  }
  throw new NotInTime(`${what}: not within ${within / 1000} s`, { cause });
}
