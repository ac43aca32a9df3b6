/**
 * The transforms of all streams, gathered into one tree.
 *
 * @module
 */
export class FrameCollector {}
