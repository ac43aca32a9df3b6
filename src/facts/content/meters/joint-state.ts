import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import { NAMED_ELEMENTS } from "../../../spec/limits.js";
import type { TurningSignal } from "../../across/motion.js";
import { Joints, SLOW } from "../joint-motion.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, NumberList, SampleAt } from "../measure.js";
import type { UsualFields } from "../usual.js";
import { Layouts } from "../vectors.js";

const FIELDS = ["names", "positions", "velocities", "efforts"] as const;
const [NAMES, POSITIONS, VELOCITIES, EFFORTS] = [0, 1, 2, 3] as const;

/** Which element is not finite; -1 for none. ros2_control writes NaN for what a joint does not measure. */
function findInfinite({ values, length }: NumberList, mayBeNaN: boolean): number {
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value) && !(mayBeNaN && Number.isNaN(value))) return i;
  }
  return -1;
}

const isOdd = ({ count }: NumberList, length: number): boolean => count > 0 && count !== length;

/** The first field whose array is neither empty nor as long as the list of names. */
function oddOne(length: number, positions: NumberList, velocities: NumberList, efforts: NumberList) {
  if (isOdd(positions, length)) return POSITIONS;
  if (isOdd(velocities, length)) return VELOCITIES;
  return isOdd(efforts, length) ? EFFORTS : undefined;
}

const STILL: UsualFields = { bounded: [POSITIONS], mayBeNaN: [VELOCITIES, EFFORTS], names: NAMES };
const MOVING: UsualFields = {
  ...STILL,
  moving: { positions: POSITIONS, velocities: VELOCITIES, slow: SLOW },
};

class JointStateMeasure implements ContentMeasure {
  readonly #layouts = new Layouts((names, length) => new Joints(names, length));
  readonly #mismatched = tally();
  readonly #duplicates = tally();
  readonly #nonFinite = tally();
  /** Whether nothing was wrong with the sample that was taken last, and whether it has positions and velocities. */
  #isSound = false;
  #moves = false;

  /** Arrays are `parallel` to the names where the message has arrays; a list of joints has each value in its joint. */
  constructor(
    readonly parallel: boolean,
    readonly signal: TurningSignal | undefined,
  ) {}

  take(values: CanonicalValues, at: SampleAt): void {
    const positions = values.list(POSITIONS);
    const velocities = values.list(VELOCITIES);
    const efforts = values.list(EFFORTS);
    const joints = this.#layouts.of(values, NAMES, positions.count);
    this.#isSound = false;
    if (!joints) return;
    joints.take(positions);
    if (joints.duplicate) at.batch.note(this.#duplicates, at.row);
    const { length } = joints.names;
    const odd = this.parallel ? oddOne(length, positions, velocities, efforts) : undefined;
    if (odd !== undefined)
      at.batch.note(this.#mismatched, at.row, undefined, {
        name: FIELDS[odd]!,
        expected: String(length),
        actual: String(values.list(odd).count),
      });
    // In a list of joints, what one lacks is NaN.
    const wrong = Math.max(
      findInfinite(positions, !this.parallel),
      findInfinite(velocities, true),
      findInfinite(efforts, true),
    );
    if (wrong >= 0) at.batch.note(this.#nonFinite, at.row, undefined, { name: joints.names[wrong] ?? String(wrong) });
    const moves = positions.count === velocities.count && positions.count > 0;
    this.#moves = moves;
    this.#isSound = odd === undefined && wrong < 0 && !joints.duplicate && positions.count > 0;
    if (moves) joints.move(positions, velocities, at.timeNs);
    if (moves) this.signal?.speeds(at.axisNs, velocities);
    else this.signal?.positions(at.axisNs, positions);
  }

  get usual(): UsualFields | undefined {
    return this.#isSound ? (this.#moves ? MOVING : STILL) : undefined;
  }

  passOver(samples: number): void {
    this.#layouts.passOver(samples);
    for (const joints of this.#layouts.all()) joints.passOver();
  }

  finish(): Partial<ContentFacts> {
    return {
      jointState: {
        mismatched: this.#mismatched,
        duplicates: this.#duplicates,
        nonFinite: this.#nonFinite,
        joints: this.#layouts
          .all()
          .flatMap((joints) => joints.motions())
          .slice(0, NAMED_ELEMENTS),
      },
      vector: this.#layouts.finish(),
    };
  }
}

export const jointState: ContentMeter = {
  modality: "joint-state",
  fields: FIELDS,
  measure: ({ fields }, stream, { motion }) =>
    new JointStateMeasure(
      !fields["positions"]?.paths.some((path) => path.includes("[]")),
      motion.signal(stream, "joints"),
    ),
};
