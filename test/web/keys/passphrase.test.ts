import { MIN_PASSPHRASE, passphraseFlaw } from '../../../web/src/keys/passphrase';

describe('a passphrase for a key file', () => {
  it.each([
    ['is long enough, of small letters alone', 'semutmerahbaris', undefined],
    ['is a sentence with spaces', 'kuda lumping makan paku', undefined],
    ['is one character too short', 'semutmerahbari', 'too-short'],
    ['has every kind of character and is short', 'S3mut-M3rah!', 'too-short'],
    ['has a letter that some keyboards lack', 'kuda lumping makan pakú', 'not-typeable'],
    ['has a character that nobody sees', 'kuda lumping\u200b makan paku', 'not-typeable'],
    ['has a tab', 'kuda lumping\tmakan paku', 'not-typeable'],
  ] as const)('that %s', (_, passphrase, flaw) => {
    expect(passphraseFlaw(passphrase, passphrase)).toBe(flaw);
  });

  it('must be typed twice alike, spaces and all', () => {
    const passphrase = 'a'.repeat(MIN_PASSPHRASE);
    expect(passphraseFlaw(passphrase, `${passphrase} `)).toBe('not-repeated');
    expect(passphraseFlaw(passphrase, '')).toBe('not-repeated');
  });
});
