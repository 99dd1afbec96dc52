import type { Express, Request, Response } from 'express';
import express from 'express';
import type { Provider } from 'oidc-provider';
import type { Running } from '../http';
import { close, listen } from '../http';
import { ACCOUNTS, ONE_TIME_CODE } from './accounts';
import type { Language, LoginError } from './login-page';
import { loginPage } from './login-page';
import type { ClientOptions } from './provider';
import { ACR, createProvider, stepUpAsked } from './provider';
import { providerSecrets } from './secrets';

export interface IdentityOptions extends ClientOptions {
  readonly dataDir: string;
  readonly production: boolean;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The OpenID provider of a development machine. Errors: refuses production, and any issuer but a loopback one. */
export async function startIdentity(options: IdentityOptions): Promise<Running> {
  const { protocol, hostname, port } = new URL(options.issuer);
  if (options.production) throw new Error('NODE_ENV is production: the identity stand-in refuses to run');
  if (protocol !== 'http:' || !LOOPBACK.includes(hostname))
    throw new Error('OIDC_ISSUER is no loopback address: the identity stand-in refuses to be reached from elsewhere');
  const provider = createProvider(options, providerSecrets(options.dataDir));
  const server = await listen(application(provider), Number(port));
  return { close: () => close(server) };
}

function application(provider: Provider): Express {
  const app = express().disable('x-powered-by');
  app.use('/login', (_request, response, next) => {
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.get('/login/:uid', (request, response) => showForm(provider, request, response));
  app.post('/login/:uid', express.urlencoded({ extended: false }), (request, response) =>
    signIn(provider, request, response),
  );
  app.use(provider.callback());
  return app;
}

async function showForm(provider: Provider, request: Request, response: Response, error?: LoginError): Promise<void> {
  const { uid, params } = await provider.interactionDetails(request, response);
  const { username = '' } = (request.body ?? {}) as Credentials;
  const page = { action: `/login/${uid}`, stepUp: stepUpAsked(params['acr_values']), username };
  response
    .status(error ? 422 : 200)
    .type('html')
    .send(loginPage({ ...page, language: languageOf(request, params['ui_locales']), ...(error ? { error } : {}) }));
}

interface Credentials {
  readonly username?: string;
  readonly password?: string;
  readonly code?: string;
}

async function signIn(provider: Provider, request: Request, response: Response): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const { username = '', password = '', code = '' } = request.body as Credentials;
  const account = ACCOUNTS.find((candidate) => candidate.username === username.trim().toLowerCase());
  if (!account || password !== account.password) return showForm(provider, request, response, 'wrong-password');
  if (code !== '' && code.trim() !== ONE_TIME_CODE) return showForm(provider, request, response, 'wrong-code');
  if (code === '' && stepUpAsked(params['acr_values'])) return showForm(provider, request, response, 'code-needed');
  const login = {
    accountId: account.personId,
    acr: code === '' ? ACR.password : ACR.secondFactor,
    amr: code === '' ? ['pwd'] : ['pwd', 'otp'],
    remember: false,
    ts: Math.floor(Date.now() / 1000),
  };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

/** The client's wish, else the browser's, else Bahasa Indonesia. */
function languageOf(request: Request, wish: unknown): Language {
  const wished = typeof wish === 'string' ? wish.split(' ') : request.acceptsLanguages();
  const known = wished.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'id' || tag === 'en');
  return known === 'en' ? 'en' : 'id';
}
