/**
 * CVAT for video 1.1 as annotations. A frame is a sample of the stream that the video was made of. Where only key frames are given,
 * those between are computed as CVAT does it, and marked as such.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import { Identifiers } from "../../openlabel/identifiers.js";
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import { childrenOf, type XmlElement } from "../../strict-xml.js";
import type { ImportContext, ImportedLabels } from "../format.js";
import { LabelTerms } from "../label-names.js";
import { madeDocument, refusal } from "../made.js";
import { axisFor, type SampleAxis } from "../sample-axis.js";
import { between, isComputable } from "./interpolation.js";
import { type ReadTask, taskIn, typeKey } from "./meta.js";
import { fromCvat } from "./shapes.js";
import { CVAT_PREFIX, ID, METHOD_OF, TRACK, UNTYPED } from "./written.js";

/** The most shapes that are computed: a key frame in a year's video must not fill memory. */
const MOST_COMPUTED = 1_000_000;
const FRAME = /^\d{1,15}$/;

type Item = Record<string, unknown>;
/** A shape of a track in a frame. */
interface Shape {
  readonly frame: number;
  readonly isKey: boolean;
  readonly isOutside: boolean;
  readonly isOccluded: boolean;
  readonly geometry: Geometry | undefined;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly id: string | undefined;
  readonly track: string | undefined;
}

/** Takes files of CVAT; each is of one stream. */
export async function importCvat(
  roots: readonly (readonly [string, XmlElement])[],
  context: ImportContext,
): Promise<ImportedLabels> {
  const importer = new Importer(context);
  for (const [name, root] of roots) await importer.take(name, root);
  return importer.made();
}

class Importer {
  readonly #losses = new LabelLosses();
  readonly #ids = new Identifiers();
  readonly #streamIds = new Identifiers();
  readonly #terms = new LabelTerms(CVAT_PREFIX, "https://docs.cvat.ai/docs/dataset_management/formats/format-cvat/");
  readonly #entities = new Map<string, Item>();
  readonly #streams = new Map<string, Item>();
  readonly #agents = new Map<string, Item>();
  readonly #geometries: Item[] = [];
  #name: string | undefined;
  #endNs = 0;
  #computed = 0;

  constructor(readonly context: ImportContext) {}

  made(): ImportedLabels {
    const { recording, options, name } = this.context;
    const made = {
      id: this.#ids.keep(this.#name ?? name),
      time: recording?.time ?? { basis: "stamp", originNs: options.originNs ?? "0", durationNs: this.#endNs },
      ontologies: this.#terms.pins(),
      agents: [...this.#agents.values()],
      streams: [...this.#streams.values()],
      entities: [...this.#entities.values()],
      geometries: this.#geometries,
    };
    return { document: madeDocument(made, this.context), losses: this.#losses.list() };
  }

  async take(name: string, root: XmlElement): Promise<void> {
    if (childrenOf(root, "image").length > 0)
      throw refusal(name, "it is CVAT for images: export the task as CVAT for video 1.1");
    const tracks = childrenOf(root, "track");
    if (tracks.some(({ attributes }) => attributes.has("task_id")))
      throw refusal(name, "it is a project of several tasks: export each task");
    const task = taskIn(root);
    this.#name ??= task.name;
    if (tracks.length === 0) return;
    const { recording, options } = this.context;
    const known = recording?.streams.find(({ topic }) => topic === task.source);
    const axis = await axisFor(name, recording, known ? { ...options, streams: [known.topic] } : options);
    const stream = this.#stream(task, axis);
    const last = Math.min(task.stopFrame ?? 0, axis.count - 1);
    this.#endNs = Math.max(this.#endNs, axis.time(last + 1));
    for (const [i, track] of tracks.entries()) this.#track(track, `/track/${i}`, task, axis, stream);
  }

  #stream({ stream, source, size }: ReadTask, axis: SampleAxis): string {
    const topic = axis.topic ?? source ?? "video";
    const id = this.#streamIds.named("stream", stream ?? topic);
    const sides = size ? { widthPx: size[1], heightPx: size[0] } : {};
    if (!this.#streams.has(id)) this.#streams.set(id, { id, topic, ...sides });
    return id;
  }

  #track(element: XmlElement, field: string, task: ReadTask, axis: SampleAxis, stream: string): void {
    const label = element.attributes.get("label") ?? UNTYPED;
    const named = label === UNTYPED ? undefined : this.#terms.term(label);
    if (named?.changed) this.#losses.lose("names-changed", `${field}/label`);
    if (element.attributes.has("group_id")) this.#losses.lose("data-dropped", `${field}/group_id`);
    const shapes = new Map<number, Shape>();
    for (const [i, each] of element.children.entries()) {
      const shape = this.#shape(each, `${field}/${i}`, label, task, axis);
      if (shape && shapes.has(shape.frame)) this.#losses.lose("geometry-dropped", `${field}/${i}`);
      else if (shape) shapes.set(shape.frame, shape);
    }
    const all = this.#filled(
      [...shapes.values()].sort((a, b) => a.frame - b.frame),
      field,
      task,
      axis,
    );
    const own = all.find(({ track }) => track !== undefined)?.track;
    // A track of one shape that names no entity is what CVAT makes of a shape; a longer one is one thing.
    const isSingle = own === undefined && (all.some(({ id }) => id !== undefined) || all.length <= 1);
    const entity = isSingle
      ? undefined
      : this.#entity(own ?? `${stream}/track-${element.attributes.get("id") ?? field}`, named?.term);
    const provenance = this.#provenance(element.attributes.get("source"));
    for (const shape of all) {
      if (!shape.geometry) continue;
      this.#geometries.push({
        id:
          shape.id === undefined
            ? this.#ids.of(`${stream}/track-${element.attributes.get("id") ?? ""}/${shape.frame}`)
            : this.#ids.keep(shape.id),
        ...(entity === undefined ? (named ? { type: named.term } : {}) : { entity }),
        tNs: axis.time(shape.frame),
        stream,
        ...(shape.isOccluded ? { occlusion: "partial" } : {}),
        ...(shape.isKey ? {} : { interpolated: true }),
        ...(Object.keys(shape.attributes).length > 0 ? { attributes: shape.attributes } : {}),
        ...provenance,
        geometry: shape.geometry,
      });
    }
  }

  #shape(element: XmlElement, field: string, label: string, task: ReadTask, axis: SampleAxis): Shape | undefined {
    const text = element.attributes.get("frame") ?? "";
    const frame = FRAME.test(text) ? Number(text) : Number.NaN;
    if (!(frame < axis.count) || !Number.isSafeInteger(axis.time(frame))) {
      this.#losses.lose("interval-unplaced", field);
      return undefined;
    }
    const points = childrenOf(element, "points");
    const isOutside =
      element.attributes.get("outside") === "1" ||
      (element.name === "skeleton" &&
        element.attributes.get("outside") !== undefined &&
        points.every((each) => each.attributes.get("outside") === "1"));
    const geometry = fromCvat(element, task.size);
    if (!geometry && !isOutside) this.#losses.lose("geometry-dropped", field);
    if ((element.attributes.get("z_order") ?? "0") !== "0") this.#losses.lose("data-dropped", `${field}/z_order`);
    const values = new Map(
      childrenOf(element, "attribute").map((each) => [each.attributes.get("name") ?? "", each.text]),
    );
    const [id, track] = [values.get(ID), values.get(TRACK)];
    const attributes: Record<string, string | number | boolean> = {};
    for (const [name, value] of values) {
      if (name === ID || name === TRACK) continue;
      const typed = typedValue(value, task.types.get(typeKey(label, name)));
      Object.defineProperty(attributes, name, { value: typed, enumerable: true, configurable: true });
    }
    return {
      frame,
      isKey: element.attributes.get("keyframe") !== "0",
      isOutside,
      isOccluded: element.attributes.get("occluded") === "1",
      geometry,
      attributes,
      id,
      track,
    };
  }

  /** The shapes that are seen, with those between key frames, and after the last one to the end. */
  #filled(shapes: readonly Shape[], field: string, { stopFrame, step }: ReadTask, axis: SampleAxis): Shape[] {
    const all: Shape[] = [];
    for (const [i, shape] of shapes.entries()) {
      if (shape.isOutside) continue;
      all.push(shape);
      const next = shapes[i + 1];
      const end = next?.frame ?? Math.min(stopFrame ?? shape.frame, axis.count - 1) + 1;
      if (shape.frame + step >= end || !shape.geometry) continue;
      const to = next ? next.geometry : shape.geometry;
      if (!to || !isComputable(shape.geometry, to)) {
        this.#losses.lose("interpolation-dropped", field);
        continue;
      }
      for (let frame = shape.frame + step; frame < end; frame += step) {
        if (++this.#computed > MOST_COMPUTED)
          throw refusal(this.context.name, `more than ${MOST_COMPUTED} shapes lie between its key frames`);
        const part = next ? (frame - shape.frame) / (end - shape.frame) : 0;
        all.push({ ...shape, frame, isKey: false, id: undefined, geometry: between(shape.geometry, to, part) });
      }
    }
    return all;
  }

  #entity(name: string, term: string | undefined): string {
    const id = this.#ids.named("entity", name);
    if (!this.#entities.has(id)) this.#entities.set(id, { id, ...(term === undefined ? {} : { type: term }) });
    return id;
  }

  #provenance(source: string | undefined): Item {
    const method = METHOD_OF.get(source ?? "");
    if (!method) return {};
    const by = method === "automatic" ? "cvat-model" : "cvat-annotator";
    this.#agents.set(by, {
      id: by,
      kind: method === "automatic" ? "model" : "human",
      ...(method === "automatic" ? { name: "CVAT" } : {}),
    });
    return { provenance: { by, method } };
  }
}

/** A value of the type that its label declares. */
function typedValue(text: string, type: string | undefined): string | number | boolean {
  if (type === "checkbox" && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (type === "number" && text !== "" && Number.isFinite(Number(text))) return Number(text);
  return text;
}
