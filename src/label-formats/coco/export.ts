/**
 * Annotations as COCO. An image is made for every sample that a geometry is at, with its time; what several geometries say of one
 * entity in one image is one annotation, as those who train on it expect. What is not in an image is told.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import type { AnnotatedStream, AnnotationDocument } from "../../spec/annotation/document.js";
import type { Keypoints } from "../../spec/annotation/geometry/plane.js";
import type { GeometryItem } from "../../spec/annotation/item.js";
import type { LabelLoss } from "../../spec/verdict/label-loss.js";
import { dropParts, dropProperties, dropUnseen, instantOf } from "../dropped.js";
import { Categories } from "./categories.js";
import { type CocoShape, type ImageSize, toCoco } from "./shapes.js";
import type { CocoAnnotation, CocoDocument, CocoImage } from "./written.js";

/** What COCO has a place for. */
const PARTS = new Set<keyof AnnotationDocument>(["revision", "license", "streams", "entities"]);
const PROPERTIES = new Set<keyof GeometryItem>(["entity", "stream", "type", "crowd", "attributes", "provenance"]);

/** A geometry that has a place in an image. */
interface Placed {
  readonly item: GeometryItem;
  readonly field: string;
  readonly entity: string | undefined;
  readonly term: string | undefined;
  readonly tNs: number;
  readonly image: string;
  readonly shape: CocoShape;
}

/** Streams as the recording has them, for sizes of images that the annotation does not say. */
export type KnownStreams = readonly {
  readonly topic: string;
  readonly widthPx?: number | undefined;
  readonly heightPx?: number | undefined;
}[];

/** Writes annotations as COCO. */
export function exportCoco(
  document: AnnotationDocument,
  streams: KnownStreams = [],
): { document: CocoDocument; losses: LabelLoss[] } {
  return new Exporter(document, streams).run();
}

class Exporter {
  readonly #losses = new LabelLosses();
  readonly #categories = new Categories();
  readonly #streams: ReadonlyMap<string, AnnotatedStream>;
  readonly #typeOf: ReadonlyMap<string, string | undefined>;

  constructor(
    readonly annotation: AnnotationDocument,
    readonly known: KnownStreams,
  ) {
    this.#streams = new Map(annotation.streams.map((each) => [each.id, each]));
    this.#typeOf = new Map(annotation.entities.map(({ id, type }) => [id, type]));
  }

  run(): { document: CocoDocument; losses: LabelLoss[] } {
    const { annotation } = this;
    dropParts(annotation, PARTS, this.#losses);
    const placed = annotation.geometries.flatMap((item, i) => this.#place(item, `/geometries/${i}`) ?? []);
    dropUnseen(
      annotation,
      new Set(placed.flatMap(({ entity }) => entity ?? [])),
      new Set(placed.flatMap(({ item }) => item.stream ?? [])),
      this.#losses,
    );
    // Keypoints first: what else is of their term is of their category.
    for (const { term, shape } of placed) if (shape.points) this.#categories.joined(term, shape.points);
    const [images, imageOf] = this.#images(placed);
    const annotations = this.#annotations(placed, imageOf);
    const { license } = annotation;
    return {
      document: {
        info: { description: annotation.id, version: String(annotation.revision ?? ""), x_time: annotation.time },
        licenses: license === undefined ? [] : [{ id: 1, name: license, url: "" }],
        images,
        annotations,
        categories: this.#categories.written(),
      },
      losses: this.#losses.list(),
    };
  }

  #place(item: GeometryItem, field: string): Placed | undefined {
    const { geometry, stream, entity } = item;
    const tNs = instantOf(item);
    const size = this.#size(stream);
    const shape = tNs === undefined ? undefined : toCoco(geometry, size);
    if (tNs === undefined || !shape) {
      this.#losses.lose("geometry-dropped", field);
      return undefined;
    }
    for (const code of shape.losses) this.#losses.lose(code, field);
    const isKnown = entity !== undefined && this.#typeOf.has(entity);
    const ownType = isKnown ? this.#typeOf.get(entity) : undefined;
    const kept = new Set(PROPERTIES);
    if (!isKnown) kept.delete("entity");
    else kept.delete("type");
    dropProperties(item, kept, field, this.#losses);
    // Who says so has no place; how sure it is has one.
    if (item.provenance) this.#losses.lose("provenance-dropped", `${field}/provenance`);
    const term = ownType ?? item.type;
    const image = `${String(tNs).padStart(17, "0")} ${stream ?? ""}`;
    return { item, field, entity: isKnown ? entity : undefined, term, tNs, image, shape };
  }

  /** The size of the images of a stream, height first. */
  #size(id: string | undefined): ImageSize {
    const stream = id === undefined ? undefined : this.#streams.get(id);
    const known = this.known.find(({ topic }) => topic === (stream?.topic ?? id));
    const [height, width] = [stream?.heightPx ?? known?.heightPx, stream?.widthPx ?? known?.widthPx];
    return height === undefined || width === undefined ? undefined : [height, width];
  }

  #images(placed: readonly Placed[]): [CocoImage[], ReadonlyMap<string, number>] {
    const imageOf = new Map<string, number>();
    const images: CocoImage[] = [];
    for (const { image, tNs, item } of [...placed].sort((a, b) => (a.image < b.image ? -1 : 1))) {
      if (imageOf.has(image)) continue;
      const id = images.length + 1;
      imageOf.set(image, id);
      const { stream } = item;
      const timestamp = String(BigInt(this.annotation.time.originNs) + BigInt(tNs));
      const [height, width] = this.#size(stream) ?? [];
      images.push({
        id,
        file_name: `${stream ?? "images"}/${timestamp}.png`,
        width,
        height,
        ...(this.annotation.license === undefined ? {} : { license: 1 }),
        x_timestamp_ns: timestamp,
        x_stream: stream,
        x_topic: stream === undefined ? undefined : this.#streams.get(stream)?.topic,
      });
    }
    return [images, imageOf];
  }

  #annotations(placed: readonly Placed[], imageOf: ReadonlyMap<string, number>): CocoAnnotation[] {
    const made: CocoAnnotation[] = [];
    const open = new Map<string, CocoAnnotation>();
    for (const { item, field, entity, term, image, shape } of placed) {
      const { slot, bbox, area, segmentation = [], points } = shape;
      const { crowd, attributes, provenance } = item;
      const category = points ? this.#categories.joined(term, points) : this.#categories.of(term);
      const score = provenance?.confidence;
      const key = JSON.stringify([image, entity, category.id, crowd, attributes, score]);
      const labels = points ? this.#keypoints(points, category.names, field) : undefined;
      const known = entity === undefined ? undefined : open.get(key);
      if (known && !(slot in known.x_ids)) {
        known.x_ids[slot] = item.id;
        if (slot === "bbox") known.bbox = bbox;
        if (slot === "segmentation") Object.assign(known, { segmentation, area });
        if (labels) Object.assign(known, labels);
        if (slot === "segmentation" && !("bbox" in known.x_ids)) known.bbox = bbox;
        continue;
      }
      const annotation: CocoAnnotation = {
        id: made.length + 1,
        image_id: imageOf.get(image)!,
        category_id: category.id,
        bbox,
        area,
        iscrowd: crowd ? 1 : 0,
        segmentation,
        ...labels,
        score,
        attributes,
        x_track: entity,
        x_ids: { [slot]: item.id },
      };
      made.push(annotation);
      open.set(key, annotation);
    }
    return made;
  }

  /** The x, y and state of every keypoint of a category; zeros for those that are not there. */
  #keypoints(
    { points, edges }: Keypoints,
    names: ReadonlyMap<string, number>,
    field: string,
  ): { keypoints: number[]; num_keypoints: number } {
    const keypoints = new Array<number>(names.size * 3).fill(0);
    const met = new Set<string>();
    for (const [i, { name, at, visibility }] of points.entries()) {
      const number = names.get(name)!;
      // What is not in the image has no label in COCO; a second label of a name has no place.
      if (visibility === "outside" || met.has(name)) {
        this.#losses.lose("data-dropped", `${field}/geometry/points/${i}`);
        continue;
      }
      met.add(name);
      if (visibility === undefined) this.#losses.lose("values-assumed", `${field}/geometry/points/${i}/visibility`);
      keypoints.splice(number * 3, 3, at[0]!, at[1]!, visibility === "occluded" ? 1 : 2);
    }
    if (edges?.some((pair) => pair.some((name) => !names.has(name))))
      this.#losses.lose("reference-dangling", `${field}/geometry/edges`);
    return { keypoints, num_keypoints: keypoints.filter((each, i) => i % 3 === 2 && each > 0).length };
  }
}
