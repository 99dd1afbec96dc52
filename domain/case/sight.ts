/** What the sender had before his eyes: the revision (If-Match), the digest of all of it, the papers he opened. */
export interface Sight {
  readonly revision: number;
  readonly digest: string;
  readonly documents: readonly string[];
}
