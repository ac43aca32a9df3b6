import { describe } from "vitest";
import { itLosesOnlyWhatIsTold } from "../../fuzz/drawn-round-trip.test.helper.js";
import { cvatFormat } from "./format.js";

describe("annotations to CVAT and back", () => {
  // Times are those of samples, and an angle goes through degrees.
  const near = { coordinates: 1e-9, ns: 1e9 };
  itLosesOnlyWhatIsTold(cvatFormat, { written: "a", read: "a", near, runs: [100, 20] });
});
