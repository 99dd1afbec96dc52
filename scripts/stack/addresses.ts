import type { Settings } from '../../config/settings';
import { portsAbove } from '../../config/settings';
import type { PartName } from './types';

/** Where people and programs reach each part that runs. */
export function addressesOf(parts: readonly PartName[], settings: Settings): Record<string, string> {
  const ports = portsAbove(settings.port);
  const byPart: Record<PartName, Record<string, string>> = {
    postgres: { PostgreSQL: settings.databaseUrl },
    temporal: { Temporal: settings.temporal.address, 'Temporal UI': `http://localhost:${ports.temporalUi}` },
    identity: { 'Identity provider': settings.oidc.issuer },
    bsre: { BSrE: settings.ca.url },
    mail: { Mailbox: `http://localhost:${ports.mailbox}`, SMTP: settings.mail.url },
    hr: { 'SIM-ASN': settings.hr.url },
    worker: { Worker: `http://127.0.0.1:${settings.workerPort}` },
    api: { 'Web application': settings.publicUrl, API: `${settings.publicUrl}/api` },
  };
  return Object.assign({}, ...parts.map((part) => byPart[part])) as Record<string, string>;
}
