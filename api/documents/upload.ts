import busboy from 'busboy';
import type { Request } from 'express';
import { ProblemError } from '../problems/errors';

export interface Upload {
  readonly bytes: Buffer;
  /** The text fields that came with the file. */
  readonly fields: Readonly<Record<string, string>>;
}

const FIELDS = { fields: 5, fieldNameSize: 50, fieldSize: 500, headerPairs: 20 };

/**
 * One file, named `file`, from a multipart body (RFC 7578); its own name and type are not even read. Errors:
 * ProblemError `upload-malformed`, `file-missing`, `file-too-large` (as soon as the limit is passed).
 */
export function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let bytes: Buffer | undefined;
    const fail = (error: ProblemError) => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    const malformed = (cause?: unknown) => {
      fail(new ProblemError('upload-malformed', cause === undefined ? {} : { cause }));
    };
    const parser = parserOf(request, maxBytes);
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated || Object.hasOwn(fields, name)) malformed();
      else fields[name] = value;
    });
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => {
        fail(new ProblemError('file-too-large', { params: { maxBytes } }));
      });
      stream.on('close', () => {
        if (name === 'file') bytes = Buffer.concat(chunks);
      });
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => {
        malformed();
      });
    parser.on('error', malformed);
    request.on('aborted', malformed);
    parser.on('close', () => {
      if (bytes === undefined)
        reject(new ProblemError('file-missing', { errors: [{ pointer: '/file', code: 'required' }] }));
      else resolve({ bytes, fields });
    });
    request.pipe(parser);
  });
}

function parserOf(request: Request, maxBytes: number): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: { ...FIELDS, files: 1, parts: 6, fileSize: maxBytes } });
  } catch (cause) {
    throw new ProblemError('upload-malformed', { cause });
  }
}
