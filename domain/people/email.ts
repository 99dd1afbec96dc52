export const EMAIL_CODES = ['email-malformed', 'email-too-long', 'email-domain-not-official'] as const;
export type EmailCode = (typeof EMAIL_CODES)[number];

export type EmailVerdict =
  { readonly ok: true; readonly email: string } | { readonly ok: false; readonly code: EmailCode };

/** RFC 5322 dot-atom in ASCII: quoted local parts and comments reach nobody's official mailbox. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The official e-mail address of Pasal 14b, in the one form in which it is kept (trimmed, lower case): it lies in an
 * allowed domain or below one. Lengths: RFC 5321 §4.5.3.1 (local part 64, domain 255, path 254 without brackets).
 */
export function checkOfficialEmail(text: string, domains: readonly string[]): EmailVerdict {
  const email = text.trim().toLowerCase();
  const code = mailboxFlaw(email);
  if (code) return { ok: false, code };
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const official = domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`));
  return official ? { ok: true, email } : { ok: false, code: 'email-domain-not-official' };
}

/** What keeps lower-case text from being a mailbox's address, in whatever domain. */
function mailboxFlaw(email: string): EmailCode | undefined {
  if (email.length > 254) return 'email-too-long';
  const at = email.lastIndexOf('@');
  const [local, domain] = [email.slice(0, Math.max(at, 0)), email.slice(at + 1)];
  if (at < 1 || !LOCAL.test(local) || !DOMAIN.test(domain)) return 'email-malformed';
  return local.length > 64 ? 'email-too-long' : undefined;
}

/** Whether a value is the address of a mailbox, in any domain and either case. */
export const isMailbox = (value: unknown): value is string =>
  typeof value === 'string' && mailboxFlaw(value.toLowerCase()) === undefined;
