/** Damage to bytes that are taken for nothing else: what disks, networks and text modes do. */
import type { Dice } from "./dice.js";
import { integer } from "./hostile.js";

/** A change of some bytes; `other` is another file to take bytes from. Returns new bytes or the same ones, changed. */
type Change = (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A place: anywhere, or near one of the ends, where magic, header and footer stand. */
const place = (bytes: Uint8Array, dice: Dice): number => {
  if (bytes.length === 0) return 0;
  const edge = Math.min(bytes.length, 120);
  return dice.weighted([
    [4, dice.below(bytes.length)],
    [1, dice.below(edge)],
    [1, bytes.length - 1 - dice.below(edge)],
  ]);
};

const changes: readonly (readonly [weight: number, change: Change])[] = [
  [
    4,
    (bytes, dice) => {
      for (let left = dice.few(20); left > 0 && bytes.length > 0; left--) {
        const at = place(bytes, dice);
        bytes[at] = bytes[at]! ^ (1 << dice.below(8));
      }
      return bytes;
    },
  ],
  [
    4,
    (bytes, dice) => {
      const size = dice.pick([1, 2, 4, 8]);
      const at = place(bytes, dice);
      for (let i = 0, value = integer(dice, size); i < size && at + i < bytes.length; i++, value >>= 8n)
        bytes[at + i] = Number(value & 0xffn);
      return bytes;
    },
  ],
  [2, (bytes, dice) => bytes.slice(0, place(bytes, dice))],
  [0.5, (bytes, dice) => bytes.slice(place(bytes, dice))],
  [1, (bytes, dice, other) => joined(bytes.subarray(0, place(bytes, dice)), other.subarray(place(other, dice)))],
  [
    1,
    (bytes, dice) => {
      const [a, b] = [place(bytes, dice), place(bytes, dice)].sort((x, y) => x - y) as [number, number];
      return dice.chance(0.5)
        ? joined(bytes.subarray(0, a), bytes.subarray(b))
        : joined(bytes.subarray(0, b), bytes.subarray(a));
    },
  ],
  [0.5, (bytes, dice) => bytes.fill(dice.pick([0, 0xff, 0x20]), place(bytes, dice))],
  [0.3, (bytes) => bytes.filter((byte, i) => !(byte === 0x0d && bytes[i + 1] === 0x0a))],
  [0.3, (bytes, _, other) => joined(bytes, other)],
];

/** Damages bytes in a few places. */
export function mutateBytes(bytes: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  let after: Uint8Array = bytes.slice();
  for (let left = dice.few(6); left > 0; left--) after = dice.weighted(changes)(after, dice, other);
  return after;
}
