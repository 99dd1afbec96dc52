import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Platform } from './harness';
import { startPlatform } from './harness';

const BOGOR = {
  government: 'Pemerintah Kabupaten Bogor',
  agency: 'Dinas Komunikasi dan Informatika Kabupaten Bogor',
  address: 'Jalan Tegar Beriman, Cibinong',
  place: 'Cibinong',
  caName: 'Balai Besar Sertifikasi Elektronik (BSrE)',
};

let platform: Platform;
beforeAll(async () => (platform = await startPlatform({ office: BOGOR })));
afterAll(() => platform.close());

describe('the office', () => {
  it('Pasal 1(6): is the one of the settings, said to whoever asks, and only its names', async () => {
    const { status, body } = await platform.stranger().send('GET', '/api/office');
    expect(status).toBe(200);
    expect(body).toEqual({ government: BOGOR.government, agency: BOGOR.agency, caName: BOGOR.caName });
  });

  it('Pasal 1(6): is in no words of the pages, so that any regency can put its own there', () => {
    const words = ['id', 'en'].map((language) =>
      readFileSync(join(resolve(__dirname, '../../../web/src/i18n'), `${language}.json`), 'utf8'),
    );
    expect(words.join()).not.toMatch(/(?:Pemerintah|Kabupaten|Regency of) Karawang/i);
  });
});
