/**
 * Index of each channel by the id that the file gives it. Ids of writers are small, so an array finds them, which is as
 * long as the largest of them needs: a small file pays for few.
 */
export class ChannelIndex {
  /** Index by id; -1, or beyond the end, where none is defined. For the loop that looks up every message. */
  indexes = new Int32Array(64).fill(-1);

  /** The index of an id; -1 where none is defined. */
  get(id: number): number {
    return id < this.indexes.length ? this.indexes[id]! : -1;
  }

  set(id: number, index: number): void {
    if (id >= this.indexes.length) {
      const grown = new Int32Array(Math.max(id + 1, this.indexes.length * 2)).fill(-1);
      grown.set(this.indexes);
      this.indexes = grown;
    }
    this.indexes[id] = index;
  }
}
