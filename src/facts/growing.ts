/** A column of numbers, one a stream, that grows as streams appear. */
export class Growing {
  values: Float64Array;
  constructor(readonly initial: number) {
    this.values = new Float64Array(16).fill(initial);
  }
  /** Makes room for streams up to `count`. */
  reach(count: number): Float64Array {
    if (count > this.values.length) {
      const grown = new Float64Array(Math.max(count, this.values.length * 2)).fill(this.initial);
      grown.set(this.values);
      this.values = grown;
    }
    return this.values;
  }
}
