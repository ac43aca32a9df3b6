/**
 * What a device, a driver or a message makes wrong about what a stream says, as plain data.
 *
 * @module
 */

/** A change of some numbers of a message, in the order of its fields; `paths` are whole paths or how they begin. */
export interface NumberChange {
  readonly paths: readonly string[];
  /** The numbers are taken from these paths, in the same order. */
  readonly from?: readonly string[];
  readonly scale?: number;
  /** The numbers together become a vector of length 1. */
  readonly unitLength?: true;
  /** The mean of each number over the scene is taken off. */
  readonly centred?: true;
  /** Only the rest of a division is kept, from 0 on. */
  readonly modulo?: number;
  readonly add?: number;
  /** The numbers are this, whatever they were. */
  readonly put?: number;
}

/** A change of what samples of a stream say. */
export interface Distortion {
  /** Part of the samples, scattered; every one where it is left out. */
  readonly share?: number;
  /** True times between which it is so; the whole scene where they are left out. */
  readonly fromNs?: number;
  readonly untilNs?: number;
  readonly numbers?: readonly NumberChange[];
  /** Beginnings of the paths of numbers that stay as they were at `fromNs`; the empty one stands for the whole message. */
  readonly held?: readonly string[];
  /** What is put into the messages, in turn, in place of what they say. */
  readonly messages?: readonly object[];
}
