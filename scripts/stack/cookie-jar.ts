interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** Cookies of one person's browser on one host, as far as a scripted sign-in needs them (RFC 6265, 5.1.4 and 5.3). */
export class CookieJar {
  #cookies: Cookie[] = [];

  /** Takes in the `Set-Cookie` lines of an answer to `url`. */
  store(url: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((piece) => piece.trim());
      const split = pair.indexOf('=');
      const cookie = { name: pair.slice(0, split), value: pair.slice(split + 1), path: pathOf(attributes, url) };
      this.#cookies = this.#cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
      if (!expired(attributes)) this.#cookies.push(cookie);
    }
  }

  header(url: URL): string {
    const sent = this.#cookies.filter(({ path }) => within(url.pathname, path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

function attribute(attributes: readonly string[], wanted: string): string | undefined {
  const found = attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`));
  return found?.slice(wanted.length + 1);
}

function pathOf(attributes: readonly string[], url: URL): string {
  const path = attribute(attributes, 'path');
  return path?.startsWith('/') ? path : url.pathname.slice(0, Math.max(1, url.pathname.lastIndexOf('/')));
}

function expired(attributes: readonly string[]): boolean {
  const maxAge = attribute(attributes, 'max-age');
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const expires = attribute(attributes, 'expires');
  return expires !== undefined && Date.parse(expires) <= Date.now();
}

const within = (path: string, limit: string): boolean =>
  path === limit || path.startsWith(limit.endsWith('/') ? limit : `${limit}/`);
