/** Encrypted bytes by opaque key. It never sees plain text, names or types. */
export interface BlobStore {
  /** Whoever reads at the same time sees the earlier blob or this one whole. Errors: {@link DocumentsUnavailable}. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** Errors: {@link BlobMissing}; {@link DocumentsUnavailable}. */
  get(key: string): Promise<Buffer>;
  /** Deleting what is not there is done already. Errors: {@link DocumentsUnavailable}. */
  delete(key: string): Promise<void>;
  /** Makes the place where blobs go when it is not there; true when it made it. Errors: {@link DocumentsUnavailable}. */
  prepare(): Promise<boolean>;
  /** For the health page: resolves when the store answers and its place is there. Errors: anything. */
  probe(): Promise<void>;
}

export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
}

/** Thrown when the store does not answer, or refuses us: it is not known whether it acted. Repeating is harmless. */
export class DocumentsUnavailable extends Error {
  override readonly name = 'DocumentsUnavailable';
}

/** What no file name of a user could be, and what leads nowhere but into the store. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{7,127}$/;

/** Errors: RangeError for a key that is no key. */
export function requireKey(key: string): void {
  if (!KEY.test(key)) throw new RangeError('not a document key');
}
