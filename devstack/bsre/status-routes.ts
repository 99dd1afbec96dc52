import express, { Router } from 'express';
import type { Response } from 'express';
import type { Hierarchy } from './hierarchy';
import type { RevocationLists } from './lists';
import type { OcspResponder } from './ocsp';

/** What relying parties fetch, open to all: CA certificates, revocation lists, OCSP. */
export function statusRoutes(hierarchy: Hierarchy, lists: RevocationLists, responder: OcspResponder): Router {
  const router = Router();
  const send = (response: Response, type: string, der: Buffer) =>
    response.set('cache-control', 'no-cache').type(type).send(der);

  router.get('/crl', async (_request, response) => {
    send(response, 'application/pkix-crl', await lists.list('issuing'));
  });
  router.get('/crl/root', async (_request, response) => {
    send(response, 'application/pkix-crl', await lists.list('root'));
  });
  router.get('/aia/root.cer', (_request, response) => {
    send(response, 'application/pkix-cert', hierarchy.root.der);
  });
  router.get('/aia/issuing.cer', (_request, response) => {
    send(response, 'application/pkix-cert', hierarchy.issuing.der);
  });

  const ocsp = async (der: Buffer, response: Response) =>
    send(response, 'application/ocsp-response', await responder.respond(der));
  router.post('/ocsp', express.raw({ type: 'application/ocsp-request', limit: '16kb' }), async (request, response) => {
    await ocsp(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), response);
  });
  /** RFC 6960, A.1: the request in base64, percent-encoded or not, so that it may hold slashes. */
  router.get('/ocsp/*request', async (request, response) => {
    const segments: unknown = request.params['request'];
    const base64 = Array.isArray(segments) ? segments.join('/') : String(segments);
    await ocsp(Buffer.from(base64, 'base64'), response);
  });
  return router;
}
