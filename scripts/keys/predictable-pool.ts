import { createHash } from 'node:crypto';

/**
 * Where a key of CVE-2008-0166 was made: all that its randomness came from. Between September 2006 and May 2008
 * Debian's OpenSSL hashed into its pool how much it was fed, but no longer what.
 */
export interface WeakOrigin {
  /** Octets of a C `long`, hence of the counters and of the clock. */
  readonly word: 4 | 8;
  readonly bigEndian: boolean;
  /** OpenSSL's seed file in the user's home: not there yet, read, or there but closed to him. */
  readonly seedFile: 'absent' | 'read' | 'closed';
  /** Linux gave out numbers below 32,768. */
  readonly pid: number;
}

const POOL_OCTETS = 1023;
const DIGEST_OCTETS = 20;
/** Half of each digest is handed out, the other half stirred back. */
const HANDED_OUT = DIGEST_OCTETS / 2;

/** The pool of OpenSSL 0.9.8 (`md_rand.c`) with Debian's defect, for one process. */
export class PredictablePool {
  private readonly state = Buffer.alloc(POOL_OCTETS + DIGEST_OCTETS);
  private index = 0;
  private digest: Buffer = Buffer.alloc(DIGEST_OCTETS);
  private draws = 0;
  private blocks = 0;
  private polled = false;
  private stirred = false;

  constructor(private readonly origin: WeakOrigin) {
    // What stat(2) said of the seed file, then the file itself.
    if (origin.seedFile !== 'absent') this.feed(origin.word === 8 ? 144 : 88);
    if (origin.seedFile === 'read') this.feed(1024);
    else this.poll();
  }

  /** As OpenSSL draws a big number: the clock is fed first. */
  random(octets: number): Buffer {
    this.feed(this.origin.word);
    if (!this.polled) this.poll();
    if (!this.stirred) for (let left = POOL_OCTETS; left > 0; left -= DIGEST_OCTETS) this.feed(DIGEST_OCTETS);
    this.stirred = true;
    return this.draw(octets);
  }

  /** 32 octets of /dev/urandom, the process, the user, the clock: their lengths. */
  private poll(): void {
    this.polled = true;
    for (const octets of [32, this.origin.word, this.origin.word, this.origin.word]) this.feed(octets);
  }

  private feed(octets: number): void {
    const { draws, origin } = this;
    let start = this.index;
    let digest: Buffer = this.digest;
    this.index = start + octets >= POOL_OCTETS ? (start + octets) % POOL_OCTETS : start + octets;
    for (let left = octets; left > 0; left -= DIGEST_OCTETS) {
      const size = Math.min(left, DIGEST_OCTETS);
      digest = sha1(digest, this.read(start, size), counters(draws, this.blocks, origin));
      this.blocks += 1;
      start = this.stir(start, digest.subarray(0, size));
    }
    this.digest = Buffer.from(this.digest.map((octet, at) => octet ^ (digest[at] ?? 0)));
  }

  private draw(octets: number): Buffer {
    const rounds = Math.ceil(octets / HANDED_OUT);
    const count = counters(this.draws, this.blocks, this.origin);
    let start = this.index;
    let digest: Buffer = this.digest;
    const end = start + rounds * HANDED_OUT;
    this.index = end > POOL_OCTETS ? end % POOL_OCTETS : end;
    this.draws += 1;
    const out = Array.from({ length: rounds }, (_, round) => {
      const process = round === 0 && this.origin.pid > 0 ? [number(this.origin.pid, 4, this.origin)] : [];
      digest = sha1(...process, digest, count, this.read(start, HANDED_OUT));
      start = this.stir(start, digest.subarray(0, HANDED_OUT));
      return digest.subarray(HANDED_OUT);
    });
    this.digest = sha1(count, digest, this.digest);
    return Buffer.concat(out).subarray(0, octets);
  }

  private read(start: number, octets: number): Buffer {
    const upToEnd = this.state.subarray(start, Math.min(start + octets, POOL_OCTETS));
    return Buffer.concat([upToEnd, this.state.subarray(0, octets - upToEnd.length)]);
  }

  /** The index may stand on the pool's end itself; then the first octet is lost, as it was lost in OpenSSL. */
  private stir(start: number, octets: Buffer): number {
    let at = start;
    for (const octet of octets) {
      this.state[at] = (this.state[at] ?? 0) ^ octet;
      at = at + 1 >= POOL_OCTETS ? 0 : at + 1;
    }
    return at;
  }
}

const sha1 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const counters = (draws: number, blocks: number, origin: WeakOrigin): Buffer =>
  Buffer.concat([number(draws, origin.word, origin), number(blocks, origin.word, origin)]);

/** A number as it lies in memory. */
function number(value: number, octets: number, { bigEndian }: WeakOrigin): Buffer {
  const bytes = Buffer.alloc(octets);
  if (bigEndian) bytes.writeUInt32BE(value, octets - 4);
  else bytes.writeUInt32LE(value, 0);
  return bytes;
}
