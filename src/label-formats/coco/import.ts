/**
 * COCO as annotations: what `exportCoco` wrote comes back by the keys that it wrote, and what others wrote is taken by what COCO
 * says. An image has no time in COCO; where nothing of ours gives it, the images are the samples of a stream, one by one.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import { Identifiers } from "../../openlabel/identifiers.js";
import { isObject } from "../../openlabel/shape.js";
import { AnnotationTime } from "../../spec/annotation/time.js";
import { TasukiError } from "../../trouble.js";
import { isNumber, type Keyed, objectsIn, plainValuesIn, textOf } from "../foreign.js";
import type { ImportContext, ImportedLabels } from "../format.js";
import { LabelTerms } from "../label-names.js";
import { madeDocument, refusal } from "../made.js";
import { axisFor } from "../sample-axis.js";
import { type ReadCategory, shapesOf } from "./read-shapes.js";
import type { ImageSize } from "./shapes.js";
import { COCO_PREFIX, UNTYPED } from "./written.js";

/** What of an annotation is taken, or is computed from what is. */
const KNOWN = new Set(
  "id image_id category_id bbox area iscrowd segmentation keypoints num_keypoints score attributes track_id instance_id x_track x_ids".split(
    " ",
  ),
);
const NOTHING: ReadCategory = { term: undefined, names: [], edges: [] };

/** Where an image is. */
interface ReadImage {
  readonly tNs: number;
  readonly stream: string | undefined;
  readonly size: ImageSize;
}

type Item = Record<string, unknown>;

/** Takes COCO, and results of a model on the same images. */
export const importCoco = (
  document: Keyed,
  results: readonly unknown[],
  context: ImportContext,
): Promise<ImportedLabels> => new Importer(document, results, context).run();

class Importer {
  readonly #losses = new LabelLosses();
  readonly #ids = new Identifiers();
  readonly #streamIds = new Identifiers();
  readonly #terms = new LabelTerms(COCO_PREFIX, "https://cocodataset.org/#format-data");
  readonly #categories = new Map<number, ReadCategory>();
  readonly #images = new Map<number, ReadImage>();
  readonly #streams = new Map<string, Item>();
  readonly #entities = new Map<string, Item>();
  readonly #agents = new Map<string, Item>();
  readonly #geometries: Item[] = [];
  /** What this program wrote about the whole. */
  readonly #info: Keyed;
  readonly #isOurs: boolean;

  constructor(
    readonly root: Keyed,
    readonly results: readonly unknown[],
    readonly context: ImportContext,
  ) {
    this.#info = isObject(root["info"]) ? root["info"] : {};
    this.#isOurs = isObject(this.#info["x_time"]);
  }

  async run(): Promise<ImportedLabels> {
    for (const [each, field] of objectsIn(this.root["categories"], "/categories")) this.#category(each, field);
    const time = await this.#placeImages();
    for (const [each, field] of objectsIn(this.root["annotations"], "/annotations"))
      this.#annotation(each, field, "coco");
    for (const [i, list] of this.results.entries())
      for (const [each, field] of objectsIn(list, `/results/${i}`)) this.#annotation(each, field, "results");
    const license = this.#license();
    const { version, description } = this.#info;
    const made = {
      id: this.#isOurs && textOf(description) ? description : this.#ids.of(this.context.name),
      ...(this.#isOurs && typeof version === "string" && /^[1-9]\d{0,15}$/.test(version)
        ? { revision: Number(version) }
        : {}),
      time,
      ...(license === undefined ? {} : { license }),
      ontologies: this.#terms.pins(),
      agents: [...this.#agents.values()],
      streams: [...this.#streams.values()],
      entities: [...this.#entities.values()],
      geometries: this.#geometries,
    };
    return { document: madeDocument(made, this.context), losses: this.#losses.list() };
  }

  #category({ id, name, keypoints, skeleton, x_term: own }: Keyed, field: string): void {
    if (!isNumber(id)) return;
    if (this.#categories.has(id)) throw refusal(this.context.name, `two categories have the id ${id}`);
    const label = textOf(own) ?? (own === null && name === UNTYPED ? undefined : textOf(name));
    const named = label === undefined ? undefined : this.#terms.term(label);
    if (named?.changed) this.#losses.lose("names-changed", `${field}/name`);
    const names = (Array.isArray(keypoints) ? keypoints : []).map((each, i) => textOf(each) ?? String(i + 1));
    const edges = (Array.isArray(skeleton) ? skeleton : []).flatMap((pair, i): [string, string][] => {
      const [from, to] = Array.isArray(pair) ? pair.map((each) => names[Number(each) - 1]) : [];
      if (from !== undefined && to !== undefined) return [[from, to]];
      this.#losses.lose("reference-dangling", `${field}/skeleton/${i}`);
      return [];
    });
    this.#categories.set(id, { term: named?.term, names, edges });
  }

  /** Places every image, and says which time axis they are on. */
  async #placeImages(): Promise<AnnotationTime> {
    const images = [...objectsIn(this.root["images"], "/images")];
    const stamps = images.map(([image]) => stampIn(image["x_timestamp_ns"]));
    const { recording, options, name } = this.context;
    if (images.length > 0 && stamps.every((each) => each === undefined)) return await this.#placeInOrder(images);
    const own = AnnotationTime.safeParse(this.#info["x_time"]);
    const known = stamps.filter((each) => each !== undefined);
    const first = known.reduce(
      (least, each) => (each < least ? each : least),
      known[0] ?? BigInt(options.originNs ?? 0),
    );
    const last = known.reduce((most, each) => (each > most ? each : most), first);
    const time = recording?.time ??
      (own.success ? own.data : undefined) ?? {
        basis: "stamp",
        originNs: String(first),
        durationNs: Number(last - first) + 1,
      };
    for (const [i, [image, field]] of images.entries()) {
      const stamp = stamps[i];
      const tNs = stamp === undefined ? Number.NaN : Number(stamp - BigInt(time.originNs));
      if (Number.isSafeInteger(tNs)) this.#image(image, tNs, this.#streamOf(image));
      else this.#losses.lose("interval-unplaced", field);
    }
    if (!Number.isSafeInteger(time.durationNs)) throw refusal(name, "its images are centuries apart");
    return time;
  }

  /** Images without times are the samples of a stream, one by one. */
  async #placeInOrder(images: readonly (readonly [Keyed, string])[]): Promise<AnnotationTime> {
    const { recording, options, name } = this.context;
    const axis = await axisFor(name, recording, options);
    if (axis.count !== images.length && Number.isFinite(axis.count))
      throw new TasukiError(
        "usage",
        `${name} has ${images.length} images without times, and ${axis.topic} has ${axis.count} samples: give each image its time as x_timestamp_ns.`,
      );
    const stream = axis.topic === undefined ? undefined : this.#stream(axis.topic, axis.topic);
    for (const [i, [image]] of images.entries()) this.#image(image, axis.time(i), stream ?? this.#streamOf(image));
    return (
      recording?.time ?? { basis: "stamp", originNs: options.originNs ?? "0", durationNs: axis.time(images.length) }
    );
  }

  #image(image: Keyed, tNs: number, stream: string | undefined): void {
    const { id, width, height } = image;
    if (!isNumber(id)) return;
    if (this.#images.has(id)) throw refusal(this.context.name, `two images have the id ${id}`);
    const isSize = [height, width].every(
      (side) => isNumber(side) && Number.isInteger(side) && side >= 1 && side <= 65_535,
    );
    const size = isSize ? ([height, width] as [number, number]) : undefined;
    this.#images.set(id, { tNs, stream, size });
    const known = stream === undefined ? undefined : this.#streams.get(stream);
    if (known && size && !("widthPx" in known)) Object.assign(known, { widthPx: size[1], heightPx: size[0] });
  }

  #streamOf({ x_stream: stream, x_topic: topic }: Keyed): string | undefined {
    const own = textOf(stream);
    if (own !== undefined) return this.#stream(own, textOf(topic) ?? own);
    if (this.#isOurs) return undefined;
    const { options, recording } = this.context;
    const only = options.streams?.[0] ?? (recording?.streams.length === 1 ? recording.streams[0]!.topic : "images");
    return this.#stream(only, only);
  }

  #stream(name: string, topic: string): string {
    const id = this.#streamIds.named("stream", name);
    if (!this.#streams.has(id)) this.#streams.set(id, { id, topic });
    return id;
  }

  #annotation(annotation: Keyed, field: string, by: "coco" | "results"): void {
    const image = this.#images.get(annotation["image_id"] as number);
    if (!image) {
      this.#losses.lose("reference-dangling", `${field}/image_id`);
      return;
    }
    const number = annotation["category_id"];
    const category = this.#categories.get(number as number);
    if (!category && number !== undefined) this.#losses.lose("reference-dangling", `${field}/category_id`);
    const { term } = category ?? NOTHING;
    const shapes = shapesOf(annotation, category ?? NOTHING, image.size, (code, key) =>
      this.#losses.lose(code, `${field}/${key}`),
    );
    for (const key of Object.keys(annotation))
      if (!KNOWN.has(key)) this.#losses.lose("data-dropped", `${field}/${key}`);
    const { values, left } = plainValuesIn(annotation["attributes"]);
    if (left) this.#losses.lose("data-dropped", `${field}/attributes`);
    const own = isObject(annotation["x_ids"]) ? annotation["x_ids"] : {};
    const name = `${by === "coco" ? "annotation" : "result"}-${annotation["id"] ?? field}`;
    // Parts of one thing that are geometries of their own must not become several things.
    const isParted = shapes.filter(({ slot }) => slot === "segmentation").length > 1;
    const entity = this.#entity(annotation, term, isParted ? name : undefined);
    const provenance = this.#provenance(annotation["score"], by);
    for (const { slot, geometry } of shapes) {
      const id = textOf(own[slot]);
      this.#geometries.push({
        id: id === undefined ? this.#ids.of(`${name}/${slot}`) : this.#ids.keep(id),
        ...(entity === undefined ? (term === undefined ? {} : { type: term }) : { entity }),
        tNs: image.tNs,
        ...(image.stream === undefined ? {} : { stream: image.stream }),
        ...(annotation["iscrowd"] === 1 ? { crowd: true } : {}),
        ...(Object.keys(values).length > 0 ? { attributes: values } : {}),
        ...provenance,
        geometry,
      });
    }
  }

  /** The thing that an annotation shows, where it says which. */
  #entity(annotation: Keyed, term: string | undefined, made: string | undefined): string | undefined {
    const track = annotation["track_id"] ?? annotation["instance_id"];
    const own = textOf(annotation["x_track"]);
    const name = own ?? (isNumber(track) || textOf(track) ? `track-${track}` : made);
    if (name === undefined) return undefined;
    const id = this.#ids.named("entity", name);
    if (!this.#entities.has(id)) this.#entities.set(id, { id, ...(term === undefined ? {} : { type: term }) });
    return id;
  }

  /** A score is what a model says. */
  #provenance(score: unknown, by: "coco" | "results"): Item {
    if (!isNumber(score) || score < 0 || score > 1) return {};
    const isResult = by === "results";
    if (!this.#agents.has(by))
      this.#agents.set(by, { id: by, kind: isResult ? "model" : "rule", name: isResult ? "results" : "COCO" });
    return { provenance: { by, method: isResult ? "automatic" : "imported", confidence: score } };
  }

  /** The licence of all images, where there is one. */
  #license(): string | undefined {
    const licenses = [...objectsIn(this.root["licenses"], "/licenses")];
    const name = licenses.length === 1 ? textOf(licenses[0]![0]["name"]) : undefined;
    if (name !== undefined && (this.#isOurs || /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(name))) return name;
    for (const [, field] of licenses) this.#losses.lose("data-dropped", field);
    return undefined;
  }
}

/** A time in nanoseconds: a decimal string, or a number that is exact. */
function stampIn(value: unknown): bigint | undefined {
  if (typeof value === "string") return /^-?\d{1,24}$/.test(value) ? BigInt(value) : undefined;
  return Number.isSafeInteger(value) ? BigInt(value as number) : undefined;
}
