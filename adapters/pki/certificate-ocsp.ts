import { createHash, randomBytes } from 'node:crypto';
import { Constructed, Enumerated, GeneralizedTime, Integer, Null, OctetString, Primitive } from 'asn1js';
import { AlgorithmIdentifier, BasicOCSPResponse, CertID, Extension, OCSPRequest, OCSPResponse, Request } from 'pkijs';
import type { Certificate, SingleResponse } from 'pkijs';
import type { Instant } from '../../domain/case/instant';
import type { OcspFinding } from '../../domain/certificate/publication';
import { parseCertificate } from './certificate';
import { signerFinding } from './certificate-ocsp-signer';
import { lookAt, readDer, readStructure, serialHex, toDer, toHex } from './certificate-der';

const NONCE = '1.3.6.1.5.5.7.48.1.2';
const SHA1 = '1.3.14.3.2.26';
const HASHES: Readonly<Record<string, string>> = { [SHA1]: 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' };
const SUCCESSFUL = 0;

export interface OcspStatus {
  readonly serial: string;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt?: Instant;
  /** RFC 5280, 5.3.1; absent means unspecified. */
  readonly reason?: number;
  readonly thisUpdate: Instant;
  readonly nextUpdate?: Instant;
}

export interface OcspJudgement {
  /** Empty when the status is proven. */
  readonly findings: readonly OcspFinding[];
  /** Absent when the response does not speak of the certificate. */
  readonly status?: OcspStatus;
}

export interface OcspFacts {
  /** OCSPResponseStatus (RFC 6960, 4.2.1); every member below is empty unless it is 0, successful. */
  readonly responseStatus: number;
  readonly producedAt?: Instant;
  /** Hex of the nonce that the responder echoed (RFC 9654). */
  readonly nonce?: string;
  readonly statuses: readonly OcspStatus[];
  /** What the response says of `leaf` (DER) at `at`, and why that proves nothing, if it does not. */
  judge(leaf: Buffer, issuer: Buffer, at: Date): Promise<OcspJudgement>;
  /**
   * The status of `leaf` (DER), if the response speaks of it, is current at `at`, and is signed by `issuer` itself
   * or by a responder that it delegated (RFC 6960, 4.2.2.2). Otherwise nothing: an unproven answer is no answer.
   */
  statusOf(leaf: Buffer, issuer: Buffer, at: Date): Promise<OcspStatus | undefined>;
}

/** Reads an OCSP response (RFC 6960). Errors: {@link UnreadableDer}. */
export function readOcsp(der: Buffer): OcspFacts {
  const what = 'an OCSP response';
  const outer = readStructure(der, what, (schema) => new OCSPResponse({ schema }));
  const responseStatus = Number(outer.responseStatus.toBigInt());
  const bytes = outer.responseBytes?.response.valueBlock.valueHexView;
  if (responseStatus !== SUCCESSFUL || !bytes) {
    const judge = () => Promise.resolve<OcspJudgement>({ findings: ['not-successful'] });
    return { responseStatus, statuses: [], judge, statusOf: () => Promise.resolve(undefined) };
  }
  const basic = readStructure(bytes, what, (schema) => {
    const response = new BasicOCSPResponse({ schema });
    for (const { extensions } of response.certs ?? []) lookAt(extensions);
    return response;
  });
  const { producedAt, responses, responseExtensions } = basic.tbsResponseData;
  const nonce = responseExtensions?.find(({ extnID }) => extnID === NONCE);
  return {
    responseStatus,
    producedAt: producedAt.toISOString(),
    ...(nonce ? { nonce: nonceHex(nonce) } : {}),
    statuses: responses.map(readStatus),
    judge: (leaf, issuer, at) => judge(basic, leaf, issuer, at),
    statusOf: async (leaf, issuer, at) => {
      const { status, findings } = await judge(basic, leaf, issuer, at);
      return findings.length === 0 ? status : undefined;
    },
  };
}

/** A request for the status of one certificate, with a fresh nonce of 32 octets (RFC 9654). */
export function buildOcspRequest(leaf: Buffer, issuer: Buffer): { readonly der: Buffer; readonly nonce: string } {
  const request = new OCSPRequest();
  const nonce = randomBytes(32);
  request.tbsRequest.requestList = [
    new Request({ reqCert: certIdOf(parseCertificate(leaf), parseCertificate(issuer)) }),
  ];
  request.tbsRequest.requestExtensions = [
    new Extension({ extnID: NONCE, critical: false, extnValue: new OctetString({ valueHex: nonce }).toBER() }),
  ];
  return { der: Buffer.from(request.toSchema(true).toBER()), nonce: nonce.toString('hex') };
}

/** SHA-1 names the issuer here, it protects nothing: every responder knows it (RFC 5019, 2.1.1). */
function certIdOf(leaf: Certificate, issuer: Certificate): CertID {
  return new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA1, algorithmParams: new Null() }),
    issuerNameHash: new OctetString({ valueHex: hash('sha1', toDer(leaf.issuer)) }),
    issuerKeyHash: new OctetString({ valueHex: hash('sha1', keyBits(issuer)) }),
    serialNumber: leaf.serialNumber,
  });
}

const hash = (algorithm: string, bytes: Uint8Array): Buffer => createHash(algorithm).update(bytes).digest();

const keyBits = (certificate: Certificate): Uint8Array =>
  certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;

function nonceHex(extension: Extension): string {
  const inner = readDer(extension.extnValue.valueBlock.valueHexView, 'a nonce');
  return toHex(inner instanceof OctetString ? inner.valueBlock.valueHexView : inner.valueBeforeDecodeView);
}

/** CertStatus ::= CHOICE { good [0] NULL, revoked [1] RevokedInfo, unknown [2] NULL }, all IMPLICIT. */
function readStatus(response: SingleResponse): OcspStatus {
  const choice: unknown = response.certStatus;
  const common = {
    serial: serialHex(response.certID.serialNumber.valueBlock.valueHexView),
    thisUpdate: response.thisUpdate.toISOString(),
    ...(response.nextUpdate ? { nextUpdate: response.nextUpdate.toISOString() } : {}),
  };
  if (choice instanceof Constructed && choice.idBlock.tagNumber === 1) {
    const [time, reason] = choice.valueBlock.value;
    const code = reason instanceof Constructed ? reason.valueBlock.value[0] : undefined;
    return {
      ...common,
      status: 'revoked',
      ...(time instanceof GeneralizedTime ? { revokedAt: time.toDate().toISOString() } : {}),
      ...(code instanceof Enumerated || code instanceof Integer ? { reason: Number(code.toBigInt()) } : {}),
    };
  }
  return { ...common, status: choice instanceof Primitive && choice.idBlock.tagNumber === 0 ? 'good' : 'unknown' };
}

async function judge(basic: BasicOCSPResponse, leaf: Buffer, issuer: Buffer, at: Date): Promise<OcspJudgement> {
  const authority = parseCertificate(issuer);
  const certificate = parseCertificate(leaf);
  const response = basic.tbsResponseData.responses.find((one) => isAbout(one.certID, certificate, authority));
  if (!response) return { findings: ['other-certificate'] };
  const { thisUpdate, nextUpdate, singleExtensions } = response;
  const extensions = [...(basic.tbsResponseData.responseExtensions ?? []), ...(singleExtensions ?? [])];
  const signer = await signerFinding(basic, authority, at);
  const findings: readonly (OcspFinding | false | undefined)[] = [
    signer,
    at < thisUpdate && 'not-yet-current',
    nextUpdate === undefined && 'no-next-update',
    nextUpdate !== undefined && nextUpdate < at && 'stale',
    extensions.some(({ critical, extnID }) => critical && extnID !== NONCE) && 'critical-extension',
  ];
  return {
    status: readStatus(response),
    findings: findings.filter((finding) => finding !== false && finding !== undefined),
  };
}

function isAbout(id: CertID, leaf: Certificate, issuer: Certificate): boolean {
  const algorithm = HASHES[id.hashAlgorithm.algorithmId];
  if (algorithm === undefined) return false;
  const same = (field: OctetString, expected: Buffer) => expected.equals(Buffer.from(field.valueBlock.valueHexView));
  return (
    same(id.issuerNameHash, hash(algorithm, toDer(leaf.issuer))) &&
    same(id.issuerKeyHash, hash(algorithm, keyBits(issuer))) &&
    id.serialNumber.isEqual(leaf.serialNumber)
  );
}
