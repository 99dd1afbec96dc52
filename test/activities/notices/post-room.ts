import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { Archive } from '../../../activities/documents/archive';
import { LetterWriter } from '../../../activities/letters/letters';
import type { RelayDeps } from '../../../activities/notices/relay';
import { NoticeRelay } from '../../../activities/notices/relay';
import { FileStore } from '../../../adapters/documents/file-store';
import { SealedStore } from '../../../adapters/documents/sealed-store';
import type { MailSender } from '../../../adapters/mail/port';
import { createSmtpSender } from '../../../adapters/mail/smtp';
import type { Running } from '../../../devstack/http';
import { startMail } from '../../../devstack/mail/server';
import type { ReceivedMail } from '../../../devstack/mail/store';
import { createDataSource } from '../../../entities/data-source';
import { freeBasePort } from '../../../scripts/stack/ports';
import { HEAD } from '../../builders/office';
import type { RecordedCase, Regency } from '../../builders/recorded-case';

export const ORIGIN = 'https://siklus.karawangkab.go.id';
export const FROM = 'Otoritas Pendaftaran <op@karawangkab.go.id>';

/** What a case was told of a notice that cannot be delivered. */
export interface Told {
  readonly workflowId: string;
  readonly signal: string;
  readonly bounce: { readonly noticeKey: string; readonly to: string; readonly rung?: string };
}

/** Where mail goes out: a real mail server that can be taken away, relays as the worker has them, and the archive. */
export class PostRoom {
  readonly told: Told[] = [];
  readonly lines: string[] = [];
  /** Thrown at whoever signals a case. */
  signalFailure: Error | undefined;
  readonly archive: Archive;
  readonly letters: LetterWriter;
  private server: Running | undefined;

  private constructor(
    readonly regency: Regency,
    private readonly port: number,
    readonly folder: string,
  ) {
    const { dataSource, vault, keys, now } = regency;
    this.archive = new Archive(dataSource, new SealedStore(new FileStore(join(folder, 'documents')), keys.ring), now);
    this.letters = new LetterWriter(dataSource, vault, this.archive, HEAD);
  }

  static async open(regency: Regency): Promise<PostRoom> {
    const room = new PostRoom(regency, await freeBasePort(), mkdtempSync(join(tmpdir(), 'siklus-post-')));
    await room.mailServerBack();
    return room;
  }

  async close(): Promise<void> {
    await this.mailServerAway();
    rmSync(this.folder, { recursive: true });
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${String(this.port + 1)}`;
  }

  async mailServerAway(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }

  async mailServerBack(): Promise<void> {
    this.server ??= await startMail({ smtpPort: this.port + 1, port: this.port, dataDir: this.folder });
  }

  /** Everything that the mail server took, in the order in which it came. */
  async received(): Promise<readonly ReceivedMail[]> {
    const headers = { connection: 'close' };
    return (await fetch(`http://127.0.0.1:${String(this.port)}/messages`, { headers })).json() as Promise<
      ReceivedMail[]
    >;
  }

  async source({ id }: ReceivedMail): Promise<string> {
    return (await fetch(`http://127.0.0.1:${String(this.port)}/messages/${id}`)).text();
  }

  /** Addresses that the server refuses for good from now on. */
  async bouncing(...bounce: readonly string[]): Promise<void> {
    const answer = await fetch(`http://127.0.0.1:${String(this.port)}/control`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' } },
      body: JSON.stringify({ bounce }),
    });
    expect(answer.status).toBe(200);
  }

  smtp(): MailSender {
    return createSmtpSender({ url: this.smtpUrl, from: FROM });
  }

  relay(change: Partial<RelayDeps> = {}): NoticeRelay {
    const { dataSource: db, vault, now } = this.regency;
    const log = pino({}, { write: (line: string) => void this.lines.push(line) });
    return new NoticeRelay({
      ...{ db, vault, archive: this.archive, now, log, mail: this.smtp(), client: this.cases() },
      ...{ origin: ORIGIN, agencyName: HEAD.office.agency, caName: HEAD.caName },
      ...change,
    });
  }

  /** A relay with connections of its own, as in another worker. */
  async otherRelay(change: Partial<RelayDeps> = {}): Promise<{ relay: NoticeRelay; close: () => Promise<void> }> {
    const db = await createDataSource(this.regency.url).initialize();
    return { relay: this.relay({ db, ...change }), close: () => db.destroy() };
  }

  private cases(): RelayDeps['client'] {
    const getHandle = (workflowId: string) => ({
      signal: (signal: string, bounce: Told['bounce']) => {
        if (this.signalFailure) return Promise.reject(this.signalFailure);
        this.told.push({ workflowId, signal, bounce });
        return Promise.resolve();
      },
    });
    return { workflow: { getHandle } } as unknown as Pick<Client, 'workflow'>;
  }

  /** Writes the letter that a case owes, as its workflow would. */
  async letterOf(one: RecordedCase): Promise<void> {
    const [due] = (await one.state()).lettersDue;
    if (!due) throw new Error('the case owes no letter');
    const filed = await this.letters.issue({ caseId: one.caseId, ...due });
    await one.system({ type: 'recordLetter', ...due, ...filed });
  }
}
