/**
 * Stamps that were kept as the wrong number: in another unit, or in a floating-point number that cannot hold them.
 *
 * @module
 */
import { type Fault, truth } from "../fault.js";
import { sensorOf } from "../rigs.js";
import { type Scene, type Stamping, withStream } from "../scene.js";

const inUnit = (cause: string, tooSmall: number, was: string, alsoRight: readonly string[] = []): Fault => ({
  cause,
  unit: "factor",
  magnitudes: [tooSmall],
  disturb(scene, magnitude, random) {
    const { topic } = sensorOf(scene, random);
    const encoding = tooSmall < 1 ? "json" : scene.recorder.encoding;
    return {
      scene: { ...stampedBy(scene, topic, { tooSmall }), recorder: { ...scene.recorder, encoding } },
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude, alsoRight },
        words: `Stamps of ${topic} are in ${was}.`,
      }),
    };
  },
});

const inFloat = (cause: string, floatSeconds: 32 | 64, gridNs: number): Fault => ({
  cause,
  unit: "ns",
  magnitudes: [gridNs],
  disturb(scene, magnitude, random) {
    const { topic } = sensorOf(scene, random);
    return {
      scene: stampedBy(scene, topic, { floatSeconds }),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude },
        words: `Stamps of ${topic} went through seconds as a floating-point number of ${floatSeconds} bits.`,
      }),
    };
  },
});

/** The scene with a stream stamped otherwise. */
const stampedBy = (scene: Scene, topic: string, how: Partial<Stamping>): Scene =>
  withStream(scene, topic, (stream) => ({ ...stream, stamping: { ...stream.stamping, ...how } }));

export const numberFaults: readonly Fault[] = [
  inUnit("unit-seconds", 1e9, "seconds where nanoseconds are meant"),
  inUnit("unit-milliseconds", 1e6, "milliseconds where nanoseconds are meant"),
  inUnit("unit-microseconds", 1e3, "microseconds where nanoseconds are meant"),
  // The same numbers as those of milliseconds where seconds are meant.
  inUnit("unit-nanoseconds", 1e-3, "nanoseconds where microseconds are meant", ["unit-milliseconds"]),
  inFloat("float32-seconds", 32, 128e9),
  inFloat("float64-seconds", 64, 238),
];
