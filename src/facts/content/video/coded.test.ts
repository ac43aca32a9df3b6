import { describe, expect, it } from "vitest";
import { CODECS, type Coded } from "./coded.js";

const start = [0, 0, 0, 1];
const h264 = {
  sets: [...start, 0x67, 0x42, 0xc0, 0x1e, ...start, 0x68, 0xce, 0x3c],
  key: [0, 0, 1, 0x65, 0x88, 0x84],
  inter: [...start, 0x41, 0x9a, 2],
};
const h265 = {
  sets: [...start, 0x40, 1, 0x0c, ...start, 0x42, 1, 1, ...start, 0x44, 1, 0xc1],
  key: [...start, 0x26, 1, 0xaf],
  inter: [...start, 0x02, 1, 0xd0],
};
const delimiter = [...start, 0x09, 0xf0];

const TABLE: [name: string, codec: string, bytes: number[], expected: Coded][] = [
  ["a keyframe of H.264", "h264", [...h264.sets, ...h264.key], { keyframe: true, parameters: true }],
  [
    "a keyframe behind a delimiter",
    "h264",
    [...delimiter, ...h264.sets, ...h264.key],
    { keyframe: true, parameters: true },
  ],
  ["a keyframe of H.264 alone", "h264", h264.key, { keyframe: true, parameters: false }],
  ["a keyframe with one set", "h264", [...h264.sets.slice(0, 8), ...h264.key], { keyframe: true, parameters: false }],
  ["a picture of H.264", "h264", h264.inter, { keyframe: false, parameters: false }],
  ["sets of H.264 alone", "h264", h264.sets, { keyframe: false, parameters: false }],
  [
    "H.265 under the name of H.264",
    "h264",
    [...h265.sets, ...h265.key],
    { keyframe: false, parameters: false, reason: "it is h265" },
  ],
  [
    "units with lengths",
    "h264",
    [0, 0, 0, 2, 0x65, 0x88],
    { keyframe: false, parameters: false, reason: "its units have lengths in place of start codes" },
  ],
  [
    "noise",
    "h264",
    [9, 9, 9, 9, 9],
    { keyframe: false, parameters: false, reason: "it does not begin with a start code" },
  ],
  ["nothing", "h265", [], { keyframe: false, parameters: false, reason: "it does not begin with a start code" }],
  ["a keyframe of H.265", "h265", [...h265.sets, ...h265.key], { keyframe: true, parameters: true }],
  ["a keyframe of H.265 alone", "h265", h265.key, { keyframe: true, parameters: false }],
  ["a picture of H.265", "h265", h265.inter, { keyframe: false, parameters: false }],
  [
    "H.264 under the name of H.265",
    "h265",
    [...h264.sets, ...h264.key],
    { keyframe: false, parameters: false, reason: "it is h264" },
  ],
  ["a keyframe of VP9", "vp9", [0x82, 0x49, 0x83, 0x42, 0], { keyframe: true, parameters: true }],
  ["a picture of VP9", "vp9", [0x86, 0, 0x40], { keyframe: false, parameters: false }],
  ["a picture of VP9 that is shown again", "vp9", [0x88], { keyframe: false, parameters: false }],
  [
    "a keyframe of VP9 without its sync code",
    "vp9",
    [0x82, 1, 2, 3],
    { keyframe: false, parameters: false, reason: "a keyframe lacks its sync code" },
  ],
  [
    "no VP9",
    "vp9",
    [0x12, 0, 0],
    { keyframe: false, parameters: false, reason: "it does not begin with a frame of VP9" },
  ],
  ["a keyframe of AV1", "av1", [0x12, 0, 0x0a, 2, 0, 0, 0x32, 2, 0x10, 0], { keyframe: true, parameters: true }],
  ["a keyframe of AV1 alone", "av1", [0x32, 2, 0x10, 0], { keyframe: true, parameters: false }],
  ["a picture of AV1", "av1", [0x12, 0, 0x32, 2, 0x30, 0], { keyframe: false, parameters: false }],
  [
    "a unit that reaches too far",
    "av1",
    [0x0a, 0xff, 0x7f, 0],
    { keyframe: false, parameters: false, reason: "a unit reaches beyond its end" },
  ],
  [
    "no AV1",
    "av1",
    [0x80, 0, 0],
    { keyframe: false, parameters: false, reason: "it does not begin with a unit of AV1" },
  ],
];

describe("a coded picture", () => {
  it.each(TABLE)("%s (%s)", (_, codec, bytes, expected) => {
    expect(CODECS[codec]!(Uint8Array.from(bytes))).toEqual(expected);
  });

  it("survives any cut and any flip", () => {
    for (const [, codec, bytes] of TABLE) {
      for (let length = 0; length <= bytes.length; length++)
        expect(CODECS[codec]!(Uint8Array.from(bytes.slice(0, length))).keyframe).toBeTypeOf("boolean");
      for (let i = 0; i < bytes.length * 8; i++) {
        const flipped = Uint8Array.from(bytes);
        flipped[i >> 3]! ^= 1 << (i & 7);
        expect(CODECS[codec]!(flipped).keyframe).toBeTypeOf("boolean");
      }
    }
  });

  it("is not searched without end", () => {
    const long = new Uint8Array(8_000_000);
    long.set([0, 0, 1, 9]);
    expect(CODECS["h264"]!(long)).toEqual({ keyframe: false, parameters: false });
  });
});
