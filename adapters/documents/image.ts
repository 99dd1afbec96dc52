import sharp from 'sharp';
import type { Policy } from '../../domain/law/policy';
import type { Decoded } from './sniff';

/**
 * Decodes a picture and encodes it anew, upright and without metadata: whatever else the bytes were, they are pixels
 * now. A picture of more pixels than the policy takes is refused by its header, before memory is spent on it.
 */
export async function decodeImage(
  bytes: Buffer,
  mediaType: 'image/jpeg' | 'image/png',
  { maxPixels }: Policy['documents'],
): Promise<Decoded> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels) return { ok: false, code: 'document-too-many-pixels' };
    const upright = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true }).autoOrient();
    const encoded = mediaType === 'image/jpeg' ? upright.jpeg({ quality: 90 }) : upright.png({ compressionLevel: 9 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { ok: true, content: data, width: info.width, height: info.height };
  } catch {
    // Every error of libvips is about these bytes: there is no other input.
    return { ok: false, code: 'document-unreadable' };
  }
}
