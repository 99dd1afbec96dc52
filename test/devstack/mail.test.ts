import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Running } from '../../devstack/http';
import { startMail } from '../../devstack/mail/server';
import type { ReceivedMail } from '../../devstack/mail/store';
import { freeBasePort } from '../../scripts/stack/ports';

const dataDir = mkdtempSync(join(tmpdir(), 'siklus-mail-'));
let port: number;
let running: Running;
const start = async () => {
  running = await startMail({ smtpPort: port + 1, port, dataDir });
};
beforeAll(async () => {
  port = await freeBasePort();
  await start();
});
afterAll(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true });
});

const send = (to: string, subject = 'Pengingat masa berlaku') =>
  createTransport({ host: '127.0.0.1', port: port + 1, secure: false }).sendMail({
    ...{ from: 'op@karawangkab.go.id', to, subject, text: 'isi', messageId: '<notice-1@siklus>' },
    headers: { 'X-Siklus-Notice': 'reminder' },
  });
const list = async (query = ''): Promise<ReceivedMail[]> =>
  (await fetch(`http://127.0.0.1:${port}/messages${query}`, { headers: { Connection: 'close' } })).json() as Promise<
    ReceivedMail[]
  >;
const control = (body: object) =>
  fetch(`http://127.0.0.1:${port}/control`, {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  });

describe('the mail catcher', () => {
  it('lists a mail by recipient and time, and gives it back as received', async () => {
    const before = new Date(Date.now() - 1000).toISOString();
    await send('a@karawangkab.go.id', 'Sertifikat élektronik');
    const [mail] = await list(`?to=A@karawangkab.go.id&since=${before}`);
    expect(mail).toMatchObject({
      to: 'a@karawangkab.go.id',
      subject: 'Sertifikat élektronik',
      messageId: '<notice-1@siklus>',
    });
    expect(mail!.headers['x-siklus-notice']).toBe('reminder');
    const raw = await (await fetch(`http://127.0.0.1:${port}/messages/${mail!.id}`)).text();
    expect(raw).toMatch(/^From: op@karawangkab\.go\.id\r?$/m);
    expect(await list('?to=b@karawangkab.go.id')).toEqual([]);
    expect(await list(`?since=${new Date().toISOString()}`)).toEqual([]);
  });

  it('counts every delivery, also of the same mail', async () => {
    await send('twice@karawangkab.go.id');
    await send('twice@karawangkab.go.id');
    expect(await list('?to=twice@karawangkab.go.id')).toHaveLength(2);
  });

  it('still has its mails after a restart', async () => {
    const before = await list();
    await running.close();
    await start();
    expect(await list()).toEqual(before);
  });

  it('refuses a bouncing recipient for good (550), and others not', async () => {
    await control({ bounce: ['Gone@karawangkab.go.id'] });
    await expect(send('gone@karawangkab.go.id')).rejects.toMatchObject({ responseCode: 550 });
    await send('here@karawangkab.go.id');
    expect(await list('?to=here@karawangkab.go.id')).toHaveLength(1);
    expect(await list('?to=gone@karawangkab.go.id')).toEqual([]);
  });

  it('refuses for now (451) while it is told to be down', async () => {
    await control({ down: true });
    await expect(send('later@karawangkab.go.id')).rejects.toMatchObject({ responseCode: 451 });
    await control({ down: false });
    await send('later@karawangkab.go.id');
    expect(await list('?to=later@karawangkab.go.id')).toHaveLength(1);
  });

  it('refuses a control that it does not understand', async () => {
    expect((await control({ down: 'yes' })).status).toBe(400);
    expect((await control({ bounce: 'gone@karawangkab.go.id' })).status).toBe(400);
  });

  it('shows people what it is, and runs nothing that a mail holds', async () => {
    await send('x@karawangkab.go.id', '<script>alert(1)</script>');
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(page).toContain('tidak pernah diteruskan');
    expect(page).not.toContain('<script>');
  });
});
