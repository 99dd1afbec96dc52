import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface Entry {
  readonly path: string;
  readonly bytes: Buffer;
  /** Pictures and PDF are small already. */
  readonly packed: boolean;
}

/** A ZIP of the entries as they come: never more than one of them is held. */
export async function* zipOf(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const taken = () => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { path, bytes, packed } of entries) {
    const file = packed ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    file.mtime = at;
    zip.add(file);
    file.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
