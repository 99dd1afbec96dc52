import * as pkijs from 'pkijs';

/** What a request asks for, as its reader will see it. */
export interface RequestContent {
  /** `CN=layanan.karawangkab.go.id`; empty for a name that is too long for one. */
  readonly subject: string;
  readonly hosts: readonly string[];
  /** Of the SubjectPublicKeyInfo, lower-case hex: what the server and the certificate are compared by. */
  readonly spkiSha256: string;
  /** The request's own signature verifies. */
  readonly proven: boolean;
}

/** Reads a request back from its DER, so that what is shown is what is sent. */
export async function readRequest(der: ArrayBuffer): Promise<RequestContent> {
  const request = pkijs.CertificationRequest.fromBER(der);
  const spki = request.subjectPublicKeyInfo.toSchema().toBER();
  return {
    subject: request.subject.typesAndValues.map(attributeText).join(', '),
    hosts: hostsOf(request),
    spkiSha256: toHex(await crypto.subtle.digest('SHA-256', spki)),
    proven: await request.verify(),
  };
}

const KEYWORDS: Readonly<Record<string, string>> = { '2.5.4.3': 'CN' };

const attributeText = ({ type, value }: pkijs.AttributeTypeAndValue): string =>
  `${KEYWORDS[type] ?? type}=${value.valueBlock.value}`;

function hostsOf({ attributes = [] }: pkijs.CertificationRequest): readonly string[] {
  const extensions = attributes.flatMap(({ values }) =>
    values.flatMap((schema) => new pkijs.Extensions({ schema }).extensions),
  );
  return extensions.flatMap(({ parsedValue }) =>
    parsedValue instanceof pkijs.AltName ? parsedValue.altNames.map(({ value }) => String(value)) : [],
  );
}

const toHex = (octets: ArrayBuffer): string =>
  Array.from(new Uint8Array(octets), (octet) => octet.toString(16).padStart(2, '0')).join('');
