import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { answerContract } from './contract-answers';
import { uploadContract } from './contract-uploads';

export interface ContractProxy {
  readonly url: string;
  /** Every answer that the API's own document does not allow. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/**
 * Stands before a running API and holds each of its answers to the OpenAPI document that it serves: status, media
 * type and body; and to the uploads that it describes, that it takes these and no others. Requests pass as they are,
 * right or wrong.
 */
export async function contractProxy(target: string): Promise<ContractProxy> {
  const answer = await fetch(`${target}/api/openapi.json`);
  const document = (await answer.json()) as Record<string, unknown>;
  const violations: string[] = [];
  const answers = answerContract(document);
  const uploads = uploadContract(document);
  const app = express().disable('x-powered-by').disable('etag');
  app.use(express.raw({ type: () => true, limit: '50mb' }));
  app.use(async (request, response) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (!['host', 'connection', 'content-length', 'transfer-encoding'].includes(name))
        headers.set(name, String(value));
    const body = Buffer.isBuffer(request.body) && request.body.length > 0 ? { body: new Uint8Array(request.body) } : {};
    const real = await fetch(target + request.originalUrl, {
      ...{ method: request.method, headers, redirect: 'manual' },
      ...body,
    });
    response.status(real.status);
    real.headers.forEach((value, name) => {
      if (!['content-length', 'transfer-encoding', 'connection', 'set-cookie'].includes(name))
        response.set(name, value);
    });
    const cookies = real.headers.getSetCookie();
    if (cookies.length > 0) response.set('Set-Cookie', cookies);
    const bytes = Buffer.from(await real.arrayBuffer());
    const isJson = /json/.test(real.headers.get('content-type') ?? '') && bytes.length > 0;
    const json: unknown = isJson ? JSON.parse(bytes.toString('utf8')) : undefined;
    if (Buffer.isBuffer(request.body))
      violations.push(...(await uploads(request.method, request.path, headers, request.body, real.status, json)));
    const type = bytes.length === 0 ? '' : (real.headers.get('content-type') ?? '').split(';')[0]!;
    const fault = answers(request.method, request.path, { status: real.status, type, json });
    if (fault !== undefined) violations.push(`${request.method} ${request.path}: ${fault}`);
    response.end(bytes);
  });
  const server = createServer(app);
  await listening(server);
  return { url: urlOf(server), violations, close: () => closed(server) };
}

export const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
export const urlOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
