import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "./check.js";
import { convert } from "./convert.js";
import { info } from "./info.js";
import { memorySink } from "./io/sink.js";
import { measure } from "./measure.js";
import { oddStreams } from "./odd-streams.test.helper.js";
import { samples } from "./samples.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import { samples as schemas } from "./spec/modality/samples.js";

const tabletop = readFileSync(fileURLToPath(new URL("../fixtures/tabletop.mcap", import.meta.url)));
const declared = (mappings: Declaration["mappings"]): Declaration => ({
  tasuki: "0.1",
  clocks: [],
  streams: [],
  mappings,
});

describe("samples of a recording", () => {
  it("are canonical, each as the schema of its modality says", async () => {
    const seen = new Map<string, number>();
    const skipped = new Set<string>();
    const options = {
      as: "tasuki",
      onSkipped: ({ topic, why }: { topic: string; why: string }) => skipped.add(`${why} ${topic}`),
    } as const;
    for await (const { modality, sample, stampNs, logTimeNs } of samples(tabletop, options)) {
      seen.set(modality, (seen.get(modality) ?? 0) + 1);
      if (stampNs !== undefined) expect(Number(logTimeNs - stampNs)).toBeGreaterThan(-1e9);
      const schema = schemas[modality]!;
      const { data: _bytes, ...rest } = sample as Record<string, unknown>;
      const parsed = schema.partial().safeParse(rest);
      expect(parsed.error?.issues ?? []).toEqual([]);
    }
    expect(seen.get("imu")).toBe(1200);
    expect(seen.get("joint-state")).toBe(1200);
    expect(seen.get("action")).toBe(300);
    expect([...skipped]).toEqual([]);
  });

  it("belong to the caller", async () => {
    const forms = async (as: "tasuki" | "decoded" | "raw") => {
      const kept: unknown[] = [];
      const then: string[] = [];
      const text = (value: unknown) =>
        JSON.stringify(value, (_, each: unknown) =>
          typeof each === "bigint" ? String(each) : ArrayBuffer.isView(each) ? Array.from(each as Uint8Array) : each,
        );
      for await (const item of samples(tabletop, {
        as: as as "raw",
        topics: ["/imu/*", "/camera/*"],
        until: { seconds: 0.5 },
      })) {
        kept.push(item);
        then.push(text(item));
      }
      expect(kept.map(text)).toEqual(then);
      return kept.length;
    };
    const raw = await forms("raw");
    expect(raw).toBeGreaterThan(100);
    expect(await forms("decoded")).toBe(raw);
    expect(await forms("tasuki")).toBe(raw);
  });

  it("are of the topics and times that are asked for", async () => {
    const times: bigint[] = [];
    for await (const { topic, logTimeNs } of samples(tabletop, {
      as: "raw",
      topics: ["/imu/data"],
      from: { seconds: 1 },
      until: { seconds: 2 },
    })) {
      expect(topic).toBe("/imu/data");
      times.push(logTimeNs);
    }
    expect(times.length).toBeGreaterThan(195);
    expect(times.length).toBeLessThan(205);
    const [first] = times;
    const absolute: bigint[] = [];
    for await (const { logTimeNs } of samples(tabletop, {
      as: "raw",
      topics: ["/imu/data"],
      from: { ns: first! },
      until: { ns: times.at(-1)! },
    }))
      absolute.push(logTimeNs);
    expect(absolute).toEqual(times.slice(0, -1));
  });

  it("can be left before their end", async () => {
    for await (const { sample } of samples(tabletop, { as: "raw" })) {
      expect(sample.length).toBeGreaterThan(0);
      break;
    }
  });
});

describe("declared mappings", () => {
  const inG = declared([
    {
      types: ["sensor_msgs/Imu"],
      modality: "imu",
      fields: {
        specificForce: {
          paths: ["linear_acceleration.x", "linear_acceleration.y", "linear_acceleration.z"],
          unit: "g",
        },
        angularVelocity: { paths: ["angular_velocity.x", "angular_velocity.y", "angular_velocity.w"] },
      },
    },
    {
      types: ["trajectory_msgs/JointTrajectory"],
      modality: "action",
      fields: { names: { paths: ["joint_names"] }, values: { paths: ["points[0].positions"] } },
    },
  ]);

  it("go before ours, and change units", async () => {
    const force = async (declaration?: Declaration) => {
      for await (const item of samples(tabletop, { as: "tasuki", declaration, topics: ["/imu/data"] }))
        if (item.modality === "imu") return item.sample;
      throw new Error("no sample");
    };
    const [ours, theirs] = [await force(), await force(inG)];
    for (const [axis, value] of theirs.specificForce!.entries())
      expect(value).toBeCloseTo(ours.specificForce![axis]! * 9.80665, 9);
    expect(Object.keys(theirs)).toEqual(["specificForce"]);
  });

  it("are what streams are measured with, and say which paths lead nowhere", async () => {
    const of = async (declaration?: Declaration) => {
      const { facts } = await measure(tabletop, { declaration });
      return (topic: string) => facts.streams.find((each) => each.topic === topic)!.content;
    };
    const [plain, mapped] = [await of(), await of(inG)];
    expect(plain("/imu/data")).toMatchObject({ mapping: "standard", unresolved: [] });
    expect(mapped("/imu/data")).toMatchObject({
      mapping: "declared",
      absent: ["angularVelocity"],
      unresolved: [{ field: "angularVelocity", path: "angular_velocity.w" }],
    });
    expect(mapped("/action/joint_command")).toMatchObject({
      modality: "action",
      mapping: "declared",
      read: 300,
      unresolved: [],
    });
  });
});

describe("info of streams", () => {
  it("says modality, shape, units and mapping, drafts what is missing, and shows a sample", async () => {
    const { streams, drafts, sample } = await info(tabletop, { streams: true, sample: "/joint_states" });
    const contentOf = (topic: string) => streams.find((each) => each.topic === topic)!.content;
    expect(contentOf("/joint_states")).toMatchObject({
      modality: "joint-state",
      mapping: "standard",
      units: ["rad", "rad/s", "N·m"],
      shape: { count: 8 },
    });
    expect(contentOf("/camera/wrist/image_raw/compressed")).toMatchObject({ shape: { encoding: "jpeg" } });
    expect(contentOf("/action/joint_command")).toMatchObject({ modality: "action", shape: { count: 7 } });
    expect(drafts).toEqual([]);
    expect(sample).toMatchObject({ topic: "/joint_states", modality: "joint-state" });
    expect((sample!.sample!.positions as number[]).length).toBe(8);
  });

  it("drafts mappings that resolve, but not for what programs tell of themselves", async () => {
    const recording = await oddStreams();
    const { drafts } = await info(recording, { streams: true });
    expect(drafts).toEqual([
      {
        types: ["acme_msgs/Gauge"],
        modality: "telemetry",
        fields: { values: { paths: ["zones[0].pressures", "on"] } },
      },
    ]);
    const { facts } = await measure(recording, { declaration: declared(drafts) });
    const contents = facts.streams.flatMap(({ content }) => content ?? []);
    expect(contents.find(({ mapping }) => mapping === "declared")).toMatchObject({ read: 3, unresolved: [] });
  });

  it("says why no sample is read", async () => {
    const { streams } = await info(await oddStreams(), { streams: true });
    const seen = Object.fromEntries(
      streams.map(({ topic, content }) => [
        topic,
        [content!.modality, content!.shape?.count, content!.units[0], content!.unread],
      ]),
    );
    expect(seen).toEqual({
      "/gauge": [undefined, undefined, undefined, undefined],
      "/log": [undefined, undefined, undefined, undefined],
      "/silent": ["telemetry", undefined, "m", "silent"],
      "/long": ["telemetry", 1, "K", "trailing"],
      "/short": ["telemetry", undefined, "K", "short"],
      "/sometimes": ["telemetry", 1, "K", undefined],
      "/undefined": [undefined, undefined, undefined, "definition"],
    });
  });
});

it("a declaration inside the recording maps what stands before it", async () => {
  const sink = memorySink("embedded.mcap");
  const mapping = {
    types: ["sensor_msgs/Imu"],
    modality: "telemetry" as const,
    fields: { values: { paths: ["no.such"] } },
  };
  await convert([tabletop], { name: "embedded.mcap", create: async () => sink }, { declaration: declared([mapping]) });
  const bytes = sink.bytes();
  const { facts, declaration } = await measure(bytes);
  expect(declaration!.mappings).toEqual([mapping]);
  const content = facts.streams.find(({ topic }) => topic === "/imu/data")!.content;
  expect(content).toMatchObject({ modality: "telemetry", mapping: "declared", unresolved: [{ path: "no.such" }] });
  const report = await check(bytes);
  const found = report.recordings[0]!.findings.filter(({ rule }) => rule === "modality/mappings-resolve");
  expect(found.map(({ at }) => at)).toEqual([{ stream: "/imu/data", field: "no.such" }]);
});
