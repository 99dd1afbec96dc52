import type { DataSource } from 'typeorm';
import type { IdentityProvider } from '../../adapters/identity/port';
import { AssuranceTooLow, IdentityProviderDown, LoginRefused } from '../../adapters/identity/port';
import { queryOf } from '../http/input';
import type { Answer, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import { recordAccess } from './access-log';
import type { Cookies } from './cookies';
import { LOGIN_ATTEMPT_MS, LoginAttempts } from './login-attempts';
import { LoginQuery, LogoutView, SessionView } from './session.dto';
import type { Sessions } from './sessions';
import { SESSION_LIFE_MS } from './sessions';

export interface AuthServices {
  readonly dataSource: Pick<DataSource, 'query'>;
  readonly identity: IdentityProvider;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly now: () => Date;
}

type Context = RequestContext<object, object>;
const login = { tag: 'session', root: true, access: 'public', rate: 'strict' } as const;

/** Logging in and out, and who one is. The browser holds a cookie only; tokens of the provider never reach it. */
export function authRoutes(services: AuthServices): readonly Route[] {
  return [
    route({
      ...{ ...login, method: 'get', path: '/auth/login', operationId: 'login', status: 303 },
      summary: 'Begin a login, or a step-up with acr=2, at the identity provider',
      query: LoginQuery,
      problems: ['unavailable'],
      handle: (context) => begin(services, context.query),
    }),
    route({
      ...{ ...login, method: 'get', path: '/auth/callback', operationId: 'finishLogin', status: 303 },
      summary: 'The identity provider sends the browser back here',
      foreignQuery: true,
      problems: ['login-not-started', 'login-failed', 'login-assurance-too-low', 'person-unknown'],
      handle: (context) => finish(services, context),
    }),
    route({
      ...{ tag: 'session', root: true, access: 'public', status: 200 },
      ...{ method: 'post', path: '/auth/logout', operationId: 'logout' },
      summary: 'End the session',
      response: LogoutView,
      problems: [],
      handle: (context) => logout(services, context),
    }),
    route({
      ...{ tag: 'session', method: 'get', path: '/session', operationId: 'readSession', status: 200 },
      summary: 'Who is logged in, with which roles and how strongly',
      access: 'session',
      response: SessionView,
      handle: (context) => whoAmI(services, context),
    }),
  ];
}

async function begin(services: AuthServices, { return: returnTo, acr }: LoginQuery): Promise<Answer<never>> {
  const { identity, cookies } = services;
  const terms = identity.newTerms(acr);
  const url = await orProblem(identity.authorizationUrl(terms));
  await attemptsOf(services).begin({ ...terms, returnTo });
  // The state also stands in a cookie: a login begun elsewhere cannot be finished in this browser.
  const bound = cookies.set(cookies.login, terms.state, LOGIN_ATTEMPT_MS / 1000);
  return { location: url.href, headers: { 'Set-Cookie': bound } };
}

async function finish(services: AuthServices, { request, traceId }: Context): Promise<Answer<never>> {
  const { identity, sessions, cookies, dataSource, now } = services;
  const query = queryOf(request);
  const state = query.get('state');
  const bound = cookies.read(request, cookies.login);
  const attempt = state !== null && state === bound ? await attemptsOf(services).take(state) : undefined;
  if (!attempt) throw new ProblemError('login-not-started');
  const { subject, acr, authenticatedAt } = await orProblem(identity.redeem(query, attempt));
  const old = cookies.read(request, cookies.session);
  const token = await sessions.start({ personId: subject, acr, authenticatedAt }, old);
  if (token === undefined) throw new ProblemError('person-unknown');
  const about = { actorId: subject, action: 'finishLogin', object: '/auth/callback', reason: `acr ${acr}`, traceId };
  await recordAccess(dataSource, { ...about, outcome: 'allowed' }, now());
  const session = cookies.set(cookies.session, token, SESSION_LIFE_MS / 1000);
  return { location: attempt.returnTo, headers: { 'Set-Cookie': [session, cookies.set(cookies.login, '', 0)] } };
}

async function logout(services: AuthServices, { request, caller, traceId }: Context): Promise<Answer<LogoutView>> {
  const { sessions, cookies, identity, dataSource, now } = services;
  const token = cookies.read(request, cookies.session);
  const session = token === undefined ? undefined : await sessions.find(token);
  if (session) {
    await sessions.end(session.tokenSha256);
    const about = {
      actorId: caller.actor.personId,
      action: 'logout',
      object: '/auth/logout',
      reason: 'asked',
      traceId,
    };
    await recordAccess(dataSource, { ...about, outcome: 'allowed' }, now());
  }
  const url = await endSessionUrl(identity);
  return {
    body: url === undefined ? {} : { endSessionUrl: url },
    // Not "cookies": that reaches every host of the registrable domain.
    headers: {
      'Set-Cookie': cookies.set(cookies.session, '', 0),
      'Clear-Site-Data': '"cache", "storage"',
    },
  };
}

/** Our session is over whether the provider can be reached or not. */
async function endSessionUrl(identity: IdentityProvider): Promise<string | undefined> {
  try {
    return (await identity.endSessionUrl())?.href;
  } catch (error) {
    if (error instanceof IdentityProviderDown) return undefined;
    throw error;
  }
}

async function whoAmI({ sessions, cookies }: AuthServices, { request }: Context): Promise<Answer<SessionView>> {
  const session = await sessions.find(cookies.read(request, cookies.session) ?? '');
  if (!session) throw new ProblemError('login-required');
  const { caller, name, expiresAt } = session;
  return {
    body: {
      ...{ personId: caller.actor.personId, name, roles: caller.actor.roles, acr: caller.acr },
      authenticatedAt: caller.authenticatedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    },
  };
}

const attemptsOf = ({ dataSource, now }: AuthServices) => new LoginAttempts(dataSource, now);

async function orProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof LoginRefused) throw new ProblemError('login-failed', { cause });
    if (cause instanceof AssuranceTooLow) throw new ProblemError('login-assurance-too-low', { cause });
    if (cause instanceof IdentityProviderDown)
      throw new ProblemError('unavailable', { cause, headers: { 'Retry-After': '5' } });
    throw cause;
  }
}
