/**
 * Annotations as CVAT for video 1.1. A task of CVAT is one video: of one stream a file is written, of several a folder of files. What
 * is one entity is one track; where it is not labelled it is outside, so that CVAT computes nothing in between that nobody said.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import type { AnnotationDocument } from "../../spec/annotation/document.js";
import type { GeometryItem } from "../../spec/annotation/item.js";
import { TasukiError } from "../../trouble.js";
import { dropParts, dropProperties, dropUnseen, instantOf } from "../dropped.js";
import type { ExportContext, ExportedLabels } from "../format.js";
import { labelOf } from "../label-names.js";
import { textFile } from "../made.js";
import { axisFor, type SampleAxis } from "../sample-axis.js";
import { isXmlText, xmlDocument, xmlElement } from "../xml-text.js";
import { metaOf } from "./meta.js";
import { type CvatShape, toCvat } from "./shapes.js";
import { AttributeTypes, CVAT_PREFIX, ID, SOURCE_OF, TRACK, UNTYPED } from "./written.js";

const PARTS = new Set<keyof AnnotationDocument>(["streams", "entities"]);
const PROPERTIES: readonly (keyof GeometryItem)[] = [
  "entity",
  "type",
  "stream",
  "occlusion",
  "interpolated",
  "attributes",
  "provenance",
];

/** A geometry that has a frame. */
interface Placed {
  readonly item: GeometryItem;
  readonly field: string;
  readonly frame: number;
  readonly entity: string | undefined;
  readonly label: string;
  readonly shape: CvatShape;
}

/** A track: of one label, with one shape in a frame. */
interface Track {
  readonly label: string;
  readonly source: string;
  readonly shapes: Map<number, Placed>;
}

/** Writes annotations as CVAT for video. */
export async function exportCvat(document: AnnotationDocument, context: ExportContext): Promise<ExportedLabels> {
  const losses = new LabelLosses();
  dropParts(document, PARTS, losses);
  const exporter = new Exporter(document, losses);
  const topics = new Map(document.streams.map(({ id, topic }) => [id, topic]));
  const used = [...new Set(document.geometries.flatMap(({ stream }) => stream ?? []))];
  const asked = context.options.streams;
  const streams = used.filter((id) => !asked || asked.length === 0 || asked.includes(topics.get(id) ?? id));
  const isFile = isXmlName(context.name);
  if (isFile && streams.length > 1)
    throw new TasukiError(
      "usage",
      `${context.name} is one file, which CVAT has for one video, and there are labels on ${streams.length} streams: choose one (--stream TOPIC), or name a folder (--to FORMAT).`,
    );
  const axes = new Map<string, SampleAxis>();
  for (const id of streams) {
    const options = { ...context.options, streams: [topics.get(id) ?? id] };
    axes.set(id, await axisFor(context.name, context.recording, options));
  }
  const placed = document.geometries.flatMap((item, i) => exporter.place(item, `/geometries/${i}`, axes) ?? []);
  dropUnseen(
    document,
    new Set(placed.flatMap(({ entity }) => entity ?? [])),
    new Set(placed.flatMap(({ item }) => item.stream ?? [])),
    losses,
  );
  const names = new Set<string>();
  const files = [...axes].map(([id, axis]) => {
    const own = placed.filter(({ item }) => item.stream === id);
    return textFile(isFile ? context.name : fileNameOf(id, names), exporter.write(own, axis, id, topics.get(id) ?? id));
  });
  // Without a stream there is a task all the same, so that there is a file.
  if (files.length === 0)
    files.push(textFile(isFile ? context.name : "empty.cvat.xml", exporter.write([], undefined, "", "")));
  return { files, losses: losses.list() };
}

/** Whether a name is that of a file; any other is that of a folder. */
export const isXmlName = (name: string): boolean => /\.xml$/i.test(name);

/** The name of the file for a stream, which no other stream has, also where letters of both sizes are one. */
function fileNameOf(stream: string, taken: Set<string>): string {
  const short = stream.replace(/\W+/g, "-").replace(/^-|-$/g, "").slice(0, 100) || "stream";
  let name = short;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${short}-${i}`;
  taken.add(name.toLowerCase());
  return `${name}.cvat.xml`;
}

class Exporter {
  readonly #typeOf: ReadonlyMap<string, string | undefined>;

  constructor(
    readonly annotation: AnnotationDocument,
    readonly losses: LabelLosses,
  ) {
    this.#typeOf = new Map(annotation.entities.map(({ id, type }) => [id, type]));
  }

  place(item: GeometryItem, field: string, axes: ReadonlyMap<string, SampleAxis>): Placed | undefined {
    const { stream, entity, geometry } = item;
    const tNs = instantOf(item);
    const axis = stream === undefined ? undefined : axes.get(stream);
    const shape = axis ? toCvat(geometry, this.#size(stream!)) : undefined;
    const frame = axis && tNs !== undefined ? axis.nearest(tNs) : -1;
    if (tNs === undefined || !shape || !axis || !Number.isSafeInteger(axis.time(frame))) {
      this.losses.lose("geometry-dropped", field);
      return undefined;
    }
    for (const code of shape.losses) this.losses.lose(code, field);
    const off = Math.abs(axis.time(frame) - tNs);
    if (off > 0) this.losses.lose("times-rounded", `${field}/tNs`, off);
    const known = entity !== undefined && this.#typeOf.has(entity);
    const kept = new Set(PROPERTIES);
    kept.delete(known ? "type" : "entity");
    // A skeleton is hidden point by point; what is whole needs no word.
    if (shape.name === "skeleton" || item.occlusion === "none") kept.delete("occlusion");
    dropProperties(item, kept, field, this.losses);
    if (kept.has("occlusion") && item.occlusion && item.occlusion !== "partial")
      this.losses.lose("values-approximated", `${field}/occlusion`);
    if (item.provenance) this.losses.lose("provenance-dropped", `${field}/provenance`);
    const term = (known ? this.#typeOf.get(entity) : undefined) ?? item.type;
    const named = term === undefined ? UNTYPED : labelOf(term, CVAT_PREFIX);
    const label = isXmlText(named) ? named : UNTYPED;
    if (label !== named) this.losses.lose("types-dropped", field);
    return { item, field, frame, entity: known ? entity : undefined, label, shape };
  }

  #size(id: string): readonly [number, number] | undefined {
    const { widthPx, heightPx } = this.annotation.streams.find((each) => each.id === id) ?? {};
    return widthPx === undefined || heightPx === undefined ? undefined : [heightPx, widthPx];
  }

  write(placed: readonly Placed[], axis: SampleAxis | undefined, stream: string, topic: string): string {
    const types = new AttributeTypes();
    for (const { item, label, field } of placed)
      for (const [name, value] of Object.entries(item.attributes ?? {}))
        if (!types.note(label, name, value)) this.losses.lose("attributes-dropped", `${field}/attributes/${name}`);
    const last = placed.reduce((most, { frame }) => Math.max(most, frame), 0);
    const count = axis && Number.isFinite(axis.count) ? axis.count : last + 2;
    const tracks = tracksOf(placed).map((track, id) => this.#track(track, id, count, types));
    const labels = [...new Set(placed.map(({ label }) => label))];
    const meta = metaOf({ name: this.annotation.id, count, stream, topic, size: this.#size(stream), labels, types });
    return xmlDocument(xmlElement("annotations", {}, [xmlElement("version", {}, "1.1"), meta, ...tracks]));
  }

  #track({ label, source, shapes }: Track, id: number, count: number, types: AttributeTypes): string {
    const frames = [...shapes.keys()].sort((a, b) => a - b);
    const written = frames.flatMap((frame, i) => {
      const placed = shapes.get(frame)!;
      const shown = this.#shape(placed, frame, 0, types);
      const isEnd = frames[i + 1] !== frame + 1 && frame + 1 < count;
      return isEnd ? [shown, this.#shape(placed, frame + 1, 1, types)] : [shown];
    });
    return xmlElement("track", { id, label, source }, written);
  }

  #shape({ item, field, shape, entity, label }: Placed, frame: number, outside: 0 | 1, types: AttributeTypes): string {
    const isSkeleton = shape.name === "skeleton";
    const own = Object.entries(item.attributes ?? {}).flatMap(([name, value]) => {
      if (!types.has(label, name, value)) return [];
      if (outside === 0 && !types.keeps(label, name, value))
        this.losses.lose("values-approximated", `${field}/attributes/${name}`);
      return [xmlElement("attribute", { name }, String(value))];
    });
    return xmlElement(
      shape.name,
      {
        frame,
        keyframe: item.interpolated && outside === 0 ? 0 : 1,
        outside: isSkeleton && outside === 0 ? undefined : outside,
        occluded: isSkeleton ? undefined : item.occlusion === undefined || item.occlusion === "none" ? 0 : 1,
        ...shape.attributes,
        z_order: 0,
      },
      [
        ...(isSkeleton && outside === 1
          ? shape.children.map((each) => each.replace(/ outside="0"/, ' outside="1"'))
          : shape.children),
        ...own,
        ...(entity === undefined ? [] : [xmlElement("attribute", { name: TRACK }, entity)]),
        ...(outside === 1 ? [] : [xmlElement("attribute", { name: ID }, item.id)]),
      ],
    );
  }
}

/** Tracks: what is of one entity, kind, label and source, as long as no frame is taken twice. */
function tracksOf(placed: readonly Placed[]): Track[] {
  const tracks: Track[] = [];
  const open = new Map<string, Track[]>();
  for (const each of placed) {
    const { item, entity, label, shape, frame } = each;
    const source = SOURCE_OF[item.provenance?.method ?? "imported"];
    // CVAT does not track masks.
    const owner = entity === undefined || shape.name === "mask" ? `/${item.id}` : entity;
    const key = JSON.stringify([owner, shape.name, label, source]);
    const own = open.get(key) ?? [];
    open.set(key, own);
    let track = own.find(({ shapes }) => !shapes.has(frame));
    if (!track) {
      track = { label, source, shapes: new Map() };
      own.push(track);
      tracks.push(track);
    }
    track.shapes.set(frame, each);
  }
  return tracks;
}
