import type { CaAnswer } from '../../domain/certificate/issuance';
import { parseCertificate } from '../pki/certificate';
import { readCrl } from '../pki/certificate-crl';
import { buildOcspRequest, readOcsp } from '../pki/certificate-ocsp';
import { UnreadableDer, serialHex } from '../pki/certificate-der';
import { readAnswer, readIssued, readOutcome, readStanding } from './bsre-answers';
import { errorCodeOf, exchange, jsonOf, successful } from './http';
import type { CaResponse } from './http';
import { CaProtocolError } from './port';
import type { CaCapabilities, CertificateStatus, IssuanceOrder, IssuedCertificate } from './port';
import type { HoldOrder, HoldingAuthority, ReleaseOrder, RevocationOrder } from './port';

export interface BsreSimulatorOptions {
  readonly url: string;
  /** The bearer secret of this registration authority. */
  readonly secret: string;
  /** How long an answer may take before its outcome counts as unknown. */
  readonly timeoutMs?: number;
  /** Whether this CA puts certificates on hold for us; it does unless said. */
  readonly hold?: boolean;
}

const DEFAULT_TIMEOUT_MS = 10_000;

/** Speaks HTTP to the stand-in for BSrE; see {@link CertificateAuthority} for what each verb promises. */
export class BsreSimulator implements HoldingAuthority {
  private readonly base: string;
  private readonly timeoutMs: number;
  private readonly authorization: string;
  private readonly hold: boolean;

  constructor(options: BsreSimulatorOptions) {
    this.base = options.url.replace(/\/$/, '');
    this.timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.authorization = `Bearer ${options.secret}`;
    this.hold = options.hold ?? true;
  }

  capabilities(): CaCapabilities {
    return { name: 'bsre-simulator', manual: false, revocation: true, hold: this.hold, statusBySerial: true };
  }

  async submitIssuance({ pkcs10, ...order }: IssuanceOrder): Promise<CaAnswer> {
    const body = { ...order, ...(pkcs10 ? { pkcs10: pkcs10.toString('base64') } : {}) };
    return readAnswer(jsonOf(successful(await this.post('/orders', body))), order.reference);
  }

  async statusOf(reference: string): Promise<CaAnswer> {
    const response = await this.get(orderPath(reference));
    if (response.status === 404 && errorCodeOf(response) === 'order-unknown') return { state: 'unknown' };
    return readAnswer(jsonOf(successful(response)), reference);
  }

  async fetchCertificate(reference: string): Promise<IssuedCertificate> {
    return readIssued(jsonOf(successful(await this.get(`${orderPath(reference)}/certificate`))));
  }

  async submitRevocation(order: RevocationOrder) {
    return readOutcome(await this.post('/revocations', order), order.serial, 'revoked');
  }

  async submitHold(order: HoldOrder) {
    return readOutcome(await this.post('/holds', order), order.serial, 'held');
  }

  async submitRelease(order: ReleaseOrder) {
    return readOutcome(await this.post('/releases', order), order.serial, 'good');
  }

  async statusBySerial(serial: string): Promise<CertificateStatus> {
    const response = await this.get(`/certificates/${encodeURIComponent(serial)}`);
    if (response.status === 404 && errorCodeOf(response) === 'serial-unknown') return { status: 'unknown' };
    return readStanding(jsonOf(successful(response)), serial);
  }

  async fetchCrl(): Promise<Buffer> {
    const { bytes } = successful(await exchange(this.base, this.timeoutMs, { method: 'GET', path: '/crl' }));
    readable('CRL', () => readCrl(bytes));
    return bytes;
  }

  async fetchOcsp(leaf: Buffer, issuer: Buffer): Promise<Buffer> {
    const request = buildOcspRequest(leaf, issuer);
    const { bytes } = successful(
      await exchange(this.base, this.timeoutMs, {
        method: 'POST',
        path: '/ocsp',
        headers: { 'content-type': 'application/ocsp-request' },
        body: Uint8Array.from(request.der),
      }),
    );
    const response = readable('OCSP response', () => readOcsp(bytes));
    const serial = serialHex(parseCertificate(leaf).serialNumber.valueBlock.valueHexView);
    if (response.responseStatus !== 0) throw new CaProtocolError(`OCSP response status ${response.responseStatus}`);
    if (response.nonce !== request.nonce || !response.statuses.some((status) => status.serial === serial))
      throw new CaProtocolError('The OCSP response answers another request');
    return bytes;
  }

  private get(path: string): Promise<CaResponse> {
    const headers = { authorization: this.authorization };
    return exchange(this.base, this.timeoutMs, { method: 'GET', path: `/ra/v1${path}`, headers });
  }

  private post(path: string, body: object): Promise<CaResponse> {
    const headers = { authorization: this.authorization, 'content-type': 'application/json' };
    const request = { method: 'POST', path: `/ra/v1${path}`, headers, body: JSON.stringify(body) } as const;
    return exchange(this.base, this.timeoutMs, request);
  }
}

const orderPath = (reference: string): string => `/orders/${encodeURIComponent(reference)}`;

/** Bytes of a kind that the CA should have sent. Errors: {@link CaProtocolError}. */
function readable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableDer) throw new CaProtocolError(`The CA's ${what} cannot be read`, { cause: error });
    throw error;
  }
}
