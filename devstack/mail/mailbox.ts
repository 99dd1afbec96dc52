import type { Express, Request, Response } from 'express';
import express from 'express';
import { escapeHtml } from '../http';
import type { MailConditions } from './smtp';
import type { MailStore, ReceivedMail } from './store';

/** HTTP window on the caught mails: for people at `/`, for programs at `/messages` and `/control`. */
export function mailbox(store: MailStore, conditions: MailConditions): Express {
  const app = express().disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.get('/', (_request, response) => response.type('html').send(page(store.list().reverse())));
  app.get('/messages', ({ query }, response) => {
    response.json(store.list({ to: text(query['to']), since: text(query['since']) }));
  });
  app.get('/messages/:id', (request: Request<{ id: string }>, response) => {
    const raw = store.raw(request.params.id);
    // As text, so that a browser shows the source and never runs what a mail holds.
    if (raw) response.type('text/plain; charset=utf-8').send(raw);
    else response.status(404).json({ error: 'no such message' });
  });
  app.get('/control', (_request, response) => response.json(conditions));
  app.post('/control', express.json(), (request, response) => {
    control(request, response, conditions);
  });
  return app;
}

/** Sets `bounce` and `down`; what is absent stays as it is. */
function control({ body }: Request, response: Response, conditions: MailConditions): void {
  const { bounce, down } = (body ?? {}) as { bounce?: unknown; down?: unknown };
  if (bounce !== undefined && !(Array.isArray(bounce) && bounce.every((one) => typeof one === 'string')))
    return void response.status(400).json({ error: 'bounce takes a list of addresses' });
  if (down !== undefined && typeof down !== 'boolean')
    return void response.status(400).json({ error: 'down takes true or false' });
  if (bounce) conditions.bounce = (bounce as string[]).map((address) => address.toLowerCase());
  if (down !== undefined) conditions.down = down;
  response.json(conditions);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function page(mails: readonly ReceivedMail[]): string {
  const rows = mails.map(
    ({ id, to, subject, receivedAt }) =>
      `<tr><td><time datetime="${receivedAt}">${receivedAt}</time></td><td>${escapeHtml(to)}</td>` +
      `<td><a href="/messages/${id}">${escapeHtml(subject) || '(tanpa subjek)'}</a></td></tr>`,
  );
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kotak surat tiruan - Siklus</title>
<style>:root { color-scheme: light dark } body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem } td, th { padding: .25rem .75rem; text-align: start }</style>
</head>
<body>
<h1>Kotak surat tiruan</h1>
<p>Surat yang dikirim Siklus disimpan di sini dan tidak pernah diteruskan kepada siapa pun.</p>
<table><caption>${mails.length} surat diterima</caption>
<thead><tr><th scope="col">Waktu</th><th scope="col">Kepada</th><th scope="col">Subjek</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
</body>
</html>
`;
}
