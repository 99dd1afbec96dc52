import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '../../../adapters/documents/file-store';
import { BlobMissing } from '../../../adapters/documents/port';

describe('the store of sealed documents', () => {
  let dir: string;
  let store: FileStore;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'siklus-store-'));
    store = new FileStore(dir);
  });
  afterEach(() => rm(dir, { recursive: true }));

  const files = async () =>
    (await readdir(dir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it('gives back what was put, after a restart too', async () => {
    await store.put('document-0001', Buffer.from('one'));
    await store.put('document-0001', Buffer.from('two'));
    expect((await new FileStore(dir).get('document-0001')).toString()).toBe('two');
    expect(await files()).toEqual(['document-0001']);
  });

  it('only its owner can read a file', async () => {
    await store.put('document-0001', Buffer.from('one'));
    const [folder = ''] = await readdir(dir);
    expect(folder).toMatch(/^[0-9a-f]{2}$/);
    expect((await stat(join(dir, folder, 'document-0001'))).mode & 0o777).toBe(0o600);
  });

  it('what is not there is missing, and its deletion is done already', async () => {
    await expect(store.get('document-0002')).rejects.toBeInstanceOf(BlobMissing);
    await store.put('document-0002', Buffer.from('x'));
    await store.delete('document-0002');
    await store.delete('document-0002');
    await expect(store.get('document-0002')).rejects.toBeInstanceOf(BlobMissing);
  });

  it.each([
    '',
    'short',
    '../../etc/passwd',
    'a/../../b-c-d',
    '..-..-..-..',
    'ktp siti.jpg',
    'document\u0000-1',
    `k${'x'.repeat(200)}`,
    '-rf-documents',
  ])('refuses %p as a key', async (key) => {
    await expect(store.put(key, Buffer.from('x'))).rejects.toBeInstanceOf(RangeError);
    await expect(store.get(key)).rejects.toBeInstanceOf(RangeError);
    await expect(store.delete(key)).rejects.toBeInstanceOf(RangeError);
    expect(await files()).toEqual([]);
  });

  it('two writers at once leave one whole file and nothing aside', async () => {
    const contents = Array.from({ length: 20 }, (_, n) => Buffer.alloc(100_000, n));
    await Promise.all(contents.map((content) => store.put('document-0003', content)));
    const kept = await store.get('document-0003');
    expect(contents.some((content) => content.equals(kept))).toBe(true);
    expect(await files()).toEqual(['document-0003']);
  });

  it('a write that fails leaves nothing behind', async () => {
    const unwritable = { length: 3 } as unknown as Buffer;
    await expect(store.put('document-0004', unwritable)).rejects.toThrow();
    expect(await files()).toEqual([]);
    await expect(readFile(join(dir, 'document-0004'))).rejects.toThrow();
  });
});
