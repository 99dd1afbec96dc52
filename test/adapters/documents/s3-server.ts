import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { S3Options } from '../../../adapters/documents/s3-store';
import { until } from '../../../devstack/supervisor/until';

const PROGRAM = resolve(__dirname, '../../../node_modules/s3rver/bin/s3rver.js');

export interface S3Server {
  /** What the store needs of it; the bucket is not there yet. */
  readonly place: S3Options;
  /** Keys of the objects in the bucket. */
  keys(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * s3rver, a server of the S3 interface for tests, in a process of its own; it does not check signatures. With
 * SIKLUS_TEST_S3=http://KEY:SECRET@HOST:PORT the same tests are for that server, on buckets of their own.
 */
export async function startS3Server(wanted?: number): Promise<S3Server> {
  const given = process.env['SIKLUS_TEST_S3'];
  if (given) return serverAt(new URL(given), () => Promise.resolve());
  const port = wanted ?? (await freePort());
  const folder = await mkdtemp(join(tmpdir(), 'siklus-s3-'));
  const args = ['--directory', folder, '--address', '127.0.0.1', '--port', String(port), '--silent'];
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const url = new URL(`http://S3RVER:S3RVER@127.0.0.1:${String(port)}`);
  await until(() => fetch(url.origin).then(() => true), { within: 20_000, what: 's3rver answers' });
  return serverAt(url, async () => {
    child.kill();
    await gone;
    await rm(folder, { recursive: true, force: true });
  });
}

function serverAt({ origin, username, password }: URL, close: () => Promise<void>): S3Server {
  const credentials = { accessKeyId: username, secretAccessKey: password, region: 'us-east-1' };
  const bucket = `siklus-${randomBytes(6).toString('hex')}`;
  const client = new AwsClient({ ...credentials, service: 's3' });
  return {
    place: { endpoint: origin, bucket, ...credentials },
    keys: async () => {
      const listing = await (await client.fetch(`${origin}/${bucket}?list-type=2`)).text();
      return [...listing.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key);
    },
    close,
  };
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) found(address.port);
        else fail(new Error('no port'));
      });
    });
  });
}
