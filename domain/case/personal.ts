/**
 * A piece of personal data as everything outside the vault knows it: the salted commitment
 * `SHA-256(salt || value)` in hex. The value and its salt are kept apart, encrypted and erasable (UU 27/2022
 * Pasal 43), so a ledger that holds only commitments stays whole after an erasure.
 */
export interface Personal {
  readonly commitment: string;
}
