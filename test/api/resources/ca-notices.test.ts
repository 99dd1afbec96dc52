import { createHmac } from 'node:crypto';
import { agreed, issued } from './play';
import type { Office } from './office';
import { CA_SECRET, openOffice } from './office';

let office: Office;
beforeAll(async () => (office = await openOffice()));
afterAll(() => office.close());

const sign = (body: string, secret = CA_SECRET) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
const post = (body: string, signature?: string) =>
  fetch(`${office.publicUrl}/api/webhooks/ca`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(signature ? { 'x-bsre-signature': signature } : {}) },
  });
const tell = (notice: object) => {
  const body = JSON.stringify(notice);
  return post(body, sign(body));
};

describe('a notice of the CA about an order', () => {
  it('is passed on when it is signed over its very octets, and only its reference is taken from it', async () => {
    const body = '{"reference":"0b0e.12","event":"issued"}';
    const answer = await post(body, sign(body));
    expect([answer.status, await answer.json()]).toEqual([202, { taken: true }]);
    expect(office.gateway.notices).toEqual(['0b0e.12']);
    for (const [text, signature, status] of [
      [body, undefined, 401],
      [body, sign(body, 'another secret'), 401],
      [`${body} `, sign(body), 401],
      ['{"reference":7}', sign('{"reference":7}'), 422],
      ['[]', sign('[]'), 422],
      ['null', sign('null'), 422],
      ['not json', sign('not json'), 400],
      [' '.repeat(5_000), sign(' '.repeat(5_000)), 413],
    ] as const)
      expect([text.slice(0, 20), (await post(text, signature)).status]).toEqual([text.slice(0, 20), status]);
    expect(office.gateway.notices).toHaveLength(1);
  });
});

describe('a notice of the CA about a certificate (Pasal 21)', () => {
  const notice = 'b5a1c7e0-0000-4000-8000-000000000001';
  let serial: string;
  let caseId: string;
  beforeAll(async () => {
    ({ caseId } = await agreed(office, 'person-superior-2'));
    const certificate = await issued(office, caseId);
    await certificate.receive();
    serial = certificate.serial;
  });
  beforeEach(() => {
    office.gateway.revocations.length = 0;
    office.lines.length = 0;
  });
  const warnings = () => office.lines.filter((line) => line.includes('no case under way'));

  it('finds the case by the serial number, however that is written, and tells it under the notice’s name', async () => {
    for (const written of [serial, serial.toUpperCase(), `00:${serial}`])
      expect((await tell({ serial: written, notice, event: 'revoked' })).status).toBe(202);
    expect(office.gateway.revocations).toEqual(Array(3).fill({ caseId, serial, noticeId: notice }));
    expect(warnings()).toEqual([]);
  });

  it('counts as one of the certificate when it names an order too', async () => {
    const before = office.gateway.notices.length;
    expect((await tell({ reference: `${caseId}.9`, serial, notice, event: 'revoked' })).status).toBe(202);
    expect(office.gateway.revocations).toHaveLength(1);
    expect(office.gateway.notices).toHaveLength(before);
  });

  it('of a certificate that no case holds is taken, and noted without saying which', async () => {
    const answer = await tell({ serial: 'facade01', notice, event: 'revoked' });
    expect([answer.status, await answer.json()]).toEqual([202, { taken: true }]);
    expect(office.gateway.revocations).toEqual([]);
    expect(warnings()).toHaveLength(1);
    expect(office.lines.join('')).not.toContain('facade01');
  });

  it('of a certificate whose case has ended is taken and noted too', async () => {
    office.gateway.caseUnderWay = false;
    expect((await tell({ serial, notice, event: 'revoked' })).status).toBe(202);
    office.gateway.caseUnderWay = true;
    expect(warnings()).toHaveLength(1);
    expect(office.lines.join('')).not.toContain(serial);
  });

  it.each([
    ['without its name', { serial: 'aa' }, '/notice'],
    ['with a name that is none', { serial: 'aa', notice: 'x y' }, '/notice'],
    ['with a serial number that is none', { serial: 'zz', notice }, '/serial'],
    ['with a serial number as a JSON number', { serial: 12, notice }, '/serial'],
  ])('%s is refused', async (_, body, pointer) => {
    const answer = await tell(body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
    expect(office.gateway.revocations).toEqual([]);
  });
});
