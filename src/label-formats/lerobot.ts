/**
 * LeRobot data sets, pinned to versions 2.1 and 3.0: the recording is one episode, with its labels and no other data. Tasks are
 * `task_index`. In 3.0, subtasks and motions are rows of `language_persistent`, which hold until the next, and words at an instant
 * are rows of `language_events` (huggingface/lerobot, main of 2026). In 2.1, they are the index columns `annotation.human.action.*`
 * of GR00T.
 *
 * @module
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { AnnotationEvent } from "../spec/annotation/item.js";
import type { Segment } from "../spec/annotation/segment.js";
import { TasukiError } from "../trouble.js";
import { languageOf, textsIn } from "./airoa.js";
import type { ExportContext, LabelFile, LabelFormat } from "./format.js";
import { lerobotVersion } from "./lerobot-dataset.js";
import { lerobotDocument } from "./lerobot-import.js";
import { jsonFile, textFile } from "./made.js";
import { type Column, writeTable } from "./parquet.js";
import { readBack } from "./read-back.js";
import { axisFor, type SampleAxis } from "./sample-axis.js";

/** The most frames of an episode that is written. */
const MOST_FRAMES = 2_000_000;
/** The most rows of words in all frames, for each frame repeats them. */
const MOST_WORDS = 8_000_000;

type Version = "v2.1" | "v3.0";

/** A segment and the frames that it is written on; the end is behind it. */
interface Placed {
  readonly segment: Segment;
  readonly text: string;
  readonly start: number;
  end: number;
}

/** Words at an instant, as LeRobot has them. */
interface Said {
  readonly text: string;
  readonly role: "user" | "assistant";
  readonly style: "interjection" | "vqa" | "trace";
  /** What is asked about, or traced; those styles alone have one. */
  readonly camera: string | null;
}

/** What is seen in a picture is a question with its answer, or a trace; all else is said into the work. */
function saidAt({ attributes, texts, type }: AnnotationEvent, text: string): Said {
  const camera = attributes?.["camera"];
  const role = texts?.find((each) => each.text === text)?.role;
  if (typeof camera !== "string") return { text, role: "user", style: "interjection", camera: null };
  if (role === "question") return { text, role: "user", style: "vqa", camera };
  if (role === "answer") return { text, role: "assistant", style: "vqa", camera };
  if (type === "lerobot:trace") return { text, role: "assistant", style: "trace", camera };
  return { text, role: "user", style: "interjection", camera: null };
}

/** A format of one version. */
const lerobot = (version: Version, id: string): LabelFormat => {
  const format: LabelFormat = {
    id,
    name: `LeRobot ${version.slice(1)}`,
    isFolder: () => true,
    recognise: async (files) => (await lerobotVersion(files)) === version,
    import: (files, context) => lerobotDocument(files, version, context),
    async export(document, context) {
      const writer = await Writer.of(document, context, version);
      const files = await writer.files();
      const back = { ...context, options: { ...context.options, originNs: document.time.originNs, episode: 0 } };
      // A boundary moves by a frame at most; what moves farther closed a gap.
      const losses = await readBack(format, files, document, writer.written, back, writer.stepNs);
      return { files, losses: losses.list() };
    },
  };
  return format;
};

export const lerobot21 = lerobot("v2.1", "lerobot-2.1");
export const lerobot30 = lerobot("v3.0", "lerobot-3.0");

class Writer {
  readonly #tasks: Placed[];
  readonly #subtasks: Placed[];
  readonly #motions: Placed[];
  readonly #driven: { segment: Segment; start: number; end: number }[] = [];
  readonly #said: (Said & { event: AnnotationEvent; frame: number })[];
  /** Texts by their index. */
  readonly #names = new Map<string, number>();

  private constructor(
    readonly document: AnnotationDocument,
    readonly version: Version,
    readonly axis: SampleAxis,
    readonly frames: number,
    /** How far the origin of the document is behind that of the axis. */
    readonly shift: number,
    language: string | undefined,
  ) {
    const kinds = new Map(document.tracks.map((track) => [track.id, track]));
    const on = (level: string) =>
      document.segments.filter(
        ({ track }) => kinds.get(track)?.kind === "activity" && kinds.get(track)?.level === level,
      );
    // Runs of one index are one segment.
    this.#tasks = this.#place(on("task"), language, true);
    this.#subtasks = this.#place(on("subtask"), language, version === "v2.1");
    this.#motions = this.#place(on("primitive"), language, version === "v2.1");
    for (const placed of this.#tasks.slice(0, 1)) this.#rewordings = textsIn(placed.segment, language).slice(1);
    this.#drive(
      document.segments.filter(
        ({ track, control }) => kinds.get(track)?.kind === "control" && control?.intervention === true,
      ),
    );
    this.#said =
      version === "v2.1"
        ? []
        : document.events
            .flatMap((event) => {
              const text = textsIn({ texts: event.texts }, language)[0];
              const frame = axis.nearest(event.tNs + shift);
              return text === undefined || frame >= frames ? [] : [{ event, frame, ...saidAt(event, text) }];
            })
            .sort((a, b) => a.frame - b.frame);
  }

  #rewordings: string[] = [];

  static async of(document: AnnotationDocument, context: ExportContext, version: Version): Promise<Writer> {
    const { recording, options, name } = context;
    const axis = await axisFor(name, recording, options);
    const frames = Number.isFinite(axis.count) ? axis.count : Math.ceil(document.time.durationNs / axis.periodNs);
    if (frames < 1 || frames > MOST_FRAMES)
      throw new TasukiError("not-convertible", `${name} would have ${frames} frames; 1 to ${MOST_FRAMES} are written`);
    const shift = recording ? Number(BigInt(document.time.originNs) - BigInt(recording.time.originNs)) : 0;
    return new Writer(document, version, axis, frames, shift, languageOf(document, options.language));
  }

  /** How far a boundary moves at most where it goes to the next frame: the longest distance of two. */
  get stepNs(): number {
    let step = this.axis.periodNs + 1;
    if (Number.isFinite(this.axis.count))
      for (let i = 1; i < this.frames; i++) step = Math.max(step, this.axis.time(i) - this.axis.time(i - 1));
    return step;
  }

  /** What comes back, in its order. */
  get written(): { segments: Segment[]; events: AnnotationEvent[] } {
    const activities = [this.#tasks, this.#subtasks, this.#motions].flat();
    return {
      segments: [...activities, ...this.#driven].map(({ segment }) => segment),
      events: this.#said.map(({ event }) => event),
    };
  }

  /** Segments one after the other: each holds until the next. Of two that begin with one frame, only the first is written. */
  #place(segments: readonly Segment[], language: string | undefined, isRun: boolean): Placed[] {
    const placed: Placed[] = [];
    for (const segment of [...segments].sort((a, b) => a.startNs - b.startNs)) {
      const start = this.axis.firstNotBefore(segment.startNs + this.shift);
      const last = placed.at(-1);
      const text = textsIn(segment, language)[0] ?? segment.id;
      if (start >= this.frames || segment.endNs <= segment.startNs || last?.start === start) continue;
      if (isRun && last?.text === text) continue;
      if (last) last.end = start;
      placed.push({ segment, text, start, end: this.frames });
    }
    return placed;
  }

  /** Frames that a person drove: what overlaps or touches becomes one. */
  #drive(segments: readonly Segment[]): void {
    for (const segment of [...segments].sort((a, b) => a.startNs - b.startNs)) {
      const [start, end] = [segment.startNs, segment.endNs].map((each) =>
        Math.min(this.frames, this.axis.firstNotBefore(each + this.shift)),
      ) as [number, number];
      const last = this.#driven.at(-1);
      if (start >= end) continue;
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else this.#driven.push({ segment, start, end });
    }
  }

  #indexOf(text: string): number {
    const index = this.#names.get(text) ?? this.#names.size;
    this.#names.set(text, index);
    return index;
  }

  async files(): Promise<LabelFile[]> {
    const { frames, version } = this;
    const framesPerSecond = Math.max(1, Math.round(1e9 / this.axis.periodNs));
    const counted = Array.from({ length: frames }, (_, i) => BigInt(i));
    const columns: Column[] = [
      { name: "timestamp", kind: "FLOAT", data: counted.map((_, i) => Math.fround(i / framesPerSecond)) },
      { name: "frame_index", kind: "INT64", data: counted },
      { name: "episode_index", kind: "INT64", data: counted.map(() => 0n) },
      { name: "index", kind: "INT64", data: counted },
      { name: "task_index", kind: "INT64", data: this.#indexes(this.#tasks) },
    ];
    const tasks = [...new Set(this.#tasks.map(({ text }) => text))];
    if (version === "v2.1")
      for (const [name, placed] of [
        ["subtask", this.#subtasks],
        ["motion", this.#motions],
      ] as const)
        if (placed.length > 0)
          columns.push({ name: `annotation.human.action.${name}`, kind: "INT64", data: this.#indexes(placed) });
    if (version === "v3.0") columns.push(...this.#words(framesPerSecond));
    if (this.#driven.length > 0) columns.push({ name: "intervention", kind: "BOOLEAN", data: this.#isDriven() });
    const info = this.#info(columns, framesPerSecond);
    return version === "v2.1" ? await this.#oldFiles(columns, info, tasks) : await this.#newFiles(columns, info, tasks);
  }

  /** For each frame the index of the text that holds; frames before the first have that of the first. */
  #indexes(placed: readonly Placed[]): bigint[] {
    const indexes: bigint[] = new Array(this.frames).fill(BigInt(this.#indexOf(placed[0]?.text ?? "")));
    for (const { text, start, end } of placed) indexes.fill(BigInt(this.#indexOf(text)), start, end);
    return indexes;
  }

  #isDriven(): boolean[] {
    const is: boolean[] = new Array(this.frames).fill(false);
    for (const { start, end } of this.#driven) is.fill(true, start, end);
    return is;
  }

  /** The columns of words: what lasts stands in every frame, what happens in its own. */
  #words(framesPerSecond: number): Column[] {
    const row = (role: string, content: string, style: string, camera: string | null = null) => ({
      ...{ role, content, style, camera },
      tool_calls: null,
    });
    const lasting = [
      ...this.#rewordings.map((text) => ({ ...row("user", text, "task_aug"), timestamp: 0 })),
      ...[["subtask", this.#subtasks] as const, ["motion", this.#motions] as const].flatMap(([style, placed]) =>
        placed.map(({ text, start }) => ({
          ...row("assistant", text, style),
          timestamp: Math.fround(start / framesPerSecond),
        })),
      ),
    ];
    if (lasting.length * this.frames > MOST_WORDS)
      throw new TasukiError(
        "not-convertible",
        `${lasting.length} labels in each of ${this.frames} frames are too many to write`,
      );
    const events: object[][] = Array.from({ length: this.frames }, () => []);
    for (const { frame, text, role, style, camera } of this.#said) events[frame]!.push(row(role, text, style, camera));
    return [
      { name: "language_persistent", kind: "persistent", data: new Array(this.frames).fill(lasting) },
      { name: "language_events", kind: "events", data: events },
    ];
  }

  #info(columns: readonly Column[], fps: number): Record<string, unknown> {
    const types = { INT64: "int64", FLOAT: "float32", BOOLEAN: "bool" } as Readonly<Record<string, string>>;
    const isNew = this.version === "v3.0";
    return {
      codebase_version: this.version,
      robot_type: null,
      total_episodes: 1,
      total_frames: this.frames,
      total_tasks: this.#names.size,
      ...(isNew ? {} : { total_videos: 0, total_chunks: 1 }),
      chunks_size: 1000,
      ...(isNew ? { data_files_size_in_mb: 100, video_files_size_in_mb: 200 } : {}),
      fps,
      splits: { train: "0:1" },
      data_path: isNew
        ? "data/chunk-{chunk_index:03d}/file-{file_index:03d}.parquet"
        : "data/chunk-{episode_chunk:03d}/episode_{episode_index:06d}.parquet",
      video_path: null,
      features: Object.fromEntries(
        columns.map(({ name, kind }) => [name, { dtype: types[kind] ?? "language", shape: [1], names: null }]),
      ),
    };
  }

  async #oldFiles(columns: readonly Column[], info: object, tasks: readonly string[]): Promise<LabelFile[]> {
    const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    return [
      jsonFile("meta/info.json", info),
      textFile("meta/tasks.jsonl", lines([...this.#names].map(([task, task_index]) => ({ task_index, task })))),
      textFile("meta/episodes.jsonl", lines([{ episode_index: 0, tasks, length: this.frames }])),
      textFile("meta/episodes_stats.jsonl", lines([{ episode_index: 0, stats: {} }])),
      { name: "data/chunk-000/episode_000000.parquet", bytes: await writeTable(columns) },
    ];
  }

  async #newFiles(columns: readonly Column[], info: object, tasks: readonly string[]): Promise<LabelFile[]> {
    const index = "__index_level_0__";
    const whole = (name: string, value: number): Column => ({ name, kind: "INT64", data: [BigInt(value)] });
    const episodes: Column[] = [
      whole("episode_index", 0),
      { name: "tasks", kind: "STRINGS", data: [tasks] },
      whole("length", this.frames),
      whole("data/chunk_index", 0),
      whole("data/file_index", 0),
      whole("dataset_from_index", 0),
      whole("dataset_to_index", this.frames),
      whole("meta/episodes/chunk_index", 0),
      whole("meta/episodes/file_index", 0),
    ];
    const named: Column[] = [
      { name: "task_index", kind: "INT64", data: [...this.#names.values()].map((each) => BigInt(each)) },
      { name: index, kind: "STRING", data: [...this.#names.keys()] },
    ];
    return [
      jsonFile("meta/info.json", info),
      { name: "meta/tasks.parquet", bytes: await writeTable(named, index) },
      { name: "meta/episodes/chunk-000/file-000.parquet", bytes: await writeTable(episodes) },
      { name: "data/chunk-000/file-000.parquet", bytes: await writeTable(columns) },
    ];
  }
}
