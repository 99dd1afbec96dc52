import busboy from 'busboy';
import type { Request } from 'express';
import { ProblemError } from '../problems/errors';
import { pointerTo } from './hostile';
import type { Route, Uploaded, UploadContract } from './route';
import { readDto } from './validate';

type Texts = Readonly<Record<string, string>>;

const FIELDS = { fields: 5, fieldNameSize: 50, fieldSize: 500, headerPairs: 20 };

/**
 * The file and the fields of a multipart body, as the route declares them; the file's own name and type are not even
 * read. Errors: ProblemError `upload-malformed`, `file-missing`, `file-too-large` (as soon as the limit is passed),
 * `invalid-input` with every fault of the fields.
 */
export async function readUpload(
  { upload, operationId }: Pick<Route, 'upload' | 'operationId'>,
  request: Request,
  maxBytes: number,
): Promise<Uploaded<object>> {
  if (!upload) throw new Error(`${operationId} declares no upload`);
  const { bytes, texts } = await readParts(request, maxBytes);
  return { bytes, fields: await readFields(upload, texts) };
}

async function readFields({ fields }: UploadContract, texts: Texts): Promise<object> {
  if (fields) return readDto(fields, texts, 'invalid-input');
  const errors = Object.keys(texts).map((name) => ({ pointer: pointerTo('', name), code: 'unknown' }));
  if (errors.length > 0) throw new ProblemError('invalid-input', { errors });
  return {};
}

function readParts(request: Request, maxBytes: number): Promise<{ readonly bytes: Buffer; readonly texts: Texts }> {
  return new Promise((resolve, reject) => {
    const texts: Record<string, string> = {};
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
      if (nameTruncated || valueTruncated || Object.hasOwn(texts, name)) malformed();
      else texts[name] = value;
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
      else resolve({ bytes, texts });
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
