/**
 * AIRoA `meta.json` version 2.0: an episode, which is the task, and segments with one label each. Two converters from 1.3 to 2.0
 * disagree: that of airoa-metadata keeps a composite segment among the others, that of rebake makes it the episode. Both are read
 * alike.
 *
 * @module
 */
import { LabelLosses } from "../label-losses.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Segment } from "../spec/annotation/segment.js";
import {
  type AiroaSegment,
  airoaDocument,
  airoaFiles,
  airoaLevels,
  airoaRoot,
  airoaVersion,
  intervalOf,
  languageOf,
  succeeded,
  textsIn,
  uuidOf,
} from "./airoa.js";
import type { LabelFormat } from "./format.js";
import { jsonFile, refusal } from "./made.js";
import { readBack, saysSame } from "./read-back.js";
import { secondsNumber } from "./seconds.js";

const SCHEMA = "https://raw.githubusercontent.com/airoa-org/airoa-metadata/main/airoa_metadata/schemas/v2_0.json";

/** What is written where nothing is known: the schema requires a type. */
const UNSAID = {
  environment: { type: "real_world", site: "", location: null },
  runner: { type: "operator", organization: "", name: "" },
};

export const airoa20: LabelFormat = {
  id: "airoa-2.0",
  name: "AIRoA meta.json 2.0",
  writes: /(^|[._-])meta\.json$/i,
  recognise: async (files) => (await airoaVersion(files)) === "2.0",
  async import(files, context) {
    const root = await airoaRoot(files, context.name);
    if (!Array.isArray(root["segments"])) throw refusal(context.name, "it has no segments");
    const losses = new LabelLosses();
    const labels = Array.isArray(root["labels"]) ? root["labels"] : [];
    const parts: AiroaSegment[] = [];
    for (const [i, segment] of root["segments"].entries()) {
      const field = `/segments/${i}`;
      const interval = isObject(segment) ? intervalOf(segment) : undefined;
      if (!isObject(segment) || !interval) {
        losses.lose("interval-unplaced", field);
        continue;
      }
      const label: unknown = labels[Number(segment["label_idx"])];
      if (typeof label !== "string") losses.lose("data-dropped", `${field}/label_idx`);
      parts.push({ ...interval, isTask: false, texts: textsOf(label), more: outcomeOf(segment) });
    }
    for (const [key, value] of Object.entries(root))
      if (
        ["robot", "environment", "runner", "devices", "programs"].includes(key) &&
        says(value) &&
        !isUnsaid(key, value)
      )
        losses.lose("data-dropped", `/${key}`);
    return airoaDocument(root, [...withEpisode(root["episode"], parts, losses)], losses, context);
  },
  async export(document, context) {
    const language = languageOf(document, context.options.language);
    const { tasks, parts } = airoaLevels(document, context);
    const labels = new Map<string, number>();
    const origin = BigInt(document.time.originNs);
    const times = ({ startNs, endNs }: Segment) => ({
      start_time: secondsNumber(origin + BigInt(startNs)),
      end_time: secondsNumber(origin + BigInt(endNs)),
    });
    const segments = parts.map((segment) => {
      const label = textsIn(segment, language)[0] ?? "";
      if (!labels.has(label)) labels.set(label, labels.size);
      return { ...times(segment), label_idx: labels.get(label)!, success: succeeded(segment) };
    });
    // One episode is one task: the longest, where there are several.
    const task = tasks.reduce<Segment | undefined>(
      (best, each) => (best && best.endNs - best.startNs >= each.endNs - each.startNs ? best : each),
      undefined,
    );
    // Without a label it would be no task when it is read.
    const title = task && (textsIn(task, language)[0] ?? task.id);
    // Read back, a part that is the whole again is the task.
    const whole = wholeOf(parts, (part) => title === undefined || textsIn(part, language)[0] === title);
    const others = parts.filter((each) => each !== whole);
    const first = title === undefined ? whole : task;
    const meta = {
      $schema: SCHEMA,
      schema_version: "2.0",
      uuid: await uuidOf(document),
      robot: { uri: null, type: "", id: "", checksum: null },
      files: airoaFiles(document, context).map((file) => ({ ...file, checksum: null })),
      ...UNSAID,
      devices: [],
      programs: [],
      episode:
        task && title !== undefined
          ? { ...times(task), success: succeeded(task), label: title }
          : impliedEpisode(segments, origin, document),
      labels: [...labels.keys()],
      segments,
    };
    const files = [jsonFile(context.name, meta)];
    const written = first ? [first, ...others] : others;
    const losses = await readBack(airoa20, files, document, { segments: written }, context);
    return { files, losses: losses.list() };
  },
};

const textsOf = (label: unknown): string[] => (typeof label === "string" && label !== "" ? [label] : []);
const outcomeOf = ({ success }: Keyed): Keyed =>
  typeof success === "boolean" ? { outcome: { status: success ? "success" : "failure" } } : {};

const isUnsaid = (key: string, value: unknown): boolean =>
  Object.entries(UNSAID).some(([name, unsaid]) => name === key && saysSame(unsaid, value));

/** Whether a value holds any word. */
const says = (value: unknown): boolean =>
  typeof value === "string"
    ? value !== ""
    : typeof value === "object" && value !== null && Object.values(value).some(says);

/** The episode where no task is known: all segments, without a label. It is no task when it is read. */
function impliedEpisode(
  segments: readonly { start_time: number; end_time: number; success: boolean }[],
  origin: bigint,
  { time }: AnnotationDocument,
) {
  const starts = segments.map(({ start_time }) => start_time);
  const ends = segments.map(({ end_time }) => end_time);
  return {
    start_time: starts.length > 0 ? starts.reduce((a, b) => Math.min(a, b)) : secondsNumber(origin),
    end_time: ends.length > 0 ? ends.reduce((a, b) => Math.max(a, b)) : secondsNumber(origin + BigInt(time.durationNs)),
    success: segments.length > 0 && segments.every(({ success }) => success),
    label: "",
  };
}

/** The part that holds all others, where there is one of a kind. */
function wholeOf<T extends { startNs: number | bigint; endNs: number | bigint }>(
  parts: readonly T[],
  isOne: (part: T) => boolean,
): T | undefined {
  if (parts.length < 2) return undefined;
  const start = parts.reduce((least, each) => (each.startNs < least.startNs ? each : least)).startNs;
  const end = parts.reduce((most, each) => (each.endNs > most.endNs ? each : most)).endNs;
  return parts.find((each) => each.startNs <= start && each.endNs >= end && isOne(each));
}

/** The episode as the task, before its parts. A part that is the whole episode again is its composite. */
function withEpisode(episode: unknown, parts: readonly AiroaSegment[], losses: LabelLosses): readonly AiroaSegment[] {
  const interval = isObject(episode) ? intervalOf(episode) : undefined;
  if (!isObject(episode) || !interval) {
    if (episode !== undefined) losses.lose("interval-unplaced", "/episode");
    return parts;
  }
  const texts = textsOf(episode["label"]);
  const composite = wholeOf(parts, (part) => texts.length === 0 || part.texts[0] === texts[0]);
  if (composite) {
    const task = { ...interval, isTask: true, texts: composite.texts, more: outcomeOf(episode) };
    return [task, ...parts.filter((each) => each !== composite)];
  }
  if (texts.length > 0) return [{ ...interval, isTask: true, texts, more: outcomeOf(episode) }, ...parts];
  const implied =
    parts.length > 0 && parts.every(({ more }) => isObject(more["outcome"]) && more["outcome"]["status"] === "success");
  if (episode["success"] !== implied) losses.lose("data-dropped", "/episode");
  return parts;
}
