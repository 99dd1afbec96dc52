import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file whole: after a kill at any moment there is the old text or the new, never a part. */
export function writeDurably(file: string, text: string): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  syncFolder(file);
}

function syncFolder(file: string): void {
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/**
 * A file of JSON lines that only grows. `append` returns when the line is on the disk, so that whatever was
 * acknowledged after it survives a kill; a last line that was cut short was acknowledged to nobody and is dropped.
 */
export class Journal<Entry> {
  private readonly handle: number;

  private constructor(file: string) {
    this.handle = openSync(file, 'a', 0o600);
  }

  static open<Entry>(file: string): { readonly journal: Journal<Entry>; readonly entries: readonly Entry[] } {
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) truncateSync(file, whole);
    const journal = new Journal<Entry>(file);
    syncFolder(file);
    const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
    return { journal, entries: lines.map((line) => JSON.parse(line) as Entry) };
  }

  append(entry: Entry): void {
    writeSync(this.handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.handle);
  }

  close(): void {
    closeSync(this.handle);
  }
}
