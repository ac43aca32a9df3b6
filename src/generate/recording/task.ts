/**
 * What happens on the table: every six seconds the arm carries the cube from where it lies to the other place,
 * first from the table onto the plate. All motion follows minimum-jerk curves, so velocities are true derivatives.
 *
 * @module
 */

import { flangePose, reach, type Spot, TIP } from "./arm.js";
import { place, type Vector } from "./rigid.js";

/** Edge of the cube, m. */
export const CUBE_EDGE = 0.05;
/** kg */
export const CUBE_MASS = 0.15;
/** m */
export const PLATE_THICKNESS = 0.012;

const CYCLE_SECONDS = 6;
const HOVER = 0.16;
/** How far a finger stands from the middle, m. */
const OPEN = 0.04;
const CLOSED = CUBE_EDGE / 2;
/** N */
const GRIP_FORCE = 20;
const LIFT_AT = 1.9;
const LAND_AT = 4.1;

const onTable: Spot = { radius: 0.5, yaw: -0.35, height: CUBE_EDGE / 2 };
const onPlate: Spot = { radius: 0.46, yaw: 0.4, height: PLATE_THICKNESS + CUBE_EDGE / 2 };
const home: Spot = { radius: 0.4, yaw: 0, height: 0.34 };

interface Keyframe {
  /** Seconds from the start of the cycle. */
  readonly at: number;
  readonly joints: readonly number[];
  readonly finger: number;
}

function keyframes(from: Spot, to: Spot): Keyframe[] {
  const above = (spot: Spot): Spot => ({ ...spot, height: spot.height + HOVER });
  const frame = (at: number, spot: Spot, finger: number): Keyframe => ({ at, joints: reach(spot), finger });
  return [
    frame(0, home, OPEN),
    frame(0.9, above(from), OPEN),
    frame(1.5, from, OPEN),
    frame(LIFT_AT, from, CLOSED),
    frame(2.5, above(from), CLOSED),
    frame(3.5, above(to), CLOSED),
    frame(LAND_AT, to, CLOSED),
    frame(4.5, to, OPEN),
    frame(5.1, above(to), OPEN),
    frame(CYCLE_SECONDS, home, OPEN),
  ];
}

const there = keyframes(onTable, onPlate);
const back = keyframes(onPlate, onTable);

/** A spot in `base_link`. */
const locate = ({ radius, yaw, height }: Spot): Vector => [radius * Math.cos(yaw), radius * Math.sin(yaw), height];

/** Centre of the plate's upper side in `base_link`. */
export const platePosition: Vector = locate({ ...onPlate, height: PLATE_THICKNESS });

/** The robot and the cube at one moment. */
export interface Moment {
  /** rad, rad/s, rad/s², the seven arm joints. */
  readonly positions: readonly number[];
  readonly velocities: readonly number[];
  readonly accelerations: readonly number[];
  /** One finger's distance from the middle, m, and its speed, m/s. */
  readonly finger: number;
  readonly fingerVelocity: number;
  /** N */
  readonly gripForce: number;
  /** Mass that hangs on the fingers, kg: it comes and goes in a tenth of a second as the cube leaves its support. */
  readonly load: number;
  /** Centre of the cube in `base_link`; it never turns, because the hand keeps its direction. */
  readonly cube: Vector;
}

/** The scene so many seconds after the start. */
export function momentAt(seconds: number): Moment {
  const cycle = Math.max(0, Math.floor(seconds / CYCLE_SECONDS));
  const time = Math.max(0, seconds) - cycle * CYCLE_SECONDS;
  const path = cycle % 2 === 0 ? there : back;
  const [origin, goal] = cycle % 2 === 0 ? [onTable, onPlate] : [onPlate, onTable];
  const next = Math.max(
    1,
    path.findIndex((frame) => frame.at > time),
  );
  const from = path[next - 1]!;
  const to = path[next]!;
  const span = to.at - from.at;
  const curve = minimumJerk((time - from.at) / span);
  const along = (start: number, end: number): number => start + (end - start) * curve.way;
  const positions = from.joints.map((start, index) => along(start, to.joints[index]!));
  const carried = time >= LIFT_AT && time < LAND_AT;
  const finger = along(from.finger, to.finger);
  return {
    positions,
    velocities: from.joints.map((start, index) => ((to.joints[index]! - start) * curve.speed) / span),
    accelerations: from.joints.map((start, index) => ((to.joints[index]! - start) * curve.push) / span ** 2),
    finger,
    fingerVelocity: ((to.finger - from.finger) * curve.speed) / span,
    gripForce: GRIP_FORCE * Math.max(0, 1 - (finger - CLOSED) / 0.002),
    load: CUBE_MASS * (minimumJerk((time - LIFT_AT) / 0.1).way - minimumJerk((time - LAND_AT + 0.1) / 0.1).way),
    cube: carried ? place(flangePose(positions), TIP) : locate(time < LIFT_AT ? origin : goal),
  };
}

/** The smoothest way from 0 to 1 and its first two derivatives; still before and after. */
function minimumJerk(phase: number): { way: number; speed: number; push: number } {
  const t = Math.min(1, Math.max(0, phase));
  return {
    way: t ** 3 * (10 - 15 * t + 6 * t ** 2),
    speed: 30 * t ** 2 * (1 - t) ** 2,
    push: 60 * t * (1 - 3 * t + 2 * t ** 2),
  };
}
