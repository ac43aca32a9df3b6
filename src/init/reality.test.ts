/** Drafts of real recordings: valid as they stand, no level is lost by them, and nothing fails but what they say is needed. */
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseDeclaration, parseDeclarationFile } from "../declare.js";
import { draftDeclaration, renderDrafted, survey } from "../init.js";
import { fileFolder, fileSource } from "../io/file.js";
import { judgeFacts } from "../judging.js";
import { resolveProfile } from "../profile.js";
import { Declaration } from "../spec/declaration/declaration.js";
import { HandOver } from "../spec/delivery/hand-over.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import { draftHandOver } from "./documents.js";
import { type DraftObject, Known, markedIn, Needed } from "./draft.js";
import { pointerOf } from "./render-json.js";
import { updateJson, updateYaml } from "./update-files.js";

const SHARED = fileURLToPath(new URL("../../../shared/recordings/", import.meta.url));

/** Bags, MCAP files and databases; the last two are folders of rosbag2. */
const RECORDINGS = [
  "cra-ros-pkg__robot_localization/test/test1.bag",
  "cra-ros-pkg__robot_localization/@b1bb62f37e/test/test1.bag",
  "eric-wieser__ros_numpy/@400b9151c7/test/test.bag",
  "foxglove__rosbag/fixtures/example-lz4.bag",
  "jsk-ros-pkg__jsk_recognition/audio_to_spectrogram/sample/data/audio_300hz.bag",
  "jsk-ros-pkg__jsk_recognition/jsk_pcl_ros/scripts/check_depth_error/test.bag",
  "RISE-Maritime__keelson/@8bdcf4b98f/connectors/klog/bin/2024-05-15.mcap",
  "ros-event-camera__event_camera_py/tests/test_events_1.bag",
  "mmusa__deepen-grade/tests/fixtures/data/sample.mcap",
  "rosbag-sharing-community__amber/@d388a41158/tests/rosbag/soccer_goal/soccer_goal_12.mcap",
  "ros2__rosbag2/rosbag2_py/test/resources/mcap/wbag/wbag_0.mcap",
  "ros2__rosbag2/rosbag2_py/test/resources/sqlite3/wbag/wbag_0.db3",
  "tier4__nebula/@64c09dc8d4/nebula_tests/data/robosense/helios16P/rosbag2_2023_08_03-11_02_46",
  "Optimal-Robotics-Lab__unitree-go2/data/bags/test_5/vicon_bag",
];

/** Requirements that a draft may break: it names the place in a comment, and who can fill it in. */
const SAYS_NEEDED: Record<string, RegExp> = {
  "clock/discipline-declared": /^\/clocks\/\d+\/discipline$/,
  "clock/log-clock-declared": /^\/(logClock|publishClock)$/,
  "clock/stamp-clock-declared": /^\/streams\/\d+\/clock$/,
  "clock/stamp-reference-declared": /^\/streams\/\d+\/stamp(Reference|Origin)$/,
};

const judged = (recording: RecordingFacts, declaration?: Declaration) => {
  const { level, findings } = judgeFacts({ recording, declaration }, resolveProfile());
  return { level, failed: new Set(findings.map(({ rule, at }) => `${rule} ${at.stream ?? ""}`)) };
};

describe.skipIf(!existsSync(SHARED))("the draft of a real recording", () => {
  it.each(RECORDINGS)("%s", { timeout: 20_000 }, async (path) => {
    const open = async () =>
      statSync(SHARED + path).isDirectory() ? fileFolder(SHARED + path) : await fileSource(SHARED + path);
    const surveyed = await survey(await open());
    const { facts } = surveyed;
    const draft = draftDeclaration(surveyed);
    const yaml = await renderDrafted(draft, "yaml");
    const json = await renderDrafted(draft, "json");
    const declaration = await parseDeclarationFile(yaml, "draft.tasuki.yaml");
    expect(parseDeclaration(json, "draft.tasuki.json"), "both languages say the same").toEqual(declaration);
    expect(declaration.streams.map(({ topic }) => topic)).toEqual(
      facts.streams.filter(({ samples, topic }) => samples > 0 && topic !== "").map(({ topic }) => topic),
    );

    const before = judged(facts);
    const after = judged(facts, declaration);
    expect(after.level).toBeGreaterThanOrEqual(before.level);
    const needed = [...markedIn(draft, Declaration)]
      .filter(({ leaf }) => leaf instanceof Needed)
      .map((each) => pointerOf(each.path));
    for (const failed of after.failed) {
      if (before.failed.has(failed)) continue;
      const place = SAYS_NEEDED[failed.split(" ")[0]!];
      expect(place, `${failed} is new`).toBeDefined();
      expect(needed.some((each) => place!.test(each))).toBe(true);
    }
    const scales = declaration.clocks.filter(({ id }) => id !== "log");
    for (const failed of before.failed)
      if (!after.failed.has(failed)) expect(scales, `${failed} is silenced`).not.toEqual([]);

    expect((await updateYaml(yaml, draft, "en")).text, "nothing has changed").toBe(yaml);
    expect((await updateYaml(yaml, draft, "ja")).text, "another language says nothing new").toBe(yaml);
    expect(updateJson(json, draft, "ja").text).toBe(json);
    const handOver = await renderDrafted(draftHandOver([surveyed, surveyed], "all"), "yaml", "ja");
    expect(HandOver.safeParse(parse(handOver)).success).toBe(true);
  });
});

/** Every commented line of a draft can be taken as it stands, once somebody has chosen. */
describe("what a draft leaves in comments", () => {
  it("is YAML of the document's own shape", async () => {
    const source = await fileSource(fileURLToPath(new URL("../../fixtures/tabletop.mcap", import.meta.url)));
    const draft = draftDeclaration(await survey(source));
    const text = await renderDrafted(draft, "yaml");
    const uncommented = text
      .split("\n")
      .slice(2)
      .map((line) => line.replace(/^( *)# /, "$1"))
      .join("\n");
    const whole = parse(uncommented) as Record<string, unknown>;
    const plain = (node: unknown): unknown => {
      if (node instanceof Known) return node.value;
      if (node instanceof Needed) return undefined;
      if (Array.isArray(node)) return node.map(plain);
      if (typeof node !== "object") return node;
      return Object.fromEntries(
        Object.entries(node as DraftObject).flatMap(([key, part]) =>
          plain(part) === undefined ? [] : [[key, plain(part)]],
        ),
      );
    };
    expect(whole).toMatchObject(plain(draft) as object);
    expect((whole["clocks"] as { discipline: string }[])[0]!.discipline).toBe(
      "none | ntp | ptp | gptp | gnss-pps | trigger",
    );
  });
});
