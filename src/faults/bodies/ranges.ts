/** Sensors that measure distances all around. */
import type { BodyMaker } from "./body.js";

const RAYS = 36;

/** A scanner of 36 rays in a room with openings, through which rays see nothing. */
export const lidar: BodyMaker = (random, seconds) => {
  const walls = Array.from({ length: RAYS }, () =>
    random.chance(0.15) ? Number.POSITIVE_INFINITY : random.magnitude(0.4, 25),
  );
  const increment = (2 * Math.PI) / RAYS;
  return {
    messages: [
      {
        header: { frame_id: "lidar" },
        ...{ angle_min: -Math.PI, angle_max: -Math.PI + (RAYS - 1) * increment, angle_increment: increment },
        ...{ scan_time: seconds, time_increment: seconds / RAYS, range_min: 0.1, range_max: 30 },
        ranges: new Float32Array(RAYS),
      },
    ],
    numbers: walls.map((_, ray) => `ranges.${ray}`),
    at(_, noise, numbers) {
      for (let ray = 0; ray < RAYS; ray++) numbers[ray] = walls[ray]! + noise.next(0.01);
    },
  };
};

/** Clouds that follow each other. */
const CLOUDS = 7;
export const POINTS = 64;
export const POINT_BYTES = 16;
const FLOAT32 = 7;

/** Clouds of a room of which each coordinate is what a function makes of it. */
export function clouds(made: (metres: number, point: number) => number = (metres) => metres, size = 1): object[] {
  return Array.from({ length: CLOUDS }, (_, cloud) => {
    const view = new DataView(new ArrayBuffer(POINTS * POINT_BYTES));
    for (let point = 0; point < POINTS; point++) {
      const angle = (2 * Math.PI * point) / POINTS;
      const away = size * (6 + 4 * Math.sin(3 * angle)) + 0.01 * Math.sin(97 * cloud + 31 * point);
      for (const [i, metres] of [away * Math.cos(angle), away * Math.sin(angle), 0.3 * away].entries())
        view.setFloat32(point * POINT_BYTES + 4 * i, made(metres, point), true);
    }
    return { data: new Uint8Array(view.buffer) };
  });
}

/** The columns of a cloud, each of single precision. */
export const columns = (...names: readonly string[]): object[] =>
  names.map((name, i) => ({ name, offset: 4 * i, datatype: FLOAT32, count: 1 }));

/** A lidar that sends clouds of a room or of a street; some keep the points that it did not see. */
export const cloud: BodyMaker = (random) => {
  const [size, dense] = [random.magnitude(0.3, 8), random.chance(0.6)];
  const seen = (metres: number, point: number) => (!dense && point % 7 === 2 ? Number.NaN : metres);
  return {
    messages: clouds(seen, size).map((points) => ({
      header: { frame_id: "lidar" },
      ...{ height: 1, width: POINTS, fields: columns("x", "y", "z", "intensity") },
      ...{ point_step: POINT_BYTES, row_step: POINTS * POINT_BYTES, is_dense: dense },
      ...points,
    })),
    numbers: [],
    at() {},
  };
};
