/** What a search can be by. */
export const SEARCH_KINDS = ['number', 'nip', 'serial', 'name'] as const;

/** What somebody who looks for a case has written. */
export type SearchTerm =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'nip'; readonly nip: string }
  | { readonly by: 'serial'; readonly serial: string }
  | { readonly by: 'name'; readonly name: string };

const NUMBER = /^([a-z]{2,5})-(\d{4})-(\d{1,6})$/i;
const SHORTEST_SERIAL = 8;

/**
 * Reads a search as people write it: a case's number, a NIP with or without spaces, a certificate's serial number as
 * any program prints it, or else the beginning of a name.
 */
export function readSearch(text: string): SearchTerm {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  const [, series, year, running] = NUMBER.exec(words) ?? [];
  if (series && year && running)
    return { by: 'number', number: `${series.toUpperCase()}-${year}-${running.padStart(6, '0')}` };
  const digits = words.replaceAll(/[\s.-]/g, '');
  if (/^\d{18}$/.test(digits)) return { by: 'nip', nip: digits };
  const serial = words.toLowerCase().replace(/^0x/, '').replaceAll(/[\s:]/g, '');
  // Words of a name may consist of these letters alone; a serial number has a digit.
  if (/^[0-9a-f]+$/.test(serial) && /\d/.test(serial) && serial.length >= SHORTEST_SERIAL)
    return { by: 'serial', serial: serial.replace(/^0+/, '') };
  return { by: 'name', name: words };
}
