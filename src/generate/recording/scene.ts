/**
 * What the cameras see: a wooden table, the plate, the cube and the arm, as faces with a colour, and a painter that
 * draws them back to front. Simple, but the pictures move as the arm does and agree with /tf and /camera_info.
 *
 * @module
 */

import { flangePose, linkPoses, TIP } from "./arm.js";
import { frontOptical, wristOptical } from "./frames.js";
import type { Picture } from "./jpeg.js";
import {
  add,
  compose,
  conjugate,
  cross,
  dot,
  type Pose,
  place,
  rotate,
  scale,
  subtract,
  upright,
  type Vector,
} from "./rigid.js";
import { CUBE_EDGE, type Moment, PLATE_THICKNESS, platePosition } from "./task.js";

export type CameraName = "front" | "wrist";

/** Pixels. */
export const WIDTH = 320;
export const HEIGHT = 240;
/** Focal length in pixels, for 60 degrees across. */
export const FOCAL = 277.13;
/** Nothing nearer is drawn, m. */
const NEAR = 0.02;
/** Where the light comes from. */
const LIGHT: Vector = [0.36, 0.48, 0.8];

type Colour = Vector;

interface Face {
  readonly corners: readonly Vector[];
  readonly colour: Colour;
}

const STEEL: Colour = [205, 208, 212];
const RUBBER: Colour = [52, 54, 58];
const RED: Colour = [205, 38, 34];
const BLUE: Colour = [42, 92, 190];

/** Draws the moment as the camera sees it. `grain` chooses the sensor noise. */
export function render(camera: CameraName, moment: Moment, grain: number): Picture {
  const flange = flangePose(moment.positions);
  const eye = camera === "front" ? frontOptical : compose(flange, wristOptical);
  const rgb = camera === "front" ? frontTable().slice() : paintTable(eye);
  const toEye = conjugate(eye.rotation);
  const faces = objects(camera, moment, flange)
    .map(({ corners, colour }) => ({
      corners: corners.map((corner) => rotate(toEye, subtract(corner, eye.position))),
      colour: scale(colour, brightness(corners)),
    }))
    .filter(({ corners }) => corners.every((corner) => corner[2] > NEAR) && facesUs(corners));
  for (const face of faces.sort((a, b) => depth(b.corners) - depth(a.corners))) {
    fill(rgb, face.corners.map(project), face.colour);
  }
  for (let index = 0; index < rgb.length; index++) rgb[index] = rgb[index]! + speckle[(index + grain) & 8191]!;
  return { width: WIDTH, height: HEIGHT, rgb };
}

/** Sensor noise of some two and a half grey levels, drawn once: adding it must cost little. */
const speckle = Int8Array.from({ length: 8192 }, (_, index) => {
  const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(index + 77, 0x85ebca6b);
  return ((mixed >>> 24) % 5) + ((mixed >>> 16) % 5) - 4;
});

/** Wood grain, 256 by 256: stripes that waver. */
const wood = Uint8Array.from({ length: 65536 }, (_, index) => {
  const x = (index & 255) / 128;
  const y = (index >> 8) / 128;
  return 128 + 40 * Math.sin(Math.PI * (9 * y + 0.8 * Math.sin(Math.PI * 2 * x))) + 14 * Math.sin(Math.PI * 31 * y);
});

/** Follows each pixel's ray to the table (z = 0); what misses it is a grey room. */
function paintTable(eye: Pose): Uint8ClampedArray {
  const rgb = new Uint8ClampedArray(WIDTH * HEIGHT * 3);
  const across = rotate(eye.rotation, [1 / FOCAL, 0, 0]);
  const down = rotate(eye.rotation, [0, 1 / FOCAL, 0]);
  const corner = rotate(eye.rotation, [-WIDTH / 2 / FOCAL, -HEIGHT / 2 / FOCAL, 1]);
  const height = eye.position[2];
  for (let row = 0, at = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++, at += 3) {
      const fall = corner[2] + across[2] * column + down[2] * row;
      const reach = -height / fall;
      const x = eye.position[0] + reach * (corner[0] + across[0] * column + down[0] * row);
      const y = eye.position[1] + reach * (corner[1] + across[1] * column + down[1] * row);
      const grain = wood[((y * 400) & 255) * 256 + ((x * 130) & 255)]!;
      if (fall < 0 && x > -0.35 && x < 1.1 && y > -0.6 && y < 0.6) {
        rgb[at] = 150 + grain * 0.25;
        rgb[at + 1] = 112 + grain * 0.2;
        rgb[at + 2] = 78 + grain * 0.12;
      } else {
        rgb[at] = rgb[at + 1] = rgb[at + 2] = 150 - row / 4;
      }
    }
  }
  return rgb;
}

let seenFromFront: Uint8ClampedArray | undefined;

/** The front camera stands still, so its table is painted once. */
function frontTable(): Uint8ClampedArray {
  seenFromFront ??= paintTable(frontOptical);
  return seenFromFront;
}

function objects(camera: CameraName, moment: Moment, flange: Pose): Face[] {
  const half = CUBE_EDGE / 2;
  const finger = (side: number): Face[] =>
    box(flange, [0, side * (moment.finger + 0.006), TIP[2] - 0.023], [0.01, 0.006, 0.025], RUBBER);
  const faces = [
    plate(),
    ...box({ position: moment.cube, rotation: upright }, [0, 0, 0], [half, half, half], RED),
    ...finger(1),
    ...finger(-1),
  ];
  // The wrist camera sits on the hand and sees nothing of the arm behind it.
  if (camera === "wrist") return faces;
  const links = linkPoses(moment.positions);
  return [
    ...faces,
    ...box({ position: [0, 0, 0], rotation: upright }, [0, 0, 0.16], [0.07, 0.07, 0.16], STEEL),
    ...box(links[1]!, [0, 0, 0.158], [0.05, 0.05, 0.16], STEEL),
    ...box(links[3]!, [0, 0, 0.192], [0.045, 0.045, 0.19], STEEL),
    ...box(links[5]!, [0, 0, 0.04], [0.04, 0.04, 0.06], RUBBER),
    ...box(flange, [0, 0, 0.03], [0.03, 0.09, 0.03], STEEL),
  ];
}

/** A round plate; its edge is too low to matter. */
function plate(): Face {
  const corners = Array.from({ length: 24 }, (_, index): Vector => {
    const angle = (index / 24) * 2 * Math.PI;
    return add(platePosition, [0.08 * Math.cos(angle), 0.08 * Math.sin(angle), -PLATE_THICKNESS / 4]);
  });
  return { corners, colour: BLUE };
}

/** The six sides of a box that stands at `centre` in a frame; corners go round so that normals point outwards. */
function box(frame: Pose, centre: Vector, half: Vector, colour: Colour): Face[] {
  const faces: Face[] = [];
  for (const axis of [0, 1, 2]) {
    for (const side of [1, -1]) {
      const corners = [
        [1, 1],
        [-side, side],
        [-1, -1],
        [side, -side],
      ].map(([first, second]): Vector => {
        const corner = [0, 0, 0];
        corner[axis] = side * half[axis]!;
        corner[(axis + 1) % 3] = first! * half[(axis + 1) % 3]!;
        corner[(axis + 2) % 3] = second! * half[(axis + 2) % 3]!;
        return place(frame, add(centre, [corner[0]!, corner[1]!, corner[2]!]));
      });
      faces.push({ corners, colour });
    }
  }
  return faces;
}

const normal = ([a, b, c]: readonly Vector[]): Vector => cross(subtract(b!, a!), subtract(c!, b!));
/** In camera coordinates a face whose normal points back at the eye. */
const facesUs = (corners: readonly Vector[]): boolean => dot(normal(corners), corners[0]!) < 0;
const depth = (corners: readonly Vector[]): number =>
  corners.reduce((sum, corner) => sum + Math.hypot(...corner), 0) / corners.length;
const project = ([x, y, z]: Vector): [number, number] => [(x / z) * FOCAL + WIDTH / 2, (y / z) * FOCAL + HEIGHT / 2];

function brightness(corners: readonly Vector[]): number {
  const across = normal(corners);
  return 0.45 + 0.55 * Math.max(0, dot(across, LIGHT) / Math.hypot(...across));
}

/** Fills a convex polygon, row by row. */
function fill(rgb: Uint8ClampedArray, corners: readonly [number, number][], colour: Colour): void {
  const rows = corners.map(([, y]) => y);
  const last = Math.min(HEIGHT - 1, Math.floor(Math.max(...rows)));
  for (let row = Math.max(0, Math.ceil(Math.min(...rows))); row <= last; row++) {
    let left = WIDTH;
    let right = -1;
    corners.forEach(([x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      if (y > row === nextY > row) return;
      const crossing = x + ((row - y) / (nextY - y)) * (nextX - x);
      left = Math.min(left, crossing);
      right = Math.max(right, crossing);
    });
    for (let column = Math.max(0, Math.ceil(left)); column <= Math.min(WIDTH - 1, right); column++) {
      const at = (row * WIDTH + column) * 3;
      rgb[at] = colour[0];
      rgb[at + 1] = colour[1];
      rgb[at + 2] = colour[2];
    }
  }
}
