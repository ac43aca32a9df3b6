/**
 * Annotations as tables of nuScenes or T4. A sample is made for every microsecond that a geometry is at. Ids of ours are the
 * tokens. What the tables demand and nobody knows, such as where a camera is, is set and told.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import type { AnnotationDocument } from "../../spec/annotation/document.js";
import type { GeometryItem } from "../../spec/annotation/item.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { dropParts, dropProperties, dropUnseen, instantOf } from "../dropped.js";
import type { ExportedLabels } from "../format.js";
import { labelOf } from "../label-names.js";
import { type ImageShape, imageShape } from "./image-shapes.js";
import { countsIn, modelOf, namesOf } from "./properties.js";
import * as written from "./written.js";
import { type Dialect, NUSCENES_PREFIX, type Row, tableFile } from "./written.js";

const PARTS = new Set<keyof AnnotationDocument>(["streams", "entities"]);
const PROPERTIES: readonly (keyof GeometryItem)[] = ["entity", "type", "occlusion", "attributes", "provenance"];

/** A geometry that has a place. */
interface Placed {
  readonly item: GeometryItem;
  readonly field: string;
  readonly us: number;
  readonly instance: string;
  readonly category: string;
  /** Of a geometry in an image. */
  readonly shape?: ImageShape;
}

/** Writes annotations as tables. */
export function exportNuscenes(document: AnnotationDocument, dialect: Dialect, logfile: string): ExportedLabels {
  return new Exporter(document, dialect, logfile).run();
}

class Exporter {
  readonly #losses = new LabelLosses();
  readonly #typeOf: ReadonlyMap<string, string | undefined>;
  readonly #frame: string;
  readonly #attributes = new Set<string>();
  readonly #categories = new Set<string>();
  readonly #levels = new Set<string>();

  constructor(
    readonly annotation: AnnotationDocument,
    readonly dialect: Dialect,
    readonly logfile: string,
  ) {
    this.#typeOf = new Map(annotation.entities.map(({ id, type }) => [id, type]));
    this.#frame = globalFrame(annotation);
  }

  run(): ExportedLabels {
    const { annotation } = this;
    dropParts(annotation, PARTS, this.#losses);
    const placed = annotation.geometries.flatMap((item, i) => this.#place(item, `/geometries/${i}`) ?? []);
    const spatial = placed.filter(({ shape }) => shape === undefined).sort((a, b) => a.us - b.us);
    const images = placed.filter(({ shape }) => shape !== undefined);
    const seen = new Set(placed.flatMap(({ item, instance }) => (item.entity === instance ? instance : [])));
    const streams = new Set(images.map(({ item }) => item.stream!));
    dropUnseen(annotation, seen, streams, this.#losses);
    const annotations = this.#annotations(spatial);
    const objects = images.map((each) => this.#object(each));
    const folder = this.dialect === "t4" ? "annotation" : "v1.0-tasuki";
    const tables = {
      ...this.#frameTables(placed, images, streams),
      instance: this.#instances(placed, spatial),
      sample_annotation: annotations,
      ...(this.dialect === "t4" ? { object_ann: objects, surface_ann: [] } : {}),
      category: [...this.#categories].map((name) => ({ token: name, name, description: "" })),
      attribute: [...this.#attributes].map((name) => ({ token: name, name, description: "" })),
      visibility: [...this.#levels].map((level) => ({ token: level, level, description: "" })),
    };
    return {
      files: Object.entries(tables).map(([name, rows]) => tableFile(folder, name, rows)),
      losses: this.#losses.list(),
    };
  }

  #place(item: GeometryItem, field: string): Placed | undefined {
    const { geometry, frame, stream, entity } = item;
    const tNs = instantOf(item);
    const isCuboid = geometry.kind === "cuboid" && frame === this.#frame;
    const shape =
      !isCuboid && this.dialect === "t4" && stream !== undefined ? imageShape(geometry, this.#size(stream)) : undefined;
    const ns = BigInt(this.annotation.time.originNs) + BigInt(tNs ?? 0);
    const us = Number(ns >= 0n ? ns / 1000n : (ns - 999n) / 1000n);
    const cut = Number(ns - BigInt(us) * 1000n);
    // A time that is cut must still be one that can be read back.
    const isPlaced = tNs !== undefined && Number.isSafeInteger(us) && Number.isSafeInteger(tNs - cut);
    if (!isPlaced || (!isCuboid && !shape)) {
      this.#losses.lose("geometry-dropped", field);
      return undefined;
    }
    for (const code of shape?.losses ?? []) this.#losses.lose(code, field);
    const known = entity !== undefined && this.#typeOf.has(entity);
    const kept = new Set([...PROPERTIES, isCuboid ? ("frame" as const) : ("stream" as const)]);
    kept.delete(known ? "type" : "entity");
    dropProperties(item, kept, field, this.#losses);
    if (cut !== 0) this.#losses.lose("times-rounded", `${field}/tNs`, cut);
    const term = (known ? this.#typeOf.get(entity) : undefined) ?? item.type;
    const category = term === undefined ? written.UNTYPED : labelOf(term, NUSCENES_PREFIX);
    this.#categories.add(category);
    const instance = known ? entity : `${written.NOBODY}${item.id}`;
    return { item, field, us, instance, category, ...(shape ? { shape } : {}) };
  }

  /** The size of the images of a stream, height first. */
  #size(id: string): readonly [number, number] | undefined {
    const { widthPx, heightPx } = this.annotation.streams.find((each) => each.id === id) ?? {};
    return widthPx === undefined || heightPx === undefined ? undefined : [heightPx, widthPx];
  }

  /** What both kinds of annotations have. */
  #properties({ item, field }: Placed, hasCounts: boolean): Row {
    const lose = (code: LabelLossCode, key: string) => this.#losses.lose(code, `${field}/${key}`);
    const names = namesOf(item.attributes ?? {}, hasCounts, lose);
    for (const name of names) this.#attributes.add(name);
    const model = modelOf(item, this.annotation.agents, lose);
    return { attribute_tokens: names, ...(this.dialect === "t4" ? model : {}) };
  }

  #annotations(spatial: readonly Placed[]): Row[] {
    const chains = new Map<string, Row[]>();
    for (const placed of spatial) {
      const { item, us, instance, field } = placed;
      const { geometry, id, occlusion } = item;
      if (geometry.kind !== "cuboid") continue;
      const level = occlusion
        ? written.LEVEL_OF[this.dialect][occlusion]
        : this.dialect === "t4"
          ? written.UNAVAILABLE
          : "";
      if (level !== "") this.#levels.add(level);
      if (occlusion === "full" && this.dialect === "nuscenes")
        this.#losses.lose("values-approximated", `${field}/occlusion`);
      const row = {
        token: id,
        sample_token: sampleToken(us),
        instance_token: instance,
        visibility_token: level,
        translation: geometry.center,
        size: written.exchangedSize(geometry.size),
        rotation: written.wFirst(geometry.rotation),
        ...countsIn(item.attributes),
        ...this.#properties(placed, true),
      };
      const chain = chains.get(instance) ?? [];
      chains.set(instance, chain);
      chain.push(row);
    }
    return [...chains.values()].flatMap(written.chained);
  }

  #object(placed: Placed): Row {
    const { item, us, instance, category, field, shape } = placed;
    if (item.occlusion) this.#losses.lose("attributes-dropped", `${field}/occlusion`);
    return {
      token: item.id,
      sample_data_token: dataToken(item.stream!, us),
      instance_token: instance,
      category_token: category,
      bbox: shape!.bbox,
      mask: shape!.mask,
      ...this.#properties(placed, false),
    };
  }

  #instances(placed: readonly Placed[], spatial: readonly Placed[]): Row[] {
    const chains = new Map<string, string[]>();
    for (const { instance, item } of spatial) chains.set(instance, [...(chains.get(instance) ?? []), item.id]);
    const made = new Map<string, Row>();
    for (const { instance, category } of placed) {
      const chain = chains.get(instance) ?? [];
      if (made.has(instance)) continue;
      made.set(instance, {
        token: instance,
        category_token: category,
        ...(this.dialect === "t4" ? { instance_name: instance } : {}),
        nbr_annotations: chain.length,
        first_annotation_token: chain[0] ?? "",
        last_annotation_token: chain.at(-1) ?? "",
      });
    }
    return [...made.values()];
  }

  /** Samples, sensors and what belongs to them. */
  #frameTables(
    placed: readonly Placed[],
    images: readonly Placed[],
    streams: ReadonlySet<string>,
  ): Record<string, Row[]> {
    const { annotation } = this;
    const times = [...new Set(placed.map(({ us }) => us))].sort((a, b) => a - b);
    const samples = times.map((us) => ({ token: sampleToken(us), timestamp: us, scene_token: annotation.id }));
    const topics = new Map(annotation.streams.map(({ id, topic }) => [id, topic]));
    const upright = { translation: [0, 0, 0], rotation: [1, 0, 0, 0] };
    if (streams.size > 0) this.#losses.lose("values-assumed", "/streams");
    const data = [...streams].flatMap((stream) => {
      const [height, width] = this.#size(stream) ?? [0, 0];
      const at = [...new Set(images.filter(({ item }) => item.stream === stream).map(({ us }) => us))].sort(
        (a, b) => a - b,
      );
      return written.chained(
        at.map((us) => ({
          token: dataToken(stream, us),
          sample_token: sampleToken(us),
          ego_pose_token: sampleToken(us),
          calibrated_sensor_token: stream,
          filename: `data/${stream}/${us}.png`,
          fileformat: "png",
          width,
          height,
          timestamp: us,
          is_key_frame: true,
        })),
      );
    });
    const captured = this.dialect === "t4" ? "data_captured" : "date_captured";
    return {
      scene: [
        {
          token: annotation.id,
          name: annotation.id,
          description: "",
          log_token: "log",
          nbr_samples: samples.length,
          first_sample_token: samples[0]?.token ?? "",
          last_sample_token: samples.at(-1)?.token ?? "",
        },
      ],
      sample: written.chained(samples),
      sample_data: data,
      sensor: [...streams].map((stream) => ({
        token: topics.get(stream) ?? stream,
        channel: stream,
        modality: "camera",
      })),
      calibrated_sensor: [...streams].map((stream) => ({
        token: stream,
        sensor_token: topics.get(stream) ?? stream,
        ...upright,
        camera_intrinsic: [],
        ...(this.dialect === "t4" ? { camera_distortion: [] } : {}),
      })),
      ego_pose: [...new Set(images.map(({ us }) => us))].map((us) => ({
        token: sampleToken(us),
        ...upright,
        timestamp: us,
      })),
      log: [{ token: "log", logfile: this.logfile, vehicle: "", [captured]: "", location: "" }],
      map: [{ token: `${written.FRAME}${this.#frame}`, log_tokens: ["log"], category: "", filename: "" }],
    };
  }
}

const sampleToken = (us: number): string => `sample-${us}`;
const dataToken = (stream: string, us: number): string => `${stream}-${us}`;

/** The frame whose cuboids are written: the map, else the one that most are in. */
function globalFrame({ geometries }: AnnotationDocument): string {
  const counts = new Map<string, number>();
  for (const { frame, geometry } of geometries)
    if (frame !== undefined && geometry.kind === "cuboid") counts.set(frame, (counts.get(frame) ?? 0) + 1);
  if (counts.has(written.GLOBAL_FRAME) || counts.size === 0) return written.GLOBAL_FRAME;
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
