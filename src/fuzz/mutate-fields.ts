/**
 * Lies at known places of ROS 1 bags and SQLite databases: lengths, counts, offsets and times, each changed where it stands.
 * The rest of the file stays, so that a reader believes it up to there.
 *
 * @module
 */
import type { Dice } from "./dice.js";
import { integer } from "./hostile.js";

/** A number in a file. */
interface Field {
  readonly at: number;
  readonly size: 1 | 2 | 4 | 8;
}

const textOf = (bytes: Uint8Array, start: number, end: number) =>
  new TextDecoder("latin1").decode(bytes.subarray(start, end));
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

const BAG = "#ROSBAG V2.0\n";
const DATABASE = "SQLite format 3\0";

/** The numbers of the records in a stretch of a bag, and of the records in its chunks that are not compressed. */
function* bagFields(bytes: Uint8Array, view: DataView, from: number, until: number): Generator<Field> {
  for (let at = from; at + 8 <= until; ) {
    const headerEnd = at + 4 + view.getUint32(at, true);
    if (headerEnd + 4 > until) return;
    const end = headerEnd + 4 + view.getUint32(headerEnd, true);
    if (end > until) return;
    yield { at, size: 4 };
    yield { at: headerEnd, size: 4 };
    let isPlainChunk = false;
    for (let field = at + 4; field + 4 <= headerEnd; ) {
      const next = field + 4 + view.getUint32(field, true);
      if (next > headerEnd) break;
      yield { at: field, size: 4 };
      const equals = bytes.indexOf(0x3d, field + 4);
      if (equals < 0 || equals >= next) break;
      const size = next - equals - 1;
      if (size === 1 || size === 4) yield { at: equals + 1, size };
      // A time is two numbers, a position is one; half of it says as much.
      else if (size === 8) yield* [{ at: equals + 1, size: 4 } as const, { at: equals + 5, size: 4 } as const];
      if (textOf(bytes, field + 4, next) === "compression=none") isPlainChunk = true;
      field = next;
    }
    if (isPlainChunk) yield* bagFields(bytes, view, headerEnd + 4, end);
    // Index entries and counts of chunk infos are words, and so are the first bytes of payloads.
    else
      for (let word = headerEnd + 4; word + 4 <= Math.min(end, headerEnd + 64); word += 4) yield { at: word, size: 4 };
    at = end;
  }
}

/** Fields of the header of a database (sqlite.org/fileformat2.html, 1.3): page size, versions, counts, roots, encoding. */
const DATABASE_HEADER: readonly Field[] = [
  ...[16].map((at) => ({ at, size: 2 as const })),
  ...[18, 19, 20, 21, 22, 23].map((at) => ({ at, size: 1 as const })),
  ...[24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 92, 96].map((at) => ({ at, size: 4 as const })),
];
const INTERIOR = new Set([2, 5]);
const B_TREE = new Set([2, 5, 10, 13]);

/** The numbers of a database: its header, and of each page the head, the places of cells, and how cells begin. */
function* databaseFields(bytes: Uint8Array, view: DataView): Generator<Field> {
  yield* DATABASE_HEADER.filter(({ at, size }) => at + size <= bytes.length);
  const stated = bytes.length > 18 ? view.getUint16(16) : 0;
  const pageSize = stated === 1 ? 65_536 : Math.max(stated, 512);
  for (let page = 0; page + 100 + 12 <= bytes.length; page += pageSize) {
    const head = page === 0 ? 100 : page;
    const kind = bytes[head]!;
    if (!B_TREE.has(kind)) {
      // An overflow page or one of the freelist: the next page, and what may be a count.
      yield* [{ at: head, size: 4 } as const, { at: head + 4, size: 4 } as const];
      continue;
    }
    yield* [{ at: head, size: 1 } as const, { at: head + 7, size: 1 } as const];
    yield* [1, 3, 5].map((at) => ({ at: head + at, size: 2 as const }));
    if (INTERIOR.has(kind)) yield { at: head + 8, size: 4 };
    const cells = head + (INTERIOR.has(kind) ? 12 : 8);
    for (let cell = 0; cell < Math.min(view.getUint16(head + 3), 200); cell++) {
      const pointer = cells + 2 * cell;
      if (pointer + 2 > bytes.length) return;
      yield { at: pointer, size: 2 };
      const start = page + view.getUint16(pointer);
      // Sizes, rowids, and the types of columns are varints, each of which mostly is a byte or two.
      for (let i = 0; i < 12 && start + i < bytes.length; i++) yield { at: start + i, size: 1 };
      if (INTERIOR.has(kind) && start + 4 <= bytes.length) yield { at: start, size: 4 };
    }
  }
}

/** The known numbers of a file; undefined where it is neither bag nor database. */
function fieldsOf(bytes: Uint8Array): { fields: Field[]; littleEndian: boolean } | undefined {
  const view = viewOf(bytes);
  if (textOf(bytes, 0, BAG.length) === BAG)
    return { fields: [...bagFields(bytes, view, BAG.length, bytes.length)], littleEndian: true };
  if (textOf(bytes, 0, DATABASE.length) === DATABASE)
    return { fields: [...databaseFields(bytes, view)], littleEndian: false };
  return undefined;
}

/** Changes a few known numbers; undefined where none are known. */
export function mutateFields(bytes: Uint8Array, dice: Dice): Uint8Array | undefined {
  const known = fieldsOf(bytes);
  if (!known || known.fields.length === 0) return undefined;
  const after = bytes.slice();
  for (let left = dice.few(6); left > 0; left--) {
    const { at, size } = dice.pick(known.fields);
    const number = after.subarray(at, at + size);
    // Turned so that its lowest byte comes first, whatever the format.
    if (!known.littleEndian) number.reverse();
    const before = number.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const value = integer(dice, size, before);
    for (let i = 0; i < size; i++) number[i] = Number((value >> BigInt(8 * i)) & 0xffn);
    if (!known.littleEndian) number.reverse();
  }
  return after;
}
