/** Samples near instants: the sweep against plain looking. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InstantCollector } from "./instants.js";
import { sampling } from "./rows.test.helper.js";

const ORIGIN = 1_780_000_000_000_000_000n;

describe("instants", () => {
  it("have the nearest sample and the count before them, as plain looking finds", () => {
    const time = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 40 }), fc.uniqueArray(time, { maxLength: 20 }), (samples, instants) => {
        const offsets = Float64Array.from(instants).sort();
        // The origin of the annotation is 300 ns after that of the recording.
        const collector = new InstantCollector(
          { basis: "log", originNs: String(ORIGIN + 300n) },
          new Map([["/a", offsets]]),
        );
        const make = sampling(ORIGIN);
        collector.take(make(samples.map((log) => ({ log: log + 300 }))), ["/a"]);
        const [found] = collector.finish().streams;
        expect(found!.samplesBefore).toEqual([...offsets].map((at) => samples.filter((each) => each < at).length));
        expect(found!.distancesNs).toEqual(
          [...offsets].map((at) =>
            samples.length === 0 ? null : Math.min(...samples.map((each) => Math.abs(each - at))),
          ),
        );
      }),
    );
  });
});
