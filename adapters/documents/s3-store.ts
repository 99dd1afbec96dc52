import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { BlobMissing, DocumentsUnavailable, requireKey } from './port';
import type { BlobStore } from './port';

export interface S3Options {
  /** Without the bucket: `https://s3.ap-southeast-3.amazonaws.com`. Buckets are named in the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** How long one verb may take, with its repetitions. */
  readonly timeoutMs?: number;
}

/** Repetitions of a verb that a server answers with 429 or 5xx, some 50 ms apart at first. */
const REPEATS = 3;

/**
 * Sealed documents as objects of one bucket, by the parts of Amazon's S3 interface that every server of it has: PUT,
 * GET, DELETE and HEAD, signed with Signature Version 4. The hash of what is written is signed too, so that the server
 * refuses what was changed on its way. Error texts hold status and code, never a key.
 */
export class S3Store implements BlobStore {
  private readonly client: AwsClient;
  private readonly base: string;
  private readonly timeoutMs: number;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey, timeoutMs = 30_000 }: S3Options) {
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: REPEATS });
    this.base = `${endpoint.replace(/\/$/, '')}/${bucket}`;
    this.timeoutMs = timeoutMs;
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const url = this.urlOf(key);
    const headers = {
      'Content-Type': 'application/octet-stream',
      'X-Amz-Content-Sha256': createHash('sha256').update(bytes).digest('hex'),
    };
    await successful('PUT', await this.send('PUT', url, { headers, body: new Uint8Array(bytes) }));
  }

  async get(key: string): Promise<Buffer> {
    const answer = await this.send('GET', this.urlOf(key));
    if (answer.status === 404) throw await missing(answer);
    return successful('GET', answer);
  }

  async delete(key: string): Promise<void> {
    const answer = await this.send('DELETE', this.urlOf(key));
    if (answer.status === 404) {
      const error = await missing(answer);
      if (error instanceof BlobMissing) return;
      throw error;
    }
    await successful('DELETE', answer);
  }

  async prepare(): Promise<boolean> {
    const there = await this.send('HEAD', this.base);
    if (there.status !== 404) {
      await successful('HEAD', there);
      return false;
    }
    await successful('PUT', await this.send('PUT', this.base));
    return true;
  }

  async probe(): Promise<void> {
    await successful('HEAD', await this.send('HEAD', this.base));
  }

  private async send(method: string, url: string, init: RequestInit = {}): Promise<Response> {
    try {
      const signal = AbortSignal.timeout(this.timeoutMs);
      return await this.client.fetch(url, { ...init, method, redirect: 'manual', signal });
    } catch (cause) {
      throw new DocumentsUnavailable(`no answer to ${method}`, { cause });
    }
  }

  private urlOf(key: string): string {
    requireKey(key);
    return `${this.base}/${key}`;
  }
}

/** The body of an answer that is a success, read whole. Errors: {@link DocumentsUnavailable}. */
async function successful(method: string, answer: Response): Promise<Buffer> {
  const body = await bodyOf(method, answer);
  if (answer.ok) return body;
  throw refused(method, answer.status, body.toString('utf8'));
}

async function bodyOf(method: string, answer: Response): Promise<Buffer> {
  try {
    return Buffer.from(await answer.arrayBuffer());
  } catch (cause) {
    throw new DocumentsUnavailable(`the answer to ${method} broke off`, { cause });
  }
}

/** A 404 is also what a server says of a bucket that is not there: that is a fault of the place, not of the document. */
async function missing(answer: Response): Promise<Error> {
  const text = (await bodyOf('GET', answer)).toString('utf8');
  return codeOf(text) === 'NoSuchKey' ? new BlobMissing('no document under this key') : refused('GET', 404, text);
}

const refused = (method: string, status: number, text: string): DocumentsUnavailable =>
  new DocumentsUnavailable(`status ${String(status)} ${codeOf(text)} to ${method}`);

const codeOf = (xml: string): string => /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(xml)?.[1] ?? 'without a code';
