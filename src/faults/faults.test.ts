/** The generator tells the truth: clean scenes are clean, and each fault changes what it says and nothing else. */
import { describe, expect, it } from "vitest";
import { contentCauses } from "../causes/content-words.js";
import { check } from "../check.js";
import { measure } from "../measure.js";
import { rules } from "../rules/index.js";
import { cleanScene, contentFaults, disturb, faults, type Sample, type Scene, simulate, writeScene } from "./index.js";
import { payloadsOf } from "./recording/payload.js";

const SECONDS = 40;
const sceneOf = (seed: string): Scene => cleanScene(`test ${seed}`, { seconds: SECONDS });

/** A scene with the fault: the first seed that can have it. */
function faulty(cause: string, magnitude: number, seconds?: number) {
  for (let i = 0; i < 50; i++) {
    const clean = cleanScene(`test ${cause} ${i}`, { seconds: seconds ?? SECONDS });
    const made = disturb(clean, cause, magnitude);
    if (made) return { clean, ...made };
  }
  throw new Error(`no scene can have ${cause}`);
}

const S = 1_000_000_000n;
const ofStream = (scene: Scene, samples: readonly Sample[], topic: string): Sample[] =>
  samples.filter(({ stream }) => scene.streams[stream]!.topic === topic);
const stampsOf = (scene: Scene, topic: string) => ofStream(scene, simulate(scene), topic).map(({ stampNs }) => stampNs);

describe("a clean scene", () => {
  it("is the same for the same seed, and another for another", () => {
    const [a, again, b] = ["a", "a", "b"].map((seed) => simulate(sceneOf(seed)));
    expect(again).toEqual(a);
    expect(b).not.toEqual(a);
  });

  it("has times in the order in which they happen", () => {
    for (let i = 0; i < 10; i++) {
      const scene = sceneOf(`order ${i}`);
      const last = new Map<number, Sample>();
      let log = 0n;
      // Clocks of devices are right to 0.3 ms.
      const wrong = simulate(scene).filter((sample) => {
        const { logNs, publishNs, stampNs } = sample;
        const before = last.get(sample.stream);
        const inOrder = logNs >= log && publishNs <= logNs && stampNs <= logNs + 300_000n;
        log = logNs;
        last.set(sample.stream, sample);
        return !inOrder || (before && stampNs <= before.stampNs);
      });
      expect(wrong).toEqual([]);
      expect(last.size).toBe(scene.streams.length);
    }
  });

  it.each(Array.from({ length: 12 }, (_, i) => i))("has no findings, seed %d", async (i) => {
    const { recordings } = await check(await writeScene(sceneOf(`sound ${i}`)));
    expect(recordings[0]!.findings).toEqual([]);
    expect(recordings[0]!.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
  });

  it.each(Array.from({ length: 8 }, (_, i) => i))("has no findings with every kind of sensor, seed %d", async (i) => {
    const scene = cleanScene(`sound ${i}`, { seconds: 20, everySensor: true });
    const { recordings } = await check(await writeScene(scene));
    expect(recordings[0]!.findings).toEqual([]);
    expect(recordings[0]!.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
  });

  it("says of every kind of stream what a rule of content looks at", async () => {
    const checked = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const { recordings } = await check(
        await writeScene(cleanScene(`every kind ${i}`, { seconds: 12, everySensor: true })),
      );
      for (const { id, outcome } of recordings[0]!.rules) if (outcome === "pass") checked.add(id);
    }
    const unchecked = rules.map(({ id }) => id).filter((id) => id.startsWith("modality/") && !checked.has(id));
    // These hold a recording to its declaration, which a scene has not.
    expect(unchecked.sort()).toEqual(["modality/mappings-resolve", "modality/vector-as-declared"]);
  });

  it.each(["cdr", "ros1", "json"] as const)("is recorded as it was simulated, in %s", async (encoding) => {
    const made = sceneOf("written");
    const scene = { ...made, recorder: { ...made.recorder, encoding } };
    const samples = simulate(scene);
    const { facts } = await measure(await writeScene(scene, samples));
    for (const stream of facts.streams) {
      const own = ofStream(scene, samples, stream.topic);
      expect(stream.samples).toBe(own.length);
      const stamps = own.map(({ stampNs }) => stampNs).sort((a, b) => Number(a - b));
      expect([stream.stamp!.timing.minNs, stream.stamp!.timing.maxNs]).toEqual([
        String(stamps[0]),
        String(stamps.at(-1)),
      ]);
      expect([stream.log.minNs, stream.log.maxNs]).toEqual([String(own[0]!.logNs), String(own.at(-1)!.logNs)]);
      expect(stream.decode).toEqual({ checked: own.length, unchecked: 0, faults: {} });
    }
  });
});

/** Causes that come with another pace of acquisition, or another way to the recorder, of the streams that they touch. */
const OTHER_PACE = new Set(["clock-drift", "real-time-factor", "sim-time-log", "stamped-on-arrival"]);

describe("every fault", () => {
  it("is one of a cause of its own", () => {
    const causes = faults.map(({ cause }) => cause);
    expect(new Set(causes).size).toBe(causes.length);
  });

  const cases = faults.flatMap(({ cause, magnitudes }) => magnitudes.map((magnitude) => ({ cause, magnitude })));
  it.each(cases)(
    "$cause of $magnitude touches the streams that it names, and only the times that it names",
    ({ cause, magnitude }) => {
      const { clean, scene, truth } = faulty(cause, magnitude, cause === "synthetic-grid" ? 115 : undefined);
      const again = disturb(clean, cause, magnitude)!;
      expect(again).toEqual({ scene, truth });
      expect(truth.cause).toBe(cause);
      expect(truth.streams.length).toBeGreaterThan(0);
      expect(truth.words).toMatch(/^.*\.$/);
      // A scene that was moved to the full hour is another one from its first sample on.
      const same = scene.startNs === clean.startNs;
      const [before, after] = [simulate({ ...clean, startNs: scene.startNs }), simulate(scene)];
      let changed = false;
      for (const { topic } of clean.streams) {
        const [a, b] = [ofStream(clean, before, topic), ofStream(scene, after, topic)];
        const times = (sample: Sample) => [sample.stampNs, sample.logNs, sample.publishNs];
        const equal =
          a.length === b.length && a.every((sample, i) => times(sample).every((ns, t) => ns === times(b[i]!)[t]));
        if (!truth.streams.includes(topic)) expect([topic, equal]).toEqual([topic, true]);
        else if (!equal) changed = true;
        if (truth.wrong.includes("samples") || OTHER_PACE.has(cause)) continue;
        expect(b.length).toBe(a.length);
        for (const [axis, name] of (["stamp", "log", "publish"] as const).entries())
          if (!truth.wrong.includes(name) && (name !== "publish" || scene.recorder.publishClock !== undefined))
            expect([topic, name, a.findIndex((sample, i) => times(sample)[axis] !== times(b[i]!)[axis])]).toEqual([
              topic,
              name,
              -1,
            ]);
        // Nothing is wrong before it begins.
        const from = truth.fromNs === undefined ? -1n : truth.fromNs - 2n * S;
        if (same && from > 0n)
          expect(a.filter((sample, i) => sample.logNs < from && `${times(b[i]!)}` !== `${times(sample)}`)).toEqual([]);
      }
      expect(changed).toBe(true);
    },
  );
});

describe("every fault of content", () => {
  it("is one of a cause of its own, and together they are of every cause and rule of content", () => {
    const causes = contentFaults.map(({ cause }) => cause);
    expect(new Set(causes).size).toBe(causes.length);
    expect(faults.map(({ cause }) => cause).filter((cause) => causes.includes(cause))).toEqual([]);
    expect(Object.keys(contentCauses).filter((cause) => !causes.includes(cause))).toEqual([]);
    const broken = contentFaults.map(({ cause, magnitudes }) => contentTruth(cause, magnitudes[0]!).truth.rule);
    const withoutCauses = rules.filter(
      ({ id, causes: named }) => id.startsWith("modality/") && (named ?? []).length === 0,
    );
    expect(withoutCauses.map(({ id }) => id).filter((id) => !broken.includes(id))).toEqual([
      "modality/mappings-resolve",
      "modality/vector-as-declared",
    ]);
  });

  const cases = contentFaults.flatMap(({ cause, magnitudes }) => magnitudes.map((magnitude) => ({ cause, magnitude })));
  it.each(cases)("$cause of $magnitude changes what the stream that it names says, and nothing else", async (each) => {
    const { clean, scene, truth } = contentTruth(each.cause, each.magnitude);
    expect(disturb(clean, each.cause, each.magnitude)).toEqual({ scene, truth });
    expect(truth.words).toMatch(/^.*\.$/);
    expect(truth.streams).toHaveLength(1);
    const changed: string[] = [];
    for (const [s, stream] of clean.streams.entries()) {
      const { distortions, ...rest } = scene.streams[s]!;
      expect(rest).toEqual(stream);
      const [before, after] = [await payloadsOf(clean, stream), await payloadsOf(scene, { ...rest, distortions })];
      const until = truth.streams.includes(stream.topic) ? Math.floor(stream.rateHz * SECONDS) : 30;
      const samples = Array.from({ length: until }, (_, sample) => sample);
      const differs = (sample: number) => !same(before.make(0n, sample), after.make(0n, sample));
      if (samples.some(differs)) changed.push(stream.topic);
    }
    expect(changed).toEqual(truth.streams);
    expect({ ...scene, streams: clean.streams }).toEqual(clean);
  });
});

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** A scene with a fault of content: the first that can have it. */
function contentTruth(cause: string, magnitude: number) {
  for (let i = 0; i < 50; i++) {
    const clean = cleanScene(`content ${cause} ${i}`, { seconds: SECONDS, everySensor: true });
    const made = disturb(clean, cause, magnitude);
    if (made) return { clean, ...made };
  }
  throw new Error(`no scene can have ${cause}`);
}

describe("the physics of steps", () => {
  const LARGE = 2_310_000_000;

  /** By how much the distance of two times changes over the recording, for each stream. */
  function changes(scene: Scene, of: (sample: Sample) => bigint): Map<string, number> {
    const samples = simulate(scene);
    return new Map(
      scene.streams.map(({ topic }) => {
        const own = ofStream(scene, samples, topic);
        return [topic, Number(of(own.at(-1)!) - of(own[0]!)) / 1e9];
      }),
    );
  }

  it("a device moves the stamps of its streams alone", () => {
    const { scene, truth, clean } = faulty("device-clock-step", LARGE);
    const [apart, span] = [
      changes(scene, ({ stampNs, logNs }) => stampNs - logNs),
      changes(scene, ({ logNs }) => logNs),
    ];
    for (const [topic, change] of apart) expect(change).toBeCloseTo(truth.streams.includes(topic) ? 2.31 : 0, 0);
    expect(span).toEqual(changes(clean, ({ logNs }) => logNs));
  });

  it("the recorder moves log times alone, of all streams", () => {
    const { scene, clean } = faulty("recorder-clock-step", LARGE);
    const after = changes(scene, ({ logNs }) => logNs);
    for (const [topic, span] of changes(clean, ({ logNs }) => logNs))
      expect(after.get(topic)! - span).toBeCloseTo(2.31, 6);
    for (const { topic } of clean.streams) expect(stampsOf(scene, topic)).toEqual(stampsOf(clean, topic));
  });

  it("the host moves log times and all stamps of its own and of slaves at one instant; free clocks go on", () => {
    const { scene, clean } = faulty("host-clock-step", LARGE);
    const free = new Set(
      scene.clocks.filter(({ id, follows }) => id !== "host" && follows === undefined).map(({ id }) => id),
    );
    const [before, after] = [changes(clean, ({ stampNs }) => stampNs), changes(scene, ({ stampNs }) => stampNs)];
    for (const { topic, device } of scene.streams)
      expect(after.get(topic)! - before.get(topic)!).toBeCloseTo(free.has(device) ? 0 : 2.31, 6);
    const logs = changes(scene, ({ logNs }) => logNs);
    for (const [topic, span] of changes(clean, ({ logNs }) => logNs))
      expect(logs.get(topic)! - span).toBeCloseTo(2.31, 6);
  });

  it("a device that starts again is silent, and counts from its beginning", () => {
    const { scene, truth } = faulty("device-reset", 1e9);
    const samples = ofStream(scene, simulate(scene), truth.streams[0]!);
    const steps = samples.slice(1).map(({ stampNs }, i) => Number(stampNs - samples[i]!.stampNs) / 1e9);
    expect(steps.filter((step) => step < 0)).toHaveLength(1);
    const logs = samples.slice(1).map(({ logNs }, i) => Number(logNs - samples[i]!.logNs) / 1e9);
    expect(Math.max(...logs)).toBeGreaterThan(0.9);
  });
});

describe("the size of a fault", () => {
  it("is a constant distance", () => {
    const { scene, clean, truth } = faulty("tai-as-utc", 37e9);
    const [a, b] = [stampsOf(clean, truth.streams[0]!), stampsOf(scene, truth.streams[0]!)];
    expect(new Set(b.map((ns, i) => ns - a[i]!))).toEqual(new Set([37n * S]));
  });

  it("is a share of what is lost, and of what is sent twice", () => {
    for (const [cause, of] of [
      ["samples-dropped", (a: number, b: number) => (a - b) / a],
      ["republished", (a: number, b: number) => (b - a) / a],
    ] as const) {
      let [clean, made] = [0, 0];
      for (let i = 0; i < 10; i++) {
        const scene = sceneOf(`${cause} ${i}`);
        const { scene: changed, truth } = disturb(scene, cause, cause === "republished" ? 0.1 : 0.2)!;
        clean += stampsOf(scene, truth.streams[0]!).length;
        made += stampsOf(changed, truth.streams[0]!).length;
      }
      expect(of(clean, made)).toBeCloseTo(cause === "republished" ? 0.1 : 0.2, 1);
    }
  });

  it("is a drift against the log", () => {
    const { scene, truth } = faulty("clock-drift", 3000);
    const samples = ofStream(scene, simulate(scene), truth.streams[0]!);
    const [first, last] = [samples[0]!, samples.at(-1)!];
    const ppm =
      (1e6 * Number(last.stampNs - last.logNs - (first.stampNs - first.logNs))) / Number(last.logNs - first.logNs);
    expect(Math.abs(ppm - 3000)).toBeLessThan(1000);
  });

  it("is a rate of the simulation", () => {
    const { scene, truth } = faulty("real-time-factor", 0.5);
    const samples = ofStream(scene, simulate(scene), truth.streams[0]!);
    const [first, last] = [samples[0]!, samples.at(-1)!];
    expect(Number(last.stampNs - first.stampNs) / Number(last.logNs - first.logNs)).toBeCloseTo(0.5, 2);
    expect(scene.streams.map(({ topic }) => topic)).toContain("/clock");
  });
});

describe("a fault without a scene", () => {
  it("is refused by name", () => {
    expect(() => disturb(sceneOf("x"), "gremlins", 1)).toThrow(/No fault is named gremlins/);
  });
});
