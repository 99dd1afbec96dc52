import { createHash, generateKeyPairSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDF } from '@libpdf/core';
import fc from 'fast-check';
import sharp from 'sharp';
import { DOCUMENT_DEFECTS, inspectDocument } from '../../../adapters/documents/sniff';
import { DEFAULT_POLICY } from '../../../domain/law/policy';
import { letter, pagesOf, pdfOf } from './pdf-builder';

const policy = DEFAULT_POLICY.documents;
const inspect = (bytes: Buffer, changes: Partial<typeof policy> = {}) =>
  inspectDocument(bytes, { ...policy, ...changes });
const codeOf = async (bytes: Buffer, changes: Partial<typeof policy> = {}) => {
  const found = await inspect(bytes, changes);
  return found.ok ? 'ok' : found.code;
};
const picture = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 60 } } });

describe('Pasal 14c: a scan of the identity card', () => {
  it.each(['jpeg', 'png'] as const)('a %s is decoded, and told by its bytes', async (format) => {
    const found = await inspect(await picture().toFormat(format).toBuffer());
    expect(found).toMatchObject({ ok: true, document: { mediaType: `image/${format}`, width: 40, height: 20 } });
    if (!found.ok) throw new Error('refused');
    const { content, sha256, bytes } = found.document;
    expect([sha256, bytes]).toEqual([createHash('sha256').update(content).digest('hex'), content.length]);
  });

  it('where and with what it was taken is taken out, and it stands upright', async () => {
    const secret = 'Kamera Siti 6.3227S';
    const tagged = await picture()
      .withExif({ IFD0: { ImageDescription: secret } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(tagged.includes(secret)).toBe(true);
    const found = await inspect(tagged);
    if (!found.ok) throw new Error(found.code);
    expect(found.document.content.includes(secret)).toBe(false);
    expect((await sharp(found.document.content).metadata()).exif).toBeUndefined();
    expect([found.document.width, found.document.height]).toEqual([20, 40]);
  });

  it('what hides behind the picture is gone', async () => {
    const found = await inspect(
      Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]),
    );
    if (!found.ok) throw new Error(found.code);
    expect(found.document.content.includes('<script>')).toBe(false);
  });

  it('a picture too large to decode is refused by its header', async () => {
    const bomb = await picture(7000, 7000).png().toBuffer();
    expect(bomb.length).toBeLessThan(policy.maxBytes);
    expect(await codeOf(bomb)).toBe('document-too-many-pixels');
  });

  it('a picture cut off is refused', async () => {
    const whole = await picture(400, 400).jpeg().toBuffer();
    expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe('document-unreadable');
  });
});

describe('Pasal 14a: a letter as PDF', () => {
  it('is parsed, counted and kept to the octet, so that its signature survives', async () => {
    const bytes = letter();
    const found = await inspect(bytes);
    expect(found).toMatchObject({ ok: true, document: { mediaType: 'application/pdf', pages: 1 } });
    if (found.ok) expect(found.document.content.equals(bytes)).toBe(true);
  });

  it('what another library wrote is accepted too', async () => {
    const pdf = PDF.create();
    pdf.addPage({ size: 'a4' }).drawText('Surat rekomendasi');
    pdf.addPage({ size: 'a4' });
    expect(await inspect(Buffer.from(await pdf.save()))).toMatchObject({ ok: true, document: { pages: 2 } });
  });

  it('links, forms and signatures may stay', async () => {
    const catalog = '/AcroForm << /SigFlags 3 /Fields [4 0 R] >>';
    const onPage = '/Annots [<< /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (https://example.go.id) >> >>]';
    const signature = '<< /FT /Sig /T (TTE) /V << /Type /Sig /Filter /Adobe.PPKLite /Contents <00> >> >>';
    expect(await codeOf(letter({ catalog, onPage, more: [signature] }))).toBe('ok');
  });

  it.each<[string, Buffer]>([
    ['a script at opening', letter({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })],
    ['a script whose name is escaped', letter({ catalog: '/OpenAction << /S /J#61vaScript /JS (1) >>' })],
    [
      'a script behind references',
      letter({ catalog: '/OpenAction 4 0 R', more: ['<< /S 5 0 R /JS (1) >>', '/JavaScript'] }),
    ],
    ['scripts by name', letter({ catalog: '/Names << /JavaScript << /Names [] >> >>' })],
    ['a program to launch', letter({ onPage: '/Annots [<< /A << /S /Launch /F (cmd.exe) >> >>]' })],
    ['a form sent away', letter({ onPage: '/Annots [<< /A << /S /SubmitForm /F (http://x) >> >>]' })],
    ['additional actions', letter({ onPage: '/AA << /O << /S /Named /N /Print >> >>' })],
    ['an attached file', letter({ catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' })],
    [
      'a file in an annotation',
      letter({ onPage: '/Annots [<< /Subtype /FileAttachment /FS << /F (a) /EF << /F 4 0 R >> >> >>]' }),
    ],
    ['an XFA form', letter({ catalog: '/AcroForm << /XFA [] >>' })],
  ])('%s is refused', async (_, bytes) => expect(await codeOf(bytes)).toBe('document-active-content'));

  it('an attachment made by a library is refused, also inside compressed objects', async () => {
    const pdf = PDF.create();
    pdf.addPage();
    pdf.addAttachment('a.txt', Buffer.from('hello'));
    expect(await codeOf(Buffer.from(await pdf.save({ useXRefStream: true })))).toBe('document-active-content');
  });

  it('an encrypted letter is refused: nobody could examine it', async () => {
    const pdf = PDF.create();
    pdf.addPage();
    pdf.setProtection({ userPassword: 'rahasia', ownerPassword: 'lain' });
    expect(await codeOf(Buffer.from(await pdf.save()))).toBe('document-encrypted');
  });

  it.each<[string, Buffer, string]>([
    [
      'no pages',
      pdfOf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'),
      'document-unreadable',
    ],
    ['no structure', Buffer.from('%PDF-1.7\nnothing here\n%%EOF\n'), 'document-unreadable'],
    ['a table cut off', letter().subarray(0, 250), 'document-unreadable'],
    ['51 pages', pagesOf(51), 'document-too-many-pages'],
    [
      'a stream that inflates beyond all measure',
      letter({
        more: [
          Buffer.concat([
            Buffer.from('<< /Filter /FlateDecode >>\nstream\n'),
            deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 }),
            Buffer.from('\nendstream'),
          ]),
        ],
      }),
      'document-too-complex',
    ],
  ])('%s: refused', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));
});

describe('whatever is uploaded', () => {
  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'document-empty'],
    ['more than the policy takes', Buffer.alloc(policy.maxBytes + 1), 'document-too-large'],
    ['a page of HTML', Buffer.from('<!doctype html><script>1</script>'), 'document-type-not-allowed'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'document-type-not-allowed'],
    ['a zip', Buffer.from('504b0304140000000000', 'hex'), 'document-type-not-allowed'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'document-type-not-allowed'],
  ])('%s: %s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  it('a type that the policy leaves out is refused', async () => {
    expect(await codeOf(letter(), { types: ['image/png'] })).toBe('document-type-not-allowed');
  });

  it('Pasal 24d: a private key is told apart, also inside a letter', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    expect(await codeOf(Buffer.from(pem))).toBe('private-key-sent');
    expect(await codeOf(privateKey.export({ format: 'der', type: 'pkcs8' }))).toBe('private-key-sent');
    expect(await codeOf(Buffer.concat([letter(), Buffer.from(pem)]))).toBe('private-key-sent');
  });

  it('a damaged document gives a code, never an error', async () => {
    const seeds = [
      letter({ onPage: '/Annots []' }),
      await picture().jpeg().toBuffer(),
      await picture().png().toBuffer(),
    ];
    const damage = fc.tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    );
    for (const [seed, edits] of fc.sample(damage, 300)) {
      const bytes = Buffer.from(seed);
      for (const [at, octet] of edits) bytes[at % bytes.length] = octet;
      expect(['ok', ...DOCUMENT_DEFECTS]).toContain(await codeOf(bytes));
    }
  });
});
