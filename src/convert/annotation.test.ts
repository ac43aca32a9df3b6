/** Annotations inside MCAP: the bytes of the file that was given, found again by whoever reads the recording. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LABEL_LIMITS } from "../annotations.js";
import { checkRecording } from "../check.js";
import { type ConvertOptions, convert } from "../convert.js";
import { extractAnnotation } from "../extract-annotation.js";
import { memorySink } from "../io/sink.js";
import { memorySource, type Source } from "../io/source.js";
import { drain } from "../readers/contract.js";
import { mcap } from "../readers/mcap/mcap.js";
import { ConversionReport } from "../spec/verdict/conversion.js";
import { Extraction } from "../spec/verdict/extraction.js";
import { mcapWriter } from "../writers/mcap/mcap.js";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(fileURLToPath(new URL("../../fixtures", import.meta.url)), name)));
const NAME = "tabletop.annotations.tasuki.json";
const recording = fixture("tabletop.mcap");
const labels = fixture(NAME);
const files = new Map([["tabletop.ontology.tasuki.json", fixture("tabletop.ontology.tasuki.json")]]);

/** A source with the files beside it that the annotation names. */
const beside = (bytes: Uint8Array, name: string): Source => ({
  ...memorySource(bytes, name),
  beside: async (other) => (files.has(other) ? memorySource(files.get(other)!, other) : undefined),
});

async function converted(inputs: Source[], options: ConvertOptions = {}, name = "out.mcap") {
  const written = new Map<string, Uint8Array>();
  const create = async (path: string) => {
    const sink = memorySink(path);
    return Object.assign(sink, {
      commit: async () => void written.set(path, sink.bytes().slice()),
      abort: async () => {},
    });
  };
  const report = await convert(
    inputs,
    { name, create, scratch: () => create("scratch") },
    { verify: true, ...options },
  );
  expect(ConversionReport.parse(report)).toEqual(report);
  return { report, written, file: written.get(name)! };
}

const embedded = (options: ConvertOptions = {}) =>
  converted([beside(recording, "tabletop.mcap")], { annotation: beside(labels, NAME), ...options });

async function attachmentsOf(file: Uint8Array) {
  const found: { name: string; mediaType: string; data: Uint8Array }[] = [];
  const reader = mcap.open(memorySource(file), {
    extras: {
      metadata: () => {},
      async attachment({ name, mediaType, sizeBytes }, data) {
        const bytes = new Uint8Array(sizeBytes);
        let at = 0;
        for await (const piece of data) {
          bytes.set(piece, at);
          at += piece.length;
        }
        found.push({ name, mediaType, data: bytes });
      },
    },
  });
  await drain(reader);
  return found;
}

async function extracted(file: Uint8Array) {
  const sink = memorySink(NAME);
  const extraction = await extractAnnotation(memorySource(file, "out.mcap"), async () => sink);
  expect(Extraction.parse(extraction)).toEqual(extraction);
  return { extraction, bytes: sink.bytes() };
}

/** A recording of nothing but attachments. */
async function carrying(...attachments: { name: string; data: Uint8Array }[]): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = await mcapWriter.open(sink);
  for (const { name, data } of attachments)
    await writer.attachment(
      { name, mediaType: "application/json", logTimeNs: 0n, createTimeNs: 0n, sizeBytes: data.length },
      (async function* () {
        yield data;
      })(),
    );
  await writer.finish();
  return sink.bytes().slice();
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const findingsOf = (report: Awaited<ReturnType<typeof checkRecording>>) => report.findings.map(({ rule }) => rule);

describe("an annotation in MCAP", () => {
  it("is the bytes that were given, and comes out as them", async () => {
    const { file, report } = await embedded();
    expect(report).toMatchObject({ outcome: "exact", losses: [], notes: [] });
    const attachments = await attachmentsOf(file);
    expect(attachments).toEqual([{ name: NAME, mediaType: "application/json", data: labels }]);
    const { extraction, bytes } = await extracted(file);
    expect(bytes).toEqual(labels);
    expect(extraction).toMatchObject({ attachment: NAME, sizeBytes: labels.length });
  });

  it("is held to the samples, as one beside the recording is", async () => {
    const { file } = await embedded();
    const report = await checkRecording(beside(file, "out.mcap"), { profile: "manipulation" });
    expect(report.annotation).toMatchObject({ path: NAME, from: "embedded", segments: 11, geometries: 30 });
    expect(report.findings).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  it("shows its faults, also where it stands behind the samples", async () => {
    const wrong = utf8(new TextDecoder().decode(labels).replaceAll('"tNs": 22074489', '"tNs": 5000000'));
    const { file } = await embedded({ annotation: beside(wrong, NAME) });
    expect(findingsOf(await checkRecording(beside(file, "a.mcap")))).toContain("annotation/geometries-near-samples");
    // Joined behind the samples of another recording, it is known only when they are read.
    const late = await converted([
      beside(recording, "tabletop.mcap"),
      memorySource(await carrying({ name: NAME, data: wrong })),
    ]);
    const report = await checkRecording(beside(late.file, "late.mcap"));
    expect(report.annotation).toMatchObject({ from: "embedded", geometries: 30 });
    expect(findingsOf(report)).toContain("annotation/geometries-near-samples");
  });

  it("gives way to one that is given", async () => {
    const { file } = await embedded();
    const report = await checkRecording(beside(file, "out.mcap"), {
      annotation: memorySource(utf8("{}"), "given.json"),
    });
    expect(report.annotation).toMatchObject({ path: "given.json", from: "given", read: false });
  });

  it("is of the files that the recording was made from, and of no others", async () => {
    const other = utf8(new TextDecoder().decode(labels).replace(/"sha256": "[0-9a-f]{4}/, '"sha256": "0000'));
    const { file } = await embedded({ annotation: beside(other, NAME) });
    expect(findingsOf(await checkRecording(beside(file, "out.mcap")))).toEqual(["annotation/target-matches"]);
    // Where nothing tells what the recording was made from, nothing is claimed.
    const bare = await checkRecording(memorySource(await carrying({ name: NAME, data: labels })));
    const rule = bare.rules.find(({ id }) => id === "annotation/target-matches")!;
    expect(rule.outcome).toBe("not-checked");
    expect(rule.notChecked[0]!.reason).toBe("the digests of the recording are not known");
  });

  it("stays where a recording is converted again, and gives way to another", async () => {
    const { file } = await embedded();
    const again = await converted([beside(file, "out.mcap")]);
    expect((await attachmentsOf(again.file)).map(({ data }) => data)).toEqual([labels]);
    expect((await checkRecording(beside(again.file, "again.mcap"))).findings).toEqual([]);
    const other = utf8(new TextDecoder().decode(labels).replace('"revision": 1', '"revision": 2'));
    const replaced = await converted([beside(file, "out.mcap")], { annotation: beside(other, "second.json") });
    expect(replaced.report.notes).toMatchObject([{ code: "annotation-replaced", count: 1 }]);
    const attachments = await attachmentsOf(replaced.file);
    expect(attachments).toEqual([{ name: "out.annotations.tasuki.json", mediaType: "application/json", data: other }]);
  });

  it("stands beside a bag, which has no attachments", async () => {
    const bag = fixture("tabletop_ros1.bag");
    const { report, written } = await converted(
      [memorySource(bag, "tabletop_ros1.bag")],
      { annotation: memorySource(labels, NAME) },
      "x.bag",
    );
    expect(report.outcome).toBe("exact");
    expect(written.get("x.bag.annotations.tasuki.json")).toEqual(labels);
    expect(report.outputs[0]!.beside).toContain("x.bag.annotations.tasuki.json");
    expect(report.notes.map(({ code }) => code)).toEqual(["written-beside"]);
    // One that a recording carries goes there too; a second has no place.
    const two = await carrying(
      { name: NAME, data: labels },
      { name: `b.${NAME}`, data: labels },
      { name: "notes.txt", data: labels },
    );
    const lossy = await converted([memorySource(two, "two.mcap")], { allowLossy: true }, "y.bag");
    expect(lossy.written.get("y.bag.annotations.tasuki.json")).toEqual(labels);
    expect(lossy.report.losses).toMatchObject([{ code: "attachments", count: 2 }]);
  });

  it("is refused where it is none, where it would be cut, and where nothing says which", async () => {
    const refused = async (options: ConvertOptions, name?: string) =>
      await converted([beside(recording, "tabletop.mcap")], options, name).catch(({ code, message }) => ({
        code,
        message,
      }));
    expect(await refused({ annotation: memorySource(utf8('{"tasuki": "0.1"}'), "x.json") })).toMatchObject({
      code: "bad-annotation",
    });
    expect(await refused({ annotation: memorySource(labels, NAME), splitNs: 1e9 })).toMatchObject({ code: "usage" });
    expect(await refused({ annotationChannels: true })).toMatchObject({ code: "usage" });
    expect(await refused({ annotation: memorySource(labels, NAME), annotationChannels: true }, "x.bag")).toMatchObject({
      code: "usage",
    });
  });
});

describe("hostile attachments", () => {
  it.each([
    ["no JSON", utf8("{]"), "annotation/document-readable"],
    ["a key twice", utf8('{"tasuki": "0.1", "tasuki": "0.1"}'), "annotation/document-readable"],
    ["deep nesting", utf8(`${"[".repeat(1e6)}${"]".repeat(1e6)}`), "annotation/document-readable"],
    ["no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "annotation/document-readable"],
    ["nothing", new Uint8Array(0), "annotation/document-readable"],
    ["another document", utf8('{"openlabel": {}}'), "annotation/schema-followed"],
  ])("of %s end in a finding", async (_, data, rule) => {
    const report = await checkRecording(memorySource(await carrying({ name: NAME, data })));
    expect(report.annotation).toMatchObject({ from: "embedded", read: false });
    expect(findingsOf(report)).toContain(rule);
  });

  it("larger than any annotation are not held", async () => {
    const { EmbeddedAnnotation } = await import("../embedded-annotation.js");
    const carried = new EmbeddedAnnotation(true, undefined);
    let asked = 0;
    await carried.attachment(
      { name: NAME, sizeBytes: LABEL_LIMITS.longest + 1 },
      {
        [Symbol.asyncIterator]: () => ({
          next: async () => ({ done: asked++ > 0, value: new Uint8Array(1) }) as never,
        }),
      },
    );
    expect(asked).toBe(0);
    expect(carried.source!.size).toBe(LABEL_LIMITS.longest + 1);
    const { readAnnotation } = await import("../annotations.js");
    expect((await readAnnotation(carried.source!)).unreadable).toContain("larger than");
  });

  it("never crash a check, wherever they are cut or changed", async () => {
    const file = await carrying({ name: NAME, data: labels.subarray(0, 2000) });
    for (let at = 0; at < file.length; at += 13) {
      const cut = await checkRecording(memorySource(file.slice(0, at))).catch(({ code }) => code as string);
      expect(typeof cut === "string" ? cut : cut.verdict).toMatch(/^(empty|not-a-recording|does-not-conform)$/);
      const bent = file.slice();
      bent[at]! ^= 0x41;
      const report = await checkRecording(memorySource(bent)).catch(({ code }) => code as string);
      expect(typeof report === "string" ? report : report.verdict).toMatch(/^(not-a-recording|does-not-conform)$/);
    }
  });

  it("are not taken out where they are damaged, or not there", async () => {
    const file = await carrying({ name: NAME, data: labels });
    const bent = file.slice();
    bent[500]! ^= 1;
    await expect(extracted(bent)).rejects.toMatchObject({ code: "damaged" });
    await expect(extracted(await carrying())).rejects.toMatchObject({ code: "not-found" });
    // A name that leads elsewhere is only a name.
    const { extraction, bytes } = await extracted(await carrying({ name: `../../${NAME}`, data: labels }));
    expect(extraction).toMatchObject({ attachment: `../../${NAME}`, path: NAME });
    expect(bytes).toEqual(labels);
  });
});

describe("channels for viewers", () => {
  it("stand in the recording, which still conforms", async () => {
    const { file, report } = await embedded({ annotationChannels: true });
    const shown = report.streams.filter(({ topic }) => topic.startsWith("/tasuki/annotations"));
    expect(shown).toEqual([
      {
        topic: "/tasuki/annotations/camera/front/image_raw/compressed",
        type: "foxglove.ImageAnnotations",
        samples: 15,
      },
      { topic: "/tasuki/annotations/scene", type: "foxglove.SceneUpdate", samples: 15 },
    ]);
    const checked = await checkRecording(beside(file, "out.mcap"), { profile: "manipulation" });
    expect(checked.findings).toEqual([]);
    expect(checked.conforms).toBe(true);
    expect((await attachmentsOf(file)).map(({ data }) => data)).toEqual([labels]);
  });
});
