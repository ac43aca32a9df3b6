/**
 * What scanners and lidars say wrongly.
 *
 * @module
 */
import { clouds, columns, POINT_BYTES, POINTS } from "../bodies/ranges.js";
import type { Fault } from "../fault.js";
import { contentFault, during, percent, SHARES } from "./content-fault.js";

const RANGES = "modality/scan-ranges-conventional";
const LAYOUT = "modality/cloud-layout-holds";

/** Rays that have a range which is none. */
const rays = (cause: string, words: string, range: number): Fault =>
  contentFault({
    ...{ cause, rule: RANGES, kinds: ["lidar"], magnitudes: [1 / 36, 3 / 36, 12 / 36], threshold: 0.01 },
    words: (share) => `has a range ${words} for ${Math.round(36 * share)} of 36 rays`,
    distort: (share) => ({
      numbers: [{ paths: Array.from({ length: Math.round(36 * share) }, (_, ray) => `ranges.${7 + ray}`), put: range }],
    }),
  });

const scannerFaults: readonly Fault[] = [
  rays("ranges-zero", "of 0", 0),
  rays("ranges-below", "below the least", 0.04),
  rays("ranges-above", "above the largest", 65.533),
  contentFault({
    ...{ cause: "scan-misfit", rule: "modality/scan-size-holds", kinds: ["lidar"], unit: "count" },
    ...{ magnitudes: [1, 3, 18], threshold: 1 },
    words: (count) => `has ${count} rays fewer than its angles say`,
    distort: (count) => ({ messages: [{ ranges: new Float32Array(36 - count) }] }),
  }),
  contentFault({
    ...{ cause: "scan-intensities-misfit", rule: "modality/scan-size-holds", kinds: ["lidar"] },
    words: () => "has fewer intensities than ranges",
    distort: () => ({ messages: [{ intensities: new Float32Array(35) }] }),
  }),
  contentFault({
    ...{ cause: "scan-times-overlong", rule: "modality/scan-times-hold", kinds: ["lidar"], unit: "factor" },
    ...{ magnitudes: [1.1, 2, 1000] },
    words: (factor) => `takes ${factor} times as long for its rays as for a scan`,
    distort: (factor, { stream: { rateHz } }) => ({
      messages: [{ time_increment: factor / rateHz / 35, scan_time: 1 / rateHz }],
    }),
  }),
];

const bothFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "sweeps-repeated", rule: "modality/sweeps-alive", kinds: ["lidar", "cloud"] },
    ...{ unit: "ns", magnitudes: [0.6e9, 2.2e9, 5e9], threshold: 1e9 },
    words: (ns) => `sends the same sweep for ${ns / 1e9} s`,
    distort: (ns, { scene, random }) => ({ ...during(scene, random, ns), held: [""] }),
  }),
  contentFault({
    ...{ cause: "sweeps-blank", rule: "modality/sweeps-alive", kinds: ["lidar", "cloud"], magnitudes: SHARES },
    words: (share) => `sends ${percent(share)} of its sweeps empty`,
    distort: (share, { stream: { kind } }) => ({
      share,
      ...(kind === "cloud" ? { messages: clouds(() => 0) } : { numbers: [{ paths: ["ranges"], put: 0 }] }),
    }),
  }),
];

const cloudFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "cloud-millimetres", kinds: ["cloud"], words: () => "is in millimetres" },
    distort: (_, { random }) => ({ messages: clouds((metres) => 1000 * metres, random.magnitude(0.3, 8)) }),
  }),
  contentFault({
    ...{ cause: "cloud-not-dense", rule: "modality/cloud-dense-true", kinds: ["cloud"], magnitudes: SHARES },
    words: (share) => `claims to be dense and is not, in ${percent(share)} of the samples`,
    distort: (share) => ({
      share,
      messages: clouds((metres, point) => (point % 9 === 4 ? Number.NaN : metres)).map((points) => ({
        ...points,
        is_dense: true,
      })),
    }),
  }),
  contentFault({
    ...{ cause: "cloud-row-step", rule: LAYOUT, kinds: ["cloud"], unit: "count", magnitudes: [4, 16, 1008] },
    words: (bytes) => `has rows ${bytes} bytes shorter than its points`,
    distort: (bytes) => ({ messages: [{ row_step: POINTS * POINT_BYTES - bytes }] }),
  }),
  contentFault({
    ...{ cause: "cloud-cut", rule: LAYOUT, kinds: ["cloud"], magnitudes: SHARES },
    words: (share) => `has ${percent(share)} of its clouds cut`,
    distort: (share) => ({ share, messages: [{ data: new Uint8Array(POINTS * POINT_BYTES - 40).fill(63) }] }),
  }),
  contentFault({
    ...{ cause: "cloud-field-beyond", rule: LAYOUT, kinds: ["cloud"], words: () => "has a field beyond its points" },
    distort: () => ({ messages: [{ fields: columns("x", "y", "z", "intensity", "ring") }] }),
  }),
  contentFault({
    ...{ cause: "cloud-field-type", rule: LAYOUT, kinds: ["cloud"], words: () => "has a field of no type" },
    distort: (_, { random }) => ({
      messages: [
        {
          fields: columns("x", "y", "z", "intensity").map((field, i) =>
            i === 3 ? { ...field, datatype: random.pick([0, 11, 255]) } : field,
          ),
        },
      ],
    }),
  }),
  contentFault({
    ...{ cause: "cloud-without-coordinates", rule: "modality/cloud-coordinates-given", kinds: ["cloud"] },
    words: () => "has no field x, or one that overlaps another",
    distort: (_, { random }) => ({
      messages: [
        {
          fields: random.pick([
            columns("X", "Y", "Z", "intensity"),
            columns("x", "y", "z", "intensity").map((field, i) => (i === 3 ? { ...field, offset: 10 } : field)),
          ]),
        },
      ],
    }),
  }),
];

export const rangingFaults: readonly Fault[] = [...scannerFaults, ...bothFaults, ...cloudFaults];
