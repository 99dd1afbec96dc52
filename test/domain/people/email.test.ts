import fc from 'fast-check';
import { checkOfficialEmail } from '../../../domain/people/email';

const domains = ['karawangkab.go.id'];

describe('Pasal 14b: an official e-mail address', () => {
  it.each([
    ['siti@karawangkab.go.id', 'siti@karawangkab.go.id'],
    ['  Siti.Aminah@Diskominfo.KarawangKab.go.id ', 'siti.aminah@diskominfo.karawangkab.go.id'],
    ["o'neil+tte@karawangkab.go.id", "o'neil+tte@karawangkab.go.id"],
  ])('%p is kept as %p', (text, email) => expect(checkOfficialEmail(text, domains)).toEqual({ ok: true, email }));

  it.each([
    ['', 'email-malformed'],
    ['karawangkab.go.id', 'email-malformed'],
    ['@karawangkab.go.id', 'email-malformed'],
    ['siti@', 'email-malformed'],
    ['.siti@karawangkab.go.id', 'email-malformed'],
    ['siti..a@karawangkab.go.id', 'email-malformed'],
    ['"siti a"@karawangkab.go.id', 'email-malformed'],
    ['siti@karawangkab.go.id, x@karawangkab.go.id', 'email-malformed'],
    ['siti@x@karawangkab.go.id', 'email-malformed'],
    ['siti@karawangkab.go.id\nbcc:x@y.id', 'email-malformed'],
    ['sití@karawangkab.go.id', 'email-malformed'],
    ['siti@-a.karawangkab.go.id', 'email-malformed'],
    ['siti@gmail.com', 'email-domain-not-official'],
    ['siti@evilkarawangkab.go.id', 'email-domain-not-official'],
    ['siti@karawangkab.go.id.evil.com', 'email-domain-not-official'],
    ['siti@go.id', 'email-domain-not-official'],
    [`${'a'.repeat(65)}@karawangkab.go.id`, 'email-too-long'],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.karawangkab.go.id`, 'email-too-long'],
  ])('%p is refused: %s', (text, code) => expect(checkOfficialEmail(text, domains)).toEqual({ ok: false, code }));

  it('what was accepted is accepted again unchanged', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const verdict = checkOfficialEmail(text, [text.slice(text.lastIndexOf('@') + 1).toLowerCase()]);
        if (verdict.ok)
          expect(checkOfficialEmail(verdict.email, ['com', verdict.email.split('@').at(-1)!])).toEqual(verdict);
      }),
    );
  });

  it('answers at once, however long the text', () => {
    const started = performance.now();
    checkOfficialEmail(`${'a.'.repeat(50_000)}@${'b.'.repeat(50_000)}`, domains);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
