/** The names in a distinguished name (RFC 4514), the CA's first: `CN=BSrE CA,O=BSSN,C=ID` as `BSrE CA, BSSN`. */
export function nameOfIssuer(issuer: string): string {
  const parts = issuer.split(/(?<!\\),\s*/).map((part) => /^(CN|O)=(.+)$/.exec(part));
  const names = parts.flatMap((part) => (part ? [(part[2] ?? '').replaceAll(/\\(.)/g, '$1')] : []));
  return names.length > 0 ? names.join(', ') : issuer;
}
