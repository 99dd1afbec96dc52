/**
 * The form of a subject's value in which two writings of the same name are equal: compatibility characters
 * unified (NFKC), white space collapsed, case ignored (RFC 5280, 7.1, after RFC 4518). A no-break space from a
 * word processor or a full-width letter then makes no difference; a different name does.
 */
export const normalizeName = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase().normalize('NFKC');

/** An e-mail address or a host name as it is compared: BSrE takes both without regard to case. */
export const normalizeAddress = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Upper bound of commonName, organizationName and organizationalUnitName (RFC 5280, Appendix A.1). */
export const MAX_ATTRIBUTE_LENGTH = 64;
