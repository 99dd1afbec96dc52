import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Book } from './book';
import type { Hierarchy } from './hierarchy';
import { OCSP_SECONDS } from './profile';
import { derOf, engine, exact, keyIdentifier, plusSeconds, serialText, thisSecond } from './x509';

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const NONCE = '1.3.6.1.5.5.7.48.1.2';
const HASHES: Readonly<Record<string, string>> = { '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' };
const RESPONSE_STATUS = { successful: 0, malformedRequest: 1 } as const;

/** The CA's OCSP responder (RFC 6960), speaking through a delegated key. */
export class OcspResponder {
  constructor(
    private readonly book: Book,
    private readonly hierarchy: Hierarchy,
  ) {}

  /** DER in, DER out; what is no request gets `malformedRequest`, unsigned, as the RFC has it. */
  async respond(der: Buffer): Promise<Buffer> {
    const request = parse(der);
    if (!request) return envelope('malformedRequest');
    const { responder } = this.hierarchy;
    const now = thisSecond();
    const nonce = request.tbsRequest.requestExtensions?.find(({ extnID }) => extnID === NONCE);
    const basic = new pkijs.BasicOCSPResponse({
      tbsResponseData: new pkijs.ResponseData({
        responderID: new asn1js.OctetString({
          valueHex: exact(keyIdentifier(responder.certificate.subjectPublicKeyInfo)),
        }),
        producedAt: now,
        responses: request.tbsRequest.requestList.map(({ reqCert }) => this.answer(reqCert, now)),
        ...(nonce ? { responseExtensions: [nonce] } : {}),
      }),
      certs: [responder.certificate],
    });
    await basic.sign(responder.key, responder.hash, engine);
    return envelope('successful', derOf(basic));
  }

  private answer(certID: pkijs.CertID, now: Date): pkijs.SingleResponse {
    const nextUpdate = plusSeconds(now, OCSP_SECONDS);
    return new pkijs.SingleResponse({ certID, certStatus: this.status(certID, now), thisUpdate: now, nextUpdate });
  }

  /** CertStatus: good [0], revoked [1], unknown [2]. What this CA did not issue is unknown, never good. */
  private status(certID: pkijs.CertID, now: Date): asn1js.Primitive | asn1js.Constructed {
    const serial = serialText(certID.serialNumber);
    if (!this.isOurs(certID) || !this.book.orderOfSerial(serial)) return choice(2);
    const revoked = this.book.standings.listing(serial, now);
    if (!revoked) return choice(0);
    const time = new asn1js.GeneralizedTime({ valueDate: new Date(revoked.at) });
    const reason = new asn1js.Enumerated({ value: revoked.reason });
    const details = revoked.reason === 0 ? [time] : [time, tagged(0, [reason])];
    return tagged(1, details);
  }

  private isOurs({ hashAlgorithm, issuerNameHash, issuerKeyHash }: pkijs.CertID): boolean {
    const algorithm = HASHES[hashAlgorithm.algorithmId];
    if (algorithm === undefined) return false;
    const { subject, subjectPublicKeyInfo } = this.hierarchy.issuing.certificate;
    const digest = (bytes: Uint8Array) => createHash(algorithm).update(bytes).digest();
    const key = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
    return (
      digest(derOf(subject)).equals(issuerNameHash.valueBlock.valueHexView) &&
      digest(key).equals(issuerKeyHash.valueBlock.valueHexView)
    );
  }
}

const choice = (tagNumber: number) => new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber } });
const tagged = (tagNumber: number, value: asn1js.BaseBlock[]) =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });

function parse(der: Buffer): pkijs.OCSPRequest | undefined {
  try {
    const request = pkijs.OCSPRequest.fromBER(exact(der));
    return request.tbsRequest.requestList.length > 0 ? request : undefined;
  } catch {
    // Anything may arrive here; what cannot be read is answered as malformed.
    return undefined;
  }
}

function envelope(status: keyof typeof RESPONSE_STATUS, basic?: Buffer): Buffer {
  const responseStatus = new asn1js.Enumerated({ value: RESPONSE_STATUS[status] });
  if (!basic) return derOf(new pkijs.OCSPResponse({ responseStatus }));
  const response = new asn1js.OctetString({ valueHex: exact(basic) });
  return derOf(
    new pkijs.OCSPResponse({
      responseStatus,
      responseBytes: new pkijs.ResponseBytes({ responseType: BASIC, response }),
    }),
  );
}
