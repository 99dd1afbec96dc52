import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from '../stack/login';
import { SignInFailed } from '../stack/login';

/** How often a client had to repeat itself, by what it was told. */
export type Repeats = Record<string, number>;

export const LOGIN_AGAIN = 'login begun again';

/** No replica took it, its answer was lost, or the same request is still under way elsewhere. */
const AGAIN = [502, 503, 504];
const IN_PROGRESS = 409;
/** The lease of a key whose replica died ends within a minute. */
const PATIENCE_MS = 100_000;

/**
 * A client as it should be: it repeats a request that got no answer, the same request with the same Idempotency-Key,
 * and counts how often. Every other answer is the answer. Errors: those of fetch, once its patience is at an end.
 */
export const patient = (session: Session, repeats: Repeats): Session => ({
  fetch: async (path, init) => {
    for (const end = Date.now() + PATIENCE_MS; ; await pause(300)) {
      const answer = await attempt(session, path, init);
      const why = await reasonToRepeat(answer);
      if (why === undefined || Date.now() > end) {
        if (answer instanceof Response) return answer;
        throw answer;
      }
      repeats[why] = (repeats[why] ?? 0) + 1;
    }
  },
});

/** Signs in as a person at a browser does: a login that was cut off is begun again, as its answer holds only once. */
export async function patientSignIn(signingIn: () => Promise<Session>, repeats: Repeats): Promise<Session> {
  for (const end = Date.now() + PATIENCE_MS; ; await pause(300))
    try {
      return patient(await signingIn(), repeats);
    } catch (error) {
      const cut = error instanceof TypeError || (error instanceof SignInFailed && / 50[234]$/.test(error.message));
      if (!cut || Date.now() > end) throw error;
      repeats[LOGIN_AGAIN] = (repeats[LOGIN_AGAIN] ?? 0) + 1;
    }
}

/** The answer, or what fetch threw: a connection that was cut. */
async function attempt(session: Session, path: string, init: RequestInit | undefined): Promise<Response | TypeError> {
  try {
    return await session.fetch(path, init);
  } catch (error) {
    if (error instanceof TypeError) return error;
    throw error;
  }
}

async function reasonToRepeat(answer: Response | TypeError): Promise<string | undefined> {
  if (!(answer instanceof Response)) return 'connection cut';
  if (AGAIN.includes(answer.status)) return String(answer.status);
  if (answer.status !== IN_PROGRESS) return undefined;
  const { code } = (await answer.clone().json()) as { code?: string };
  return code === 'idempotency-key-in-progress' ? code : undefined;
}
