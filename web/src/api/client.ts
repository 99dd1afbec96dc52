import createClient from 'openapi-fetch';
import { languageNow } from '../i18n';
import type { paths } from './contract';
import { Offline, problemOf } from './problem';

/** The API, as its contract has it. What it answers is unpacked by {@link got}. */
export const api = createClient<paths>({
  baseUrl: '',
  fetch: async (request) => {
    request.headers.set('Accept-Language', languageNow());
    try {
      return await fetch(request);
    } catch (cause) {
      throw new Offline(cause);
    }
  },
});

/** Says that the request is this application's own. */
export const OWN = { 'X-Siklus-CSRF': '1' } as const;

/** Of an action: the same key is the same action, however often it is sent. */
export const act = (key: string) => ({ ...OWN, 'Idempotency-Key': key });

/** Of an action on a case as it was seen. */
export const actOn = (key: string, revision: number) => ({ ...act(key), ...seenAs(revision) });

/** Names the case as it was seen. */
export const seenAs = (revision: number) => ({ 'If-Match': etag(revision) });

const etag = (revision: number): string => `"r${revision}"`;

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer's body. Errors: {@link Refused} with the server's problem, {@link Offline}. */
export async function got<T>(answer: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  throw problemOf(error, response.status);
}
