/** Annotations: each rule kills a mutation of a document that is sound, and hostile documents are refused clearly. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { annotationFactsOf, readAnnotation } from "./annotations.js";
import { checkRecording } from "./check.js";
import { checkAnnotation } from "./check-annotation.js";
import { ONTOLOGY_FILE, ontologyText, tabletopAnnotation } from "./generate/annotation.js";
import { tabletopDeclaration } from "./generate/declaration.js";
import { memorySink } from "./io/sink.js";
import { memorySource, type Source } from "./io/source.js";
import { rules } from "./rules/index.js";
import { tagFault } from "./rules/language-registry.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import type { Geometry } from "./spec/annotation/geometry/geometry.js";
import { maskFault } from "./spec/annotation/geometry/run-lengths.js";
import { tries } from "./tries.test.helper.js";
import { mcapWriter } from "./writers/mcap/mcap.js";

const RECORDING = fileURLToPath(new URL("../fixtures/tabletop.mcap", import.meta.url));
let recording: Uint8Array;
beforeAll(async () => {
  recording = new Uint8Array(await readFile(RECORDING));
});

const encode = (text: string) => new TextEncoder().encode(text);
/** A document with the ontology beside it. */
const sourceOf = (document: unknown, files: Readonly<Record<string, string>> = {}): Source => {
  const beside: Readonly<Record<string, string>> = { [ONTOLOGY_FILE]: ontologyText, ...files };
  return {
    ...memorySource(encode(typeof document === "string" ? document : JSON.stringify(document)), "annotation"),
    beside: async (name) => (Object.hasOwn(beside, name) ? memorySource(encode(beside[name]!), name) : undefined),
  };
};

/** Anything may be wrong with a document that is being mutated. */
// biome-ignore lint/suspicious/noExplicitAny: a mutation puts in what the schema forbids.
type Loose = any;
type Mutation = (document: Loose) => unknown;

/** A segment of activity that is wrong in nothing. */
const segment = (more: object) => ({
  id: "more-1",
  track: "motion",
  startNs: 0,
  endNs: 1_000_000_000,
  type: "act:reach",
  ...more,
});
/** A geometry that is wrong in nothing. */
const shaped = (document: Loose, geometry: Geometry, more: object = {}) =>
  document.geometries.push({ id: "more-1", tNs: 1_000_000_000, frame: "base_link", geometry, ...more });
const keypoint = (name: string) => ({ name, at: [1, 1] });

/** One mutation for each rule, at least; those that need the recording stand below. */
const ALONE: Readonly<Record<string, Mutation>> = {
  "document-readable": (document) => `${JSON.stringify(document).slice(0, -1)}, "id": "again"}`,
  "schema-followed": (document) => (document.tracks[0].colour = "red"),
  "ids-unique": (document) => (document.events[0].id = document.segments[0].id),
  "intervals-ordered": ({ segments: [, , , , motion] }) => (motion.endNs = motion.startNs),
  "intervals-inside": (document) => (document.relations[0].endNs = document.time.durationNs + 1),
  "instants-inside": (document) => (document.events[0].tNs = 1_780_000_000_000_000),
  "segments-disjoint": (document) => (document.segments[1].endNs += 1),
  "tracks-complete": (document) => (document.segments[2].startNs += 1),
  "segments-long-enough": (document) => document.segments.push(segment({ endNs: 10_000_000 })),
  "boundaries-touch": (document) => {
    document.tracks[2].coverage = "sparse";
    document.segments[5].startNs += 1_000_000;
  },
  "geometries-timed-once": (document) => (document.geometries[0].startNs = 0),
  "image-geometries-on-streams": (document) => delete document.geometries[0].stream,
  "space-geometries-in-frames": (document) => delete document.geometries[1].frame,
  "streams-listed": (document) => (document.geometries[0].stream = "rear"),
  "entities-listed": (document) => (document.segments[4].roles.object = "sphere"),
  "boxes-ordered": ({ geometries: [{ geometry }] }) => {
    const [left, top, right, bottom] = geometry.xyxy;
    geometry.xyxy = [left, top, right - left, bottom - top];
  },
  "geometries-touch-image": (document) => (document.geometries[0].geometry.xyxy = [320, 0, 330, 10]),
  "geometries-inside-image": (document) => (document.geometries[0].geometry.xyxy = [300, 0, 330, 10]),
  "mask-sizes-match": (document) => {
    const mask = { kind: "mask" as const, size: [320, 240], counts: "P[R2" };
    document.geometries.push({ id: "mask", tNs: document.geometries[0].tNs, stream: "front", geometry: mask });
  },
  "masks-decode": (document) => {
    const mask = { kind: "mask" as const, size: [240, 320], counts: "P[R2'" };
    document.geometries.push({ id: "mask", tNs: document.geometries[0].tNs, stream: "front", geometry: mask });
  },
  "rotations-unit": (document) => (document.geometries[1].geometry.rotation = [1, 0, 0, 1]),
  "sizes-positive": (document) => (document.geometries[1].geometry.size[2] = 0),
  "outlines-enclose": (document) =>
    document.geometries.push({
      id: "outline",
      tNs: document.geometries[0].tNs,
      stream: "front",
      geometry: {
        kind: "polygon",
        points: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      },
    }),
  "keypoints-named": (document) =>
    document.geometries.push({
      id: "hand",
      tNs: document.geometries[0].tNs,
      stream: "front",
      geometry: { kind: "keypoints", points: [keypoint("thumb"), keypoint("thumb")] },
    }),
  "trajectories-ordered": (document) => {
    const position = [0, 0, 0];
    shaped(document, {
      kind: "trajectory",
      points: [
        { tNs: 2, position },
        { tNs: 1, position },
      ],
    });
  },
  "geometries-distinct": (document) => document.geometries.push({ ...document.geometries[0], id: "again" }),
  "files-match": (document) => (document.ontologies[0].sha256 = "0".repeat(64)),
  "tracks-listed": (document) => (document.segments[4].track = "motions"),
  "track-levels-nested": (document) => (document.tracks[1].level = "task"),
  "segments-fit-tracks": (document) => delete document.segments.at(-1).control,
  "activities-named": (document) => delete document.segments[4].type,
  "parents-listed": (document) => (document.segments[4].parent = "step-9"),
  "children-inside-parents": (document) => (document.segments[4].parent = "step-3"),
  "parent-levels-coarser": (document) => (document.segments[1].parent = "motion-1"),
  "relation-ends-listed": (document) => (document.relations[0].object = "table"),
  "failures-inside-segments": (document) =>
    (document.segments[1].outcome = { status: "failure", failure: { tNs: 5_000_000_000 } }),
  "outcomes-consistent": (document) => (document.segments[1].outcome.failure = { tNs: 1_000_000_000 }),
  "interventions-by-people": (document) => (document.segments.at(-1).control.intervention = true),
  "parent-outcomes-agree": (document) => (document.segments[3].outcome.status = "failure"),
  "languages-registered": (document) => (document.segments[0].texts[0].language = "jp"),
  "languages-stated": (document) => (document.procedures[0].name = "Carry"),
  "languages-complete": (document) => document.segments[0].texts.pop(),
  "scripts-fit-languages": ({ segments: [{ texts }] }) => {
    [texts[0].language, texts[1].language] = [texts[1].language, texts[0].language];
  },
  "texts-normalised": (document) => (document.segments[0].texts[1].text += " "),
  "agents-listed": (document) => (document.provenance.by = "annotator-9"),
  "provenance-stated": (document) => delete document.provenance,
  "automatic-by-models": (document) => (document.provenance.method = "automatic"),
  "models-versioned": (document) => delete document.agents[3].version,
  "corrections-keep-source": (document) => (document.geometries[0].provenance.method = "automatic-corrected"),
  "reviews-named": (document) => delete document.provenance.review.by,
  "reviews-independent": (document) => (document.provenance.review.by = document.provenance.by),
  "items-reviewed": (document) => (document.provenance.review = { state: "unreviewed" }),
  "people-pseudonymous": (document) => (document.agents[0].name = "Taro Tanaka"),
  "guideline-pinned": (document) => delete document.guideline,
  "prefixes-pinned": (document) => (document.segments[4].type = "verb:reach"),
  "ontologies-match": (document) => (document.ontologies[0].version = "2.0.0"),
  "terms-listed": (document) => (document.segments[4].type = "act:Reach"),
  "terms-known": (document) => {
    document.ontologies[0].policy = "open";
    document.segments[4].type = "act:wave";
  },
  "terms-current": (document) => (document.segments[5].type = "act:seize"),
  "procedures-listed": (document) => (document.segments[1].step = "turn"),
  "steps-distinct": (document) => (document.procedures[0].steps[1].order = 1),
  "dependencies-resolve": (document) => (document.procedures[0].steps[0].dependsOn = ["leave"]),
  "attempts-consecutive": (document) => (document.segments[1].attempt = 2),
  "dependencies-done-first": (document) => (document.segments[1].outcome.status = "aborted"),
  "agreement-plausible": (document) => (document.agreement[0].value = 91),
};

const WITH_RECORDING: Readonly<Record<string, Mutation>> = {
  "target-matches": (document) => (document.files[0].sha256 = "0".repeat(64)),
  "time-inside-recording": (document) => (document.time.originNs = "1780000037250000000"),
  "clock-declared": (document) => (document.time.clock = "gps"),
  "segments-hold-samples": (document) =>
    document.segments.push(segment({ track: "motion", startNs: 1, endNs: 1_000_000, parent: "step-1" })),
  "geometries-near-samples": (document) => (document.geometries[0].tNs = 0),
  "geometries-on-samples": (document) => (document.geometries[0].tNs += 5_000),
  "streams-recorded": (document) => (document.streams[0].topic = "/camera/rear"),
  "image-sizes-match": (document) => (document.streams[0].widthPx = 640),
  "frames-exist": (document) => (document.geometries[1].frame = "table"),
};

/** The rules that are about the recording, by the attachments that break them where no annotation is given. */
const OF_RECORDING: Readonly<Record<string, readonly string[]>> = {
  "document-present": [],
  "embedded-once": ["a.annotations.tasuki.json", "b.annotations.tasuki.json"],
};

/** A recording of nothing but attachments of these names. */
async function carrying(names: readonly string[]): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = await mcapWriter.open(sink);
  for (const name of names)
    await writer.attachment(
      { name, mediaType: "application/json", logTimeNs: 0n, createTimeNs: 0n, sizeBytes: 0 },
      (async function* () {})(),
    );
  await writer.finish();
  return sink.bytes();
}

/** The rules of annotations that fail. */
const failing = (results: readonly { id: string; outcome: string }[]) =>
  results
    .filter(({ id, outcome }) => id.startsWith("annotation/") && outcome !== "pass" && outcome !== "not-applicable")
    .map(({ id, outcome }) => `${id.slice("annotation/".length)} ${outcome}`);

/** A sound document after a mutation; a mutation that makes a text gives the text. */
function mutated(mutate: Mutation): unknown {
  const document: Loose = structuredClone(tabletopAnnotation(recording));
  const made = mutate(document);
  return typeof made === "string" && made.startsWith("{") ? made : document;
}

const alone = async (document: unknown) =>
  failing((await checkAnnotation(sourceOf(document), { profile: "manipulation" })).rules);
const together = async (document: unknown) =>
  failing(
    (
      await checkRecording(memorySource(recording, "tabletop.mcap"), {
        annotation: sourceOf(document),
        declaration: tabletopDeclaration,
        profile: "manipulation",
      })
    ).rules,
  );

describe("a mutation of a sound document", () => {
  it("is there for every rule", () => {
    const named = [ALONE, WITH_RECORDING, OF_RECORDING].flatMap((each) => Object.keys(each));
    expect(named.map((name) => `annotation/${name}`).sort()).toEqual(
      rules.map(({ id }) => id).filter((id) => id.startsWith("annotation/")),
    );
  });

  it("is told from the document itself, of which nothing fails", async () => {
    const document = tabletopAnnotation(recording);
    const open = (await alone(document)).filter((each) => !each.endsWith(" not-checked"));
    expect(open).toEqual([]);
    expect(await together(document)).toEqual([]);
  });

  it.each(Object.entries(ALONE))("is found by %s", async (rule, mutate) => {
    expect(await alone(mutated(mutate))).toContain(`${rule} fail`);
  });

  it.each(Object.entries(WITH_RECORDING))("is found by %s with the recording", async (rule, mutate) => {
    expect(await together(mutated(mutate))).toContain(`${rule} fail`);
  });

  it.each(Object.entries(OF_RECORDING))("is found by %s in the recording", async (rule, names) => {
    const report = await checkRecording(memorySource(await carrying(names)), { profile: "manipulation" });
    expect(failing(report.rules)).toContain(`${rule} fail`);
  });
});

describe("an annotation alone", () => {
  it("leaves what needs the recording unchecked, and reaches no level", async () => {
    const report = await checkAnnotation(sourceOf(tabletopAnnotation(recording)));
    const open = report.rules.filter(({ outcome }) => outcome === "not-checked").map(({ id }) => id.split("/")[1]);
    expect(open.sort()).toEqual(Object.keys(WITH_RECORDING).sort());
    expect(report).toMatchObject({ verdict: "conforms", level: 0, container: "annotation" });
  });

  it("is not judged where a profile asks for all of it", async () => {
    const report = await checkAnnotation(sourceOf(tabletopAnnotation(recording)), { profile: "manipulation" });
    expect(report.verdict).toBe("not-judged");
  });
});

describe("a hostile document", () => {
  const refused = async (text: string | Uint8Array) => {
    const bytes = typeof text === "string" ? encode(text) : text;
    return await readAnnotation(memorySource(bytes, "hostile"));
  };

  it.each([
    ["nested without end", "[".repeat(2_000_000), "nested deeper than 64 levels"],
    ["with a key twice", '{"a": {"b": 1, "c": [{}], "b": 2}}', 'gives the key "b" twice'],
    ["with a key twice, once escaped", '{"a": 1, "\\u0061": 2}', 'gives the key "a" twice'],
    ["with a key that is a trap", '{"segments": [{"__proto__": {"id": "x"}}]}', 'has the key "__proto__"'],
    ["with a number too large", '{"note": -12e99999}', "has the number -12e99999"],
    ["with NaN", '{"note": NaN}', "not valid JSON"],
    ["with a byte order mark", "\ufeff{}", "byte order mark"],
    ["of half a character", Uint8Array.of(0x22, 0xe3, 0x81, 0x22), "not valid UTF-8"],
    ["of nothing", "", "not valid JSON"],
  ])("%s is refused", async (_, text, reason) => {
    expect((await refused(text)).unreadable).toContain(reason);
  });

  it("does not take two keys of two objects for one, nor one in a text", async () => {
    const facts = await refused('{"a": [{"b": 1}, {"b": 2}], "c": "{\\"b\\": 1, \\"b\\": 2}"}');
    expect(facts.unreadable).toBeUndefined();
    expect(facts.schemaFaultCount).toBeGreaterThan(0);
  });

  it.each([
    ["wrong segments", `{"segments": [${"1,".repeat(500_000)}1]}`, "Invalid input: expected object, received number"],
    [
      "wrong parts of one track",
      `{"tracks": [{"id": [${"{},".repeat(300_000)}{}]}]}`,
      "it holds more than 250000 values",
    ],
  ])("of nothing but %s is told in a few words", async (_, text, reason) => {
    const facts = await refused(text);
    expect(facts.document).toBeUndefined();
    expect(facts.schemaFaults.length).toBeLessThanOrEqual(20);
    expect(facts.schemaFaultCount).toBeLessThan(100);
    expect(facts.schemaFaults.map((fault) => fault.reason)).toContain(reason);
  });

  it("cannot name a file that stands elsewhere", async () => {
    const document: AnnotationDocument = tabletopAnnotation(recording);
    document.ontologies[0]!.file = "../../etc/passwd";
    expect((await annotationFactsOf(document)).schemaFaults[0]!.field).toBe("/ontologies/0/file");
  });

  it("survives truncation and flipped bits at any place", { timeout: 60_000 }, async () => {
    const bytes = encode(JSON.stringify(tabletopAnnotation(recording)));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const copy = cut ? bytes.slice(0, at) : bytes.slice();
        if (!cut) copy[at]! ^= 1 << bit;
        const facts = await readAnnotation({ ...memorySource(copy, "damaged") });
        expect((facts.document !== undefined) !== (facts.unreadable !== undefined || facts.schemaFaultCount > 0)).toBe(
          true,
        );
        const report = await checkAnnotation(memorySource(copy, "damaged"));
        expect(report.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
      }),
      { numRuns: tries(150) },
    );
  });
});

describe("masks", () => {
  /** The compressed writing of run lengths, as cocoapi writes it. */
  const written = (runs: readonly number[]): string => {
    let text = "";
    for (const [i, run] of runs.entries()) {
      let value = i > 2 ? run - runs[i - 2]! : run;
      for (let more = true; more; ) {
        let group = value & 31;
        value >>= 5;
        more = group & 16 ? value !== -1 : value !== 0;
        if (more) group |= 32;
        text += String.fromCharCode(48 + group);
      }
    }
    return text;
  };

  it("of pycocotools decode: a square of 40 pixels at 300, 220 in an image of 640 × 480", () => {
    const counts = `lj\\4X1h=${"0".repeat(77)}T]\\4`;
    expect(maskFault({ size: [480, 640], counts })).toBeUndefined();
    expect(maskFault({ size: [480, 641], counts })).toEqual({ reason: "its runs cover 307200 of 307680 pixels" });
  });

  it("of any runs decode, and no part of one does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 }), (runs) => {
        const pixels = runs.reduce((sum, run) => sum + run, 0);
        const counts = written(runs);
        expect(maskFault({ size: [1, pixels], counts })).toBeUndefined();
        expect(maskFault({ size: [1, pixels], counts: counts.slice(0, -1) })).toBeDefined();
      }),
    );
  });

  it("never make pixels: a bomb costs its text alone", () => {
    const counts = "oooooo1".repeat(100_000);
    expect(maskFault({ size: [65_535, 65_535], counts })).toBeDefined();
  });
});

describe("language tags", () => {
  it.each(["ja", "en-US", "zh-Hant-TW", "ain", "sr-Latn-RS", "de-1996", "x-private", "und", "en-x-robot"])(
    "%s is one",
    (tag) => expect(tagFault(tag)).toBeUndefined(),
  );
  it.each(["jp", "ja_JP", "jpn", "日本語", "english", "", "j", "xx"])("%s is none", (tag) =>
    expect(tagFault(tag)).toBeDefined(),
  );
});
