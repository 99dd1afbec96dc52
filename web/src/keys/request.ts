import { ObjectIdentifier, Sequence, Set as SetOf, Utf8String, fromBER } from 'asn1js';
import * as pkijs from 'pkijs';
import { MAX_ATTRIBUTE_LENGTH } from '../../../domain/certificate/subject';
import type { KeyPair } from './key-pair';

const OID = {
  commonName: '2.5.4.3',
  subjectAltName: '2.5.29.17',
  extensionRequest: '1.2.840.113549.1.9.14',
} as const;
/** GeneralName's CHOICE tag (RFC 5280, 4.2.1.6). */
const DNS_NAME = 2;

/** DER of a PKCS#10 request (RFC 2986) for a host, signed by the key that it is for. */
export async function newRequest(keys: KeyPair, host: string, hash: string): Promise<ArrayBuffer> {
  const request = new pkijs.CertificationRequest({ version: 0, subject: nameOf(host), attributes: [asksFor(host)] });
  await request.subjectPublicKeyInfo.importKey(keys.publicKey);
  await request.sign(keys.privateKey, hash);
  return request.toSchema(true).toBER();
}

/** The host as commonName; one that is too long for it stands in subjectAltName alone. */
function nameOf(host: string): pkijs.RelativeDistinguishedNames {
  const value = [new ObjectIdentifier({ value: OID.commonName }), new Utf8String({ value: host })];
  const sets = host.length <= MAX_ATTRIBUTE_LENGTH ? [new SetOf({ value: [new Sequence({ value })] })] : [];
  // Encoded here, because pkijs would write a name without attributes as one with an empty set.
  const { result } = fromBER(new Sequence({ value: sets }).toBER());
  return new pkijs.RelativeDistinguishedNames({ schema: result });
}

function asksFor(host: string): pkijs.Attribute {
  const names = new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: DNS_NAME, value: host })] });
  const extension = new pkijs.Extension({
    extnID: OID.subjectAltName,
    critical: false,
    extnValue: names.toSchema().toBER(),
  });
  const values = [new pkijs.Extensions({ extensions: [extension] }).toSchema()];
  return new pkijs.Attribute({ type: OID.extensionRequest, values });
}
