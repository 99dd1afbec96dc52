/** What the CA can do at the RA's word beyond issuing: it differs from one CA to the next. */
export interface CaPowers {
  readonly revocation: boolean;
  /** Suspension; not in the regulation, but PP 71/2019 Pasal 52a knows it and not every CA offers it. */
  readonly hold: boolean;
}

/** Of a CA that has not said: revoke by its own channel, and hold by our word alone. */
export const PLAIN_CA: CaPowers = { revocation: true, hold: false };
