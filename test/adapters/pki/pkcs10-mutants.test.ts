import fc from 'fast-check';
import { Pkcs10Error, readPkcs10 } from '../../../adapters/pki/pkcs10';
import { childrenOf, readDer } from '../../../adapters/pki/strict-der';
import { checkRequest } from '../../../domain/certificate/request';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { GOOD_REQUESTS, SEEDS } from '../../builders/good-requests';
import { drawFrom, mutant } from '../../builders/mutants';
import { HOST } from './pkcs10-builder';

/** How a request ends: what it is refused with, or nothing. Any other error is the test's own failure. */
async function outcomeOf(bytes: Buffer): Promise<readonly string[]> {
  try {
    return checkRequest(await readPkcs10(bytes), DEFAULT_POLICY, { fqdn: HOST }).map(({ code }) => code);
  } catch (error) {
    if (!(error instanceof Pkcs10Error)) throw error;
    return [error.code];
  }
}

describe('any bytes at all', () => {
  it('10,000 damaged requests, DER and PEM, are judged or refused by code, and soon', async () => {
    const draw = drawFrom(2022_16);
    const milliseconds: number[] = [];
    const seen = new Map<string, number>();
    for (let count = 0; count < 10_000; count += 1) {
      const bytes = mutant(SEEDS, draw);
      const started = performance.now();
      const outcome = await outcomeOf(bytes);
      milliseconds.push(performance.now() - started);
      for (const code of outcome) seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    milliseconds.sort((a, b) => a - b);
    // Much less on a quiet machine; the slowest waits for others, and must not wait for arithmetic.
    expect(milliseconds[5_000]).toBeLessThan(10);
    expect(milliseconds[9_900]).toBeLessThan(50);
    expect(milliseconds.at(-1)).toBeLessThan(2_000);
    // The damage reaches every layer, not the first one only.
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        'malformed',
        'not-a-request',
        'too-large',
        'proof-of-possession-failed',
        'rsa-small-factor',
      ]),
    );
  }, 60_000);

  it('the proof of possession survives no change of what was signed', async () => {
    const signed = Object.values(GOOD_REQUESTS).map((seed) => childrenOf(readDer(seed))[0]!.raw);
    const draw = drawFrom(10);
    for (let proven = 0, count = 0; count < 1_000; count += 1) {
      const bytes = mutant(Object.values(GOOD_REQUESTS), draw);
      const facts = await readPkcs10(bytes).catch(() => undefined);
      if (!facts?.proofOfPossession) continue;
      proven += 1;
      expect([proven, signed.some((info) => bytes.includes(info))]).toEqual([proven, true]);
    }
  });

  it('noise and prose are none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string().map((text) => Buffer.from(text)),
        ),
        async (noise) => {
          const isNone = /^(?:malformed|not-a-request|private-key-sent)$/;
          expect((await outcomeOf(Buffer.from(noise)))[0]).toMatch(isNone);
          const cased = Buffer.concat([Buffer.from([0x30, noise.length & 0x7f]), noise]);
          expect((await outcomeOf(cased))[0]).toMatch(isNone);
        },
      ),
    );
  });

  it('deep nesting costs nothing', async () => {
    expect(await outcomeOf(Buffer.from('3080'.repeat(8_000), 'hex'))).toEqual(['malformed']);
  });
});
