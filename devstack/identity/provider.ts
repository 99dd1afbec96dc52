import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Provider, interactionPolicy } from 'oidc-provider';
import { ACCOUNTS } from './accounts';
import type { ProviderSecrets } from './secrets';

/** Authentication context (acr): 1 password, 2 password and one-time code. */
export const ACR = { password: '1', secondFactor: '2' } as const;

export interface ClientOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the API is reached; the client returns to `/auth/callback` there. */
  readonly publicUrl: string;
}

const { Check, base } = interactionPolicy;

/** An OpenID provider with one client, authorization code and PKCE only, and `sub` as the only claim about a person. */
export function createProvider(client: ClientOptions, secrets: ProviderSecrets): Provider {
  const port = new URL(client.issuer).port;
  const configuration: Configuration = {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${client.publicUrl}/auth/callback`],
        post_logout_redirect_uris: [`${client.publicUrl}/`],
        require_auth_time: true,
      },
    ],
    jwks: secrets.jwks,
    // Cookies ignore the port, and a second clone on this machine has a provider, too.
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: `idp${port}_session`, interaction: `idp${port}_at`, resume: `idp${port}_resume` },
    },
    pkce: { required: () => true },
    scopes: ['openid'],
    acrValues: Object.values(ACR),
    // Below the scope, so that every ID token says how and when the person signed in, asked or not.
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'] },
    features: { devInteractions: { enabled: false } },
    interactions: { policy: loginOnly(), url: (_ctx, { uid }) => `/login/${uid}` },
    findAccount: (_ctx, sub) =>
      ACCOUNTS.some(({ personId }) => personId === sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined,
    loadExistingGrant: grantOwnClient,
    ttl: { Session: 8 * 3600, Interaction: 600, Grant: 8 * 3600, IdToken: 600, AccessToken: 600 },
  };
  return new Provider(client.issuer, configuration);
}

/** Our own client needs no consent; a second factor that was asked for and is missing needs another sign-in. */
function loginOnly() {
  const policy = base();
  policy.remove('consent');
  policy.get('login')?.checks.add(
    new Check('second_factor', 'A second factor is needed', ({ oidc }) => {
      const asked = stepUpAsked(oidc.params?.['acr_values']);
      return asked && oidc.session?.acr !== ACR.secondFactor ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
    }),
  );
  return policy;
}

/** Whether `acr_values` leaves no choice but the second factor. */
export const stepUpAsked = (acrValues: unknown): boolean => acrValues === ACR.secondFactor;

async function grantOwnClient({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  const existing = client && session?.grantIdFor(client.clientId);
  if (existing) return provider.Grant.find(existing);
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
