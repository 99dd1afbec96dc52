import { createHash } from 'node:crypto';
import type { DocumentMediaType, Policy } from '../../domain/law/policy';
import { holdsPrivateKey } from '../pki/private-key';
import { decodeImage } from './image';
import { inspectPdf } from './pdf';

export const DOCUMENT_DEFECTS = [
  'document-empty',
  'document-too-large',
  'document-type-not-allowed',
  'document-unreadable',
  'document-encrypted',
  'document-active-content',
  'document-too-complex',
  'document-too-many-pages',
  'document-too-many-pixels',
  'private-key-sent',
] as const;
export type DocumentDefect = (typeof DOCUMENT_DEFECTS)[number];

/** A document fit to be kept. */
export interface InspectedDocument {
  readonly mediaType: DocumentMediaType;
  /** What is to be kept: a PDF as it came (its signatures must survive), a picture decoded and encoded anew. */
  readonly content: Buffer;
  /** Of `content`. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages?: number;
  readonly width?: number;
  readonly height?: number;
}

export type Inspection =
  { readonly ok: true; readonly document: InspectedDocument } | { readonly ok: false; readonly code: DocumentDefect };

/** What a decoder says of bytes of its own kind. */
export type Decoded =
  | {
      readonly ok: true;
      readonly content: Buffer;
      readonly pages?: number;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly ok: false; readonly code: DocumentDefect };

type DocumentPolicy = Policy['documents'];

/** The octets that a file of each type begins with; what follows is for its decoder to judge. */
const MAGIC: Readonly<Record<DocumentMediaType, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-', 'latin1'),
  'image/jpeg': Buffer.from('ffd8ff', 'hex'),
  'image/png': Buffer.from('89504e470d0a1a0a', 'hex'),
};

/**
 * Looks at an uploaded document (Pasal 14-16): the bytes say what it is, not its name, and it is really decoded.
 * Pictures lose their metadata (place, camera) by being encoded anew; a private key is never let in (Pasal 24d).
 */
export async function inspectDocument(bytes: Buffer, policy: DocumentPolicy): Promise<Inspection> {
  if (bytes.length === 0) return { ok: false, code: 'document-empty' };
  if (bytes.length > policy.maxBytes) return { ok: false, code: 'document-too-large' };
  if (holdsPrivateKey(bytes)) return { ok: false, code: 'private-key-sent' };
  const mediaType = policy.types.find((type) => bytes.subarray(0, MAGIC[type].length).equals(MAGIC[type]));
  if (!mediaType) return { ok: false, code: 'document-type-not-allowed' };
  const decoded =
    mediaType === 'application/pdf' ? await inspectPdf(bytes, policy) : await decodeImage(bytes, mediaType, policy);
  if (!decoded.ok) return decoded;
  const { ok, content, ...size } = decoded;
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ok, document: { mediaType, content, sha256, bytes: content.length, ...size } };
}
