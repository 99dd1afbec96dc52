import { CaProtocolError, CaUnreachable } from './port';

export interface CaRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface CaResponse {
  readonly status: number;
  readonly bytes: Buffer;
}

/**
 * One HTTP exchange with a CA. No answer, an answer cut short, one too late, a redirect and every 5xx or 429 are
 * the same to the caller: it cannot be known whether the CA acted. Errors: {@link CaUnreachable}.
 */
export async function exchange(base: string, timeoutMs: number, request: CaRequest): Promise<CaResponse> {
  const { method, path, headers = {}, body } = request;
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      // A pooled connection that the CA has closed meanwhile would look like an unknown outcome.
      headers: { ...headers, connection: 'close' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status >= 500 || response.status === 429)
      throw new CaUnreachable(`The CA answered ${response.status}`);
    return { status: response.status, bytes };
  } catch (error) {
    if (error instanceof CaUnreachable) throw error;
    throw new CaUnreachable('The CA gave no answer', { cause: error });
  }
}

/** The answer's JSON. Errors: {@link CaProtocolError}, which never repeats what was received. */
export function jsonOf({ bytes }: CaResponse): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new CaProtocolError('The CA did not answer with JSON');
  }
}

/** The answer, if the CA did what was asked. Errors: {@link CaProtocolError} with its status and code. */
export function successful(response: CaResponse): CaResponse {
  if (response.status === 200) return response;
  throw new CaProtocolError(`The CA answered ${response.status} (${errorCodeOf(response) ?? 'without a code'})`);
}

/** The stable code in an error's body, if there is one. */
export function errorCodeOf({ bytes }: CaResponse): string | undefined {
  return /^\s*\{\s*"code"\s*:\s*"([a-z-]{1,40})"/.exec(bytes.toString('utf8', 0, 200))?.[1];
}
