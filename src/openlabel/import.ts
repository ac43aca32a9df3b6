/**
 * An OpenLABEL document as annotations. What another program wrote is taken by what OpenLABEL says of it; what this one wrote comes
 * back as it was, by the names that it stands under.
 *
 * @module
 */

import { LabelLosses } from "../label-losses.js";
import { AnnotationDocument } from "../spec/annotation/document.js";
import { PLACE_OF } from "../spec/annotation/geometry/place.js";
import type { LabelLoss } from "../spec/verdict/label-loss.js";
import { TasukiError } from "../trouble.js";
import { rootOf } from "./document.js";
import { FrameTimes } from "./frame-axis.js";
import { Identifiers, Terms } from "./identifiers.js";
import { namedIn } from "./named-values.js";
import { isObject } from "./shape.js";
import { fromOpenLabel } from "./shapes.js";
import {
  type Data,
  dataOf,
  type Element,
  elementsOf,
  has,
  intervalsOf,
  type Keyed,
  keyed,
  listed,
  type Placed,
  streamsOf,
  textIn,
  transformsOf,
} from "./walk.js";

/** Annotations that were made. */
export interface ImportedOpenLabel {
  /** The document. */
  readonly document: AnnotationDocument;
  /** What it cannot hold. */
  readonly losses: readonly LabelLoss[];
}

type Item = Record<string, unknown>;

/** Where an interval of frames is, from the origin. */
interface Span {
  readonly startNs: number;
  readonly endNs: number;
}

/** The most pairs of one relation that are told apart. */
const MOST_PAIRS = 1000;

/** Takes an OpenLABEL document. Throws a `TasukiError` where no annotation can be made of it. */
export function importOpenLabel(document: unknown, name = "labels"): ImportedOpenLabel {
  const key = rootOf(document);
  const root = key === undefined ? undefined : (document as Keyed)[key];
  if (!isObject(root)) throw new TasukiError("bad-annotation", `${name} is no annotation: it has no root openlabel`);
  return new Importer(root, name).run();
}

class Importer {
  readonly #losses = new LabelLosses();
  readonly #times: FrameTimes;
  readonly #ids = new Identifiers();
  readonly #terms: Terms;
  /** What this program kept aside when it wrote the document. */
  readonly #kept: Keyed | undefined;
  readonly #originNs: bigint;
  readonly #durationNs: number;
  readonly #idOf = new Map<string, string>();

  constructor(
    readonly root: Keyed,
    readonly name: string,
  ) {
    const { metadata } = root;
    const kept = isObject(metadata) ? metadata["tasuki"] : undefined;
    this.#kept = isObject(kept) ? kept : undefined;
    this.#terms = new Terms(root, this.#kept !== undefined);
    this.#times = new FrameTimes(root);
    const span = this.#times.span;
    const time = this.#kept && isObject(this.#kept["time"]) ? this.#kept["time"] : undefined;
    const origin = textIn(time?.["originNs"]);
    const known = origin !== undefined && /^-?\d{1,22}$/.test(origin);
    if (!known && !span)
      throw new TasukiError("bad-annotation", `${name} is no annotation: none of its frames has a time`);
    this.#originNs = known ? BigInt(origin) : span!.firstNs;
    this.#durationNs = known ? Number(time!["durationNs"]) : Number(span!.endNs - span!.firstNs);
  }

  run(): ImportedOpenLabel {
    const entities: Item[] = [];
    const segments: Item[] = [];
    const events: Item[] = [];
    for (const each of elementsOf(this.root, "")) {
      if (each.category === "object") entities.push(...this.#entity(each));
      else if (each.category === "event") events.push(...this.#event(each));
      else segments.push(...this.#segment(each));
    }
    const relations = [...keyed(this.root["relations"], "/relations")].flatMap((each) => this.#relation(each));
    const geometries = [...dataOf(this.root, "")].flatMap((each) => this.#geometry(each));
    this.#dropped();
    const { relations: aside, ...kept } = this.#kept ?? {};
    for (const { value } of listed(aside, "")) if (!("uid" in value)) relations.push({ ...value });
    const { metadata } = this.root;
    const made = {
      tasuki: "0.1",
      document: "annotation",
      id: this.#kept && isObject(metadata) ? metadata["name"] : this.#ids.of(this.name),
      files: [],
      time: { basis: "stamp", originNs: String(this.#originNs), durationNs: this.#durationNs },
      ...(this.#kept ? kept : { ontologies: this.#terms.pins(), tracks: this.#tracks(segments) }),
      streams: [...keyed(this.root["streams"], "")].map((each) => this.#stream(each)),
      entities,
      segments,
      events,
      relations,
      geometries,
    };
    const parsed = AnnotationDocument.safeParse(made);
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0]!;
      throw new TasukiError(
        "bad-annotation",
        `${this.name} is no annotation: ${path.map(String).join(".")}: ${message}`,
      );
    }
    return { document: parsed.data, losses: this.#losses.list() };
  }

  /** The id of an element, and that others find it by its key. */
  #id({ category, key, value }: Element): string {
    const own = textIn(value["name"]) ?? "";
    const id = this.#kept ? own : this.#ids.of(`${category}-${key}`);
    this.#idOf.set(`${category} ${key}`, id);
    return id;
  }

  /** What stands in the data of an element: texts with a language, values of ours, and attributes of others. */
  #data(data: unknown, field: string): { texts: Item[]; values: Item } {
    const texts: Item[] = [];
    if (!isObject(data)) return { texts, values: {} };
    for (const { value } of listed(data["text"], "")) {
      const { name, val, lang, ...more } = value;
      if (typeof lang === "string" && typeof val === "string" && val !== "")
        texts.push(
          this.#kept
            ? { language: lang, text: val, role: name, ...more }
            : { language: lang, text: val, role: "label" },
        );
    }
    if (this.#kept) return { texts, values: namedIn(data) };
    const attributes: Item = {};
    for (const kind of ["num", "text", "boolean"])
      for (const { value } of listed(data[kind], "")) {
        const { name, val, lang } = value;
        if (lang === undefined)
          Object.defineProperty(attributes, textIn(name) ?? kind, { value: val, enumerable: true, configurable: true });
      }
    if (listed(data["vec"], "").next().value) this.#losses.lose("data-dropped", `${field}/vec`);
    return { texts, values: Object.keys(attributes).length > 0 ? { attributes } : {} };
  }

  /** The name of an element of another program, in no known language. */
  #texts({ value }: Placed, texts: readonly Item[]): Item {
    const name = textIn(value["name"]);
    const named = !this.#kept && name ? [{ language: "und", text: name, role: "label" }] : [];
    return named.length + texts.length > 0 ? { texts: [...named, ...texts] } : {};
  }

  #entity(element: Element): Item[] {
    const { value, field } = element;
    const id = this.#id(element);
    if (this.#kept && id === "") return [];
    const data = isObject(value["object_data"]) ? value["object_data"] : {};
    const { values } = this.#data(data, `${field}/object_data`);
    const name = textIn(value["name"]);
    return [{ id, ...this.#terms.type(value), ...(this.#kept || !name ? {} : { name: { und: name } }), ...values }];
  }

  #segment(element: Element): Item[] {
    const { category, value, field } = element;
    const id = this.#id(element);
    const { texts, values } = this.#data(value[`${category}_data`], `${field}/${category}_data`);
    const track = this.#kept ? {} : { track: `${category}s` };
    const made = { ...track, ...this.#terms.type(value), ...this.#texts(element, texts), ...values };
    const spans = this.#spans(value, field);
    // What no frame lies in has its times beside it; what has no interval holds throughout.
    if (spans.length === 0 && "startNs" in values) return [{ id, ...made }];
    if (intervalsOf(value, field).length === 0) return [{ id, startNs: 0, endNs: this.#durationNs, ...made }];
    return spans.map((span, i) => ({ id: i === 0 ? id : this.#ids.of(`${id}.${i}`), ...span, ...made }));
  }

  #event(element: Element): Item[] {
    const { value, field } = element;
    const id = this.#id(element);
    const { texts, values } = this.#data(value["event_data"], `${field}/event_data`);
    const instants = intervalsOf(value, field).flatMap(({ start }) => this.#offset(this.#times.start(start)) ?? []);
    if (instants.length === 0) this.#losses.lose("interval-unplaced", field);
    const made = { ...this.#terms.type(value), ...this.#texts(element, texts), ...values };
    return instants.map((tNs, i) => ({ id: i === 0 ? id : this.#ids.of(`${id}.${i}`), tNs, ...made }));
  }

  #relation({ key, value, field }: Placed): Item[] {
    const ends = ["rdf_subjects", "rdf_objects"].map((side) =>
      [...listed(value[side], "")].flatMap(({ value: end }) => this.#idOf.get(`${end["type"]} ${end["uid"]}`) || []),
    ) as [string[], string[]];
    const isTimed = intervalsOf(value, field).length > 0;
    const spans: (Span | undefined)[] = isTimed ? this.#spans(value, field) : [undefined];
    const pairs = ends[0].length * ends[1].length * spans.length;
    if (pairs === 0 || pairs > MOST_PAIRS) {
      this.#losses.lose("data-dropped", field);
      return [];
    }
    const rest = [...listed(this.#kept?.["relations"], "")].find(({ value: each }) => each["uid"] === key)?.value ?? {};
    const { uid: _, ...more } = rest;
    const made: Item[] = [];
    for (const subject of ends[0])
      for (const object of ends[1])
        for (const span of spans) {
          const id = this.#kept && made.length === 0 ? value["name"] : this.#ids.of(`relation-${key}`);
          made.push({ id, ...this.#terms.type(value), subject, object, ...span, ...more });
        }
    return made;
  }

  #geometry({ kind, value, element, frame, field, key }: Data): Item[] {
    if (element.category !== "object") return [];
    const { values } = this.#data(value["attributes"], `${field}/attributes`);
    const rest = isObject(values["geometry"]) ? values["geometry"] : {};
    const shaped = fromOpenLabel(kind, value);
    const isPlain = kind === "num" || kind === "text" || kind === "boolean";
    const isOurs = this.#kept !== undefined && typeof rest["kind"] === "string";
    if (!shaped && !isOurs) {
      // Plain values of the element itself are its attributes.
      if (!isPlain || (frame !== undefined && !this.#kept))
        this.#losses.lose(isPlain || kind === "vec" ? "data-dropped" : "geometry-dropped", field);
      return [];
    }
    const made = { ...shaped, ...rest } as { kind: keyof typeof PLACE_OF };
    const tNs = frame === undefined ? undefined : this.#offset(this.#times.start(Number(frame)));
    if (frame !== undefined && tNs === undefined) {
      this.#losses.lose("interval-unplaced", field);
      return [];
    }
    const entity = this.#idOf.get(`object ${element.key}`);
    const { geometry: _, ...others } = values;
    return [
      {
        id: this.#kept ? value["name"] : this.#ids.of(`object-${element.key}/${frame ?? "always"}/${kind}/${key}`),
        ...(entity ? { entity } : {}),
        ...(tNs === undefined || "startNs" in others ? {} : { tNs }),
        ...this.#place(textIn(value["coordinate_system"]), made.kind, others),
        ...others,
        geometry: made,
      },
    ];
  }

  /** Whether a coordinate system is the image of a stream, or a frame in space. */
  #place(system: string | undefined, kind: keyof typeof PLACE_OF, values: Item): Item {
    if (system === undefined || system === "" || "stream" in values) return {};
    const isStream = has(this.root["streams"], system) && (this.#kept !== undefined || PLACE_OF[kind] !== "frame");
    if (this.#kept) return isStream ? { stream: system } : { frame: system };
    return isStream ? { stream: this.#ids.named("stream", system) } : { frame: system };
  }

  #stream({ key, value }: Placed): Item {
    const properties = isObject(value["stream_properties"]) ? value["stream_properties"] : {};
    const sizes: Item = {};
    for (const name of ["intrinsics_custom", "intrinsics_pinhole", "intrinsics_fisheye"]) {
      const camera = properties[name];
      if (!isObject(camera)) continue;
      const { width_px: width, height_px: height } = camera;
      if (typeof width === "number" && width >= 1) sizes["widthPx"] = width;
      if (typeof height === "number" && height >= 1) sizes["heightPx"] = height;
    }
    return { id: this.#kept ? key : this.#ids.named("stream", key), topic: textIn(value["uri"]) || key, ...sizes };
  }

  #tracks(segments: readonly Item[]): Item[] {
    return ["actions", "contexts"]
      .filter((id) => segments.some(({ track }) => track === id))
      .map((id) => ({ id, kind: "activity", coverage: "sparse", overlap: true }));
  }

  /** The intervals of an element in time, and those that lie nowhere told. */
  #spans(value: Keyed, field: string): Span[] {
    return intervalsOf(value, field).flatMap(({ start, end, field: at }) => {
      const [startNs, endNs] = [this.#offset(this.#times.start(start)), this.#offset(this.#times.end(end))];
      if (startNs !== undefined && endNs !== undefined && startNs < endNs) return [{ startNs, endNs }];
      this.#losses.lose("interval-unplaced", at);
      return [];
    });
  }

  #offset(ns: bigint | undefined): number | undefined {
    const offset = ns === undefined ? undefined : Number(ns - this.#originNs);
    return Number.isSafeInteger(offset) ? offset : undefined;
  }

  /** What annotations have no place for. */
  #dropped(): void {
    for (const { field } of keyed(this.root["tags"], "/tags")) this.#losses.lose("tags-dropped", field);
    if (isObject(this.root["resources"])) this.#losses.lose("resources-dropped", "/resources");
    for (const { field } of transformsOf(this.root, "")) this.#losses.lose("poses-dropped", field);
    for (const { value, field } of keyed(this.root["coordinate_systems"], "/coordinate_systems"))
      if (isObject(value["pose_wrt_parent"])) this.#losses.lose("poses-dropped", field);
    for (const { field, frame } of streamsOf(this.root, ""))
      if (frame !== undefined) this.#losses.lose("data-dropped", field);
  }
}
