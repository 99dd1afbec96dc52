import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request } from 'express';

/** Thrown when cookies could not be kept from a listener on the way. */
export class InsecureOrigin extends Error {
  override readonly name = 'InsecureOrigin';
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
export const isLoopback = (url: URL): boolean => LOOPBACK.includes(url.hostname);

/**
 * Names and flags of our cookies. Over TLS they bear `__Host-`, which binds them to this host; browsers refuse that
 * prefix on plain http, so there, and only on loopback, they go without. Errors: {@link InsecureOrigin}.
 */
export class Cookies {
  private readonly secure: boolean;
  /** Cookies know no ports: on loopback the port is in the name, or a second clone would sign the first one out. */
  private readonly suffix: string;
  constructor(publicUrl: string) {
    const url = new URL(publicUrl);
    this.secure = url.protocol === 'https:';
    this.suffix = this.secure || !url.port ? '' : `-${url.port}`;
    if (!this.secure && !isLoopback(url))
      throw new InsecureOrigin(`${url.origin}: plain http is for loopback only, sessions need TLS`);
  }

  get session(): string {
    return this.named('siklus');
  }

  /** Binds a login under way to the browser that began it. */
  get login(): string {
    return this.named('siklus-login');
  }

  read(request: Request, name: string): string | undefined {
    return parseCookie(request.get('cookie') ?? '')[name];
  }

  /** `maxAge` in seconds; 0 takes the cookie away. SameSite is Lax, as the way back from the login is a link. */
  set(name: string, value: string, maxAge: number): string {
    return stringifySetCookie({
      name,
      value,
      ...{ maxAge, path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure },
    });
  }

  private named(name: string): string {
    return this.secure ? `__Host-${name}` : `${name}${this.suffix}`;
  }
}
