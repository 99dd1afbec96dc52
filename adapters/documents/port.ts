/** Encrypted bytes by opaque key. It never sees plain text, names or types. */
export interface BlobStore {
  put(key: string, bytes: Buffer): Promise<void>;
  /** Errors: {@link BlobMissing}. */
  get(key: string): Promise<Buffer>;
  delete(key: string): Promise<void>;
}

export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
}
