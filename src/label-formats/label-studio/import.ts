/**
 * Tasks of Label Studio on videos as annotations. A frame is a sample of the stream that the video was made of. What lies between key
 * frames is computed as Label Studio does it (`extract_key_frames`), and marked as such.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import { Identifiers } from "../../openlabel/identifiers.js";
import { isObject } from "../../openlabel/shape.js";
import { type Keyed, objectsIn, textOf } from "../foreign.js";
import type { ImportContext, ImportedLabels } from "../format.js";
import { LabelTerms } from "../label-names.js";
import { madeDocument } from "../made.js";
import { axisFor, type SampleAxis } from "../sample-axis.js";
import { type Author, Authors } from "./authors.js";
import { type Found, Sequences } from "./sequences.js";
import { fromPercent, type ImageSize, LABEL_STUDIO_PREFIX, UNTYPED } from "./written.js";

type Item = Record<string, unknown>;

/** What a task is of. */
interface Task {
  readonly axis: SampleAxis;
  /** Id of its stream; undefined where its segments are of the whole. */
  readonly stream: string | undefined;
  readonly size: ImageSize | undefined;
}

/** Takes tasks. */
export async function importLabelStudio(tasks: readonly unknown[], context: ImportContext): Promise<ImportedLabels> {
  const importer = new Importer(context);
  for (const [task, field] of objectsIn(tasks, "")) await importer.take(task, field);
  return importer.made();
}

class Importer {
  readonly #losses = new LabelLosses();
  readonly #ids = new Identifiers();
  readonly #streamIds = new Identifiers();
  readonly #terms = new LabelTerms(
    LABEL_STUDIO_PREFIX,
    "https://labelstud.io/guide/export#Label-Studio-JSON-format-of-annotated-tasks",
  );
  readonly #authors = new Authors(this.#ids);
  readonly #sequences: Sequences;
  readonly #entities = new Map<string, Item>();
  readonly #streams = new Map<string, Item>();
  readonly #tracks = new Map<string, Item>();
  readonly #segments: Item[] = [];
  readonly #geometries: Item[] = [];
  #name: string | undefined;
  #endNs = 0;

  constructor(readonly context: ImportContext) {
    this.#sequences = new Sequences(context.name, this.#losses);
  }

  made(): ImportedLabels {
    const { recording, options, name } = this.context;
    const made = {
      id: this.#ids.keep(this.#name ?? name),
      time: recording?.time ?? { basis: "stamp", originNs: options.originNs ?? "0", durationNs: this.#endNs },
      ontologies: this.#terms.pins(),
      agents: this.#authors.list(),
      streams: [...this.#streams.values()],
      entities: [...this.#entities.values()],
      tracks: [...this.#tracks.values()],
      segments: this.#segments,
      geometries: this.#geometries,
    };
    return { document: madeDocument(made, this.context), losses: this.#losses.list() };
  }

  async take(task: Keyed, field: string): Promise<void> {
    const data = isObject(task["data"]) ? task["data"] : {};
    this.#name ??= textOf(data["x_name"]);
    const lists = (["annotations", "predictions"] as const).flatMap((key) =>
      [...objectsIn(task[key], `${field}/${key}`)].map((each) => [...each, key] as const),
    );
    if (!lists.some(([{ result }]) => Array.isArray(result) && result.length > 0)) return;
    const at = await this.#task(data);
    for (const [annotation, place, key] of lists) {
      if (annotation["was_cancelled"] === true) this.#losses.lose("data-dropped", place);
      else this.#annotation(annotation, `${place}/result`, at, this.#authors.of(annotation, key === "predictions"));
    }
  }

  async #task(data: Keyed): Promise<Task> {
    const { recording, options, name } = this.context;
    const [own, named] = [textOf(data["x_stream"]), textOf(data["x_topic"])];
    const topics = [named, textOf(data["video"])];
    const known = recording?.streams.find(({ topic }) => topics.includes(topic));
    const axis = await axisFor(name, recording, known ? { ...options, streams: [known.topic] } : options);
    const topic = named ?? axis.topic ?? textOf(data["video"]) ?? "video";
    const sized = recording?.streams.find((each) => each.topic === topic);
    const size = sized?.heightPx && sized.widthPx ? ([sized.heightPx, sized.widthPx] as const) : undefined;
    // A task of ours without a stream has segments alone.
    if (own === undefined && data["x_name"] !== undefined) return { axis, stream: undefined, size };
    const id = this.#streamIds.named("stream", own ?? topic);
    const sides = sidesIn(data);
    if (!this.#streams.has(id))
      this.#streams.set(id, { id, topic, ...(sides ? { widthPx: sides[1], heightPx: sides[0] } : {}) });
    return { axis, stream: id, size };
  }

  #annotation(annotation: Keyed, field: string, task: Task, author: Author): void {
    const results = [...objectsIn(annotation["result"], field)];
    // The labels of a region may be a result of their own, of the same id.
    const labels = new Map<unknown, unknown>();
    for (const [{ type, id, value }] of results)
      if (type === "labels" && isObject(value)) labels.set(id, value["labels"]);
    for (const [result, place] of results) {
      const value = isObject(result["value"]) ? result["value"] : {};
      const { type } = result;
      if (type === "videorectangle") this.#region(result, value, labels.get(result["id"]), place, task, author);
      else if (type === "timelinelabels") this.#ranges(result, value, place, task, author);
      else if (type !== "labels") this.#losses.lose("data-dropped", place);
    }
  }

  /** The first of the labels of a result, as a term. */
  #term(labels: unknown, field: string): string | undefined {
    const [label, ...others] = Array.isArray(labels) ? labels : [];
    if (others.length > 0) this.#losses.lose("types-dropped", field);
    const named = label === UNTYPED || typeof label !== "string" ? undefined : this.#terms.term(label);
    if (named?.changed) this.#losses.lose("names-changed", field);
    return named?.term;
  }

  #region(
    result: Keyed,
    value: Keyed,
    labels: unknown,
    field: string,
    { axis, stream, size: known }: Task,
    author: Author,
  ): void {
    const own = sidesIn(result);
    const size = known ?? own;
    if (!size || stream === undefined) {
      this.#losses.lose("geometry-dropped", field);
      return;
    }
    const described = this.#streams.get(stream)!;
    if (own && !("widthPx" in described)) Object.assign(described, { widthPx: own[1], heightPx: own[0] });
    const term = this.#term(value["labels"] ?? labels, field);
    const found = this.#sequences.frames(value, field, axis);
    const track = textOf(result["x_track"]);
    const region = textOf(result["id"]) ?? field;
    const isOurs = found.some(({ id }) => id !== undefined);
    const entity = track === undefined && isOurs ? undefined : this.#entity(track ?? `${stream}/${region}`, term);
    const provenance = this.#authors.provenance(result, author);
    for (const each of found)
      this.#geometries.push(this.#geometry(each, size, { stream, entity, term, region, provenance, axis }));
  }

  #geometry(
    { frame, percent, id, isComputed }: Found,
    size: ImageSize,
    {
      stream,
      entity,
      term,
      region,
      provenance,
      axis,
    }: {
      stream: string;
      entity: string | undefined;
      term: string | undefined;
      region: string;
      provenance: Item | undefined;
      axis: SampleAxis;
    },
  ): Item {
    return {
      id: id === undefined ? this.#ids.of(`${stream}/${region}/${frame + 1}`) : this.#ids.keep(id),
      ...(entity === undefined ? (term === undefined ? {} : { type: term }) : { entity }),
      tNs: axis.time(frame),
      stream,
      ...(isComputed ? { interpolated: true } : {}),
      ...(provenance ? { provenance } : {}),
      geometry: fromPercent(percent, size),
    };
  }

  #ranges(result: Keyed, value: Keyed, field: string, { axis, stream }: Task, author: Author): void {
    const row = textOf(result["from_name"]) ?? "timeline";
    const track = this.#ids.named("track", row);
    if (!this.#tracks.has(track))
      this.#tracks.set(track, {
        id: track,
        kind: "activity",
        coverage: "sparse",
        overlap: true,
        ...(stream === undefined ? {} : { stream }),
      });
    const labels =
      Array.isArray(value["timelinelabels"]) && value["timelinelabels"].length > 0
        ? value["timelinelabels"]
        : [UNTYPED];
    const provenance = this.#authors.provenance(result, author);
    for (const [{ start, end }, place] of objectsIn(value["ranges"], `${field}/value/ranges`)) {
      const isRange =
        [start, end].every((each) => Number.isSafeInteger(each)) &&
        (start as number) >= 1 &&
        (start as number) <= (end as number);
      const [startNs, endNs] = isRange ? [axis.time((start as number) - 1), axis.time(end as number)] : [0, 0];
      if (!isRange || (end as number) > axis.count || !Number.isSafeInteger(endNs)) {
        this.#losses.lose("interval-unplaced", place);
        continue;
      }
      this.#endNs = Math.max(this.#endNs, endNs);
      for (const label of labels) {
        const type = this.#term([label], field);
        const id = textOf(result["id"]) ?? `${row}/${start}`;
        this.#segments.push({
          id: this.#ids.keep(id),
          track,
          startNs,
          endNs,
          ...(type === undefined ? {} : { type }),
          ...(provenance ? { provenance } : {}),
        });
      }
    }
  }

  #entity(name: string, term: string | undefined): string {
    const id = this.#ids.named("entity", name);
    if (!this.#entities.has(id)) this.#entities.set(id, { id, ...(term === undefined ? {} : { type: term }) });
    return id;
  }
}

/** The size of the images that something is on, height first. */
function sidesIn({ original_width: columns, original_height: rows }: Keyed): ImageSize | undefined {
  const isSide = (side: unknown): side is number =>
    Number.isInteger(side) && (side as number) >= 1 && (side as number) <= 65_535;
  return isSide(rows) && isSide(columns) ? [rows, columns] : undefined;
}
