/** The table of clocks: how streams are grouped, what stands in it, and how it looks. */
import { describe, expect, it } from "vitest";
import { clockCauses } from "./causes/clock-words.js";
import { cleanScene, disturb, writeScene } from "./faults/index.js";
import { info } from "./info.js";
import { renderClocks } from "./report/render/clocks.js";
import { stringWidth } from "./report/render/paint.js";
import { causeNames, ruleNames } from "./report/verdict-words.js";
import { rules } from "./rules/index.js";
import type { Language } from "./spec/language.js";
import type { ClockTable } from "./spec/verdict/clock-table.js";
import { Info } from "./spec/verdict/info.js";
import { VERSION } from "./version.js";

/** A scene with faults, one after the other: the first seed that can have them all. */
function faulty(...causes: (readonly [cause: string, magnitude: number])[]) {
  for (let i = 0; i < 80; i++) {
    let scene = cleanScene(`clocks ${i}`, { seconds: 60 });
    const touched: (readonly string[])[] = [];
    for (const [cause, magnitude] of causes) {
      const made = disturb(scene, cause, magnitude);
      if (!made) break;
      scene = made.scene;
      touched.push(made.truth.streams);
    }
    const all = touched.flat();
    if (touched.length === causes.length && new Set(all).size === all.length) return { scene, touched };
  }
  throw new Error("no scene can have them");
}

const clocksOf = async (...causes: Parameters<typeof faulty>) => {
  const { scene, touched } = faulty(...causes);
  const { clocks } = await info(await writeScene(scene), { clocks: true });
  return { clocks: clocks!, touched, all: clocks!.clocks.flatMap(({ streams }) => streams) };
};

/** What the clocks of stamped streams are told by; events may have no stamps. */
const bases = ({ clocks }: ClockTable) => clocks.map(({ basis }) => basis).filter((basis) => basis !== "none");

describe("the table of clocks", () => {
  it("puts the streams of a clean scene on the clock of the log", async () => {
    const { clocks } = await clocksOf();
    expect(bases(clocks)).toEqual(["log"]);
    const all = clocks.clocks[0]!.streams;
    expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(["ok"]));
    for (const { rateHz, missing, offsetNs, stepCount, latencyP50Ns, latencyP99Ns } of all) {
      expect(rateHz).toBeGreaterThan(1);
      expect(missing).toBe(0);
      expect(offsetNs).toBeLessThan(1e6);
      expect(stepCount).toBe(0);
      expect(latencyP99Ns!).toBeGreaterThanOrEqual(latencyP50Ns!);
    }
  });

  it("sets apart what is on another clock, and tells its latency without the offset that is explained", async () => {
    const { clocks, touched, all } = await clocksOf(["tai-as-utc", 37e9]);
    expect(bases(clocks)).toEqual(["log", "offset"]);
    expect(clocks.clocks[1]!.streams.map(({ topic }) => topic)).toEqual([...touched[0]!].sort());
    for (const topic of touched[0]!) {
      const stream = all.find((each) => each.topic === topic)!;
      expect(stream).toMatchObject({ verdict: "error", rule: "clock/stamps-near-log", cause: "tai-as-utc" });
      expect(Math.abs(stream.offsetNs! - 37e9)).toBeLessThan(0.5e9);
      expect(stream.latencyP50Ns!).toBeGreaterThan(-1e6);
      expect(stream.latencyP50Ns!).toBeLessThan(0.5e9);
    }
  });

  it("groups by steps and by drift, and names the step of a device", async () => {
    const { clocks, touched } = await clocksOf(["device-clock-step", 0.5e9], ["clock-drift", 400]);
    const by = (basis: string) => clocks.clocks.filter((clock) => clock.basis === basis);
    expect(by("steps").flatMap(({ streams }) => streams.map(({ topic }) => topic))).toEqual([...touched[0]!].sort());
    expect(by("drift").flatMap(({ streams }) => streams.map(({ topic }) => topic))).toEqual([...touched[1]!].sort());
    const [stepped] = by("steps")[0]!.streams;
    expect(stepped).toMatchObject({ stepCount: 1, cause: "device-clock-step" });
    expect(stepped!.steps).toMatchObject([{ axis: "stamp", cause: "device-clock-step" }]);
    expect(Math.abs(stepped!.steps[0]!.stepNs)).toBeGreaterThan(0.4e9);
    expect(Math.abs(by("drift")[0]!.streams[0]!.driftPpm! - 400)).toBeLessThan(5);
  });

  it("tells a step of the host's clock once, for all", async () => {
    const { clocks } = await clocksOf(["host-clock-step", 1.5e9]);
    expect(clocks.hostSteps).toMatchObject([{ axis: "log", cause: "host-clock-step" }]);
    expect(Math.abs(clocks.hostSteps[0]!.stepNs - 1.5e9)).toBeLessThan(50e6);
    expect(clocks.findings.map(({ rule }) => rule)).toContain("clock/host-clock-steady");
  });
});

describe("its words", () => {
  it("are there for every cause and every rule of streams", () => {
    expect(Object.keys(causeNames).sort()).toEqual(Object.keys(clockCauses).sort());
    const ofStreams = rules.filter(({ id, subject }) => /^(clock|time)\//.test(id) && subject === "stream");
    expect(ofStreams.map(({ id }) => id).filter((id) => !(id in ruleNames))).toEqual([]);
  });

  const text = async (width: number, language: Language) => {
    const { scene } = faulty(["device-clock-step", 0.5e9], ["clock-drift", 400]);
    const recording = { ...(await info(await writeScene(scene), { clocks: true, language })), path: "run1.mcap" };
    const result = Info.parse({ tasuki: VERSION, recordings: [recording] });
    const rendered = renderClocks(result, { width, language });
    for (const line of rendered.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    return rendered;
  };

  it("fit in 80 columns", async () => {
    expect(await text(80, "en")).toMatchInlineSnapshot(`
      "run1.mcap
        59.984 s · 12 897 samples · 3 streams

        stream, verdict
            rate  missing  offset  drift  steps  jitter  latency  latency
              Hz        %      ms    ppm         p95 ms   p50 ms   p99 ms

        Clock of the log: stamps agree with log times
      ✓ /joint_states  ok
             100        0  −0.381      0      0   0.126    0.741     1.12

        Clock 1: it drifts
      ! /camera/front/image_raw  runs free
              15        0   −15.3   +397      0       0       16     30.8

        Clock 2: it steps
      ✗ /imu/data  device clock stepped
             100     0.83   −1.49      0      1       0      1.6     2.11

        Steps
            40.853 s    +500 ms  /imu/data  the stamps jumped (device clock stepped)

        Findings
      ✗ /imu/data the device's clock was stepped: 500 ms · confidence 0.95
      ! /camera/front/image_raw the device's clock runs free: +397 ppm · confidence
          0.97
        and 2 more; where and why: tasuki check

        offset: stamp minus log time at least latency, negative where stamps are
        behind · drift: how much faster the stamps' clock runs than the log's · –: not
        known
      "
    `);
  });

  it("take one line a stream where there is room", async () => {
    expect(await text(120, "en")).toMatchInlineSnapshot(`
      "run1.mcap
        59.984 s · 12 897 samples · 3 streams

        stream                   rate  missing  offset  drift  steps  jitter  latency  latency  verdict
                                   Hz        %      ms    ppm         p95 ms   p50 ms   p99 ms

        Clock of the log: stamps agree with log times
      ✓ /joint_states             100        0  −0.381      0      0   0.126    0.741     1.12  ok

        Clock 1: it drifts
      ! /camera/front/image_raw    15        0   −15.3   +397      0       0       16     30.8  runs free

        Clock 2: it steps
      ✗ /imu/data                 100     0.83   −1.49      0      1       0      1.6     2.11  device clock stepped

        Steps
            40.853 s    +500 ms  /imu/data  the stamps jumped (device clock stepped)

        Findings
      ✗ /imu/data the device's clock was stepped: 500 ms · confidence 0.95
      ! /camera/front/image_raw the device's clock runs free: +397 ppm · confidence 0.97
        and 2 more; where and why: tasuki check

        offset: stamp minus log time at least latency, negative where stamps are behind · drift: how much faster the stamps'
        clock runs than the log's · –: not known
      "
    `);
  });

  it("are Japanese too", async () => {
    expect(await text(80, "ja")).toMatchInlineSnapshot(`
      "run1.mcap
        59.984 秒 · サンプル 12 897 個 · ストリーム 3 本

        ストリーム、判定
            レート  欠落      差  速さ  段  ジッタ    遅延    遅延
                Hz     %      ms   ppm      p95 ms  p50 ms  p99 ms

        記録のクロック：タイムスタンプが記録時刻と一致する
      ✓ /joint_states  良好
               100     0  −0.381     0   0   0.126   0.741    1.12

        クロック 1：速さがずれている
      ! /camera/front/image_raw  非同期
                15     0   −15.3  +397   0       0      16    30.8

        クロック 2：ステップがある
      ✗ /imu/data  機器のステップ
               100  0.83   −1.49     0   1       0     1.6    2.11

        ステップ
           40.853 秒    +500 ms  /imu/data  タイムスタンプが飛んだ（機器のステップ）

        指摘
      ✗ /imu/data 機器のクロックがステップした：500 ms · 確度 0.95
      ! /camera/front/image_raw 機器のクロックが同期せずに進んでいる：+397 ppm ·
          確度 0.97
        ほか 2 件。場所と理由は tasuki check

        差：遅延が最小のときのタイムスタンプと記録時刻の差（負なら遅れ）・速さ：記録の
        クロックに対する速さのずれ・段：ステップの数・–：不明
      "
    `);
  });

  it("show control characters of topics as such", () => {
    const stream = { topic: "/a\u001b[2J", steps: [], verdict: "unknown" as const, findings: [] };
    const clocks = { clocks: [{ basis: "none" as const, streams: [stream] }], hostSteps: [], findings: [] };
    const facts = { ...Info.shape.recordings.element.shape.facts.unwrap().parse({}), streams: [] };
    const recording = { path: "x", container: "mcap", sizeBytes: 0, streams: [], facts, clocks };
    expect(renderClocks({ tasuki: VERSION, recordings: [recording] })).not.toContain("\u001b");
  });
});
