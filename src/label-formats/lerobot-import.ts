/**
 * The labels of an episode of LeRobot as an annotation. What has a beginning only lasts until the next of its kind.
 *
 * @module
 */
import { LabelLosses } from "../label-losses.js";
import { Identifiers } from "../openlabel/identifiers.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { TrackLevel } from "../spec/annotation/track.js";
import { TasukiError } from "../trouble.js";
import type { ImportContext, ImportedLabels, LabelFiles } from "./format.js";
import { type Episode, readEpisode } from "./lerobot-dataset.js";
import { madeDocument } from "./made.js";
import { axisFor, gridAxis, isCamera, type SampleAxis } from "./sample-axis.js";

/** Styles of words that hold until others follow, and where they stand with us. */
const LASTING: Readonly<Record<string, { track: string; level?: TrackLevel; role: string }>> = {
  subtask: { track: "subtask", level: "subtask", role: "label" },
  motion: { track: "motion", level: "primitive", role: "label" },
  plan: { track: "plan", role: "thought" },
  memory: { track: "memory", role: "thought" },
};
/** Styles of words at an instant. */
const INSTANT: Readonly<Record<string, string>> = { interjection: "feedback", vqa: "question", trace: "description" };
/** The most items that an episode makes. */
const MOST_ITEMS = 250_000;

/** A stretch of frames; the end is behind it. */
interface Stretch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Takes an episode of a data set. */
export async function lerobotDocument(
  files: LabelFiles,
  version: "v2.1" | "v3.0",
  context: ImportContext,
): Promise<ImportedLabels> {
  const episode = await readEpisode(files, version, context.options);
  const { axis, originNs } = await axisOf(episode, context);
  const losses = new LabelLosses();
  const made = new Maker(episode, axis, losses, context).run();
  const durationNs = context.recording?.time.durationNs ?? axis.time(episode.rows.length);
  const document = madeDocument(
    {
      id: new Identifiers().of(`${context.name}-episode-${episode.index}`),
      time: context.recording?.time ?? { basis: "stamp", originNs, durationNs },
      ...made,
    },
    context,
  );
  return { document, losses: losses.list() };
}

/** When the frames are: the samples of a stream, where there are as many, else a grid at the rate of the data set. */
async function axisOf(
  { rows, framesPerSecond }: Episode,
  { recording, options, name }: ImportContext,
): Promise<{ axis: SampleAxis; originNs: string }> {
  const grid = gridAxis(framesPerSecond);
  if (!recording) {
    if (options.originNs !== undefined) return { axis: grid, originNs: options.originNs };
    throw new TasukiError(
      "usage",
      `${name} counts from its first frame: give the recording (--recording FILE), or the time of that frame (--origin-ns TIME).`,
    );
  }
  const isAsked = options.streams !== undefined && options.streams.length > 0;
  const isOne = isAsked || recording.streams.filter(({ modality }) => isCamera(modality)).length === 1;
  const axis = isOne ? await axisFor(name, recording, options) : undefined;
  if (axis?.count === rows.length) return { axis, originNs: recording.time.originNs };
  if (isAsked)
    throw new TasukiError(
      "usage",
      `${name} has ${rows.length} frames, and the stream ${axis!.topic} has ${axis!.count} samples.`,
    );
  return { axis: grid, originNs: recording.time.originNs };
}

class Maker {
  readonly #ids = new Identifiers();
  readonly #tracks: Keyed[] = [];
  readonly #segments: Record<string, unknown>[] = [];
  readonly #events: Keyed[] = [];
  readonly #language: string;

  constructor(
    readonly episode: Episode,
    readonly axis: SampleAxis,
    readonly losses: LabelLosses,
    { options }: ImportContext,
  ) {
    this.#language = options.language ?? "und";
  }

  run(): Keyed {
    const { rows, tasks, subtasks, annotations, passed } = this.episode;
    const words = rows[0]!["language_persistent"];
    const lasting = Array.isArray(words) ? words.filter(isObject) : [];
    this.#indexed("task_index", tasks, { track: "task", level: "task", role: "instruction" });
    this.#reworded(lasting);
    for (const [style, place] of Object.entries(LASTING)) {
      const said = lasting.filter((row) => row["style"] === style);
      if (said.length > 0) this.#lasting(said, place);
      else if (style === "subtask" && subtasks.size > 0) this.#indexed("subtask_index", subtasks, place);
    }
    for (const column of annotations) {
      const last = column.split(".").at(-1)!;
      // A flag of quality is an index into the same list of words: it is none of an activity.
      if (last === "validity") this.losses.lose("data-dropped", `/data/${column}`);
      else this.#indexed(column, tasks, { ...LASTING[last], track: last, role: "label" });
    }
    const known = new Set([...Object.keys(LASTING), "task_aug"]);
    for (const [i, { style, tool_calls: tools }] of lasting.entries()) {
      if (typeof style !== "string" || !known.has(style)) this.losses.lose("data-dropped", `/language_persistent/${i}`);
      if (Array.isArray(tools) && tools.length > 0)
        this.losses.lose("data-dropped", `/language_persistent/${i}/tool_calls`);
    }
    this.#interventions();
    for (const [frame, row] of rows.entries())
      if (Array.isArray(row["language_events"])) this.#instants(frame, row["language_events"]);
    for (const column of passed) this.losses.lose("data-dropped", `/data/${column}`);
    return {
      ontologies:
        this.#events.length === 0
          ? []
          : [{ prefix: "lerobot", iri: "https://github.com/huggingface/lerobot", version: "unknown", policy: "open" }],
      tracks: this.#tracks,
      segments: this.#segments,
      events: this.#events,
    };
  }

  #add(stretches: readonly Stretch<Keyed>[], track: string, more: Keyed): void {
    if (stretches.length === 0) return;
    if (this.#segments.length + stretches.length > MOST_ITEMS)
      throw new TasukiError("bad-annotation", `the episode has more than ${MOST_ITEMS} labels`);
    const id = this.#ids.of(`track-${track}`).slice("track-".length);
    this.#tracks.push({ id, ...more });
    for (const { start, end, value } of stretches)
      this.#segments.push({
        id: this.#ids.of(`${id}-segment`),
        track: id,
        startNs: this.axis.time(start),
        endNs: this.axis.time(end),
        ...value,
      });
  }

  /** A column of indexes: a stretch for each run of the same index that has words. */
  #indexed(
    column: string,
    names: ReadonlyMap<number, string>,
    { track, level, role }: { track: string; level?: TrackLevel; role: string },
  ): void {
    const runs = runsOf(this.episode.rows.map((row) => (row[column] == null ? undefined : Number(row[column]))));
    const stretches: Stretch<Keyed>[] = [];
    for (const { start, end, value } of runs) {
      const text = value === undefined ? undefined : names.get(value);
      if (text !== undefined && text !== "") stretches.push({ start, end, value: this.#words(text, role) });
      else if (text === undefined && value !== undefined && value !== -1)
        this.losses.lose("data-dropped", `/data/${column}/${start}`);
    }
    this.#add(stretches, track, { kind: "activity", coverage: "sparse", ...(level ? { level } : {}) });
  }

  /** Rows of words, each from its time to that of the next. */
  #lasting(rows: readonly Keyed[], { track, level, role }: { track: string; level?: TrackLevel; role: string }): void {
    const { rows: frames, framesPerSecond } = this.episode;
    const last = frames.length;
    const starts = rows
      .map((row) => ({ row, start: Math.max(0, Math.round(Number(row["timestamp"]) * framesPerSecond)) }))
      .filter(({ start }) => start < last)
      .sort((a, b) => a.start - b.start);
    const stretches: Stretch<Keyed>[] = [];
    for (const [i, { row, start }] of starts.entries()) {
      const end = starts[i + 1]?.start ?? last;
      const text = row["content"];
      if (typeof text === "string" && text !== "" && start < end)
        stretches.push({ start, end, value: this.#words(text, role) });
    }
    if (stretches.length < rows.length) this.losses.lose("interval-unplaced", `/language_persistent/${track}`);
    this.#add(stretches, track, { kind: "activity", coverage: "sparse", ...(level ? { level } : {}) });
  }

  #words(text: string, role: string, more: Keyed = {}): Keyed {
    return { texts: [{ language: this.#language, text, role, ...more }] };
  }

  /** Other words for the task. */
  #reworded(rows: readonly Keyed[]): void {
    const [task] = this.#segments;
    for (const { style, content } of rows)
      if (style === "task_aug" && typeof content === "string" && content !== "") {
        if (task)
          (task["texts"] as unknown[]).push({
            language: this.#language,
            text: content,
            role: "instruction",
            origin: "paraphrase",
          });
        else this.losses.lose("data-dropped", "/language_persistent/task_aug");
      }
  }

  #interventions(): void {
    const runs = runsOf(this.episode.rows.map((row) => row["intervention"] === true));
    const value = { control: { mode: "teleoperation", intervention: true } };
    const stretches = runs.filter(({ value: is }) => is).map(({ start, end }) => ({ start, end, value }));
    this.#add(stretches, "intervention", { kind: "control", coverage: "sparse" });
  }

  #instants(frame: number, rows: readonly unknown[]): void {
    for (const [i, row] of rows.entries()) {
      const style = isObject(row) ? row["style"] : undefined;
      const text = isObject(row) ? row["content"] : undefined;
      if (
        !isObject(row) ||
        typeof style !== "string" ||
        !Object.hasOwn(INSTANT, style) ||
        typeof text !== "string" ||
        text === ""
      ) {
        this.losses.lose("data-dropped", `/language_events/${frame}/${i}`);
        continue;
      }
      const role = style === "vqa" && row["role"] === "assistant" ? "answer" : INSTANT[style]!;
      const { camera } = row;
      this.#events.push({
        id: this.#ids.of("event"),
        tNs: this.axis.time(frame),
        type: `lerobot:${style}`,
        ...this.#words(text, role),
        ...(typeof camera === "string" ? { attributes: { camera } } : {}),
      });
    }
  }
}

/** Runs of equal values. */
function runsOf<T>(values: readonly T[]): Stretch<T>[] {
  const runs: Stretch<T>[] = [];
  for (let start = 0; start < values.length; ) {
    let end = start + 1;
    while (end < values.length && values[end] === values[start]) end++;
    runs.push({ start, end, value: values[start]! });
    start = end;
  }
  return runs;
}
