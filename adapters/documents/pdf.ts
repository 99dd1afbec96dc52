import { inflateSync, constants } from 'node:zlib';
import { PDF, PdfArray, PdfDict, PdfName, PdfRef } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';
import type { Policy } from '../../domain/law/policy';
import type { Decoded } from './sniff';

/**
 * Parses a PDF and refuses what does not lie still: encrypted files, scripts, launch and submit actions, embedded
 * files, XFA forms and media. Signatures, links and ordinary forms may stay. The bytes are kept as they are, because
 * a signed letter (TTE) that is written anew is no longer signed.
 */
export async function inspectPdf(bytes: Buffer, { maxPages }: Policy['documents']): Promise<Decoded> {
  if (inflatesTooFar(bytes)) return { ok: false, code: 'document-too-complex' };
  const pdf = await parse(bytes);
  if (!pdf) return { ok: false, code: 'document-unreadable' };
  if (pdf.isEncrypted) return { ok: false, code: 'document-encrypted' };
  const verdict = walk(pdf);
  if (verdict) return { ok: false, code: verdict };
  const pages = pdf.getPageCount();
  if (pages === 0) return { ok: false, code: 'document-unreadable' };
  if (pages > maxPages) return { ok: false, code: 'document-too-many-pages' };
  return { ok: true, content: bytes, pages };
}

/**
 * Strictly: the parser's lenient mode guesses at damaged files, and a few changed octets make it guess without end; a
 * file whose structure must be guessed is a file of which two readers see two things, too.
 */
async function parse(bytes: Buffer): Promise<PDF | undefined> {
  try {
    return await PDF.load(new Uint8Array(bytes), { lenient: false });
  } catch {
    // The parser has nothing but these bytes to fail on.
    return undefined;
  }
}

/** Dictionary keys that lead to something to run or unpack (ISO 32000-2 §7.7.4, 7.11.4, 12.6.3, 12.7.8, 13.7). */
const ACTIVE_KEYS = new Set(['JavaScript', 'EmbeddedFiles', 'XFA', 'RichMediaContent', 'AA']);
/** Action types (`/S`) other than moving within the document and following a link. */
const ACTIVE_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'GoToE',
  'GoToR',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'Movie',
  'Sound',
  'RichMediaExecute',
]);
const MAX_OBJECTS = 50_000;

/** Visits everything that a reader can reach from the catalog. */
function walk(pdf: PDF): 'document-active-content' | 'document-too-complex' | 'document-unreadable' | undefined {
  const { registry, catalog } = pdf.context;
  const resolve = (ref: PdfRef) => registry.resolve(ref);
  const seen = new Set<string>();
  const queue: PdfObject[] = [catalog.getDict()];
  try {
    for (let visited = 0; queue.length > 0; visited += 1) {
      if (visited > MAX_OBJECTS) return 'document-too-complex';
      const object = queue.pop();
      if (object instanceof PdfRef) {
        const id = `${object.objectNumber} ${object.generation}`;
        const target = seen.has(id) ? null : resolve(object);
        seen.add(id);
        if (target) queue.push(target);
      } else if (object instanceof PdfArray) {
        queue.push(...object);
      } else if (object instanceof PdfDict) {
        if (isActive(object, resolve)) return 'document-active-content';
        for (const [, value] of object) queue.push(value);
      }
    }
  } catch {
    return 'document-unreadable';
  }
  return undefined;
}

function isActive(dict: PdfDict, resolve: (ref: PdfRef) => PdfObject | null): boolean {
  const action = dict.get('S', resolve);
  if (action instanceof PdfName && ACTIVE_ACTIONS.has(action.value)) return true;
  // A file specification with the file in it; the two letters alone may name a font.
  if (dict.has('EF') && (dict.has('F') || dict.has('UF'))) return true;
  for (const key of dict.keys()) if (ACTIVE_KEYS.has(key.value)) return true;
  return false;
}

const MAX_INFLATED = 256 * 1024 * 1024;

/** Whether the deflated streams of a file come to more than a machine should hold: the parser itself sets no limit. */
function inflatesTooFar(bytes: Buffer): boolean {
  let left = MAX_INFLATED;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 1 : 0) + 1;
    // zlib's first octet (RFC 1950 §2.2): deflate with a window of up to 32 KiB.
    if (((bytes[start] ?? 0) & 0x0f) !== 8) continue;
    const size = inflatedSize(bytes.subarray(start), left);
    if (size === undefined) return true;
    left -= size;
  }
  return false;
}

/** Octets that a stream inflates to, 0 when it is none; `undefined` beyond `limit`. */
function inflatedSize(deflated: Buffer, limit: number): number | undefined {
  try {
    return inflateSync(deflated, { maxOutputLength: Math.max(limit, 1), finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    const tooLarge =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge ? undefined : 0;
  }
}
