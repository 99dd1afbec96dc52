import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BsreSimulator } from '../../../adapters/ca/bsre-simulator';
import { CaProtocolError, CaUnreachable, canHold, canRevoke } from '../../../adapters/ca/port';
import { createCertificateAuthority } from '../../../adapters/ca/registry';
import { BsreLab, activate, certificateRequest, order, systemOrder } from '../../devstack/bsre/lab';
import { LEAF_SECONDS } from '../../../devstack/bsre/profile';
import { describeCertificateAuthority } from './contract';
import { describeHoldingAuthority } from './revocation-contract';
import type { HoldingEnvironment } from './revocation-contract';

const environment = async (): Promise<HoldingEnvironment> => {
  const lab = await BsreLab.start();
  const set = async (wanted: Parameters<BsreLab['control']>[0]) => void (await lab.control(wanted));
  return {
    authority: (timeoutMs) => lab.ra(timeoutMs),
    order: async (kind) => {
      if (kind === 'person') return { order: order() };
      const { der, spkiSha256 } = await certificateRequest();
      return { order: systemOrder(der), spkiSha256 };
    },
    activate,
    refuseNext: (reason) => set({ outcomes: [{ outcome: 'refuse', reason, pendingPolls: 0 }] }),
    returnNext: (reason) => set({ outcomes: [{ outcome: 'return', reason, pendingPolls: 0 }] }),
    delayNextDecision: (pendingPolls) => set({ outcomes: [{ outcome: 'activate', pendingPolls }] }),
    loseAnswers: (dropAnswers) => set({ dropAnswers }),
    delayAnswers: (delayMs) => set({ delayMs }),
    goDown: (down) => set({ down }),
    restart: () => lab.restart(),
    certificatesMade: async () => (await lab.control({})).certificates,
    close: () => lab.close(),
    issueFor: ({ startsAfterSeconds, seconds }) =>
      set({ leafStartsAfterSeconds: startsAfterSeconds, leafValiditySeconds: seconds }),
    issueAsUsual: () => set({ leafStartsAfterSeconds: 0, leafValiditySeconds: LEAF_SECONDS }),
    publishAfter: (publishAfterSeconds) => set({ publishAfterSeconds }),
    refuseNextOrder: (reason) => set({ revocationOutcomes: [{ outcome: 'refuse', reason }] }),
    allowHold: (holdAllowed) => set({ holdAllowed }),
    revokeUnasked: (serial, reason) => set({ revoke: { serial, reason } }),
  };
};

describeCertificateAuthority('bsre-simulator with its stand-in over HTTP', environment);
describeHoldingAuthority('bsre-simulator with its stand-in over HTTP', environment);

describe('bsre-simulator: what the CA answers is not taken on trust', () => {
  const answering = async (status: number, body: string | Buffer, act: (ca: BsreSimulator) => Promise<unknown>) => {
    const server = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await act(new BsreSimulator({ url: `http://127.0.0.1:${port}`, secret: 'x' }));
    } finally {
      server.close();
    }
  };
  const base = { reference: 'r1', caReference: 'B-1' };
  const rejected: readonly (readonly [string, number, unknown])[] = [
    ['text that is no JSON', 200, '<html>Siti Aminah</html>'],
    ['another order', 200, { ...base, reference: 'r2', state: 'pending' }],
    ['a state that nobody knows', 200, { ...base, state: 'suspended' }],
    ['an activation without an address', 200, { ...base, state: 'awaiting-activation', activateBy: '2026-01-01' }],
    [
      'an activation at an address of another scheme',
      200,
      { ...base, state: 'awaiting-activation', activationUrl: 'javascript:1', activateBy: '2026-01-01T00:00:00.000Z' },
    ],
    ['a refusal without a reason', 200, { ...base, state: 'refused' }],
    ['a serial number that is none', 200, { ...base, state: 'issued', serial: '0x12' }],
    ['an array', 200, [base]],
    ['a refusal of our credentials', 401, { code: 'unauthorized', message: 'Siti Aminah' }],
    ['a page that is not there', 404, 'Siti Aminah'],
    ['nothing at all', 204, ''],
  ];

  it.each(rejected)('%s is a breach of the protocol, and is not repeated in the error', async (_, status, body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const error = await answering(status, text, (ca) => ca.statusOf('r1').catch((cause: unknown) => cause));
    expect(error).toBeInstanceOf(CaProtocolError);
    expect(String(error)).not.toContain('Siti');
  });

  const standing: readonly (readonly [string, number, unknown])[] = [
    ['another certificate', 200, { serial: 'ab', status: 'good' }],
    ['a status that nobody knows', 200, { serial: 'aa', status: 'suspended' }],
    ['a hold without its date', 200, { serial: 'aa', status: 'held' }],
    [
      'a reason that is none',
      200,
      { serial: 'aa', status: 'revoked', revokedAt: '2026-01-01T00:00:00.000Z', reason: 11 },
    ],
    ['a date that is none', 200, { serial: 'aa', status: 'revoked', revokedAt: 'kemarin', reason: 1 }],
    ['a refusal for a reason that nobody knows', 409, { code: 'something-else', message: 'Siti Aminah' }],
    ['a refusal without a word', 409, { code: 'expired' }],
    ['a refusal in an answer that says yes', 200, { code: 'expired', message: 'Siti Aminah' }],
  ];
  it.each(standing)('of a certificate, %s is a breach of the protocol too', async (_, status, body) => {
    const order = { serial: 'aa', reason: 1 };
    for (const act of [
      (ca: BsreSimulator) => ca.submitRevocation(order),
      (ca: BsreSimulator) => ca.submitHold(order),
      (ca: BsreSimulator) => ca.statusBySerial(order.serial),
    ]) {
      const error = await answering(status, JSON.stringify(body), (ca) => act(ca).catch((cause: unknown) => cause));
      expect(error).toBeInstanceOf(CaProtocolError);
      expect(String(error)).not.toMatch(/siti aminah/i);
    }
  });

  it('an order to revoke that leaves the certificate good, or on hold, was not carried out', async () => {
    for (const body of [{ status: 'good' }, { status: 'held', since: '2026-01-01T00:00:00.000Z' }]) {
      const act = (ca: BsreSimulator) => ca.submitRevocation({ serial: 'aa', reason: 4 });
      await expect(answering(200, JSON.stringify({ serial: 'aa', ...body }), act)).rejects.toThrow(CaProtocolError);
    }
  });

  it.each([302, 429, 500, 502, 503])('HTTP %i leaves the outcome unknown', async (status) => {
    await expect(answering(status, '{}', (ca) => ca.statusOf('r1'))).rejects.toThrow(CaUnreachable);
  });

  it('a list or an OCSP answer that cannot be read is a breach of the protocol', async () => {
    await expect(answering(200, 'not DER', (ca) => ca.fetchCrl())).rejects.toThrow(CaProtocolError);
    const lab = await BsreLab.start();
    try {
      const { leaf, chain } = await lab.issue();
      const ask = (ca: BsreSimulator) => ca.fetchOcsp(leaf, chain[0]!);
      await expect(answering(200, 'not DER', ask)).rejects.toThrow(CaProtocolError);
      const earlier = await lab.ra().fetchOcsp(leaf, chain[0]!);
      await expect(answering(200, earlier, ask)).rejects.toThrow('The OCSP response answers another request');
    } finally {
      await lab.close();
    }
  });

  it('nobody at the address leaves the outcome unknown', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const ca = new BsreSimulator({ url: `http://127.0.0.1:${port}`, secret: 'x' });
    await expect(ca.submitIssuance(order())).rejects.toThrow(CaUnreachable);
  });
});

describe('the registry of adapters', () => {
  const options = { url: 'http://127.0.0.1:1', secret: 'x', production: false };

  it('Pasal 5(4): makes the adapter that the setting names', () => {
    const made = createCertificateAuthority('bsre-simulator', options);
    expect(made.capabilities()).toMatchObject({ manual: false, revocation: true, hold: true, statusBySerial: true });
    expect([canRevoke(made), canHold(made)]).toEqual([true, true]);
  });

  it('has no power to hold that the setting denies', () => {
    const made = createCertificateAuthority('bsre-simulator', { ...options, hold: false });
    expect([canRevoke(made), canHold(made)]).toEqual([true, false]);
  });

  it('refuses a name that it does not know, and a stand-in in production', () => {
    expect(() => createCertificateAuthority('bsre', options)).toThrow('names no adapter');
    expect(() => createCertificateAuthority('bsre-simulator', { ...options, production: true })).toThrow('production');
  });
});
