import type { Express, Response } from 'express';
import express from 'express';
import type { Running } from '../http';
import { close, listen } from '../http';
import { ChangeBook, NoChange } from './changes';

export interface HrOptions {
  readonly port: number;
  /** The stand-in keeps what it recorded in the folder `hr` below it. */
  readonly dataDir: string;
  /** The day by which it answers; the machine's when left out. */
  readonly now?: () => Date;
}

/**
 * A stand-in for the regency's SIM-ASN: `POST /api/pegawai {nip}` answers the employee as of today, and
 * `POST /api/perubahan {sejak, batas}` what was recorded since, page by page. Numbers are in bodies, because addresses
 * end up in logs. `POST /control {down, inactive, change}` plays an outage, people who have left, and what happens to
 * them.
 */
export async function startHr({ port, dataDir, now = () => new Date() }: HrOptions): Promise<Running> {
  const changes = new ChangeBook(dataDir, now);
  const server = await listen(application(changes), port);
  return {
    close: async () => {
      await close(server);
      changes.close();
    },
  };
}

function application(changes: ChangeBook): Express {
  let down = false;
  let inactive: readonly string[] = [];
  const app = express().disable('x-powered-by').use(express.json());
  app.get('/', (_request, response) => response.json({ stand_in: true, for: 'SIM-ASN' }));
  app.use('/api', (_request, response, next) => {
    if (down) response.status(503).json({ pesan: 'layanan tidak tersedia' });
    else next();
  });
  app.post('/api/pegawai', (request, response) => {
    const { nip } = (request.body ?? {}) as { nip?: unknown };
    const found = changes.today(nip);
    if (typeof nip !== 'string') response.status(400).json({ pesan: 'nip wajib diisi' });
    else if (!found) response.status(404).json({ pesan: 'pegawai tidak ditemukan' });
    else response.json({ data: { ...found, aktif: found.aktif && !inactive.includes(nip) } });
  });
  app.post('/api/perubahan', (request, response) => {
    const { sejak, batas } = (request.body ?? {}) as { sejak?: unknown; batas?: unknown };
    refusing(response, () => response.json(changes.since(sejak, batas)));
  });
  app.post('/control', (request, response) => {
    const body = (request.body ?? {}) as { down?: boolean; inactive?: readonly string[]; change?: unknown };
    refusing(response, () => {
      const change = body.change === undefined ? {} : { change: changes.record(body.change) };
      down = body.down ?? down;
      inactive = body.inactive ?? inactive;
      response.json({ down, inactive: inactive.length, ...change });
    });
  });
  return app;
}

function refusing(response: Response, act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof NoChange)) throw error;
    response.status(422).json({ pesan: `${error.message} tidak sah` });
  }
}
