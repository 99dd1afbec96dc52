import { CookieJar } from './cookie-jar';

/** A signed-in person, as a script sees the API. */
export interface Session {
  /** Calls the API at a path below its address with the person's cookies and the header that defeats CSRF. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** Thrown when a sign-in does not end signed in; the text says where it stopped, never who tried. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

const MOST_STEPS = 20;

/**
 * Signs a person in as a browser would: `GET {base}/auth/login`, the provider's form, back to the API. With the
 * one-time code the session has acr 2. Errors: {@link SignInFailed}.
 */
export async function signIn(baseUrl: string, username: string, password: string, code = ''): Promise<Session> {
  const jar = new CookieJar();
  const start = new URL('/auth/login?return=/', baseUrl);
  if (code !== '') start.searchParams.set('acr', '2');
  const form = await follow(jar, start);
  if (form.url.origin === start.origin) throw new SignInFailed(`no sign-in form: ${form.url.pathname} ${form.status}`);
  const submitted = { method: 'POST', body: new URLSearchParams({ username, password, code }) };
  const landed = await follow(jar, actionOf(form), submitted);
  if (landed.url.origin !== start.origin) throw new SignInFailed(`the provider refused: ${alertOf(landed.body)}`);
  if (landed.url.pathname.startsWith('/auth/'))
    throw new SignInFailed(`the API refused: ${landed.url.pathname} ${landed.status}`);
  return { fetch: (path, init) => step(jar, new URL(path, baseUrl), { redirect: 'manual', ...init }) };
}

interface Page {
  readonly url: URL;
  readonly status: number;
  readonly body: string;
}

async function follow(jar: CookieJar, first: URL, init: RequestInit = {}): Promise<Page> {
  let url = first;
  let response = await step(jar, url, { ...init, redirect: 'manual' });
  for (let steps = 0; response.status >= 300 && response.status < 400; steps++) {
    if (steps === MOST_STEPS) throw new SignInFailed(`redirected ${MOST_STEPS} times, last at ${url.pathname}`);
    await response.body?.cancel();
    url = new URL(response.headers.get('location') ?? '', url);
    response = await step(jar, url, { redirect: 'manual' });
  }
  return { url, status: response.status, body: await response.text() };
}

async function step(jar: CookieJar, url: URL, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('X-Siklus-CSRF', '1');
  headers.set('Cookie', jar.header(url));
  const response = await fetch(url, { ...init, headers });
  jar.store(url, response.headers.getSetCookie());
  return response;
}

function actionOf({ url, body, status }: Page): URL {
  const action = /<form method="post" action="([^"]+)"/.exec(body)?.[1];
  if (action === undefined) throw new SignInFailed(`the provider showed no form (${status})`);
  return new URL(action, url);
}

const alertOf = (html: string): string => /<p role="alert"[^>]*>([^<]*)</.exec(html)?.[1] ?? 'no reason given';
