/**
 * The length of the vector of three that stands there; infinite where it is beyond what can be squared. `Math.hypot` would
 * not be, and takes ten times as long.
 */
export const magnitudeAt = (numbers: Float64Array, at: number): number =>
  Math.sqrt(numbers[at]! ** 2 + numbers[at + 1]! ** 2 + numbers[at + 2]! ** 2);
