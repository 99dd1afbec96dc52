import fc from 'fast-check';
import { readSearch } from '../../domain/case/search';

describe('what somebody looks for', () => {
  it.each([
    ['KRW-2026-000012', { by: 'number', number: 'KRW-2026-000012' }],
    [' krw-2026-12 ', { by: 'number', number: 'KRW-2026-000012' }],
    ['199001012015011001', { by: 'nip', nip: '199001012015011001' }],
    ['19900101 201501 1 001', { by: 'nip', nip: '199001012015011001' }],
    ['5A:3B:00:0c:DE', { by: 'serial', serial: '5a3b000cde' }],
    ['0x005a3b000cde', { by: 'serial', serial: '5a3b000cde' }],
    ['Ade', { by: 'name', name: 'Ade' }],
    ['Faded Abadee', { by: 'name', name: 'Faded Abadee' }],
    ['Siti  Lestari', { by: 'name', name: 'Siti Lestari' }],
    ['12345', { by: 'name', name: '12345' }],
  ])('%j is read as %j', (text, term) => {
    expect(readSearch(text)).toEqual(term);
  });

  it('is a serial number however a program prints it', () => {
    const octets = fc.uint8Array({ minLength: 8, maxLength: 20 }).filter((bytes) => (bytes[0] ?? 0) > 0x0f);
    fc.assert(
      fc.property(octets, (bytes) => {
        const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
        const plain = hex.join('');
        fc.pre(!/^\d{18}$/.test(plain) && /\d/.test(plain));
        for (const written of [plain, plain.toUpperCase(), hex.join(':'), hex.join(' '), `0x${plain}`, `00${plain}`])
          expect(readSearch(written)).toEqual({ by: 'serial', serial: plain });
      }),
    );
  });
});
