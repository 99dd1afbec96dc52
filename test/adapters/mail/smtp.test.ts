import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import type { OutgoingMail } from '../../../adapters/mail/port';
import { MailUnavailable, RecipientDeferred } from '../../../adapters/mail/port';
import { createSmtpSender } from '../../../adapters/mail/smtp';

const mail: OutgoingMail = {
  messageId: 'case-1.17.submission-received.applicant@siklus.karawangkab.go.id',
  to: 'rina.lestari@karawangkab.go.id',
  subject: '[Siklus KRW-2026-000012] Permohonan diterima — é',
  text: 'Yth. Rina,\n\n.titik di awal baris\n',
  html: '<p>Yth. Rina,</p>',
  attachments: [
    { filename: 'tanda-terima.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 \u0000 x') },
  ],
};

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

/** A relay in this process that behaves as `options` say; `received` holds what it took. */
async function relay(options: SMTPServerOptions = {}) {
  const received: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks));
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined); // a client that hangs up is part of these tests
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { received, close, sender: senderTo(port) };
}

const senderTo = (port: number, timeoutMs = 5_000) =>
  createSmtpSender({ url: `smtp://127.0.0.1:${port}`, from: 'Otoritas Pendaftaran <op@karawangkab.go.id>', timeoutMs });

const failureOf = async (sending: Promise<unknown>): Promise<Error> => {
  try {
    await sending;
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was sent');
};

describe('handing a mail to the relay', () => {
  const closing: (() => Promise<void>)[] = [];
  const started = async (options?: SMTPServerOptions) => {
    const one = await relay(options);
    closing.push(one.close);
    return one;
  };
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  it('accepted: everything arrives as it was, marked as sent by a machine', async () => {
    const { sender, received } = await started();
    expect(await sender.send(mail)).toEqual({ outcome: 'accepted' });
    const parsed = await simpleParser(received[0] ?? '');
    expect(parsed).toMatchObject({
      messageId: `<${mail.messageId}>`,
      subject: mail.subject,
      from: { text: '"Otoritas Pendaftaran" <op@karawangkab.go.id>' },
      to: { text: mail.to },
      text: mail.text,
    });
    expect(parsed.html).toContain('<p>Yth. Rina,</p>');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(
      parsed.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
    ).toEqual(mail.attachments);
  });

  it('sent twice after a crash: the same Message-ID, so one mail to every reader', async () => {
    const { sender, received } = await started();
    await sender.send(mail);
    await sender.send({ ...mail, messageId: `<${mail.messageId}>` });
    const ids = await Promise.all(received.map(async (raw) => (await simpleParser(raw)).messageId));
    expect(ids).toEqual([`<${mail.messageId}>`, `<${mail.messageId}>`]);
  });

  it.each([
    [550, '5.1.1 <rina.lestari@karawangkab.go.id> unknown', 'SMTP 550 5.1.1 at RCPT TO'],
    [552, 'mailbox full', 'SMTP 552 at RCPT TO'],
  ])('recipient refused with %i: bounced, and the reason names nobody', async (code, text, reason) => {
    const { sender } = await started({ onRcptTo: (_address, _session, done) => done(refusal(code, text)) });
    expect(await sender.send(mail)).toEqual({ outcome: 'bounced', reason });
  });

  it('message refused with 554 after its data: bounced', async () => {
    const { sender } = await started({
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done(refusal(554, '5.7.1 rejected by policy')));
      },
    });
    expect(await sender.send(mail)).toEqual({ outcome: 'bounced', reason: 'SMTP 554 5.7.1 at DATA' });
  });

  it.each(['', 'not an address', 'a@b\r\nRCPT TO:<c@d>'])(
    '%j is no address: bounced, no server is asked',
    async (to) => {
      const { sender, received } = await started();
      expect(await sender.send({ ...mail, to })).toMatchObject({ outcome: 'bounced' });
      expect(received).toEqual([]);
    },
  );

  it.each<[string, SMTPServerOptions]>([
    ['the recipient is put off with 451', { onRcptTo: (_a, _s, done) => done(refusal(451, 'try later rina.lestari')) }],
    ['the relay is busy, 421', { onConnect: (_s, done) => done(refusal(421, 'busy')) }],
    ['the relay refuses us as senders, 550', { onMailFrom: (_a, _s, done) => done(refusal(550, 'who are you')) }],
    [
      'the message is put off with 452 after its data',
      {
        onData(stream, _session, done) {
          stream.resume();
          stream.on('end', () => done(refusal(452, 'disk full')));
        },
      },
    ],
  ])('%s: not now, and the error names nobody', async (_case, options) => {
    const { sender } = await started(options);
    const failure = await failureOf(sender.send(mail));
    expect(failure).toBeInstanceOf(MailUnavailable);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toMatch(/rina|lestari/i);
  });

  it('only what is about the recipient counts against him alone', async () => {
    const putOff = await started({ onRcptTo: (_a, _s, done) => done(refusal(452, '4.2.2 mailbox full')) });
    const busy = await started({ onMailFrom: (_a, _s, done) => done(refusal(451, 'try later')) });
    expect(await failureOf(putOff.sender.send(mail))).toBeInstanceOf(RecipientDeferred);
    expect(await failureOf(busy.sender.send(mail))).not.toBeInstanceOf(RecipientDeferred);
  });

  it.each(['', 'Otoritas Pendaftaran', 'OP <op>', 'op@karawangkab.go.id\r\nBcc: x@y'])(
    '%j cannot be the sender',
    (from) => {
      expect(() => createSmtpSender({ url: 'smtp://127.0.0.1:9', from })).toThrow(RangeError);
    },
  );

  it('the relay is down: not now; up again: sent', async () => {
    const first = await relay();
    await first.close();
    await expect(first.sender.send(mail)).rejects.toBeInstanceOf(MailUnavailable);
    const { sender } = await started();
    expect(await sender.send(mail)).toEqual({ outcome: 'accepted' });
  });

  it('the relay never answers: not now', async () => {
    const mute = createServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const open = new Set<{ destroy(): void }>();
    mute.on('connection', (socket) => open.add(socket));
    const failure = await failureOf(senderTo((mute.address() as AddressInfo).port, 200).send(mail));
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => mute.close(resolve));
    expect(failure).toBeInstanceOf(MailUnavailable);
  });
});
