import * as oidc from 'openid-client';
import type { Identity, IdentityProvider, LoginTerms } from './port';
import { AssuranceTooLow, IdentityProviderDown, LoginRefused } from './port';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Registered with the provider; it must match to the letter. */
  readonly redirectUri: string;
  readonly postLogoutRedirectUri: string;
  readonly production: boolean;
}

/** Thrown at start for an issuer that cannot be trusted to be itself. */
export class InsecureIssuer extends Error {
  override readonly name = 'InsecureIssuer';
}

const LEVELS = ['1', '2'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Oldest login that begins a session, and oldest that a step-up may rest on; seconds. */
const MAX_AGE_S = 10 * 60 * 60;
const STEP_UP_AGE_S = 5 * 60;
const ANSWER_WITHIN_S = 10;

/**
 * OpenID Connect, authorization code flow with PKCE (S256), state and nonce; `iss` of the answer (RFC 9207), ID token,
 * `acr` and `auth_time` are checked. Errors at once: {@link InsecureIssuer}.
 */
export function oidcProvider(settings: OidcSettings): IdentityProvider {
  const issuer = new URL(settings.issuer);
  const plainHttp = issuer.protocol === 'http:';
  if (plainHttp && (settings.production || !LOOPBACK.includes(issuer.hostname)))
    throw new InsecureIssuer('OIDC_ISSUER must be https: plain http is for a stand-in on loopback only');
  const configuration = discoverOnce(issuer, settings, plainHttp);

  return {
    newTerms: (acr) => ({
      ...{ state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() },
      acr,
    }),

    async authorizationUrl({ state, nonce, codeVerifier, acr }) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid',
        ...{ state, nonce, acr_values: acr },
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        // A step-up is a new login; any login must say when it happened, which max_age makes the provider do.
        max_age: String(acr === '2' ? 0 : MAX_AGE_S),
      });
    },

    async redeem(query, terms) {
      const config = await configuration();
      const answer = new URL(settings.redirectUri);
      answer.search = query.toString();
      const tokens = await exchange(config, answer, terms);
      const claims = tokens.claims();
      if (!claims || typeof claims.auth_time !== 'number') throw new LoginRefused('no ID token with auth_time');
      return identityOf(claims, claims.auth_time, terms);
    },

    async endSessionUrl() {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: settings.postLogoutRedirectUri });
    },

    async probe() {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_S * 1000);
      const answer = await fetch(wellKnown(issuer), { signal, redirect: 'error' });
      if (!answer.ok) throw new IdentityProviderDown(`status ${answer.status}`);
    },
  };
}

const wellKnown = (issuer: URL): string => `${issuer.href.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** Discovers on first use, and again after a failure: the provider may start after us. */
function discoverOnce(issuer: URL, { clientId, clientSecret }: OidcSettings, plainHttp: boolean) {
  let found: Promise<oidc.Configuration> | undefined;
  return async (): Promise<oidc.Configuration> => {
    found ??= oidc.discovery(issuer, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      execute: plainHttp ? [oidc.allowInsecureRequests] : [],
      timeout: ANSWER_WITHIN_S,
    });
    try {
      return await found;
    } catch (cause) {
      found = undefined;
      throw new IdentityProviderDown('discovery failed', { cause });
    }
  };
}

async function exchange(config: oidc.Configuration, answer: URL, { state, nonce, codeVerifier, acr }: LoginTerms) {
  try {
    return await oidc.authorizationCodeGrant(config, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
      maxAge: acr === '2' ? STEP_UP_AGE_S : MAX_AGE_S,
    });
  } catch (cause) {
    throw isOutage(cause)
      ? new IdentityProviderDown('the code could not be exchanged', { cause })
      : new LoginRefused('the answer does not hold', { cause });
  }
}

function identityOf({ sub, acr: stated }: oidc.IDToken, authTime: number, { acr: wanted }: LoginTerms): Identity {
  const acr = LEVELS.find((level) => level === stated) ?? '1';
  if (acr < wanted) throw new AssuranceTooLow('the login is weaker than was asked for');
  return { subject: sub, acr, authenticatedAt: new Date(authTime * 1000) };
}

/** No answer, or one that says that the provider is not well; anything else is about this login. */
function isOutage(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError) return false;
  if (error instanceof oidc.ClientError && error.code === 'OAUTH_TIMEOUT') return true;
  if (error instanceof oidc.ClientError && error.cause instanceof Response) return error.cause.status >= 500;
  const causes = [error, (error as { cause?: unknown } | undefined)?.cause];
  return causes.some((one) => one instanceof TypeError && one.message === 'fetch failed');
}
