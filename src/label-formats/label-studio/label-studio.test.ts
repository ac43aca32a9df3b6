import { describe } from "vitest";
import { itLosesOnlyWhatIsTold } from "../../fuzz/drawn-round-trip.test.helper.js";
import { labelStudioFormat } from "./format.js";

describe("annotations to Label Studio and back", () => {
  itLosesOnlyWhatIsTold(labelStudioFormat, {
    ...{ written: "a.label-studio.json", read: "a.label-studio.json", runs: [100, 20] },
    // Times are those of samples; percents and degrees are rounded.
    near: { coordinates: 1e-9, ns: 1e9 },
    // Segments are counted in frames of some stream; without one there is nothing to count.
    suits: ({ segments, geometries }) => segments.length === 0 || geometries.some(({ stream }) => stream !== undefined),
  });
});
