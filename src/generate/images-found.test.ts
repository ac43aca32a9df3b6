/** Images of recordings that others made, where they are at hand. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fileSource } from "../io/file.js";
import { measure } from "../measure.js";
import { rules } from "../rules/index.js";
import { runRules } from "../rules/run.js";

const FOLDER = fileURLToPath(new URL("../../../shared/recordings/", import.meta.url));

/** Modality of each stream of images, and the rules that each recording breaks by what its images say. */
const FOUND: Record<string, { streams: Record<string, string>; broken: string[] }> = {
  "eric-wieser__ros_numpy/@400b9151c7/test/test.bag": {
    streams: { "/compressedimage": "compressed-camera", "/image": "camera" },
    broken: [],
  },
  // The same picture a hundred times.
  "mmusa__deepen-grade/tests/fixtures/data/sample.mcap": {
    streams: { "/camera/image_raw": "compressed-camera" },
    broken: ["modality/images-alive"],
  },
  "rerun-io__rerun/@462a060516/crates/store/re_data_loader/tests/assets/rosbag2_2025_09_10-13_03_56_0.mcap": {
    streams: { "/compressed_image": "compressed-camera", "/image": "camera" },
    broken: [],
  },
  "rosbag-sharing-community__amber/@d388a41158/tests/rosbag/soccer_goal/soccer_goal_12.mcap": {
    streams: { "/camera/image_raw": "camera" },
    broken: [],
  },
};
const own = rules.filter(({ id }) => /^modality\/(image|picture|video|depth)/.test(id));

describe("images of real recordings (skipped where ../shared/recordings is absent)", () => {
  it.skipIf(!existsSync(FOLDER)).each(Object.entries(FOUND))("%s", async (path, { streams, broken }) => {
    const { facts } = await measure(await fileSource(FOLDER + path));
    const images = facts.streams.filter(({ content }) => content?.image !== undefined);
    expect(Object.fromEntries(images.map(({ topic, content }) => [topic, content!.modality]))).toEqual(streams);
    const found = runRules(own, { recording: facts }).filter(({ outcome }) => outcome === "fail");
    expect(found.map(({ rule }) => rule.id)).toEqual(broken);
  });
});
