/** What one extension of a PKCS#10 request (RFC 2985 §5.4.2) asks for, as far as it matters here. */
export interface RequestedExtension {
  readonly oid: string;
  readonly critical: boolean;
  /** basicConstraints with cA TRUE. */
  readonly ca?: boolean;
  /** keyUsage with keyCertSign or cRLSign. */
  readonly caKeyUsage?: boolean;
  /** OIDs of extendedKeyUsage. */
  readonly purposes?: readonly string[];
  /** Kinds of the names in subjectAltName; the host names themselves stand in the facts. */
  readonly nameKinds?: readonly NameKind[];
}

export type NameKind = 'dns' | 'ip' | 'email' | 'uri' | 'other';

export const ASKED_DEFECTS = [
  'extension-ca',
  'extension-ca-key-usage',
  'extension-purpose-refused',
  'extension-refused',
  'extension-critical-unknown',
  'name-ip-address',
  'name-email-address',
  'name-uri',
  'name-of-other-kind',
  'challenge-password-present',
  'attribute-unknown',
] as const;
export type AskedDefect = (typeof ASKED_DEFECTS)[number];

/**
 * What is done with a thing that a request asks for. The certificate follows the profile and the approved form, never
 * the request: what is harmless is `ignored`, what must not even be asked for is `refused`, and what may be either is
 * `read`.
 */
export interface AskingRule {
  readonly oid: string;
  readonly name: string;
  readonly verdict: 'ignored' | 'read' | 'refused';
  readonly why: string;
}

const rule = (verdict: AskingRule['verdict']) => (oid: string, name: string, why: string) => ({
  ...{ oid, name, verdict, why },
});
const [ignored, read, refused] = [rule('ignored'), rule('read'), rule('refused')];

/** The whole list for extensions; one that is not on it is refused when it is critical and ignored when it is not. */
export const EXTENSION_RULES: readonly AskingRule[] = [
  read('2.5.29.15', 'keyUsage', 'keyCertSign and cRLSign are for CAs: refused. Others: the profile decides.'),
  read('2.5.29.17', 'subjectAltName', 'Host names must be the one applied for (Pasal 16); other kinds are refused.'),
  read('2.5.29.19', 'basicConstraints', 'cA TRUE is refused; FALSE is what the profile says anyway.'),
  read('2.5.29.37', 'extKeyUsage', 'Purposes of authorities are refused (see below). Others: the profile decides.'),
  ignored('2.5.29.14', 'subjectKeyIdentifier', 'The CA computes it from the key.'),
  ignored('2.5.29.31', 'cRLDistributionPoints', 'The CA says where its own lists are.'),
  ignored('2.5.29.32', 'certificatePolicies', 'The CA says under which policy it issues.'),
  ignored('2.5.29.35', 'authorityKeyIdentifier', 'The CA names its own key.'),
  ignored('1.3.6.1.5.5.7.1.1', 'authorityInfoAccess', 'The CA says where its own services are.'),
  ignored('1.3.6.1.5.5.7.1.24', 'tlsFeature', 'Whether an OCSP answer must be stapled is the profile’s.'),
  ignored('1.2.840.113549.1.9.15', 'smimeCapabilities', 'Windows adds it; it concerns mail programs.'),
  ignored('1.3.6.1.4.1.311.20.2', 'Microsoft template name', 'Windows adds it; our profile is no template of its.'),
  ignored('1.3.6.1.4.1.311.21.7', 'Microsoft template', 'Windows adds it; our profile is no template of its.'),
  ignored('1.3.6.1.4.1.311.21.10', 'Microsoft application policies', 'Windows adds it beside extKeyUsage.'),
  ignored('2.16.840.1.113730.1.1', 'Netscape certificate type', 'Obsolete; programs read keyUsage.'),
  ignored('2.16.840.1.113730.1.13', 'Netscape comment', 'OpenSSL’s sample configuration adds it.'),
  refused('2.5.29.30', 'nameConstraints', 'For CA certificates only (RFC 5280 §4.2.1.10).'),
  refused('2.5.29.33', 'policyMappings', 'For CA certificates only (RFC 5280 §4.2.1.5).'),
  refused('2.5.29.36', 'policyConstraints', 'For CA certificates only (RFC 5280 §4.2.1.11).'),
  refused('2.5.29.54', 'inhibitAnyPolicy', 'For CA certificates only (RFC 5280 §4.2.1.14).'),
  refused('1.3.6.1.4.1.11129.2.4.2', 'signed certificate timestamps', 'Logs give them to the CA (RFC 6962 §3.3).'),
  refused('1.3.6.1.4.1.11129.2.4.3', 'precertificate poison', 'For precertificates of a CA only (RFC 6962 §3.1).'),
  refused('1.3.6.1.5.5.7.48.1.5', 'OCSP no check', 'For OCSP responders only (RFC 6960 §4.2.2.2.1).'),
];

/** Extended key usages of authorities; none is a purpose that the regency serves (Pasal 11(4)). */
export const REFUSED_PURPOSES: readonly AskingRule[] = [
  refused('2.5.29.37.0', 'anyExtendedKeyUsage', 'It would lift every limit of purpose (RFC 5280 §4.2.1.12).'),
  refused('1.3.6.1.5.5.7.3.3', 'codeSigning', 'No purpose of Pasal 11(4).'),
  refused('1.3.6.1.5.5.7.3.8', 'timeStamping', 'For time-stamp authorities (RFC 3161).'),
  refused('1.3.6.1.5.5.7.3.9', 'OCSPSigning', 'For OCSP responders of a CA (RFC 6960).'),
];

/** The whole list for attributes; one that is not on it is refused, for what nobody here can read goes to the CA too. */
export const ATTRIBUTE_RULES: readonly AskingRule[] = [
  read('1.2.840.113549.1.9.14', 'extensionRequest', 'Its extensions are judged one by one.'),
  read('1.3.6.1.4.1.311.2.1.14', 'Microsoft’s extensionRequest', 'Its extensions are judged one by one.'),
  ignored('1.2.840.113549.1.9.2', 'unstructuredName', 'Routers and older tools add it; the form says the name.'),
  ignored('1.2.840.113549.1.9.8', 'unstructuredAddress', 'Routers and older tools add it; nothing is made of it.'),
  ignored('1.2.840.113549.1.9.15', 'smimeCapabilities', 'Concerns mail programs.'),
  ignored('1.2.840.113549.1.9.20', 'friendlyName', 'A name for the owner’s own key store.'),
  ignored('1.2.840.113549.1.9.21', 'localKeyId', 'A mark for the owner’s own key store.'),
  ignored('1.3.6.1.4.1.311.13.2.2', 'Microsoft enrolment provider', 'Windows adds it; says where the key lies.'),
  ignored('1.3.6.1.4.1.311.13.2.3', 'Microsoft system version', 'Windows adds it; nothing is made of it.'),
  ignored('1.3.6.1.4.1.311.21.20', 'Microsoft request client', 'Windows adds it; nothing is made of it.'),
  refused('1.2.840.113549.1.9.7', 'challengePassword', 'A secret in clear, which would be kept with the papers.'),
];

const verdicts = (rules: readonly AskingRule[]) => new Map(rules.map(({ oid, verdict }) => [oid, verdict]));
const EXTENSIONS = verdicts(EXTENSION_RULES);
const PURPOSES = verdicts(REFUSED_PURPOSES);
const ATTRIBUTES = verdicts(ATTRIBUTE_RULES);
const CHALLENGE_PASSWORD = '1.2.840.113549.1.9.7';

const OF_NAME: Record<NameKind, AskedDefect | undefined> = {
  dns: undefined,
  ip: 'name-ip-address',
  email: 'name-email-address',
  uri: 'name-uri',
  other: 'name-of-other-kind',
};

const HOST_NAMES = '2.5.29.17';
const NAMES_OF = new Map([...EXTENSION_RULES, ...ATTRIBUTE_RULES].map(({ oid, name }) => [oid, name]));

/** What a request holds and nothing comes of, so that its sender can be told. */
export const ignoredOf = (
  extensions: readonly RequestedExtension[],
  attributes: readonly string[],
): readonly { readonly oid: string; readonly name: string }[] =>
  [
    ...extensions.filter((one) => one.oid !== HOST_NAMES && ofExtension(one).length === 0).map(({ oid }) => oid),
    ...attributes.filter((oid) => ATTRIBUTES.get(oid) === 'ignored'),
  ].map((oid) => ({ oid, name: NAMES_OF.get(oid) ?? oid }));

/** What is wrong with what a request asks for, each code once. */
export function checkAskedFor(
  extensions: readonly RequestedExtension[],
  attributes: readonly string[],
): readonly AskedDefect[] {
  const defects = [...extensions.flatMap(ofExtension), ...attributes.flatMap(ofAttribute)];
  return ASKED_DEFECTS.filter((code) => defects.includes(code));
}

function ofExtension({ oid, critical, ca, caKeyUsage, purposes = [], nameKinds = [] }: RequestedExtension) {
  const verdict = EXTENSIONS.get(oid);
  const found: (AskedDefect | undefined)[] = [
    verdict === 'refused' ? 'extension-refused' : undefined,
    verdict === undefined && critical ? 'extension-critical-unknown' : undefined,
    ca ? 'extension-ca' : undefined,
    caKeyUsage ? 'extension-ca-key-usage' : undefined,
    purposes.some((purpose) => PURPOSES.has(purpose)) ? 'extension-purpose-refused' : undefined,
    ...nameKinds.map((kind) => OF_NAME[kind]),
  ];
  return found.filter((code) => code !== undefined);
}

function ofAttribute(oid: string): readonly AskedDefect[] {
  if (oid === CHALLENGE_PASSWORD) return ['challenge-password-present'];
  return ATTRIBUTES.has(oid) ? [] : ['attribute-unknown'];
}
