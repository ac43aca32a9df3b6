/**
 * One motion that several sensors show: a body that turns to and fro on the spot, at several paces at once, so that no stretch of
 * it repeats another.
 *
 * @module
 */
import { Random } from "../random.js";

/** How a body stands and how fast it turns, at a true time in seconds. */
export interface SharedMotion {
  /** In radians. */
  heading(seconds: number): number;
  /** In radians a second. */
  rate(seconds: number): number;
}

/** Swings laid over each other. */
const SWINGS = 4;

/** The motion of a scene, from its seed. */
export function sharedMotionOf(seed: string): SharedMotion {
  const random = new Random(seed).of("shared motion");
  const swings = Array.from({ length: SWINGS }, (_, i) => {
    // Paces that no small whole numbers relate.
    const pace = (0.4 + 0.5 * i) * random.between(0.85, 1.15);
    return { pace, most: random.between(0.2, 0.4) / pace, phase: random.between(0, 2 * Math.PI) };
  });
  const sum = (of: (swing: (typeof swings)[number]) => number) => swings.reduce((total, swing) => total + of(swing), 0);
  return {
    heading: (seconds) => sum(({ pace, most, phase }) => most * Math.sin(pace * seconds + phase)),
    rate: (seconds) => sum(({ pace, most, phase }) => most * pace * Math.cos(pace * seconds + phase)),
  };
}
