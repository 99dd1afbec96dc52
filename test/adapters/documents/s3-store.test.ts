import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlobMissing, DocumentsUnavailable } from '../../../adapters/documents/port';
import type { S3Options } from '../../../adapters/documents/s3-store';
import { S3Store } from '../../../adapters/documents/s3-store';
import { describeBlobStore } from './contract';
import { startS3Server } from './s3-server';
import type { SignedRequest } from './signature';
import { claimsOf, expectedSignature } from './signature';

describeBlobStore('a bucket', async () => {
  const server = await startS3Server();
  return { open: () => new S3Store(server.place), names: () => server.keys(), close: () => server.close() };
});

describe('a bucket that is not there', () => {
  it('is a fault of the place: no document is called missing', async () => {
    const server = await startS3Server();
    const store = new S3Store(server.place);
    await expect(store.get('document-0001')).rejects.toThrow(/404 NoSuchBucket/);
    await expect(store.delete('document-0001')).rejects.toThrow(/404 NoSuchBucket/);
    await expect(store.probe()).rejects.toBeInstanceOf(DocumentsUnavailable);
    await server.close();
  });
});

describe('our own computation of signatures', () => {
  it('gives what Amazon gives in its example of GET Object', () => {
    const hash = createHash('sha256').update('').digest('hex');
    const example = {
      method: 'GET',
      path: '/test.txt',
      headers: {
        host: 'examplebucket.s3.amazonaws.com',
        range: 'bytes=0-9',
        'x-amz-content-sha256': hash,
        'x-amz-date': '20130524T000000Z',
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
          'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
          'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
      },
    };
    const { signature } = claimsOf(example.headers);
    expect(expectedSignature(example, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBe(signature);
  });
});

const PLACE = { bucket: 'siklus', region: 'us-east-1', accessKeyId: 'op', secretAccessKey: 'rahasia' };

describe('a server that has trouble', () => {
  let server: Server;
  let answers: { status: number; body?: string; cut?: boolean }[] = [];
  const heard: (SignedRequest & { readonly body: Buffer })[] = [];
  let options: S3Options;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url: path = '', headers } = request;
        heard.push({ method, path, headers, body: Buffer.concat(chunks) });
        const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 };
        if (answer.cut) response.writeHead(200, { 'content-length': 1000 }).write('half', () => response.destroy());
        else response.writeHead(answer.status).end(answer.body);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    options = { ...PLACE, endpoint: `http://127.0.0.1:${String(port)}/`, timeoutMs: 5_000 };
  });
  afterAll(() => new Promise((done) => server.close(done)));
  beforeEach(() => heard.splice(0));

  it.each([
    ['PUT', (store: S3Store) => store.put('document-0001', Buffer.from('surat'))],
    ['GET', (store: S3Store) => store.get('document-0001')],
    ['DELETE', (store: S3Store) => store.delete('document-0001')],
    ['HEAD', (store: S3Store) => store.probe()],
  ])('gets %s with a signature that Amazon computes, too', async (method, ask) => {
    answers = [{ status: 200 }];
    await ask(new S3Store({ ...options, region: 'ap-southeast-3', secretAccessKey: 'rahasia' }));
    const [request] = heard;
    const { keyId, scope, signed, signature } = claimsOf(request!.headers);
    expect(request!.method).toBe(method);
    expect([keyId, scope.slice(8)]).toEqual([PLACE.accessKeyId, '/ap-southeast-3/s3/aws4_request']);
    expect(signed).toEqual(['host', 'x-amz-content-sha256', 'x-amz-date']);
    expect(signature).toBe(expectedSignature(request!, 'rahasia'));
    expect(signature).not.toBe(expectedSignature(request!, 'tebakan'));
  });

  it('is told the hash of what it should get, so that it can refuse what was changed on its way', async () => {
    answers = [{ status: 200 }];
    await new S3Store(options).put('document-0001', Buffer.from('surat'));
    const hash = createHash('sha256').update('surat').digest('hex');
    expect(heard[0]!.headers['x-amz-content-sha256']).toBe(hash);
    expect(heard[0]!.body.toString()).toBe('surat');
  });

  it('is asked again for what it could not do', async () => {
    answers = [{ status: 503 }, { status: 500 }, { status: 200 }];
    await new S3Store(options).put('document-0001', Buffer.from('surat'));
    expect(heard.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(3).fill('PUT /siklus/document-0001'));
    expect(heard.map(({ body }) => body.toString())).toEqual(Array(3).fill('surat'));
  });

  it('is given up in the end, saying its code and no key', async () => {
    answers = [{ status: 503, body: '<Error><Code>SlowDown</Code><Key>document-0001</Key></Error>' }];
    const failure = await new S3Store(options).get('document-0001').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DocumentsUnavailable);
    expect(String(failure)).toBe('DocumentsUnavailable: status 503 SlowDown to GET');
    expect(heard).toHaveLength(4);
  });

  it('that cuts an answer off gives no half document', async () => {
    answers = [{ status: 200, cut: true }];
    await expect(new S3Store(options).get('document-0001')).rejects.toThrow('the answer to GET broke off');
  });

  it('that sends us elsewhere is not followed: what is sealed goes where the settings say', async () => {
    answers = [{ status: 307 }];
    await expect(new S3Store(options).put('document-0001', Buffer.from('x'))).rejects.toThrow('status 307');
    expect(heard).toHaveLength(1);
  });

  it('that does not answer is waited for as long as was said', async () => {
    const silent = createServer();
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as AddressInfo;
    const store = new S3Store({ ...options, endpoint: `http://127.0.0.1:${String(port)}`, timeoutMs: 200 });
    await expect(store.get('document-0001')).rejects.toThrow('no answer to GET');
    silent.closeAllConnections();
    await new Promise((done) => silent.close(done));
  });

  it('that is not there at all is unavailable, too', async () => {
    const nowhere = new S3Store({ ...options, endpoint: 'http://127.0.0.1:9' });
    await expect(nowhere.get('document-0001')).rejects.toBeInstanceOf(DocumentsUnavailable);
    await expect(nowhere.get('document-0001')).rejects.not.toBeInstanceOf(BlobMissing);
  });
});
