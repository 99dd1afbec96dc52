import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { EnvelopeError, keyIdOf, open, seal } from '../../../adapters/documents/envelope';
import type { KeyRing } from '../../../adapters/documents/envelope';

const ring: KeyRing = { current: 'k1', keys: { k1: randomBytes(32) } };
const place = { caseId: 'case-1', documentId: 'doc-1' };
const bytes = fc.uint8Array({ maxLength: 500 }).map((octets) => Buffer.from(octets));
const failure = (act: () => unknown) => {
  try {
    act();
    return 'opened';
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    return error.code;
  }
};

describe('Pasal 17(4): documents are archived securely', () => {
  it('what was sealed opens in its place, and never looks the same twice', () => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (plain, caseId, documentId) => {
        const sealed = seal(plain, ring, { caseId, documentId });
        expect(open(sealed, ring, { caseId, documentId }).equals(plain)).toBe(true);
        expect(seal(plain, ring, { caseId, documentId }).equals(sealed)).toBe(false);
      }),
    );
  });

  it('nothing of the content shows', () => {
    const plain = Buffer.from('3215990101900001 Siti Aminah');
    expect(seal(plain, ring, place).includes('Siti')).toBe(false);
  });

  it('in any other place it does not open, also where two ids run together', () => {
    const sealed = seal(Buffer.from('x'), ring, { caseId: 'a', documentId: 'b,c' });
    for (const other of [
      { caseId: 'a,b', documentId: 'c' },
      { caseId: 'a","b', documentId: 'c' },
      { caseId: 'b,c', documentId: 'a' },
    ])
      expect(failure(() => open(sealed, ring, other))).toBe('does-not-open');
  });

  it('a single bit changed anywhere is noticed', () => {
    const sealed = seal(Buffer.from('surat'), ring, place);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(failure(() => open(changed, ring, place))).not.toBe('opened');
    }
  });

  it('a length cut off or noise is noticed', () => {
    const sealed = seal(Buffer.from('surat'), ring, place);
    for (let length = 0; length < sealed.length; length += 1)
      expect(failure(() => open(sealed.subarray(0, length), ring, place))).not.toBe('opened');
    fc.assert(fc.property(bytes, (noise) => failure(() => open(noise, ring, place)) !== 'opened'));
  });

  it('a replaced key still opens what it sealed, and only while it is in the ring', () => {
    const sealed = seal(Buffer.from('surat'), ring, place);
    const next: KeyRing = { current: 'k2', keys: { ...ring.keys, k2: randomBytes(32) } };
    expect(open(sealed, next, place).toString()).toBe('surat');
    expect([keyIdOf(sealed), keyIdOf(seal(Buffer.from(''), next, place))]).toEqual(['k1', 'k2']);
    expect(failure(() => open(sealed, { current: 'k2', keys: { k2: randomBytes(32) } }, place))).toBe('unknown-key');
    expect(failure(() => open(sealed, { current: 'k1', keys: { k1: randomBytes(32) } }, place))).toBe('does-not-open');
  });

  it('a key of another length, or one that a prototype lends, is no key', () => {
    expect(failure(() => seal(Buffer.from(''), { current: 'k1', keys: { k1: randomBytes(16) } }, place))).toBe(
      'unknown-key',
    );
    expect(failure(() => seal(Buffer.from(''), { current: 'constructor', keys: {} }, place))).toBe('unknown-key');
  });
});
