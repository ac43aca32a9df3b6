/**
 * Annotations as tasks of Label Studio, one for every stream. Every labelled frame is a key frame; where the next frame is not
 * labelled the box ends, so that Label Studio computes nothing that nobody said.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import type { AnnotationDocument } from "../../spec/annotation/document.js";
import type { GeometryItem } from "../../spec/annotation/item.js";
import { dropParts, dropProperties, dropUnseen, instantOf } from "../dropped.js";
import type { ExportContext, ExportedLabels } from "../format.js";
import { labelOf } from "../label-names.js";
import { jsonFile } from "../made.js";
import { axisFor, type SampleAxis } from "../sample-axis.js";
import { timelineOf } from "./segments.js";
import {
  fromPercent,
  type ImageSize,
  type KeyFrame,
  LABEL_STUDIO_PREFIX,
  ORIGIN_OF,
  toPercent,
  UNTYPED,
} from "./written.js";

const PARTS = new Set<keyof AnnotationDocument>(["streams", "entities", "segments", "tracks"]);
const PROPERTIES: readonly (keyof GeometryItem)[] = ["entity", "type", "stream", "interpolated", "provenance"];

/** A region: a box over time. */
interface Region {
  readonly id: string;
  readonly stream: string;
  readonly label: string;
  readonly origin: string | undefined;
  readonly entity: string | undefined;
  readonly frames: Map<number, KeyFrame>;
}

/** Writes annotations as tasks. */
export async function exportLabelStudio(document: AnnotationDocument, context: ExportContext): Promise<ExportedLabels> {
  const losses = new LabelLosses();
  dropParts(document, PARTS, losses);
  const topics = new Map(document.streams.map(({ id, topic }) => [id, topic]));
  const asked = context.options.streams ?? [];
  const used = [...new Set(document.geometries.flatMap(({ stream }) => stream ?? []))];
  const streams = used.filter((id) => asked.length === 0 || asked.includes(topics.get(id) ?? id));
  const axes = new Map<string, SampleAxis>();
  const axisOf = (topic?: string) =>
    axisFor(
      context.name,
      context.recording,
      topic === undefined ? context.options : { ...context.options, streams: [topic] },
    );
  for (const id of streams) axes.set(id, await axisOf(topics.get(id) ?? id));
  // Segments are of the whole: they stand with the first stream.
  if (axes.size === 0 && document.segments.length > 0) axes.set("", await axisOf());
  const exporter = new Exporter(document, context, axes, losses);
  for (const [i, item] of document.geometries.entries()) exporter.place(item, `/geometries/${i}`);
  const [first] = axes.values();
  const timeline = first ? timelineOf(document, first, losses) : [];
  if (!first) for (const i of document.tracks.keys()) losses.lose("segments-dropped", `/tracks/${i}`);
  const tasks = [...axes].map(([id, axis], i) => ({
    id: i + 1,
    data: {
      video: axis.topic ?? topics.get(id) ?? id,
      x_name: document.id,
      ...(id === "" ? {} : { x_stream: id, x_topic: topics.get(id) ?? id, ...exporter.sides(id) }),
    },
    annotations: [
      {
        id: i + 1,
        was_cancelled: false,
        ground_truth: false,
        result: [...exporter.results(id, axis), ...(i === 0 ? timeline : [])],
      },
    ],
    predictions: [],
  }));
  dropUnseen(document, exporter.seen, new Set(exporter.regions.map(({ stream }) => stream)), losses);
  const empty = {
    id: 1,
    data: { video: "", x_name: document.id },
    annotations: [{ id: 1, result: [] }],
    predictions: [],
  };
  return { files: [jsonFile(context.name, tasks.length > 0 ? tasks : [empty])], losses: losses.list() };
}

class Exporter {
  readonly regions: Region[] = [];
  readonly seen = new Set<string>();
  readonly #open = new Map<string, Region[]>();
  readonly #typeOf: ReadonlyMap<string, string | undefined>;

  constructor(
    readonly annotation: AnnotationDocument,
    readonly context: ExportContext,
    readonly axes: ReadonlyMap<string, SampleAxis>,
    readonly losses: LabelLosses,
  ) {
    this.#typeOf = new Map(annotation.entities.map(({ id, type }) => [id, type]));
  }

  place(item: GeometryItem, field: string): void {
    const { stream, entity, geometry, id } = item;
    const tNs = instantOf(item);
    const axis = stream === undefined ? undefined : this.axes.get(stream);
    const size = stream === undefined ? undefined : this.#size(stream);
    const percent = size && toPercent(geometry, size);
    const frame = axis && tNs !== undefined ? axis.nearest(tNs) : -1;
    if (!axis || !percent || tNs === undefined || !Number.isSafeInteger(axis.time(frame))) {
      this.losses.lose("geometry-dropped", field);
      return;
    }
    if (JSON.stringify(fromPercent(percent, size)) !== JSON.stringify(geometry))
      this.losses.lose("coordinates-rounded", field);
    const off = Math.abs(axis.time(frame) - tNs);
    if (off > 0) this.losses.lose("times-rounded", `${field}/tNs`, off);
    const known = entity !== undefined && this.#typeOf.has(entity);
    const kept = new Set(PROPERTIES);
    kept.delete(known ? "type" : "entity");
    dropProperties(item, kept, field, this.losses);
    if (item.provenance) this.losses.lose("provenance-dropped", `${field}/provenance`);
    const term = (known ? this.#typeOf.get(entity) : undefined) ?? item.type;
    const label = term === undefined ? UNTYPED : labelOf(term, LABEL_STUDIO_PREFIX);
    const origin = ORIGIN_OF[item.provenance?.method ?? "imported"];
    if (known) this.seen.add(entity);
    const region = this.#region({ id, stream: stream!, label, origin, entity: known ? entity : undefined }, frame);
    const { rotation, ...box } = percent;
    region.frames.set(frame, {
      frame: frame + 1,
      enabled: false,
      rotation,
      ...box,
      time: axis.time(frame) / 1e9,
      ...(item.interpolated ? { auto: true } : {}),
      x_id: id,
    });
  }

  #size(id: string): ImageSize | undefined {
    const stream = this.annotation.streams.find((each) => each.id === id);
    const known = this.context.recording?.streams.find(({ topic }) => topic === (stream?.topic ?? id));
    const [height, width] = [stream?.heightPx ?? known?.heightPx, stream?.widthPx ?? known?.widthPx];
    return height === undefined || width === undefined ? undefined : [height, width];
  }

  /** The size of the images of a stream, as others read it beside a result. */
  sides(id: string): Record<string, number> {
    const size = this.#size(id);
    return size ? { original_width: size[1], original_height: size[0] } : {};
  }

  /** The region of an entity that has nothing in a frame yet; what is of no entity has its own. */
  #region(like: Omit<Region, "frames">, frame: number): Region {
    const key = JSON.stringify([like.entity ?? `/${like.id}`, like.stream, like.label, like.origin]);
    const own = this.#open.get(key) ?? [];
    this.#open.set(key, own);
    const found = own.find(({ frames }) => !frames.has(frame));
    if (found) return found;
    const region = {
      ...like,
      id: own.length === 0 && like.entity !== undefined ? like.entity : like.id,
      frames: new Map(),
    };
    own.push(region);
    this.regions.push(region);
    return region;
  }

  results(stream: string, axis: SampleAxis): Record<string, unknown>[] {
    return this.regions
      .filter((region) => region.stream === stream)
      .map(({ id, label, origin, entity, frames }) => {
        const numbers = [...frames.keys()].sort((a, b) => a - b);
        const sequence = numbers.map((number, i) => ({
          ...frames.get(number)!,
          enabled: numbers[i + 1] === number + 1,
        }));
        const count = Number.isFinite(axis.count) ? axis.count : numbers.at(-1)! + 1;
        return {
          id,
          from_name: "box",
          to_name: "video",
          type: "videorectangle",
          ...(origin ? { origin } : {}),
          ...this.sides(stream),
          value: { framesCount: count, duration: axis.time(count) / 1e9, sequence, labels: [label] },
          ...(entity === undefined ? {} : { x_track: entity }),
        };
      });
  }
}
