/** DER as text (RFC 7468). */
export function pemOf(label: string, der: ArrayBuffer): string {
  const base64 = btoa(Array.from(new Uint8Array(der), (octet) => String.fromCharCode(octet)).join(''));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** Every DER of a label in a text, in order; none where there is none or its Base64 is damaged. */
export function dersOf(label: string, text: string): readonly ArrayBuffer[] {
  const blocks = text.matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g'));
  try {
    return [...blocks].map(([, base64 = '']) => bufferOf(atob(base64.replace(/\s/g, ''))));
  } catch {
    return [];
  }
}

const bufferOf = (octets: string): ArrayBuffer => Uint8Array.from(octets, (octet) => octet.charCodeAt(0)).buffer;
