/** What is agreed with the identity provider before somebody is sent there, and held to when he comes back. */
export interface LoginTerms {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Least authentication context wanted: `1` password, `2` with a second factor. */
  readonly acr: string;
}

export interface Identity {
  /** Subject of the ID token: the person's id in the directory. */
  readonly subject: string;
  /** Authentication context that the provider states; `1` when it states none that we know. */
  readonly acr: string;
  readonly authenticatedAt: Date;
}

/** An OpenID Connect provider as Siklus sees it: it knows who somebody is, never what he may do. */
export interface IdentityProvider {
  newTerms(acr: string): LoginTerms;
  /** Where to send somebody to log in. Errors: {@link IdentityProviderDown}. */
  authorizationUrl(terms: LoginTerms): Promise<URL>;
  /**
   * Who came back with `query`. Errors: {@link LoginRefused} when the provider said no or what it said does not hold;
   * {@link AssuranceTooLow}; {@link IdentityProviderDown}.
   */
  redeem(query: URLSearchParams, terms: LoginTerms): Promise<Identity>;
  /** Where a logout ends the provider's own session; `undefined` when it offers none. */
  endSessionUrl(): Promise<URL | undefined>;
  /** Resolves when the provider answers. */
  probe(): Promise<void>;
}

export class LoginRefused extends Error {
  override readonly name = 'LoginRefused';
}

/** Thrown when the authentication is weaker than was asked for: whoever edits the address gains nothing. */
export class AssuranceTooLow extends Error {
  override readonly name = 'AssuranceTooLow';
}

export class IdentityProviderDown extends Error {
  override readonly name = 'IdentityProviderDown';
}
