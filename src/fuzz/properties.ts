/**
 * What must hold for any input: it ends in a report or a `TasukiError`, the documents fit their own schemas, no rule
 * breaks, the rendering is safe to show, and the way the bytes come in makes no difference.
 *
 * @module
 */
import { check, checkRecording } from "../check.js";
import { parseDeclaration } from "../declare.js";
import { info } from "../info.js";
import type { Source } from "../io/source.js";
import { resolveProfile } from "../profile.js";
import { levels } from "../profiles/index.js";
import type { ReadLimits } from "../readers/reader.js";
import { judge } from "../report/judge.js";
import { renderInfo } from "../report/render/info.js";
import { renderJson } from "../report/render/json.js";
import { painted, unpainted } from "../report/render/paint.js";
import { renderText } from "../report/render/text.js";
import { reportOf } from "../reporting.js";
import { rules } from "../rules/index.js";
import { runRules } from "../rules/run.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import { RecordingFacts } from "../spec/facts/recording.js";
import { Info } from "../spec/verdict/info.js";
import type { Profile } from "../spec/verdict/profile.js";
import { Report } from "../spec/verdict/report.js";
import { TasukiError, type TroubleCode } from "../trouble.js";
import { VERSION } from "../version.js";
import type { Document } from "./documents.js";
import type { Input } from "./inputs.js";
import { oddities } from "./invariants.js";
import { type Outcome, type Problem, problemOf } from "./problem.js";

/** What a chunk may claim: less than by default, so that a bound on memory can be held to. */
const LIMITS: ReadLimits = { maxChunkBytes: 64 * 1024 * 1024 };
/** The most characters that a report may have as text, and as JSON beside what the file itself brings. */
const MAX_TEXT = 256 * 1024;
const MAX_JSON = 2 * 1024 * 1024;
const JSON_PER_BYTE = 100;
/** The most characters of a line of a table, of which `info` has one for each stream. */
const MAX_ROW = 200;
/** Beyond this size, one other way in has to do. */
const LARGE = 100_000;

/** Collects what does not hold. */
class Findings {
  readonly problems: Problem[] = [];
  readonly marks: string[] = [];
  milliseconds = 0;

  fail(property: string, message: string, detail = ""): void {
    this.problems.push({ property, message, detail });
  }
  mark(kind: string, name: string): void {
    this.marks.push(`${kind} ${name}`);
  }
  /** What `step` gives; whatever it throws that is no `TasukiError` of one of these codes does not hold. */
  async run<T>(property: string, step: () => T | Promise<T>, codes?: readonly TroubleCode[]): Promise<T | undefined> {
    try {
      return await step();
    } catch (error) {
      if (error instanceof TasukiError && codes?.includes(error.code)) this.mark("trouble", error.code);
      else this.problems.push(problemOf(property, error));
      return undefined;
    }
  }
  outcome(): Outcome {
    return { problems: this.problems, marks: [...new Set(this.marks)], milliseconds: this.milliseconds };
  }
}

const RECORDING_TROUBLE: readonly TroubleCode[] = ["empty", "not-a-recording", "unsupported-container"];

/** Holds the properties to an input; `recording` is a sound one, on which declarations and profiles are tried. */
export const outcomeOf = (input: Input, recording: Uint8Array): Promise<Outcome> =>
  input.type === "recording" ? recordingOutcome(input.bytes) : documentOutcome(input, recording);

/** A source over bytes that gives them late, and in pieces. */
function slowSource(bytes: Uint8Array, name: string): Source {
  return {
    name,
    size: bytes.length,
    async read(offset, target) {
      const size = Math.max(0, Math.min(target.length, bytes.length - offset));
      const half = size >> 1;
      target.set(bytes.subarray(offset, offset + half));
      await new Promise((resolve) => setImmediate(resolve));
      target.set(bytes.subarray(offset + half, offset + size), half);
      return size;
    },
  };
}

async function recordingOutcome(bytes: Uint8Array): Promise<Outcome> {
  const found = new Findings();
  const before = process.cpuUsage();
  const report = await found.run("check throws", () => check(bytes, { limits: LIMITS }), RECORDING_TROUBLE);
  const used = process.cpuUsage(before);
  found.milliseconds = (used.user + used.system) / 1000;
  const infos = await found.run("info throws", () => info(bytes, { limits: LIMITS }), RECORDING_TROUBLE);
  if (!report || !infos) return found.outcome();
  holdReport(found, report, bytes.length);
  const document: Info = { tasuki: VERSION, recordings: [infos] };
  holdSchema(found, "info does not fit its schema", Info, document);
  await found.run("renderInfo throws", () => holdText(found, "info", renderInfo(document), infos.streams.length));
  const facts = infos.facts!;
  for (const oddity of oddities(facts)) found.fail("facts are odd", oddity);
  for (const kind of Object.keys(facts.container.faults)) found.mark("fault", kind);
  for (const { decode, schemas, stamp } of facts.streams) {
    for (const kind of Object.keys(decode.faults)) found.mark("payload", kind);
    for (const { state, messageEncoding } of schemas) found.mark("schema", `${state}, ${messageEncoding.slice(0, 10)}`);
    if (stamp) found.mark("stamps", stamp.timing.samples > 0 ? "read" : "none");
  }
  // The same bytes, by every other way in.
  const expected = JSON.stringify(report);
  const ways = {
    memory: bytes,
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
    slow: slowSource(bytes, "recording"),
  };
  for (const [way, input] of Object.entries(ways)) {
    if (bytes.length > LARGE && way !== "slow") continue;
    const again = await found.run(`check of ${way} throws`, () => check(input, { limits: LIMITS }));
    const actual = JSON.stringify(again);
    if (again && actual !== expected) found.fail("the way in makes a difference", way, difference(expected, actual));
  }
  return found.outcome();
}

/** Where two texts part. */
function difference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at]) at++;
  return `${a.slice(Math.max(0, at - 60), at + 60)} / ${b.slice(Math.max(0, at - 60), at + 60)}`;
}

function holdSchema(found: Findings, property: string, schema: typeof Report | typeof Info, document: unknown): void {
  const { error } = schema.safeParse(document);
  // Indices differ from one input to the next, the fault is the same.
  for (const { path, message } of error?.issues.slice(0, 3) ?? [])
    found.fail(property, `${path.filter((part) => typeof part === "string").join(".")}: ${message}`);
}

/** A report fits its schema, no rule broke, and it can be shown. */
function holdReport(found: Findings, report: Report, size: number): void {
  holdSchema(found, "report does not fit its schema", Report, report);
  holdRules(found, report);
  holdRendering(found, report, size);
}

function holdRules(found: Findings, { verdict, recordings }: Report): void {
  found.mark("verdict", verdict);
  for (const { rules: results } of recordings)
    for (const { id, outcome, notChecked } of results) {
      if (outcome === "fail") found.mark("rule", id);
      if (outcome === "error") found.fail("a rule broke", `${id}: ${notChecked.at(-1)?.reason}`);
    }
}

function holdRendering(found: Findings, report: Report, size: number): void {
  for (const [width, paint] of [
    [80, unpainted],
    [24, painted],
    [200, painted],
  ] as const)
    try {
      holdText(found, "text", renderText(report, { levels, rules, width, paint }));
    } catch (error) {
      found.problems.push(problemOf("renderText throws", error));
    }
  try {
    holdJson(found, renderJson(report), size);
  } catch (error) {
    found.problems.push(problemOf("renderJson throws", error));
  }
}

/** Everything that a terminal may obey or hide, but for the end of a line and the five colours. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[(?:0|1|2|31|32|33)m`, "g");
const UNSAFE = /[^\P{C}\n]|[\u2028\u2029]/u;

function holdText(found: Findings, name: string, text: string, rows = 0): void {
  const unsafe = UNSAFE.exec(text.replace(COLOURS, ""));
  if (unsafe) found.fail("control characters", name, contextOf(unsafe));
  if (text.length > MAX_TEXT + rows * MAX_ROW) found.fail(`${name} is too long`, `${text.length} characters`);
}

function holdJson(found: Findings, text: string, size: number): void {
  const unsafe = /[^\P{Cc}\n]|\p{Cf}|[\u2028\u2029]/u.exec(text);
  if (unsafe) found.fail("control characters", "JSON", contextOf(unsafe));
  if (text.length > MAX_JSON + JSON_PER_BYTE * size) found.fail("JSON is too long", `${text.length} characters`);
}

const contextOf = ({ index, input }: RegExpExecArray): string =>
  `U+${input.codePointAt(index)!.toString(16)} at …${JSON.stringify(input.slice(Math.max(0, index - 30), index + 10))}`;

async function documentOutcome(document: Document, recording: Uint8Array): Promise<Outcome> {
  const found = new Findings();
  const before = process.cpuUsage();
  await holdDocument(found, document, recording);
  const used = process.cpuUsage(before);
  found.milliseconds = (used.user + used.system) / 1000;
  return found.outcome();
}

async function holdDocument(found: Findings, document: Document, recording: Uint8Array): Promise<void> {
  if (document.document === "facts") {
    holdFacts(found, document);
    return;
  }
  const { text } = document;
  if (document.document === "declaration") {
    const declaration = await found.run("a declaration throws", () => parseDeclaration(text, "it"), [
      "bad-declaration",
    ]);
    if (declaration) await holdChecked(found, recording, { declaration });
  } else {
    const given = parsed(text);
    const profile = await found.run("a profile throws", () => resolveProfile(given), ["bad-profile"]);
    if (profile) await holdChecked(found, recording, { profile });
  }
}

/** The JSON of a text; null where it is none. */
function parsed(text: string): Profile {
  try {
    return JSON.parse(text);
  } catch {
    return null as never;
  }
}

async function holdChecked(
  found: Findings,
  recording: Uint8Array,
  options: { declaration?: Declaration; profile?: Profile },
): Promise<void> {
  found.mark("document", options.profile ? "profile accepted" : "declaration accepted");
  const report = await found.run("check throws", async () =>
    reportOf([await checkRecording(recording, options)], options.profile),
  );
  if (report) holdReport(found, report, JSON.stringify(options).length + recording.length);
}

/** Any facts that the schema accepts can be judged and shown, be they ever so unlikely. */
function holdFacts(
  found: Findings,
  { facts: given, declaration, handOver, params }: Document & { document: "facts" },
): void {
  const { data: facts } = RecordingFacts.safeParse(given);
  // Never so for what is generated; a document that is made smaller may come to it.
  found.mark("document", facts ? "facts accepted" : "facts refused");
  if (!facts) return;
  const runs = runRules(
    rules,
    {
      recording: facts,
      declaration: declaration as Declaration | undefined,
      handOver: handOver as HandOver | undefined,
    },
    params as Record<string, unknown>,
  );
  try {
    const { container, samples, logStartNs, logEndNs, streams } = facts;
    const profile = resolveProfile("level-2");
    const recording = {
      ...{ path: "facts", container: container.kind, sizeBytes: container.sizeBytes, samples },
      ...(logStartNs === undefined ? {} : { logStartNs }),
      ...(logEndNs === undefined ? {} : { logEndNs }),
      ...{ library: container.library, declaration: declaration ? ("given" as const) : ("none" as const) },
      ...{ conforms: false, complete: true },
      streams: streams.map(({ topic, samples: n }) => ({ topic, type: "", samples: n })),
      ...judge(runs, profile, levels, logStartNs, "en"),
    };
    const report = reportOf([recording], profile);
    holdRules(found, report);
    holdRendering(found, report, JSON.stringify([given, declaration]).length);
    const inner = { path: "facts", container: "mcap", sizeBytes: 0, streams: [], facts };
    holdText(found, "info", renderInfo({ tasuki: VERSION, recordings: [inner] }));
  } catch (error) {
    found.problems.push(problemOf("judging facts throws", error));
  }
}
