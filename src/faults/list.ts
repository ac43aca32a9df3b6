/** Every fault there is. */
import { calibrationFaults } from "./calibration/list.js";
import { numberFaults } from "./causes/number.js";
import { offsetFaults } from "./causes/offset.js";
import { rateFaults } from "./causes/rate.js";
import { sampleFaults } from "./causes/sample.js";
import { stampingFaults } from "./causes/stamping.js";
import { stepFaults } from "./causes/step.js";
import { contentFaults } from "./content/list.js";
import type { Disturbed, Fault } from "./fault.js";
import { motionFaults } from "./motion/list.js";
import { Random } from "./random.js";
import type { Scene } from "./scene.js";
import { syncFaults } from "./sync/list.js";

/** Every fault of times, one for each cause. */
export const faults: readonly Fault[] = [
  ...offsetFaults,
  ...numberFaults,
  ...rateFaults,
  ...stepFaults,
  ...stampingFaults,
  ...sampleFaults,
];

/** Puts a fault into a scene; all chance follows from the scene's seed. Undefined where the scene cannot have it. */
export function disturb(scene: Scene, cause: string, magnitude: number): Disturbed | undefined {
  const all = [...faults, ...contentFaults, ...calibrationFaults, ...syncFaults, ...motionFaults];
  const fault = all.find((each) => each.cause === cause);
  if (!fault)
    throw new RangeError(`No fault is named ${cause}; there are ${all.map((each) => each.cause).join(", ")}.`);
  return fault.disturb(scene, magnitude, new Random(scene.seed).of(`${cause} ${magnitude}`));
}
