import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '../../../adapters/documents/file-store';
import { describeBlobStore } from './contract';

const filesBelow = async (dir: string) =>
  (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describeBlobStore('a folder', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'siklus-store-'));
  const root = join(dir, 'documents');
  return {
    open: () => new FileStore(root),
    names: () => filesBelow(dir),
    close: () => rm(dir, { recursive: true }),
  };
});

describe('the folder of sealed documents', () => {
  let dir: string;
  let store: FileStore;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'siklus-store-'));
    store = new FileStore(dir);
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('only its owner can read a file', async () => {
    await store.put('document-0001', Buffer.from('one'));
    const [folder = ''] = await readdir(dir);
    expect(folder).toMatch(/^[0-9a-f]{2}$/);
    expect((await stat(join(dir, folder, 'document-0001'))).mode & 0o777).toBe(0o600);
  });

  it('a write that fails leaves nothing behind', async () => {
    const unwritable = { length: 3 } as unknown as Buffer;
    await expect(store.put('document-0004', unwritable)).rejects.toThrow();
    expect(await filesBelow(dir)).toEqual([]);
    await expect(readFile(join(dir, 'document-0004'))).rejects.toThrow();
  });

  it('says that it is away when it is', async () => {
    await expect(new FileStore(join(dir, 'not-mounted')).probe()).rejects.toThrow('ENOENT');
  });
});
