/**
 * Whether a stamp is the time of acquisition, or was made later: when the sample was published, arrived or was logged.
 *
 * @module
 */
import type { StreamFacts } from "../spec/facts/stream.js";
import type { FoundCause } from "./clock.js";

/** Stamps this near to the log time were copied from it. */
const EQUAL_NS = 1000;
/** Stamps this near to the publish time were made when publishing. */
const AT_PUBLISH_NS = 500_000;
/** No picture or sweep arrives sooner after its acquisition: exposure, readout and transfer take time. */
const FLOORS_NS: Readonly<Record<string, number>> = {
  Image: 3_000_000,
  CompressedImage: 3_000_000,
  PointCloud2: 3_000_000,
  LaserScan: 3_000_000,
};

/** Other sensors whose stamps should be those of the device: that they equal the log time is all that can be told of these. */
const SENSORS = new Set(["Imu", "MagneticField", "NavSatFix", "FluidPressure", "Temperature", "Range"]);
/** Sensors that sample at even intervals by design: stamps in bursts are none of acquisition. */
const EVEN = new Set(["Imu", "MagneticField", ...Object.keys(FLOORS_NS)]);

const typeOf = ({ schemas }: StreamFacts): string => schemas[0]?.name.split(/[/.]/).at(-1) ?? "";

/** Whether the type is that of a sensor's own samples, so that a stamp made later can be told. */
export const isAcquired = (stream: StreamFacts): boolean =>
  Object.hasOwn(FLOORS_NS, typeOf(stream)) || SENSORS.has(typeOf(stream));

/** Whether the type is one of samples that are taken at even intervals. */
export const isEven = (stream: StreamFacts): boolean => EVEN.has(typeOf(stream));

/** How sure each cause is, and what else it may be: equal times do not tell which of them was copied from the other. */
const SURE = {
  "stamped-at-log": { confidence: 0.7, or: "log-time-copied" },
  "stamped-at-publish": { confidence: 0.9, or: "stamped-on-arrival" },
  "stamped-on-arrival": { confidence: 0.7, or: "stamped-at-publish" },
} as const;

/**
 * The cause of a stamp that was made after acquisition, with the latency that shows it; undefined where none does.
 *
 * @param apartNs How far the clocks of stamps and log times may part although both are right.
 */
export function causeOfLateStamp(
  stream: StreamFacts,
  apartNs = 0,
): (FoundCause & { readonly measuredNs: number }) | undefined {
  const late = lateStamp(stream, apartNs);
  if (late === undefined) return undefined;
  const { confidence, or } = SURE[late.cause];
  const alternatives = [{ cause: or, confidence: 1 - confidence }];
  return { ...late, diagnosis: { confidence, witnesses: [], alternatives } };
}

function lateStamp(stream: StreamFacts, apartNs: number): { cause: keyof typeof SURE; measuredNs: number } | undefined {
  const { stamp, publish, samples } = stream;
  const latency = stamp?.latency;
  if (latency?.p05Ns === undefined || latency.p95Ns === undefined) return undefined;
  if (latency.p05Ns >= -EQUAL_NS && latency.p95Ns <= EQUAL_NS)
    return { cause: "stamped-at-log", measuredNs: latency.p50Ns };
  const floor = FLOORS_NS[typeOf(stream)];
  if (floor === undefined || latency.p50Ns < 0) return undefined;
  const published = stamp?.publishP50Ns;
  const known = publish.equalsLog < samples && publish.zero < samples;
  if (known && published !== undefined && Math.abs(published) < AT_PUBLISH_NS - apartNs)
    return { cause: "stamped-at-publish", measuredNs: published };
  return latency.p50Ns < floor - apartNs ? { cause: "stamped-on-arrival", measuredNs: latency.p50Ns } : undefined;
}
