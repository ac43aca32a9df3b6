/**
 * How fast things turn, by every stream that tells it.
 *
 * @module
 */
export class MotionCollector {}
