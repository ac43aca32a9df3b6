/**
 * Seeded randomness: the same seed gives the same recording, byte for byte, on every machine.
 *
 * @module
 */

/** A source of random numbers that can be replayed. */
export interface Random {
  /** Evenly distributed in [low, high). */
  between(low: number, high: number): number;
  /** Bell-shaped with the given standard deviation, never beyond 3.5 of them: a fixture must not fail by bad luck. */
  noise(deviation: number): number;
}

/** A mulberry32 generator whose seed is a name, so that adding a stream leaves the numbers of the others alone. */
export function randomFor(name: string): Random {
  let state = hash(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + (high - low) * next(),
    // Four uniform numbers summed have variance 1/3: close enough to a bell, bounded, and free of Math.log.
    noise: (deviation) => (next() + next() + next() + next() - 2) * Math.sqrt(3) * deviation,
  };
}

/** FNV-1a over the UTF-16 code units. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
  return value | 0;
}
