/**
 * The largest number of time ranges that hold one instant between them: a reader in log-time order must keep so many
 * chunks open at once. Ranges that only touch do not overlap. Both arrays are sorted in place.
 */
export function largestOverlap(starts: BigUint64Array | Float64Array, ends: BigUint64Array | Float64Array): number {
  starts.sort();
  ends.sort();
  let most = 0;
  let closed = 0;
  for (let open = 0; open < starts.length; open++) {
    while (closed < open && ends[closed]! <= starts[open]!) closed++;
    most = Math.max(most, open + 1 - closed);
  }
  return most;
}
