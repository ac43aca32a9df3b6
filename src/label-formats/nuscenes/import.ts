/**
 * Tables of nuScenes or T4 as annotations. Cuboids stand in the frame of the map; tokens are the ids. One annotation is of one
 * recording, so that of several scenes those are taken that lie within it.
 *
 * @module
 */
import { LabelLosses } from "../../label-losses.js";
import { Identifiers } from "../../openlabel/identifiers.js";
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import type { AnnotationTime } from "../../spec/annotation/time.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { type Keyed, numbersOf, textOf } from "../foreign.js";
import type { ImportContext, ImportedLabels, LabelFiles } from "../format.js";
import { LabelTerms } from "../label-names.js";
import { madeDocument, refusal } from "../made.js";
import { type ImageSize, imageShapesIn } from "./image-shapes.js";
import { attributeOf, COUNTS, modelIn } from "./properties.js";
import { checkChain, readTables, type Table, type TableName, tablesFolder } from "./tables.js";
import {
  exchangedSize,
  FRAME,
  GLOBAL_FRAME,
  NOBODY,
  NUSCENES_PREFIX,
  OCCLUSION_OF,
  UNTYPED,
  wLast,
} from "./written.js";

type Item = Record<string, unknown>;

/** Takes a folder of tables. */
export async function importNuscenes(files: LabelFiles, context: ImportContext): Promise<ImportedLabels> {
  const folder = await tablesFolder(files);
  if (folder === undefined) throw refusal(context.name, "it has no tables sample and sample_annotation, or several");
  const losses = new LabelLosses();
  return await new Importer(await readTables(files, folder, losses), context, losses).run();
}

class Importer {
  readonly #ids = new Identifiers();
  readonly #streamIds = new Identifiers();
  readonly #terms = new LabelTerms(NUSCENES_PREFIX, "https://www.nuscenes.org/nuscenes#data-format");
  readonly #typeOf = new Map<string, string>();
  readonly #agents = new Map<string, Item>();
  readonly #streams = new Map<string, Item>();
  readonly #entities = new Map<string, Item>();
  readonly #geometries: Item[] = [];
  readonly #frame: string;
  #time!: AnnotationTime;

  constructor(
    readonly tables: Readonly<Record<TableName, Table>>,
    readonly context: ImportContext,
    readonly losses: LabelLosses,
  ) {
    const named = [...tables.map.keys()].find((token) => token.startsWith(FRAME));
    this.#frame = named?.slice(FRAME.length) || GLOBAL_FRAME;
  }

  async run(): Promise<ImportedLabels> {
    const { tables, context, losses } = this;
    if (tables.scene.size > 1 && !context.recording)
      throw refusal(context.name, `it has ${tables.scene.size} scenes: give the recording of one of them`);
    this.#time = this.#axis();
    const sampleTime = (row: Keyed | undefined) => stampIn(row?.["timestamp"]);
    checkChain("sample", tables.sample, sampleTime, losses);
    const timeOf = (row: Keyed) => sampleTime(tables.sample.get(String(row["sample_token"])));
    checkChain("sample_annotation", tables.sample_annotation, timeOf, losses);
    let i = 0;
    for (const [token, row] of tables.category) this.#category(token, row, `/category/${i++}`);
    i = 0;
    for (const [token, row] of tables.instance) this.#instance(token, row, `/instance/${i++}`);
    i = 0;
    for (const [token, row] of tables.sample_annotation) this.#cuboid(token, row, `/sample_annotation/${i++}`);
    for (const name of ["object_ann", "surface_ann"] as const) {
      i = 0;
      for (const [token, row] of tables[name]) await this.#object(token, row, `/${name}/${i++}`);
    }
    i = 0;
    for (const row of tables.calibrated_sensor.values()) {
      if (saysPose(row)) losses.lose("poses-dropped", `/calibrated_sensor/${i}`);
      i++;
    }
    const [scene] = [...tables.scene.values()];
    if (textOf(scene?.["description"])) losses.lose("data-dropped", "/scene/0/description");
    const made = {
      id: this.#ids.of(textOf(scene?.["name"]) ?? context.name),
      time: this.#time,
      ontologies: this.#terms.pins(),
      agents: [...this.#agents.values()],
      streams: [...this.#streams.values()],
      entities: [...this.#entities.values()],
      geometries: this.#geometries,
    };
    return { document: madeDocument(made, context), losses: losses.list() };
  }

  /** The axis of the recording, or one from the first sample to the last. */
  #axis(): AnnotationTime {
    if (this.context.recording) return this.context.recording.time;
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const table of [this.tables.sample, this.tables.sample_data])
      for (const row of table.values()) {
        const us = stampIn(row["timestamp"]);
        if (us === undefined) continue;
        first = Math.min(first, us);
        last = Math.max(last, us);
      }
    if (first > last) return { basis: "stamp", originNs: "0", durationNs: 0 };
    const durationNs = (last - first + 1) * 1000;
    if (!Number.isSafeInteger(durationNs)) throw refusal(this.context.name, "its samples are months apart");
    return { basis: "stamp", originNs: String(BigInt(first) * 1000n), durationNs };
  }

  /** A time of the tables, from the origin; undefined where it is none, or outside of the recording. */
  #offset(timestamp: unknown): number | undefined {
    const us = stampIn(timestamp);
    if (us === undefined) return undefined;
    const ns = Number(BigInt(us) * 1000n - BigInt(this.#time.originNs));
    // The origin may be within the microsecond that was cut.
    const isWithin = ns > -1000 && ns <= this.#time.durationNs;
    return Number.isSafeInteger(ns) && (this.tables.scene.size <= 1 || isWithin) ? ns : undefined;
  }

  #category(token: string, { name }: Keyed, field: string): void {
    const label = textOf(name);
    const named = label === undefined || label === UNTYPED ? undefined : this.#terms.term(label);
    if (named?.changed) this.losses.lose("names-changed", `${field}/name`);
    if (named) this.#typeOf.set(token, named.term);
  }

  #instance(token: string, row: Keyed, field: string): void {
    if (token.startsWith(NOBODY)) return;
    const category = String(row["category_token"] ?? "");
    if (!this.tables.category.has(category)) this.losses.lose("reference-dangling", `${field}/category_token`);
    const type = this.#typeOf.get(category);
    const name = textOf(row["instance_name"]);
    this.#entities.set(token, {
      id: this.#ids.keep(token),
      ...(type === undefined ? {} : { type }),
      ...(name === undefined || name === token ? {} : { name: { und: name } }),
    });
  }

  #cuboid(token: string, row: Keyed, field: string): void {
    const sample = this.tables.sample.get(String(row["sample_token"]));
    if (!sample) {
      this.losses.lose("reference-dangling", `${field}/sample_token`);
      return;
    }
    const tNs = this.#offset(sample["timestamp"]);
    if (tNs === undefined) {
      this.losses.lose("interval-unplaced", field);
      return;
    }
    const [center, size, rotation] = [
      numbersOf(row["translation"], 3),
      numbersOf(row["size"], 3),
      numbersOf(row["rotation"], 4),
    ];
    if (!center || !size || !rotation) {
      this.losses.lose("geometry-dropped", field);
      return;
    }
    for (const key of ["velocity", "acceleration"])
      if (row[key] !== undefined && row[key] !== null) this.losses.lose("data-dropped", `${field}/${key}`);
    const level = textOf(this.tables.visibility.get(String(row["visibility_token"]))?.["level"]);
    const occlusion = level === undefined ? undefined : OCCLUSION_OF.get(level);
    if (occlusion !== undefined && level?.startsWith("v"))
      this.losses.lose("values-approximated", `${field}/visibility_token`);
    this.#geometries.push({
      ...this.#properties(token, row, field),
      tNs,
      frame: this.#frame,
      ...(occlusion === undefined ? {} : { occlusion }),
      geometry: { kind: "cuboid", center, size: exchangedSize(size), rotation: wLast(rotation) },
    });
  }

  async #object(token: string, row: Keyed, field: string): Promise<void> {
    const data = this.tables.sample_data.get(String(row["sample_data_token"]));
    if (!data) {
      this.losses.lose("reference-dangling", `${field}/sample_data_token`);
      return;
    }
    const offset = this.#offset(data["timestamp"]);
    if (offset === undefined) {
      this.losses.lose("interval-unplaced", field);
      return;
    }
    const { width, height } = data;
    const isSize = [height, width].every((side) => Number.isInteger(side) && (side as number) >= 1);
    const size: ImageSize = isSize ? [height as number, width as number] : undefined;
    const lose = (code: LabelLossCode, key: string) => this.losses.lose(code, `${field}/${key}`);
    for (const key of ["orientation", "number"])
      if (row[key] !== undefined && row[key] !== null) lose("data-dropped", key);
    const [stream, topic] = this.#stream(data, size);
    const tNs = await this.#exact(topic, offset);
    const shapes: Geometry[] = imageShapesIn(row, size, lose);
    const properties = shapes.length > 0 ? this.#properties(token, row, field) : undefined;
    for (const [i, geometry] of shapes.entries())
      this.#geometries.push({
        ...properties,
        ...(i === 0 ? {} : { id: this.#ids.of(`${token}.${i}`) }),
        tNs,
        stream,
        geometry,
      });
  }

  /** The time of the sample that was cut to whole microseconds. */
  async #exact(topic: string, offset: number): Promise<number> {
    const times = await this.context.recording?.timesOf(topic);
    const found = times?.find((each) => each >= offset && each < offset + 1000);
    return found ?? offset;
  }

  #stream(data: Keyed, size: ImageSize): [string, string] {
    const calibrated = this.tables.calibrated_sensor.get(String(data["calibrated_sensor_token"]));
    const token = String(calibrated?.["sensor_token"] ?? "");
    const channel = textOf(this.tables.sensor.get(token)?.["channel"]) ?? "camera";
    const topic = token === "" || /^[0-9a-f]{32}$/.test(token) ? channel : token;
    const id = this.#streamIds.named("stream", channel);
    if (!this.#streams.has(id))
      this.#streams.set(id, { id, topic, ...(size ? { widthPx: size[1], heightPx: size[0] } : {}) });
    return [id, topic];
  }

  /** What both kinds of annotations have. */
  #properties(token: string, row: Keyed, field: string): Item {
    const lose = (code: LabelLossCode, key: string) => this.losses.lose(code, `${field}/${key}`);
    const instance = textOf(row["instance_token"]);
    const entity = instance === undefined ? undefined : (this.#entities.get(instance)?.["id"] as string | undefined);
    const isSingle = instance === undefined || instance.startsWith(NOBODY);
    if (!entity && !isSingle) lose("reference-dangling", "instance_token");
    const known = instance === undefined ? undefined : this.tables.instance.get(instance);
    const type = this.#typeOf.get(String(row["category_token"] ?? known?.["category_token"] ?? ""));
    const attributes: Record<string, unknown> = {};
    const tokens = row["attribute_tokens"];
    for (const [i, each] of (Array.isArray(tokens) ? tokens : []).entries()) {
      const name = textOf(this.tables.attribute.get(String(each))?.["name"]);
      if (name === undefined) lose("reference-dangling", `attribute_tokens/${i}`);
      else Object.defineProperty(attributes, attributeOf(name)[0], { value: attributeOf(name)[1], enumerable: true });
    }
    for (const name of COUNTS)
      if (Number.isSafeInteger(row[name]) && (row[name] as number) > 0) attributes[name] = row[name];
    const model = modelIn(row, lose);
    return {
      id: this.#ids.keep(token),
      ...(entity === undefined ? (type === undefined ? {} : { type }) : { entity }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
      ...(model ? { provenance: this.#provenance(model.name, model.confidence) } : {}),
    };
  }

  #provenance(name: string, confidence: number | undefined): Item {
    const by = this.#agents.get(name)?.["id"] ?? this.#ids.of(`model-${name}`);
    this.#agents.set(name, { id: by, kind: "model", name });
    return { by, method: "automatic", ...(confidence === undefined ? {} : { confidence }) };
  }
}

/** Microseconds: a whole number that is exact. */
const stampIn = (value: unknown): number | undefined => (Number.isSafeInteger(value) ? (value as number) : undefined);

/** Whether a sensor stands elsewhere than at the origin, or is calibrated; other rows only fill the table. */
const saysPose = ({ translation, rotation, camera_intrinsic: intrinsic }: Keyed): boolean =>
  // A rotation by nothing has no x, y and z.
  [translation, numbersOf(rotation, 4)?.slice(1), intrinsic].some(
    (each) => Array.isArray(each) && each.some((value) => value !== 0),
  );
