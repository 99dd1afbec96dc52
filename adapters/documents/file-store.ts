import { createHash, randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BlobMissing, requireKey } from './port';
import type { BlobStore } from './port';

/**
 * Sealed documents as files `<root>/<xx>/<key>`, xx spreading them over 256 folders. A reader sees a
 * whole file or none: written aside, forced to disk, then renamed. Errors: RangeError for a key that is no key.
 */
export class FileStore implements BlobStore {
  constructor(private readonly root: string) {}

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = `${path}.${randomBytes(8).toString('hex')}.part`;
    try {
      await writeThrough(aside, bytes);
      await rename(aside, path);
      await syncFolder(folder);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  async get(key: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(key));
    } catch (cause) {
      if (isMissing(cause)) throw new BlobMissing('no document under this key', { cause });
      throw cause;
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    await rm(path, { force: true });
  }

  async prepare(): Promise<boolean> {
    return (await mkdir(this.root, { recursive: true, mode: 0o700 })) !== undefined;
  }

  async probe(): Promise<void> {
    await access(this.root, constants.R_OK | constants.W_OK);
  }

  private pathOf(key: string): string {
    requireKey(key);
    return join(this.root, createHash('sha256').update(key).digest('hex').slice(0, 2), key);
  }
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without this a power cut may undo the rename. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
