/** Bags into MCAP and back: what comes back is what went in, and nothing had to be allowed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { convert } from "../convert.js";
import { diff } from "../diff.js";
import { tabletopDeclaration as declaration } from "../generate/declaration.js";
import { type MemorySink, memorySink } from "../io/sink.js";
import { memorySource } from "../io/source.js";
import { Provenance } from "../spec/declaration/provenance.js";
import type { ConvertOptions, Target } from "./options.js";

const FIXTURE = readFileSync(fileURLToPath(new URL("../../fixtures/tabletop_ros1.bag", import.meta.url)));
const RECORDINGS = process.env["TASUKI_RECORDINGS"] ?? join(import.meta.dirname, "../../../shared/recordings");

/** A target in memory: what was committed of it, by name. */
function memoryTarget(name: string): Target & { readonly files: ReadonlyMap<string, Uint8Array> } {
  const sinks = new Map<string, MemorySink>();
  const committed = new Map<string, Uint8Array>();
  return {
    name,
    files: committed,
    async create(path) {
      const sink = memorySink(path);
      sinks.set(path, sink);
      return {
        ...sink,
        get position() {
          return sink.position;
        },
        commit: async () => void committed.set(path, sink.bytes().slice()),
      };
    },
  };
}

/** A source beside which other files stand. */
const among = (name: string, files: ReadonlyMap<string, Uint8Array>) => ({
  ...memorySource(files.get(name)!, name),
  beside: async (other: string) => (files.has(other) ? memorySource(files.get(other)!, other) : undefined),
});

async function converted(input: Parameters<typeof convert>[0][number], name: string, options: ConvertOptions = {}) {
  const target = memoryTarget(name);
  const report = await convert([input], target, { verify: true, ...options });
  return { report, files: target.files };
}

/** Takes a bag there and back, and expects nothing to have been lost. */
async function thereAndBack(bag: Uint8Array, options: ConvertOptions = {}) {
  const there = await converted(memorySource(bag, "in.bag"), "there.mcap");
  const back = await converted(memorySource(there.files.get("there.mcap")!, "there.mcap"), "back.bag", options);
  for (const { report } of [there, back]) expect([report.outcome, report.losses]).toEqual(["exact", []]);
  const { verdict, differences, streams } = await diff(memorySource(bag), memorySource(back.files.get("back.bag")!), {
    order: "file",
  });
  expect([verdict, differences, streams.filter(({ same }) => !same)]).toEqual(["same", [], []]);
  return { there, back };
}

describe("a bag comes back from MCAP", () => {
  it.each(["none", "lz4"] as const)("with %s, and no loss has to be allowed", async (compression) => {
    const { back } = await thereAndBack(FIXTURE, { compression });
    expect(back.report.notes).toMatchObject([{ code: "written-beside", count: 1 }]);
    expect(back.report.outputs[0]!.beside).toEqual(["back.bag.tasuki-provenance.json"]);
  });

  const bags = existsSync(RECORDINGS)
    ? readdirSync(RECORDINGS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".bag"))
    : [];
  if (bags.length === 0) it.skip(`the bags of ${RECORDINGS}, which are not here`, () => {});
  /** Bags that no conversion takes, since they are no whole recordings. */
  const BROKEN = ["dummy.bag", "empty-file.bag"];
  it.each(bags.filter((name) => !BROKEN.some((broken) => name.endsWith(broken))))("%s", async (name) => {
    await thereAndBack(readFileSync(join(RECORDINGS, name)));
  });
});

describe("beside a bag", () => {
  it("stand declaration and provenance, each as one file, and the chain of provenance goes on", async () => {
    const there = await converted(memorySource(FIXTURE, "in.bag"), "there.mcap", { declaration });
    const back = await converted(memorySource(there.files.get("there.mcap")!, "there.mcap"), "back.bag");
    expect([...back.files.keys()]).toEqual(["back.bag.tasuki.json", "back.bag.tasuki-provenance.json", "back.bag"]);
    const text = (name: string) => new TextDecoder().decode(back.files.get(name)!);
    expect(JSON.parse(text("back.bag.tasuki.json"))).toEqual(declaration);
    const provenance = Provenance.parse(JSON.parse(text("back.bag.tasuki-provenance.json")));
    expect(provenance.sources[0]!.provenance!.sources[0]!.files[0]!.name).toBe("in.bag");
    const again = await converted(among("back.bag", back.files), "again.mcap");
    const chained = Provenance.parse(await recordIn(again.files.get("again.mcap")!, "tasuki-provenance", "provenance"));
    expect(chained.sources[0]!.provenance).toEqual(provenance);
  });

  it("a provenance of another recording, or one that cannot be read, is not taken", async () => {
    const back = await converted(memorySource(FIXTURE, "in.bag"), "back.bag");
    const name = "back.bag.tasuki-provenance.json";
    const told = new TextDecoder().decode(back.files.get(name)!);
    const provenance = JSON.parse(told) as Provenance;
    provenance.streams[0]!.samples++;
    for (const text of [JSON.stringify(provenance), told.slice(0, -1), "", "{}"]) {
      const files = new Map([...back.files, [name, new TextEncoder().encode(text)] as const]);
      const again = await converted(among("back.bag", files), "again.mcap");
      const taken = Provenance.parse(await recordIn(again.files.get("again.mcap")!, "tasuki-provenance", "provenance"));
      expect(taken.sources[0]!.provenance).toBeUndefined();
    }
  });

  it("stands nothing where the conversion ended in a loss that was not allowed", async () => {
    const { report, files } = await converted(memorySource(FIXTURE, "in.bag"), "out.mcap", { to: "ros2" });
    expect([report.outcome, files.size]).toEqual(["refused", 0]);
    const two = await converted(memorySource(FIXTURE, "in.bag"), "two.mcap", { to: "ros2", allowLossy: true });
    const bag = await converted(memorySource(two.files.get("two.mcap")!, "two.mcap"), "two.bag");
    expect([bag.report.outcome, bag.files.size]).toEqual(["refused", 0]);
  });
});

/** The JSON that a metadata record of an MCAP file holds under a key. */
async function recordIn(bytes: Uint8Array, record: string, key: string): Promise<unknown> {
  const { mcap } = await import("../readers/mcap/mcap.js");
  let text = "";
  const metadata = (name: string, entries: ReadonlyMap<string, string>) => {
    if (name === record) text = entries.get(key)!;
  };
  for await (const _ of mcap.open(memorySource(bytes), { extras: { metadata, attachment: async () => {} } }).batches());
  return JSON.parse(text);
}
