import type { Express } from 'express';
import express from 'express';
import type { Running } from '../http';
import { close, listen } from '../http';
import { EMPLOYEES } from './people';

export interface HrOptions {
  readonly port: number;
}

/**
 * A stand-in for the regency's SIM-ASN: `POST /api/pegawai {nip}` answers the employee. The NIP is in the body,
 * because addresses end up in logs. `POST /control {down, inactive}` plays an outage and people who have left.
 */
export async function startHr({ port }: HrOptions): Promise<Running> {
  const server = await listen(application(), port);
  return { close: () => close(server) };
}

function application(): Express {
  let down = false;
  let inactive: readonly string[] = [];
  const app = express().disable('x-powered-by').use(express.json());
  app.get('/', (_request, response) => response.json({ stand_in: true, for: 'SIM-ASN' }));
  app.post('/api/pegawai', (request, response) => {
    const { nip } = (request.body ?? {}) as { nip?: unknown };
    const found = EMPLOYEES.find((employee) => employee.nip === nip);
    if (down) response.status(503).json({ pesan: 'layanan tidak tersedia' });
    else if (typeof nip !== 'string') response.status(400).json({ pesan: 'nip wajib diisi' });
    else if (!found) response.status(404).json({ pesan: 'pegawai tidak ditemukan' });
    else response.json({ data: { ...found, aktif: found.aktif && !inactive.includes(nip) } });
  });
  app.post('/control', (request, response) => {
    const body = (request.body ?? {}) as { down?: boolean; inactive?: readonly string[] };
    down = body.down ?? down;
    inactive = body.inactive ?? inactive;
    response.json({ down, inactive: inactive.length });
  });
  return app;
}
