import { SettingsError } from './environment';
import type { Settings } from './settings';

/** The secret that every development machine shares. */
export const DEVELOPMENT_SECRET = 'development-only';

const isHttps = (url: string): boolean => new URL(url).protocol === 'https:';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** A relay that is spoken to over TLS from the beginning, or not at all without STARTTLS. */
function mailIsPrivate(text: string): boolean {
  const url = new URL(text);
  return url.protocol === 'smtps:' || url.searchParams.get('requireTLS') === 'true';
}

/** The server that `npm start` makes trusts whoever connects from its machine. */
function trustsAnybody(text: string): boolean {
  const url = new URL(text);
  return LOOPBACK.includes(url.hostname) && url.password === '';
}

/** Why production does not run with a setting, by its variable. Each has the stand-in or the danger in its words. */
const REFUSALS: readonly (readonly [name: string, refused: (settings: Settings) => boolean, why: string])[] = [
  ['SIKLUS_PUBLIC_URL', ({ publicUrl }) => !isHttps(publicUrl), 'must be https: sessions and personal data need TLS'],
  ['OIDC_ISSUER', ({ oidc }) => !isHttps(oidc.issuer), 'must be https: plain http is that of the stand-in'],
  ['OIDC_CLIENT_SECRET', ({ oidc }) => oidc.clientSecret === DEVELOPMENT_SECRET, 'is that of the stand-in'],
  ['CA_ADAPTER', ({ ca }) => ca.adapter === 'bsre-simulator', 'bsre-simulator speaks to a stand-in for BSrE'],
  ['CA_URL', ({ ca }) => !isHttps(ca.url), 'must be https: plain http is that of the stand-in'],
  ['CA_SECRET', ({ ca }) => ca.secret === DEVELOPMENT_SECRET, 'is that of the stand-in'],
  ['HR_URL', ({ hr }) => !isHttps(hr.url), 'must be https: plain http is that of the stand-in'],
  [
    'SMTP_URL',
    ({ mail }) => !mailIsPrivate(mail.url),
    'must be smtps:// or say ?requireTLS=true: mails hold personal data, and the mail catcher has no TLS',
  ],
  [
    'DATABASE_URL',
    ({ databaseUrl }) => trustsAnybody(databaseUrl),
    'is on this machine and has no password: it is that of npm start, which trusts whoever connects',
  ],
];

/** Errors: {@link SettingsError} for the first setting that production refuses; its value is never in the text. */
export function refuseStandIns(settings: Settings): void {
  for (const [name, refused, why] of REFUSALS)
    if (isRefused(name, () => refused(settings))) throw new SettingsError(`NODE_ENV is production: ${name} ${why}`);
}

function isRefused(name: string, refused: () => boolean): boolean {
  try {
    return refused();
  } catch {
    // The parser's own message quotes the address, and with it a password.
    throw new SettingsError(`${name} is not an address`);
  }
}
