/**
 * Tasuki, faults: scenes of robots with their clocks, sensors and recorder, and one fault for each cause that findings name, of
 * times (`faults`), of what streams say (`contentFaults`), of frames (`frameFaults`), of calibrations (`calibrationFaults`), of streams
 * that belong together (`syncFaults`) and of when they show one motion (`motionFaults`). Everything follows from a seed, and each fault says exactly what
 * it makes wrong, so that a detector can be judged. Runs anywhere.
 *
 * ```ts
 * import { cleanScene, disturb, simulate, writeScene } from "tasuki/faults";
 *
 * const { scene, truth } = disturb(cleanScene("seed 1"), "tai-as-utc", 37e9)!;
 * const samples = simulate(scene); // stamp, log and publish times
 * const mcap = await writeScene(scene, samples); // the same as a recording
 * ```
 *
 * @module
 */
export { calibrationFaults } from "./calibration/list.js";
export { declaredOf, stereoScene } from "./calibration/scene.js";
export { contentFaults } from "./content/list.js";
export type { Distortion, NumberChange } from "./distortion.js";
export type { Disturbed, Fault, Truth } from "./fault.js";
export { disturbRig, type FrameFault, frameFaults } from "./frames/faults.js";
export { type EdgeModel, type FrameRig, frameRig } from "./frames/rig.js";
export { writeRig } from "./frames/write.js";
export { disturb, faults } from "./list.js";
export { motionFaults, movingScene } from "./motion/list.js";
export { type LatencyProfile, latencyProfiles, type ProfileName, QUANTILE_SHARES } from "./profiles.js";
export { writeScene } from "./recording/write.js";
export { cleanScene, HOST, type SceneOptions } from "./rigs.js";
export type {
  ClockModel,
  Latency,
  Losses,
  Sample,
  Scene,
  Stamping,
  StepModel,
  StreamKind,
  StreamModel,
} from "./scene.js";
export { simulate } from "./simulate.js";
export { syncFaults } from "./sync/list.js";
export { firstCamera, SECOND, TOLERANCE_NS, triggeredScene } from "./sync/scene.js";
