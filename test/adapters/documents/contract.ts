import { randomBytes } from 'node:crypto';
import { BlobMissing } from '../../../adapters/documents/port';
import type { BlobStore } from '../../../adapters/documents/port';

/** One kind of store on a place of its own. */
export interface StoreEnvironment {
  /** The store as a process sees it that has just started: what was put through another one is there. */
  open(): BlobStore;
  /** The names of everything that the place holds now. */
  names(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What Siklus relies on of any store of sealed documents (Pasal 17(4)). */
export function describeBlobStore(name: string, makeEnvironment: () => Promise<StoreEnvironment>): void {
  describe(`${name}: a store of sealed documents`, () => {
    let env: StoreEnvironment;
    let store: BlobStore;
    beforeAll(async () => {
      env = await makeEnvironment();
      store = env.open();
    });
    afterAll(() => env.close());
    afterEach(async () => {
      for (const key of await env.names()) await store.delete(key);
    });

    it('makes its place once', async () => {
      expect(await store.prepare()).toBe(true);
      expect(await store.prepare()).toBe(false);
      await store.probe();
    });

    it('gives back what was put last, through another process too', async () => {
      await store.put('document-0001', Buffer.from('one'));
      await env.open().put('document-0001', Buffer.from('two'));
      expect((await env.open().get('document-0001')).toString()).toBe('two');
      expect(await env.names()).toEqual(['document-0001']);
    });

    it.each([0, 1, 70_000, 12 * 1024 * 1024])('gives back %d octets as they were', async (length) => {
      const bytes = randomBytes(length);
      await store.put('document-0005', bytes);
      expect((await store.get('document-0005')).equals(bytes)).toBe(true);
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
      expect(await env.names()).toEqual([]);
    });

    it('writers at once leave one whole document and nothing aside', async () => {
      const contents = Array.from({ length: 20 }, (_, n) => Buffer.alloc(100_000, n));
      await Promise.all(contents.map((content) => env.open().put('document-0003', content)));
      const kept = await store.get('document-0003');
      expect(contents.some((content) => content.equals(kept))).toBe(true);
      expect(await env.names()).toEqual(['document-0003']);
    });
  });
}
