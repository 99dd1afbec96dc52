import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { accepts, neighbourProbes, targetOf } from '../../../api/http/probes';

describe('the address of a neighbour', () => {
  it.each([
    ['https://hr.example.test', 'hr.example.test', 443],
    ['http://hr.example.test/api', 'hr.example.test', 80],
    ['smtp://mail.example.test?requireTLS=true', 'mail.example.test', 25],
    ['smtps://op:rahasia@mail.example.test', 'mail.example.test', 465],
    ['smtp://mail.example.test:587', 'mail.example.test', 587],
    ['http://[::1]:3005', '::1', 3005],
  ])('%s is asked at %s port %d', (address, host, port) => {
    expect(targetOf(address)).toEqual({ host, port });
  });

  it.each(['mail', 'file:///etc/passwd', 'ftp://hr.example.test'])('cannot be %s', (address) => {
    expect(() => targetOf(address)).toThrow(/^(Invalid URL|not an address)/);
  });
});

describe('a neighbour', () => {
  it('is up while it takes connections', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const probe = accepts(`smtp://127.0.0.1:${String(port)}`);
    await probe();
    await new Promise((done) => server.close(done));
    await expect(probe()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('that identifies people has to answer for itself', async () => {
    const at = 'http://127.0.0.1:9';
    const probes = neighbourProbes({ oidc: { issuer: at }, ca: { url: at }, mail: { url: at }, hr: { url: at } });
    expect(Object.keys(probes)).toEqual(['identity', 'ca', 'mail', 'hr']);
    await expect(probes['identity']!()).rejects.toThrow('fetch failed');
  });
});
