import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HrUnreachable, SimAsn } from '../../../adapters/hr/sim-asn';
import { startHr } from '../../../devstack/hr/server';
import type { Running } from '../../../devstack/http';
import { PEOPLE } from '../../../devstack/regency/people';
import { freeBasePort } from '../../../scripts/stack/ports';

const nipOf = (id: string): string => PEOPLE.find((person) => person.id === id)?.nip ?? '';

describe('the HR port over SIM-ASN', () => {
  let url: string;
  let standIn: Running;
  const dataDir = mkdtempSync(join(tmpdir(), 'siklus-hr-'));
  const control = (body: object) =>
    fetch(`${url}/control`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    const port = await freeBasePort();
    url = `http://127.0.0.1:${port}`;
    standIn = await startHr({ port, dataDir });
  });
  afterAll(async () => {
    await standIn.close();
    rmSync(dataDir, { recursive: true });
  });

  it('knows a civil servant, his unit and his superior by NIP', async () => {
    expect(await new SimAsn({ url }).personByNip(nipOf('person-applicant-1'))).toEqual({
      nip: nipOf('person-applicant-1'),
      fullName: 'Siti Komariah Lestari',
      position: 'Analis Kesehatan Ahli Muda',
      agencyCode: 'DINKES',
      superiorNip: nipOf('person-superior-1'),
      active: true,
    });
  });

  it('tells no superior of who answers to an elected official', async () => {
    expect(await new SimAsn({ url }).personByNip(nipOf('person-secretary'))).not.toHaveProperty('superiorNip');
  });

  it('answers undefined for a NIP that HR does not know', async () => {
    expect(await new SimAsn({ url }).personByNip('199001012015011999')).toBeUndefined();
  });

  it('Pasal 11(2): tells that a person has left the service', async () => {
    await control({ inactive: [nipOf('person-applicant-2')] });
    expect(await new SimAsn({ url }).personByNip(nipOf('person-applicant-2'))).toMatchObject({ active: false });
    await control({ inactive: [] });
  });

  it('throws while HR is down, so that nobody is taken for unknown, and answers again after', async () => {
    await control({ down: true });
    await expect(new SimAsn({ url }).personByNip(nipOf('person-applicant-1'))).rejects.toThrow(HrUnreachable);
    await control({ down: false });
    expect(await new SimAsn({ url }).personByNip(nipOf('person-applicant-1'))).toBeDefined();
  });

  it.each([
    [
      'another person',
      { data: { nip: '1', nama_lengkap: 'x', jabatan: [{ nama: 'x' }], skpd: { id: 'x' }, aktif: true } },
    ],
    ['no agency', { data: { nip: '2', nama_lengkap: 'x', jabatan: [{ nama: 'x' }], skpd: null, aktif: true } }],
    ['no word on activity', { data: { nip: '2', nama_lengkap: 'x', jabatan: [{ nama: 'x' }], skpd: { id: 'x' } } }],
    ['nothing', null],
    ['no JSON', undefined],
  ])('refuses an answer with %s, and quotes no personal data', async (_what, answer) => {
    const server = createServer((_request, response) =>
      response.end(answer === undefined ? '<nip>2' : JSON.stringify(answer)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const asked = new SimAsn({ url: `http://127.0.0.1:${port}/` }).personByNip('2');
    await expect(asked).rejects.toThrow(/^SIM-ASN answered (about|without|no JSON)[^<0-9]*$/);
    server.close();
  });

  it('throws when nothing listens', async () => {
    await expect(new SimAsn({ url: 'http://127.0.0.1:9' }).personByNip('2')).rejects.toThrow(HrUnreachable);
  });
});
