/**
 * What cameras say wrongly.
 *
 * @module
 */
import { depths, greyJpeg, group, HEIGHT_PX, WIDTH_PX } from "../bodies/pictures.js";
import type { Fault } from "../fault.js";
import { contentFault, during, percent, SHARES } from "./content-fault.js";

const BYTES = WIDTH_PX * HEIGHT_PX * 3;

/** A picture all over of one value, now and then. */
const exposed = (cause: string, words: string, value: number): Fault =>
  contentFault({
    ...{ cause, rule: "modality/images-exposed", kinds: ["image"], magnitudes: [0.04, 0.3, 0.6, 1], threshold: 0.1 },
    words: (share) => `has ${percent(share)} of its pictures ${words}`,
    distort: (share) => ({ share, messages: [{ data: new Uint8Array(BYTES).fill(value) }] }),
  });

const rawFaults: readonly Fault[] = [
  exposed("images-black", "black", 0),
  exposed("images-saturated", "saturated", 255),
  contentFault({
    ...{ cause: "images-frozen", rule: "modality/images-alive", kinds: ["image", "depth", "camera"] },
    ...{ unit: "ns", magnitudes: [0.6e9, 2.2e9, 5e9], threshold: 1e9 },
    words: (ns) => `shows the same for ${ns / 1e9} s`,
    distort: (ns, { scene, random }) => ({ ...during(scene, random, ns), held: [""] }),
  }),
  contentFault({
    ...{ cause: "image-cut", rule: "modality/image-size-holds", kinds: ["image"], magnitudes: SHARES },
    words: (share) => `lacks the last rows in ${percent(share)} of the pictures`,
    distort: (share) => ({ share, messages: [{ data: new Uint8Array(BYTES - 3 * WIDTH_PX * 2).fill(90) }] }),
  }),
  contentFault({
    ...{ cause: "image-step-off", rule: "modality/image-size-holds", kinds: ["image", "depth"], unit: "count" },
    ...{ magnitudes: [1, 4, 32] },
    words: (bytes) => `states rows ${bytes} bytes too long or too short`,
    distort: (bytes, { random, stream: { kind } }) => {
      const off = random.sign() * bytes;
      if (kind === "image") return { messages: [{ step: WIDTH_PX * 3 + off }] };
      const picture = depths("16UC1", 1000, 0.1);
      return { messages: picture.map((each) => ({ ...each, step: WIDTH_PX * 2 + off })) };
    },
  }),
  contentFault({
    ...{ cause: "image-encoding-unknown", rule: "modality/image-encoding-known", kinds: ["image"] },
    words: () => "has an encoding that nobody knows",
    distort: (_, { random }) => ({ messages: [{ encoding: random.pick(["RGB", "rgb24", "", "color"]) }] }),
  }),
  contentFault({
    ...{ cause: "image-format-changes", rule: "modality/image-format-constant", kinds: ["image"], magnitudes: SHARES },
    words: (share) => `has another encoding in ${percent(share)} of the pictures`,
    distort: (share) => ({ share, messages: [{ encoding: "bgr8" }] }),
  }),
];

const depthFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "depth-in-millimetres", kinds: ["depth"], words: () => "holds millimetres in floating-point numbers" },
    distort: (_, { random }) => ({ messages: depths("32FC1", 1000, 0.1, Number.NaN, random.magnitude(0.2, 4)) }),
  }),
  contentFault({
    ...{ cause: "depth-in-metres", kinds: ["depth"], words: () => "holds metres in whole numbers" },
    distort: (_, { random }) => ({ messages: depths("16UC1", 1, 0.1, 0, random.magnitude(0.2, 4)) }),
  }),
  contentFault({
    ...{ cause: "depth-invalid-as-number", rule: "modality/depth-invalid-marked", kinds: ["depth"] },
    ...{ magnitudes: [0.004, 0.025, 0.1, 0.4], threshold: 0.01 },
    words: (share) => `has 0 or −1 for the ${percent(share)} that were not measured`,
    distort: (share, { random }) => ({ messages: depths("32FC1", 1, share, random.pick([0, -1])) }),
  }),
];

const compressedFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "picture-of-another-codec", rule: "modality/picture-format-matches", kinds: ["camera"] },
    words: () => "says PNG and is JPEG",
    distort: () => ({ messages: [{ format: "png" }] }),
  }),
  contentFault({
    ...{ cause: "picture-empty", rule: "modality/picture-format-matches", kinds: ["camera"], magnitudes: SHARES },
    words: (share) => `has ${percent(share)} of its pictures empty`,
    distort: (share) => ({ share, messages: [{ data: new Uint8Array(0) }] }),
  }),
  contentFault({
    ...{ cause: "picture-cut", rule: "modality/picture-intact", kinds: ["camera"], magnitudes: SHARES },
    words: (share) => `has ${percent(share)} of its pictures cut`,
    distort: (share, { random }) => ({
      share,
      messages: [{ data: greyJpeg(16, 16).subarray(0, random.pick([30, 60, 100, -1])) }],
    }),
  }),
  contentFault({
    ...{ cause: "picture-size-changes", rule: "modality/image-format-constant", kinds: ["camera"], magnitudes: SHARES },
    words: (share) => `has another size in ${percent(share)} of its pictures`,
    distort: (share) => ({ share, messages: [{ data: greyJpeg(8, 16) }] }),
  }),
];

/** Each unit behind its length, as MP4 has it. */
function lengthPrefixed(sample: Uint8Array): Uint8Array {
  const starts = [...sample.keys()].filter(
    (i) => i >= 3 && sample[i] === 1 && [1, 2, 3].every((n) => sample[i - n] === 0),
  );
  const copy = sample.slice();
  for (const [n, start] of starts.entries())
    new DataView(copy.buffer).setUint32(start - 3, (starts[n + 1] ?? sample.length + 3) - 3 - (start + 1));
  return copy;
}

const videoFaults: readonly Fault[] = [
  contentFault({
    ...{ cause: "video-starts-late", rule: "modality/video-starts-with-keyframe", kinds: ["video"], unit: "count" },
    ...{ magnitudes: [1, 3, 9] },
    words: (count) => `begins with ${count} pictures before a keyframe`,
    distort: (count) => {
      const whole = group(true);
      return { messages: [...whole.slice(whole.length - count), ...whole.slice(0, -count)].map((data) => ({ data })) };
    },
  }),
  contentFault({
    ...{ cause: "video-keyframes-bare", rule: "modality/video-parameter-sets-present", kinds: ["video"] },
    words: () => "has keyframes without parameter sets",
    distort: (_, { scene, random }) => ({
      ...during(scene, random, 5e9),
      messages: group(false).map((data) => ({ data })),
    }),
  }),
  contentFault({
    ...{ cause: "video-with-lengths", rule: "modality/video-format-matches", kinds: ["video"] },
    words: () => "has lengths in place of start codes",
    distort: () => ({ messages: group(true).map((data) => ({ data: lengthPrefixed(data) })) }),
  }),
  contentFault({
    ...{ cause: "video-codec-misnamed", rule: "modality/video-format-matches", kinds: ["video"] },
    words: () => "names a codec that it is not, or that nobody knows",
    distort: (_, { random }) => ({ messages: [{ format: random.pick(["h265", "avc1", "H264"]) }] }),
  }),
];

export const seeingFaults: readonly Fault[] = [...rawFaults, ...depthFaults, ...compressedFaults, ...videoFaults];
