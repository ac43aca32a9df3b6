/**
 * Changes that know what a record is: a field of one record, or records moved, doubled or dropped, inside chunks too.
 *
 * @module
 */
import { Opcode } from "../readers/mcap/opcode.js";
import type { Dice } from "./dice.js";
import { declaration, definition, integer, json, MANY, text } from "./hostile.js";
import { mutateBytes } from "./mutate-bytes.js";
import type { Part } from "./records.js";

/** Fields of a record: integers by size, `str` and `map` and `pairs` behind a 32-bit length, `data` behind 64 bits. */
type Kind = 1 | 2 | 4 | 8 | "str" | "definition" | "map" | "pairs" | "data" | "payload";

const LAYOUTS: Readonly<Record<number, readonly Kind[]>> = {
  [Opcode.header]: ["str", "str"],
  [Opcode.footer]: [8, 8, 4],
  [Opcode.schema]: [2, "str", "str", "definition"],
  [Opcode.channel]: [2, 2, "str", "str", "map"],
  [Opcode.message]: [2, 4, 8, 8, "payload"],
  [Opcode.chunk]: [8, 8, 8, 4, "str", "data"],
  [Opcode.messageIndex]: [2, "pairs"],
  [Opcode.chunkIndex]: [8, 8, 8, 8, "pairs", 8, "str", 8, 8],
  [Opcode.attachment]: [8, 8, "str", "str", "data", 4],
  [Opcode.attachmentIndex]: [8, 8, 8, 8, 8, "str", "str"],
  [Opcode.statistics]: [8, 2, 4, 4, 4, 4, 8, 8, "pairs"],
  [Opcode.metadata]: ["str", "map"],
  [Opcode.metadataIndex]: [8, 8, "str"],
  [Opcode.summaryOffset]: [1, 8, 8],
  [Opcode.dataEnd]: [4],
};

interface Field {
  readonly kind: Kind;
  readonly at: number;
  readonly end: number;
}

function fieldsOf({ opcode, content }: Part): Field[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const fields: Field[] = [];
  let at = 0;
  for (const kind of LAYOUTS[opcode] ?? (["payload"] as const)) {
    let end = content.length;
    if (typeof kind === "number") end = at + kind;
    else if (kind === "data") end = at + 8 <= content.length ? at + 8 + Number(view.getBigUint64(at, true)) : end + 1;
    else if (kind !== "payload") end = at + 4 <= content.length ? at + 4 + view.getUint32(at, true) : end + 1;
    if (end > content.length) break;
    fields.push({ kind, at, end });
    at = end;
  }
  return fields;
}

const encode = (written: string): Uint8Array => new TextEncoder().encode(written);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function number(value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt.asUintN(64, value), true);
  return bytes.subarray(0, size);
}
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
/** Bytes behind their length, which lies now and then. */
const measured = (dice: Dice, bytes: Uint8Array, size = 4): Uint8Array =>
  joined(dice.chance(0.1) ? integerBytes(dice, size, BigInt(bytes.length)) : number(BigInt(bytes.length), size), bytes);
const integerBytes = (dice: Dice, size: number, before: bigint) => number(integer(dice, size, before), size);

/** A metadata map with hostile keys, some of them twice. */
function map(dice: Dice): Uint8Array {
  const entries = Array.from({ length: dice.below(4) }, () => [text(dice), text(dice)]);
  if (dice.chance(0.5)) entries.push(["declaration", declaration(dice)]);
  if (dice.chance(0.2) && entries[0]) entries.push(entries[0]);
  const plain = (written: string) => joined(number(BigInt(encode(written).length), 4), encode(written));
  return joined(...entries.flatMap(([key, value]) => [plain(key!), plain(value!)]));
}

/** A payload made worse without knowing its encoding: its words, its text, or its length. */
function payload(dice: Dice, before: Uint8Array): Uint8Array {
  const after = before.slice();
  const view = new DataView(after.buffer);
  if (before[0] === 0x7b && dice.chance(0.7)) {
    const written = decode(before);
    return encode(
      dice.pick([
        json(dice),
        written.replace(/\d+/, dice.pick(["-1", "1e400", "00", "1.5", '"x"', "9".repeat(400), "[]"])),
        written.replace(/"[^"]*"/, () => JSON.stringify(text(dice))),
        written.replace(/\}$/, `,"x":${json(dice)}}`),
        written.replace("{", `{"header":{"stamp":${json(dice)}},`),
      ]),
    );
  }
  for (let left = dice.few(5); left > 0; left--) {
    // CDR counts from behind its four bytes of head, so that its words are aligned either way.
    const at = dice.below((after.length >> 2) + 1) * 4;
    if (at + 4 <= after.length) view.setUint32(at, Number(integer(dice, 4, BigInt(view.getUint32(at, true)))), true);
  }
  return dice.weighted<() => Uint8Array>([
    [6, () => after],
    [1, () => mutateBytes(after, dice, after)],
    [1, () => after.slice(0, dice.below(after.length + 1))],
    [1, () => joined(after, new Uint8Array(dice.below(9)))],
    [0.5, () => new Uint8Array(0)],
    [0.5, () => joined(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd), after)],
  ])();
}

function schemaData(dice: Dice, before: Uint8Array): Uint8Array {
  const written = decode(before);
  if (written.startsWith("{")) return encode(json(dice));
  // Text that does not survive decoding is a descriptor set.
  return written.includes("\ufffd") || written.includes("\u0001")
    ? mutateBytes(before, dice, before)
    : encode(definition(dice, written));
}

/** Changes one field of a record. */
export function mutateField(part: Part, dice: Dice): void {
  const fields = fieldsOf(part);
  if (fields.length === 0) return;
  const { content } = part;
  const { kind, at, end } = dice.pick(fields);
  const before = content.subarray(at, end);
  let after: Uint8Array;
  if (typeof kind === "number") {
    const value = before.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    after = integerBytes(dice, kind, value);
  } else if (kind === "payload") after = payload(dice, before);
  else if (kind === "str") after = measured(dice, encode(text(dice)));
  else if (kind === "map") after = measured(dice, map(dice));
  else if (kind === "definition") after = measured(dice, schemaData(dice, before.subarray(4)));
  else if (kind === "data") after = measured(dice, mutateBytes(before.subarray(8), dice, before), 8);
  else after = measured(dice, mutateBytes(before.subarray(4), dice, before));
  part.content = joined(content.subarray(0, at), after, content.subarray(end));
}

/** Every list of records in a file: the file's own, and those of its chunks. */
const listsOf = (parts: Part[]): Part[][] => [parts, ...parts.flatMap(({ chunk }) => (chunk ? [chunk.parts] : []))];

const OPCODES = [...Object.values(Opcode), 0, 0x10, 0x7f, 0x80, 0xff];

/** A change of the list of records; `other` are the records of another file. */
type Change = (parts: Part[], dice: Dice, other: readonly Part[]) => void;

const changes: readonly (readonly [weight: number, change: Change])[] = [
  [
    10,
    (parts, dice) => {
      // Rare records are as interesting as the many messages: a kind first, then one of the kind.
      const all = listsOf(parts).flat();
      if (all.length === 0) return;
      const opcode = dice.pick([...new Set(all.map((part) => part.opcode))]);
      const part = dice.pick(all.filter((candidate) => candidate.opcode === opcode));
      if (part.chunk) mutateChunk(part, dice);
      else mutateField(part, dice);
    },
  ],
  [
    3,
    (parts, dice) => {
      const list = dice.pick(listsOf(parts));
      const [from, to] = [dice.below(list.length), dice.below(list.length + 1)];
      const part = list[from];
      if (!part) return;
      const move = dice.below(3);
      if (move === 0) list.splice(to, 0, structuredClone(part));
      else if (move === 1) list.splice(from, 1);
      else list.splice(to, 0, ...list.splice(from, 1));
    },
  ],
  [
    1,
    (parts, dice) => {
      // From one list into another: out of a chunk, or into one, where it may not stand.
      const part = dice.pick(dice.pick(listsOf(parts)));
      if (part) dice.pick(listsOf(parts)).unshift(part.chunk ? { ...part, chunk: undefined } : part);
    },
  ],
  [
    1,
    (parts, dice, other) => {
      if (other.length > 0) parts.splice(dice.below(parts.length + 1), 0, structuredClone(dice.pick(other)));
    },
  ],
  [
    1,
    (parts, dice) => {
      const list = dice.pick(listsOf(parts));
      const content = dice.chance(0.3) ? new Uint8Array(dice.below(300)) : encode(json(dice));
      list.splice(dice.below(list.length + 1), 0, { opcode: dice.pick(OPCODES), content, at: -1 });
    },
  ],
  [
    1,
    (parts, dice) => {
      const part = dice.pick(dice.pick(listsOf(parts)));
      if (part) part.claims = integer(dice, 8, BigInt(part.content.length));
    },
  ],
  [
    0.5,
    (parts, dice) => {
      const part = dice.pick(dice.pick(listsOf(parts)));
      if (part) part.opcode = dice.pick(OPCODES);
    },
  ],
  [
    0.15,
    (parts, dice) => {
      const list = dice.pick(listsOf(parts));
      list.splice(dice.below(list.length + 1), 0, ...crowd(dice));
    },
  ],
  [
    2,
    (parts, dice) => {
      const content = joined(measured(dice, encode("tasuki")), measured(dice, map(dice)));
      parts.splice(1, 0, { opcode: Opcode.metadata, content, at: -1 });
    },
  ],
];

/** Many channels of topics of their own, and a sample or two of some: what is kept and said grows with the streams. */
function crowd(dice: Dice): Part[] {
  const many = dice.pick([20, 300, MANY]);
  return Array.from({ length: many }, (_, n) => {
    const id = number(BigInt(1000 + n), 2);
    const plain = (written: string) => joined(number(BigInt(written.length), 4), encode(written));
    const content = joined(id, number(1n, 2), plain(`/many/${n}`), plain("cdr"), new Uint8Array(4));
    const message = joined(id, new Uint8Array(20), new Uint8Array(40));
    const channel = { opcode: Opcode.channel, content, at: -1 };
    return dice.chance(0.3) ? [channel, { opcode: Opcode.message, content: message, at: -1 }] : [channel];
  }).flat();
}

function mutateChunk({ chunk }: Part, dice: Dice): void {
  if (!chunk) return;
  const near = (time: bigint) => integer(dice, 8, time);
  dice.pick([
    () => (chunk.startTime = near(chunk.startTime)),
    () => (chunk.endTime = near(chunk.endTime)),
    () => (chunk.sizeError = integer(dice, 8) - BigInt(dice.below(2) * 100)),
    () => (chunk.crcError = dice.below(2 ** 32)),
    () => (chunk.compression = dice.pick(["", "lz4", "zstd", "brotli", "__proto__", "constructor"])),
    () => chunk.parts.reverse(),
    () => chunk.parts.splice(0),
  ])();
}

/** Changes records in a few places. */
export function mutateRecords(parts: Part[], dice: Dice, other: readonly Part[]): void {
  for (let left = dice.few(8); left > 0; left--) dice.weighted(changes)(parts, dice, other);
}
