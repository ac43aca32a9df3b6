/** Calibrations of a camera: which there are, where they change, and how little is kept of them. */
import { describe, expect, it } from "vitest";
import { note } from "../../spec/facts/note.js";
import type { Tally } from "../../spec/facts/tally.js";
import { AcrossStreams } from "../across/across.js";
import type { Samples } from "../samples.js";
import type { CanonicalValues, SampleAt } from "./measure.js";
import { cameraCalibration } from "./meters/camera-calibration.js";

const SIZES = [1, 1, 9, 9, 12, 1, 1, 4];
const [FOCAL, BINNING] = [2, 32];

/** Measures samples, each the places of some numbers and their values. */
function measured(samples: Iterable<readonly (readonly [place: number, value: number])[]>, coefficients = 5) {
  const measure = cameraCalibration.measure(
    { types: ["test"], modality: "camera-calibration", fields: {} },
    0,
    new AcrossStreams(),
  );
  let row = 0;
  const batch = {
    place: (index: number) => ({ index }),
    note: (into: Tally, index: number) => note(into, () => ({ index })),
  } as unknown as Samples;
  const numbers = new Float64Array(38);
  const slots = Int32Array.from(SIZES, (_, i) => SIZES.slice(0, i).reduce((sum, size) => sum + size, 0));
  const list = { values: new Float64Array(64), length: Math.min(coefficients, 64), count: coefficients };
  const values: CanonicalValues = {
    absent: new Array<boolean>(10).fill(false),
    ...{ slots, numbers },
    list: () => list,
    text: () => "plumb_bob",
    texts: () => [],
    signature: () => 1,
    data: () => undefined,
  };
  for (const sample of samples) {
    numbers.fill(0);
    for (const [place, value] of sample) numbers[place] = value;
    measure.take(values, { batch, row, timeNs: row, axisNs: row } as SampleAt);
    row++;
  }
  return measure.finish().calibration!;
}

describe("calibrations", () => {
  it("that stay the same are one", () => {
    const { distinct, distinctCount, changes } = measured(Array.from({ length: 50 }, () => [[FOCAL, 500]]));
    expect([distinct.length, distinctCount, changes.count]).toEqual([1, 1, 0]);
    expect(distinct[0]).toMatchObject({ samples: 50, first: { index: 0 }, distortionModel: "plumb_bob" });
    expect(distinct[0]!.intrinsics![0]).toBe(500);
  });

  it("that take turns are two, with the place of each change", () => {
    const { distinct, changes } = measured(Array.from({ length: 9 }, (_, i) => [[FOCAL, 500 + (i % 2)]]));
    expect(distinct.map(({ samples }) => samples)).toEqual([5, 4]);
    expect(changes.count).toBe(8);
    expect(changes.first[0]).toEqual({ index: 1 });
  });

  it("of which only binning differs do not change", () => {
    const { distinctCount, changes } = measured(Array.from({ length: 9 }, (_, i) => [[BINNING, i % 3]]));
    expect([distinctCount, changes.count]).toEqual([3, 0]);
  });

  it("that are not numbers are told, and equal each other", () => {
    const { distinct, changes } = measured([[[FOCAL, Number.NaN]], [[FOCAL, Number.NaN]]]);
    expect(changes.count).toBe(0);
    expect(distinct[0]).toMatchObject({ nonFinite: ["intrinsics"], samples: 2 });
    expect(distinct[0]!.intrinsics![0]).toBe(0);
  });

  it("that change all the time are kept to eight, and of their coefficients 32", () => {
    const all = function* () {
      for (let i = 0; i < 20_000; i++) yield [[FOCAL, i]] as const;
    };
    const { distinct, distinctCount, changes } = measured(all(), 1_000_000);
    expect([distinct.length, distinctCount, changes.count, changes.first.length]).toEqual([8, 9, 19_999, 5]);
    for (const { distortion, distortionCount } of distinct)
      expect([distortion.length, distortionCount]).toEqual([32, 1_000_000]);
  });
});
