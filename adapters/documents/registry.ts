import { FileStore } from './file-store';
import type { BlobStore } from './port';
import type { S3Options } from './s3-store';
import { S3Store } from './s3-store';

/** Where documents are kept: a folder that every process of Siklus sees, or a bucket. */
export type DocumentsPlace =
  { readonly store: 'file'; readonly folder: string } | ({ readonly store: 's3' } & S3Options);

export const createBlobStore = (place: DocumentsPlace): BlobStore =>
  place.store === 'file' ? new FileStore(place.folder) : new S3Store(place);
