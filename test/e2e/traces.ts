import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A value as it could stand in a file: plain, hex, and base64 at each of the three alignments. */
export function guises(value: string): readonly Buffer[] {
  const plain = Buffer.from(value, 'utf8');
  const hex = plain.toString('hex');
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), plain])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and last characters mix with their neighbours' bits; what is between is the value's own.
    return text.slice(offset === 0 ? 0 : offset + 1, (plain.length + offset) % 3 === 0 ? undefined : -1);
  });
  return [plain, Buffer.from(hex), Buffer.from(hex.toUpperCase()), ...base64.map((text) => Buffer.from(text))];
}

/** Files below `folder` in which one of `values` stands in any guise, with the number of the value. */
export function tracesIn(folder: string, values: readonly string[]): readonly string[] {
  return filesBelow(folder).flatMap((file) => {
    const content = readFileSync(file);
    return values.flatMap((value, i) =>
      guises(value).some((guise) => content.includes(guise)) ? [`${file}: value ${String(i + 1)}`] : [],
    );
  });
}

export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
