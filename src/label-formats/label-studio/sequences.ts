/**
 * The frames of a box over time. A key frame that is enabled goes on to the next one in a straight line; the last one goes on to the
 * end. One that is not enabled is the last that is seen for now.
 *
 * @module
 */
import type { LabelLosses } from "../../label-losses.js";
import { isNumber, type Keyed, objectsIn, textOf } from "../foreign.js";
import { refusal } from "../made.js";
import type { SampleAxis } from "../sample-axis.js";
import { isPlausible, type Percent } from "./written.js";

/** The most boxes that are computed: a key frame in a year's video must not fill memory. */
const MOST_COMPUTED = 1_000_000;

/** A box in a frame, from 0. */
export interface Found {
  readonly frame: number;
  readonly percent: Percent;
  readonly id: string | undefined;
  readonly isComputed: boolean;
}

interface Key extends Found {
  readonly enabled: boolean;
}

export class Sequences {
  #computed = 0;

  constructor(
    readonly name: string,
    readonly losses: LabelLosses,
  ) {}

  /** The boxes of a region, in order. */
  frames(value: Keyed, field: string, axis: SampleAxis): Found[] {
    const keys = this.#keys(value["sequence"], `${field}/value/sequence`, axis);
    const count = value["framesCount"];
    // Programs count the frames of one video differently; then it is taken for granted that the first ones are the same.
    if (Number.isFinite(axis.count) && isNumber(count) && count !== axis.count)
      this.losses.lose("values-assumed", `${field}/value/framesCount`);
    const last = Math.min(isNumber(count) ? count : 0, axis.count);
    return keys.flatMap((key, i) => {
      const next = keys[i + 1];
      if (!key.enabled) return [key];
      return [key, ...this.#between(key, next, next?.frame ?? last)];
    });
  }

  *#between(key: Key, next: Key | undefined, end: number): Generator<Found> {
    for (let frame = key.frame + 1; frame < end; frame++) {
      if (++this.#computed > MOST_COMPUTED)
        throw refusal(this.name, `more than ${MOST_COMPUTED} boxes lie between its key frames`);
      const part = next ? (frame - key.frame) / (next.frame - key.frame) : 0;
      yield {
        frame,
        percent: next ? moved(key.percent, next.percent, part) : key.percent,
        id: undefined,
        isComputed: true,
      };
    }
  }

  #keys(sequence: unknown, field: string, axis: SampleAxis): Key[] {
    const keys = new Map<number, Key>();
    for (const [each, place] of objectsIn(sequence, field)) {
      const { frame: number, x, y, width, height, rotation = 0, enabled, auto } = each;
      const frame = Number.isSafeInteger(number) ? (number as number) - 1 : -1;
      if (frame < 0 || frame >= axis.count || !Number.isSafeInteger(axis.time(frame))) {
        this.losses.lose("interval-unplaced", place);
        continue;
      }
      const percent = { x, y, width, height, rotation } as Percent;
      if (!Object.values(percent).every(isNumber) || !isPlausible(percent) || keys.has(frame)) {
        this.losses.lose("geometry-dropped", place);
        continue;
      }
      keys.set(frame, {
        frame,
        percent,
        id: textOf(each["x_id"]),
        isComputed: auto === true,
        enabled: enabled !== false,
      });
    }
    return [...keys.values()].sort((a, b) => a.frame - b.frame);
  }
}

/** A box at a part of the way from one to another. */
const moved = (a: Percent, b: Percent, part: number): Percent => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
  width: a.width + (b.width - a.width) * part,
  height: a.height + (b.height - a.height) * part,
  rotation: a.rotation + (b.rotation - a.rotation) * part,
});
