import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { convert } from "../convert.js";
import { tabletopDeclaration } from "../generate/declaration.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { memorySink } from "../io/sink.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import { excerptOf } from "./excerpt.js";

const CLOCK = { id: "host", timescale: "utc" };
const declared = (streams: object[]) =>
  JSON.stringify({ tasuki: "0.1", clocks: [CLOCK], streams, x_vendor: { kept: true } });
const isCamera = (topic: string) => topic.startsWith("/camera");

describe("the declaration of an excerpt", () => {
  it("says of what was left out that it need not be there, and keeps all else", () => {
    const streams = [{ topic: "/camera/a" }, { topic: "/imu", clock: "host" }, { topic: "/scan", required: false }];
    const { text, left } = excerptOf(declared(streams), isCamera);
    expect(left).toBe(1);
    expect(JSON.parse(text)).toEqual({
      ...JSON.parse(declared(streams)),
      streams: [streams[0], { ...streams[1], required: false }, streams[2]],
    });
  });

  it.each([
    ["nothing was left out", declared([{ topic: "/camera/a" }])],
    ["it cannot be read", "{ tasuki"],
    ["it is no declaration", '{ "streams": 3 }'],
  ])("stays as it is where %s", (_, text) => {
    expect(excerptOf(text, isCamera)).toEqual({ text, left: 0 });
  });

  it("conforms as the whole does, as far as what was left out is not needed", async () => {
    const recording = await tabletop({ seconds: 2 });
    const [sink, whole] = [memorySink(), memorySink()];
    const declaration = tabletopDeclaration as Declaration;
    const target = { name: "a.mcap", create: async () => sink };
    const { notes } = await convert([recording], target, { declaration, exclude: ["/camera/front/*"] });
    expect(notes.map(({ code, count }) => [code, count])).toEqual([["streams-not-required", 2]]);
    const { recordings } = await check(sink.bytes().slice());
    expect(recordings[0]!.findings).toEqual([]);
    // All topics: each of them has to be there.
    await convert([sink.bytes().slice()], { name: "b.mcap", create: async () => whole }, { declaration });
    const again = await check(whole.bytes().slice());
    expect(again.recordings[0]!.findings.map(({ rule }) => rule)).toContain("time/declared-streams-present");
  });
});
