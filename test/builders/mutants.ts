/** Damage done to a request, drawn from a seed: the same seed gives the same bytes. */
export type Draw = (below: number) => number;

/** Numbers from a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Mutation = (bytes: Buffer, draw: Draw) => Buffer;

const joined = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);
const octets = (draw: Draw, most: number): Buffer => Buffer.from(Array.from({ length: draw(most) }, () => draw(256)));
const AWKWARD = [0, 0x1f, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xff];

/** Where values begin in what may be DER: outside in, as far as lengths can be believed. */
function values(bytes: Buffer, from = 0, to = bytes.length): readonly { at: number; start: number; end: number }[] {
  const found: { at: number; start: number; end: number }[] = [];
  for (let at = from; at + 1 < to;) {
    const short = bytes[at + 1] ?? 0;
    const more = short < 0x80 ? 0 : short & 0x7f;
    if (more > 3 || at + 2 + more > to) break;
    const start = at + 2 + more;
    const end = start + (more === 0 ? short : bytes.readUIntBE(at + 2, more));
    if (end > to) break;
    found.push({ at, start, end });
    if (((bytes[at] ?? 0) & 0x20) !== 0) found.push(...values(bytes, start, end));
    at = end;
  }
  return found;
}

function valueOf(bytes: Buffer, draw: Draw) {
  const all = values(bytes);
  return all[draw(Math.max(all.length, 1))] ?? { at: 0, start: 0, end: bytes.length };
}

const replaced = (bytes: Buffer, from: number, to: number, by: Uint8Array): Buffer =>
  joined(bytes.subarray(0, from), by, bytes.subarray(to));

const MUTATIONS: readonly Mutation[] = [
  function flipABit(bytes, draw) {
    const copy = Buffer.from(bytes);
    const at = draw(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << draw(8));
    return copy;
  },
  function putAnAwkwardOctet(bytes, draw) {
    const copy = Buffer.from(bytes);
    copy[draw(copy.length)] = AWKWARD[draw(AWKWARD.length)] ?? 0;
    return copy;
  },
  (bytes, draw) => bytes.subarray(0, draw(bytes.length)), // cut off
  (bytes, draw) => joined(bytes, octets(draw, 40)), // something after the end
  function takeOut(bytes, draw) {
    const at = draw(bytes.length);
    return replaced(bytes, at, Math.min(bytes.length, at + 1 + draw(40)), Buffer.alloc(0));
  },
  (bytes, draw) => {
    const at = draw(bytes.length);
    return replaced(bytes, at, at, octets(draw, 40)); // put in
  },
  function lieAboutALength(bytes, draw) {
    const { at, start } = valueOf(bytes, draw);
    const lies = [[0], [0x7f], [0x80], [0x81, 0xff], [0x82, 0xff, 0xff], [0x83, 0xff, 0xff, 0xff], [0x84, 0, 0, 0, 1]];
    return replaced(bytes, at + 1, start, Buffer.from(lies[draw(lies.length)] ?? []));
  },
  function makeIndefinite(bytes, draw) {
    const { at, start, end } = valueOf(bytes, draw);
    return joined(bytes.subarray(0, at + 1), Buffer.from([0x80]), bytes.subarray(start, end), Buffer.alloc(2));
  },
  function swellANumber(bytes, draw) {
    const { at, start, end } = valueOf(bytes, draw);
    const swollen = Buffer.alloc(1 + draw(12_000), 0x5a);
    const head = Buffer.from([0x02, 0x82, swollen.length >> 8, swollen.length & 0xff]);
    return bytes[at] === 0x02 ? replaced(bytes, at, end, joined(head, swollen)) : replaced(bytes, start, end, swollen);
  },
  function nestDeeply(bytes, draw) {
    const { at, end } = valueOf(bytes, draw);
    const depth = 1 + draw(3_000);
    const shells = Buffer.alloc(2 * depth, Buffer.from([0x30, 0x80]));
    return draw(2) === 0 ? replaced(bytes, at, end, shells) : joined(shells, bytes);
  },
  function repeatAValue(bytes, draw) {
    const { at, end } = valueOf(bytes, draw);
    return replaced(
      bytes,
      end,
      end,
      Buffer.concat(Array.from({ length: 1 + draw(20) }, () => bytes.subarray(at, end))),
    );
  },
  function exchangeValues(bytes, draw) {
    const [one, other] = [valueOf(bytes, draw), valueOf(bytes, draw)];
    return replaced(bytes, one.at, one.end, bytes.subarray(other.at, other.end));
  },
  function changeAType(bytes, draw) {
    const copy = Buffer.from(bytes);
    copy[valueOf(bytes, draw).at] = AWKWARD[draw(AWKWARD.length)] ?? 0;
    return copy;
  },
];

/** One to four damages to one of these requests. */
export function mutant(seeds: readonly Buffer[], draw: Draw): Buffer {
  let bytes = seeds[draw(seeds.length)] ?? Buffer.alloc(0);
  for (let left = 1 + draw(4); left > 0 && bytes.length > 0; left -= 1)
    bytes = MUTATIONS[draw(MUTATIONS.length)]?.(bytes, draw) ?? bytes;
  return bytes;
}
