/** Sensors that measure distances all around. */
import type { BodyMaker } from "./body.js";

const RAYS = 36;

/** A scanner of 36 rays in a room, of which one now and then sees nothing. */
export const lidar: BodyMaker = (random, seconds) => {
  const walls = Array.from({ length: RAYS }, () => random.between(1, 12));
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
