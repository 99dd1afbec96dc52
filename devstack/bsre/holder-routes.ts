import express, { Router } from 'express';
import type { Book } from './book';
import type { Hierarchy } from './hierarchy';
import { signDigest } from './holder';
import { Refusal, isFields, textOf } from './order';
import { normalSerial, reread } from './x509';

/**
 * Signing with a key that the CA keeps: `{serial, passphrase, digest}`, SHA-256 in hex, gives `{signature}`, a
 * detached CMS in base64. Refused for a certificate that is revoked, on hold or past its time, as the real custodian does.
 */
export function holderRoutes(book: Book, hierarchy: Hierarchy): Router {
  const router = Router();
  router.post('/sign', express.json({ limit: '8kb' }), async (request, response) => {
    const body: unknown = request.body;
    if (!isFields(body)) throw new Refusal(422, 'invalid', 'A signing request is a JSON object');
    const serial = normalSerial(textOf(body, 'serial', /^[0-9A-Fa-f:]{1,80}$/));
    const digest = Buffer.from(textOf(body, 'digest', /^[0-9a-fA-F]{64}$/), 'hex');
    const issued = book.orderOfSerial(serial)?.issued;
    if (!issued?.privateKey) throw new Refusal(404, 'serial-unknown', 'The CA keeps no key for this serial number');
    const standing = book.standings.last(serial)?.kind;
    if (standing === 'revoked') throw new Refusal(409, 'revoked', 'Sertifikat sudah dicabut');
    if (standing === 'held') throw new Refusal(409, 'on-hold', 'Sertifikat sedang ditangguhkan');
    const leaf = Buffer.from(issued.certificate, 'base64');
    if (reread(leaf).notAfter.value < new Date()) throw new Refusal(409, 'expired', 'Sertifikat sudah kedaluwarsa');
    const holder = { leaf, lockedKey: Buffer.from(issued.privateKey, 'base64'), chain: [hierarchy.issuing.der] };
    const signature = await signDigest(digest, holder, textOf(body, 'passphrase'));
    response.json({ signature: signature.toString('base64') });
  });
  return router;
}
