/**
 * Many fingerprints in few octets: of each SHA-256 the first five octets, the first two of them told by place. A sound
 * key is taken for a listed one once in 2^40 / entries times; its owner then makes another.
 *
 * The file: one line of JSON, 65,536 counts of one octet, then three octets for each entry, in order.
 */
export interface FingerprintSet<Head> {
  readonly head: Head;
  readonly size: number;
  has(sha256: Buffer): boolean;
}

const BUCKETS = 65_536;
const REST = 3;
const KEPT = 2 + REST;

/** Errors: throws a RangeError on a file of another form. */
export function readFingerprintSet<Head>(file: Buffer): FingerprintSet<Head> {
  const line = file.indexOf(0x0a);
  const counts = file.subarray(line + 1, line + 1 + BUCKETS);
  const rests = file.subarray(line + 1 + BUCKETS);
  const starts = new Uint32Array(BUCKETS + 1);
  for (const [bucket, count] of counts.entries()) starts[bucket + 1] = (starts[bucket] ?? 0) + count;
  const size = starts[BUCKETS] ?? 0;
  if (line < 0 || counts.length !== BUCKETS || rests.length !== size * REST)
    throw new RangeError('a set of fingerprints cut off or too long');
  return {
    head: JSON.parse(file.toString('utf8', 0, line)) as Head,
    size,
    has: (sha256) => {
      const bucket = sha256.readUInt16BE(0);
      const wanted = sha256.readUIntBE(2, REST);
      for (let entry = starts[bucket] ?? 0; entry < (starts[bucket + 1] ?? 0); entry += 1)
        if (rests.readUIntBE(entry * REST, REST) === wanted) return true;
      return false;
    },
  };
}

/** The file of these SHA-256 values. Errors: throws a RangeError when one bucket would take more than 255 entries. */
export function writeFingerprintSet(head: object, sha256: Iterable<Buffer>): Buffer {
  const kept = [...new Set(Array.from(sha256, (value) => value.toString('hex', 0, KEPT)))].sort();
  const counts = Buffer.alloc(BUCKETS);
  for (const value of kept) {
    const bucket = parseInt(value.slice(0, 4), 16);
    counts.writeUInt8((counts[bucket] ?? 0) + 1, bucket);
  }
  const rests = Buffer.concat(kept.map((value) => Buffer.from(value.slice(4), 'hex')));
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), counts, rests]);
}
