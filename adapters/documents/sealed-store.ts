import { createHash } from 'node:crypto';
import type { KeyRing } from './envelope';
import { open, seal } from './envelope';
import type { BlobStore } from './port';

/** Where the store keeps a document of a case. */
export const blobKeyOf = (caseId: string, documentId: string): string =>
  createHash('sha256').update(`${caseId}\0${documentId}`).digest('hex');

/** Documents of cases at rest: sealed before they reach the store, each for its own place and no other. */
export class SealedStore {
  constructor(
    private readonly blobs: BlobStore,
    private readonly ring: KeyRing,
  ) {}

  /** Keeps a document and answers the key that it is found under again. */
  async put(caseId: string, documentId: string, plain: Buffer): Promise<string> {
    const blobKey = blobKeyOf(caseId, documentId);
    await this.blobs.put(blobKey, seal(plain, this.ring, { caseId, documentId }));
    return blobKey;
  }

  /** Errors: BlobMissing; EnvelopeError when it was altered, or was sealed for another place. */
  async get(caseId: string, documentId: string, blobKey: string): Promise<Buffer> {
    return open(await this.blobs.get(blobKey), this.ring, { caseId, documentId });
  }

  /** Forgets a document: for one whose command was refused, or whose keeping has ended. */
  delete(blobKey: string): Promise<void> {
    return this.blobs.delete(blobKey);
  }
}
