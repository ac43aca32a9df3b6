/** The worked examples of a hand-over follow their schemas, and the rules find nothing in them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDeclaration, parseHandOver } from "../declare.js";
import { aerial } from "../profiles/aerial.js";
import { driving } from "../profiles/driving.js";
import { factory } from "../profiles/factory.js";
import { manipulation } from "../profiles/manipulation.js";
import { rules } from "../rules/index.js";
import { classOf } from "../rules/rule.js";
import { runRules } from "../rules/run.js";
import { premisesOf } from "../spec/declaration/premises-of.js";
import { RecordingFacts } from "../spec/facts/recording.js";
import type { Modality } from "../spec/modality/modality.js";

const FOLDER = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
const STATEMENT = "hand-over.tasuki.json";
const profiles = { manipulation, driving, drone: aerial, factory } as const;

/** What stands in the folder of an example. */
function read(name: string) {
  const textOf = (file: string) => readFileSync(`${FOLDER}${name}/${file}`, "utf8");
  const handOver = parseHandOver(textOf(STATEMENT), STATEMENT);
  const declarations = readdirSync(FOLDER + name).filter((file) => file !== STATEMENT);
  return {
    handOver,
    declarations: declarations.map((file) => ({ file, declaration: parseDeclaration(textOf(file), file) })),
  };
}

/** A recording of three minutes that is as it is declared. */
function recordingOf({ handOver, declarations: [first] }: ReturnType<typeof read>): RecordingFacts {
  const { declaration } = first!;
  const { sensors = [] } = premisesOf(declaration, handOver);
  const startNs = 1_790_985_600_000_000_000n;
  return RecordingFacts.parse({
    samples: 1,
    logStartNs: String(startNs),
    logEndNs: String(startNs + 180_000_000_000n),
    streams: declaration.streams.map(({ topic, clock, vector, nominalRateHz: rateHz }) => {
      const sensor = sensors.find(({ streams }) => streams.includes(topic));
      const modality: Modality | undefined = topic.endsWith("camera_info")
        ? "camera-calibration"
        : (sensor?.modality ?? (vector ? "action" : undefined));
      const jitter = { missing: 0, missingShare: 0, jitterP50Ns: 0, jitterP95Ns: 0 };
      const timing = {
        samples: 100,
        ...(rateHz ? { period: { periodNs: 1e9 / rateHz, rateHz, periodic: true, ...jitter } } : {}),
      };
      const { mountFrame: frame } = sensor ?? {};
      return {
        ...{ topic, samples: 100, frameIds: frame ? [frame] : [], frameIdCount: frame ? 1 : 0 },
        ...(clock ? { stamp: { path: "header.stamp", timing } } : {}),
        ...(modality ? { content: { modality } } : {}),
      };
    }),
  });
}

describe("the worked examples", () => {
  it("are one of each kind", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(profiles).sort());
  });

  it.each(Object.entries(profiles))("%s passes the rules of the hand-over", (name, profile) => {
    const example = read(name);
    const { handOver, declarations } = example;
    const recording = recordingOf(example);
    const given = { recording, declaration: declarations[0]!.declaration, handOver };
    const ours = rules.filter(({ id, subject }) => classOf(id) === "delivery" && subject === "recording");
    // Labels are promised in these: an item that comes later is the one thing that may be missing.
    const promised = new Set(
      (handOver.responsibilities ?? []).filter(({ state }) => state === "promised").map(({ item }) => item),
    );
    const found = runRules(ours, given, profile.params).flatMap(({ rule, outcome, notes, notChecked }) => [
      ...notes
        .filter(({ note }) => !promised.has(note.evidence.name as never))
        .map(({ note }) => [rule.id, note.message, note.evidence]),
      ...notChecked.map(({ reason }) => [rule.id, outcome, reason]),
    ]);
    expect(found).toEqual([]);
    const passed = runRules(ours, given, profile.params).filter(({ outcome }) => outcome === "pass");
    expect(passed.length, "most rules have something to look at").toBeGreaterThan(12);
  });

  it.each(Object.keys(profiles))("%s says in Japanese what it says in English", (name) => {
    const { handOver } = read(name);
    for (const text of [handOver.title, handOver.description])
      expect(text).toMatch(/[a-z].* \/ .*[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u);
    for (const { name: words } of handOver.tasks ?? []) expect(Object.keys(words).sort()).toEqual(["en", "ja"]);
  });
});
