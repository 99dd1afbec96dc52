// A worker that is killed between the mail server's acceptance and its own record: dying-relay.ts CONFIG
import { join } from 'node:path';
import { pino } from 'pino';
import { Archive } from '../../../activities/documents/archive';
import { NoticeRelay } from '../../../activities/notices/relay';
import { FileStore } from '../../../adapters/documents/file-store';
import { SealedStore } from '../../../adapters/documents/sealed-store';
import { createSmtpSender } from '../../../adapters/mail/smtp';
import { createDataSource } from '../../../entities/data-source';
import { Vault } from '../../../entities/vault';
import { HEAD } from '../../builders/office';

export interface DyingRelayConfig {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly from: string;
  readonly origin: string;
  readonly folder: string;
  /** In base64. */
  readonly key: string;
  readonly now: string;
}

async function main(config: DyingRelayConfig): Promise<void> {
  const { databaseUrl, smtpUrl, from, origin, folder } = config;
  const ring = { current: 'k', keys: { k: Buffer.from(config.key, 'base64') } };
  const db = await createDataSource(databaseUrl).initialize();
  const smtp = createSmtpSender({ url: smtpUrl, from });
  const now = () => new Date(config.now);
  const relay = new NoticeRelay({
    ...{ db, now, origin, agencyName: HEAD.office.agency, caName: HEAD.caName, log: pino() },
    vault: new Vault(db, { ring, blindIndex: Buffer.alloc(32) }),
    archive: new Archive(db, new SealedStore(new FileStore(join(folder, 'documents')), ring), now),
    client: {
      get workflow(): never {
        throw new Error('nothing bounces here');
      },
    },
    mail: {
      async send(mail) {
        const outcome = await smtp.send(mail);
        process.kill(process.pid, 'SIGKILL');
        return outcome;
      },
    },
  });
  await relay.deliverDue();
}

main(JSON.parse(process.argv[2] ?? '') as DyingRelayConfig).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
