import { canRevoke } from '../../adapters/ca/port';
import { createCertificateAuthority } from '../../adapters/ca/registry';
import type { Settings } from '../../config/settings';
import { portsAbove } from '../../config/settings';
import { withDatabase, withTemporal } from '../operator';
import type { AuditReport } from './audit';
import { audit } from './audit';
import type { CaTally } from './certificates';
import type { CaughtMail } from './notices';

const STAND_IN = 'bsre-simulator';

/** Audits the system of these settings; where stand-ins run, they are witnesses too. */
export function auditHere(settings: Settings, patienceMs = 15_000): Promise<AuditReport> {
  const { ca: place, production } = settings;
  const ca = createCertificateAuthority(place.adapter, { ...place, production });
  const counted = place.adapter === STAND_IN;
  const mailbox = mailboxOf(settings);
  return withDatabase(settings, 'audit', (db) =>
    withTemporal(settings, (client) =>
      audit({
        ...{ db, client, patienceMs, now: () => new Date() },
        witness: {
          ca,
          ...(canRevoke(ca) ? { statusBySerial: (serial) => ca.statusBySerial(serial) } : {}),
          ...(counted ? { tally: () => tallyOf(place.url) } : {}),
        },
        ...(mailbox === undefined ? {} : { caught: () => mailsIn(mailbox) }),
      }),
    ),
  );
}

async function tallyOf(url: string): Promise<CaTally> {
  const { tally } = await json<{ tally: CaTally }>(`${url}/control`);
  return tally;
}

/** The mail catcher's window, when mail goes to the catcher of this very stack. */
function mailboxOf({ mail, port, production }: Settings): string | undefined {
  const { smtp, mailbox } = portsAbove(port);
  const caught = !production && new URL(mail.url).port === String(smtp);
  return caught ? `http://127.0.0.1:${String(mailbox)}` : undefined;
}

const mailsIn = (mailbox: string): Promise<readonly CaughtMail[]> => json(`${mailbox}/messages`);

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  return (await response.json()) as T;
}
