/** Two streams beside each other, without a recording around them. */
import { describe, expect, it } from "vitest";
import type { SyncPair } from "../../../spec/facts/sync.js";
import { Pair } from "./pair.js";
import { proposedGroups } from "./proposals.js";
import { Track } from "./track.js";

const MS = 1e6;
/** A sample: its stream (0 the reference, 1 the member), its time, when it arrives, and its number. */
interface Sample {
  readonly stream: 0 | 1;
  readonly time: number;
  readonly log: number;
  readonly sequence?: number;
  readonly size?: number;
}

function compared(samples: readonly Sample[], phaseNs = 0, pictures = false): { facts: SyncPair; tracks: Track[] } {
  const tracks = [new Track(), new Track()];
  const pair = new Pair(
    { reference: "/a", member: "/b", basis: "stamp", clocks: "same", phaseNs, pictures },
    tracks[0]!,
    tracks[1]!,
  );
  for (const { stream, time, log, sequence = 0, size = 0 } of [...samples].sort((a, b) => a.log - b.log))
    tracks[stream]!.take(time, log, sequence, size);
  return { facts: pair.finish(), tracks };
}

/** A stream of so many samples. */
const stream = (
  of: 0 | 1,
  count: number,
  periodNs: number,
  { phase = 0, latency = MS, skip = (_: number): boolean => false } = {},
): Sample[] =>
  Array.from({ length: count }, (_, i): Sample => {
    const time = phase + i * periodNs;
    return { stream: of, time, log: time + latency, sequence: i + 1 };
  }).filter((_, i) => !skip(i));

describe("a pair of streams", () => {
  it("measures the distance of each sample from its partner, and takes the phase off", () => {
    const samples = [...stream(0, 500, 33 * MS), ...stream(1, 500, 33 * MS, { phase: 5 * MS })];
    const { facts } = compared(samples);
    expect(facts).toMatchObject({ looked: 500, matched: 500, repeated: 0, slower: "reference", periodNs: 33 * MS });
    expect(facts.residual).toMatchObject({ maxNs: 5 * MS, medianNs: 5 * MS, iqrNs: 0 });
    const { residual, identical } = compared(samples, 5 * MS).facts;
    expect(residual!.maxNs).toBe(0);
    expect(identical).toBe(500);
  });

  it("has the slower stream look, and finds partners that passed long before", () => {
    const fast = stream(0, 20_000, MS);
    const slow = stream(1, 200, 100 * MS, { phase: 0.25 * MS, latency: 300 * MS });
    const { facts, tracks } = compared([...fast, ...slow]);
    expect(facts.slower).toBe("member");
    // The first few come before it is known how far back partners lie.
    expect(facts.unkept).toBeLessThanOrEqual(12);
    expect(facts.looked + facts.unkept).toBe(200);
    expect(facts.matched).toBe(facts.looked);
    expect(facts.residual).toMatchObject({ maxNs: 0.25 * MS, medianNs: 0.25 * MS });
    expect(tracks[0]!.kept).toBeLessThanOrEqual(1024);
  });

  it("counts samples without a partner, and partners of two", () => {
    const lost = compared([...stream(0, 1000, 33 * MS), ...stream(1, 1000, 33 * MS, { skip: (i) => i % 10 === 5 })]);
    expect(lost.facts).toMatchObject({ looked: 1000, matched: 900 });
    const twice = stream(0, 1000, 33 * MS).flatMap((sample, i) =>
      i % 10 === 5 ? [sample, { ...sample, log: sample.log + MS }] : [sample],
    );
    expect(compared([...twice, ...stream(1, 1000, 33 * MS)]).facts).toMatchObject({ matched: 1100, repeated: 100 });
  });

  it("leaves out what came before the other stream began and after it ended", () => {
    const { facts } = compared([...stream(0, 1000, 10 * MS), ...stream(1, 300, 10 * MS, { phase: 2500 * MS })]);
    expect(facts).toMatchObject({ looked: 300, matched: 300 });
  });

  it("counts samples that a partner leaves alone for long, once it is back", () => {
    const silent = stream(1, 20_000, MS, { skip: (i) => i >= 4000 && i < 14_000 });
    const { facts, tracks } = compared([...stream(0, 20_000, MS), ...silent]);
    expect(facts.looked).toBe(20_000);
    expect(facts.matched).toBe(10_000);
    expect(tracks[0]!.kept).toBeLessThanOrEqual(4096);
  });

  it("keeps a bounded number of samples, however long the other stream is silent", () => {
    const { facts, tracks } = compared([...stream(0, 300_000, MS), ...stream(1, 20, MS)]);
    expect(facts).toMatchObject({ looked: 20, matched: 20 });
    for (const track of tracks) expect(track.kept).toBeLessThanOrEqual(4096);
  });

  it("puts samples that come late in their place", () => {
    const ordered = [...stream(0, 600, 33 * MS), ...stream(1, 600, 33 * MS, { phase: 2 * MS })];
    const shuffled = ordered.map((sample, i) => (i % 7 === 3 ? { ...sample, log: sample.log + 50 * MS } : sample));
    const { facts } = compared(shuffled);
    expect(facts.residual).toMatchObject({ maxNs: 2 * MS });
    // One that is late for the first time may be passed over.
    expect(facts.matched).toBeGreaterThan(590);
    expect(facts.matched).toBe(facts.looked);
  });

  it("follows a stream that runs freely through whole periods", () => {
    const { facts } = compared([...stream(0, 3000, 33 * MS), ...stream(1, 3000, 33.033 * MS)]);
    expect(facts.drift!.fit).toBeGreaterThan(0.99);
    expect(facts.drift!.ppm).toBeCloseTo(1000, -1);
    expect(facts.drift!.overNs).toBeGreaterThan(80 * MS);
    expect(facts.residual!.maxNs).toBeLessThanOrEqual(16.6 * MS);
  });

  it("tells numbers that were left out while stamps were not", () => {
    const member = stream(1, 500, 33 * MS).map((sample, i) => ({ ...sample, sequence: i < 250 ? i + 1 : i + 2 }));
    const { facts } = compared([...stream(0, 500, 33 * MS), ...member]);
    expect(facts.counters).toEqual({ compared: 500, first: 0, last: 1, referenceSkips: 0, memberSkips: 1 });
    const lost = compared([...stream(0, 500, 33 * MS), ...stream(1, 500, 33 * MS, { skip: (i) => i === 250 })]);
    expect(lost.facts.counters).toMatchObject({ first: 0, last: 0, memberSkips: 0 });
  });

  it("finds at which lag sizes change together", () => {
    const size = (i: number) => 1000 + Math.round(500 * Math.sin(i * i * 0.37));
    const reference = stream(0, 1500, 33 * MS).map((sample, i) => ({ ...sample, size: size(i) }));
    const behind = stream(1, 1500, 33 * MS).map((sample, i) => ({ ...sample, size: 3 * size(i - 2) }));
    const { contents } = compared([...reference, ...behind], 0, true).facts;
    expect(contents).toMatchObject({ lag: 2 });
    expect(contents!.best).toBeGreaterThan(0.99);
  });

  it("takes times of any size, in any order, without end", () => {
    let state = 1;
    const random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state / 2 ** 32;
    };
    const times = [0, 1, -1, 1e300, -1e300, 5e-324, Number.MAX_SAFE_INTEGER, 1e9];
    const samples = Array.from({ length: 20_000 }, (_, i): Sample => {
      const time = random() < 0.3 ? times[Math.floor(random() * times.length)]! : random() * 10 ** (random() * 20);
      return { stream: random() < 0.5 ? 0 : 1, time, log: i };
    });
    const { facts } = compared(samples);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(facts.matched).toBeLessThanOrEqual(facts.looked);
  });
});

describe("groups that nobody declared", () => {
  const pair = (member: string, medianNs: number): SyncPair => ({
    ...compared([...stream(0, 500, 33 * MS), ...stream(1, 500, 33 * MS, { phase: medianNs })]).facts,
    member,
  });

  it("are streams of one rate that stay together", () => {
    const pairs = [pair("/b", 0.2 * MS), pair("/c", 12 * MS)];
    expect(proposedGroups([pairs[0]!], new Set(["/a", "/b"]))).toMatchObject([
      { id: "proposed-1", declared: false, kind: "hardware-trigger" },
    ]);
    const [group] = proposedGroups(pairs, new Set(["/a", "/b", "/c"]));
    expect(group!.kind).toBe("software");
    expect(group!.members).toEqual([
      { topic: "/a" },
      { topic: "/b", phaseNs: 0.2 * MS },
      { topic: "/c", phaseNs: 12 * MS },
    ]);
    expect(proposedGroups(pairs, new Set(["/a"]))).toEqual([]);
  });
});
