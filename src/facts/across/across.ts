/**
 * What streams are measured into together: meters of single streams hand over what only a comparison of streams can judge.
 *
 * @module
 */
import { FrameCollector } from "./frames/collect.js";
import { MotionCollector } from "./motion.js";

export class AcrossStreams {
  readonly frames = new FrameCollector();
  readonly motion = new MotionCollector();
}
