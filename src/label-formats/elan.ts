/**
 * ELAN `.eaf`, format 3.0: tiers of annotations in whole milliseconds. A track is a tier; what else a segment says stands on tiers
 * below it that share its times (`Symbolic_Association`). ELAN allows no overlap in a tier: segments that overlap stand on further
 * tiers, `TRACK~2`. Names are those of the schema `EAFv3.0.xsd`.
 *
 * @module
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { AnnotationEvent } from "../spec/annotation/item.js";
import type { Segment } from "../spec/annotation/segment.js";
import { ASIDE, EVENTS, elanDocument, MAIN, rootOf } from "./elan-import.js";
import type { LabelFormat } from "./format.js";
import { cellsOf, jsonCell, NOTHING } from "./item-cells.js";
import { textFile } from "./made.js";
import { readBack } from "./read-back.js";
import { type XmlAttributes, xmlDocument, xmlElement } from "./xml-text.js";

const MS = 1_000_000;
/** How ELAN calls tiers whose annotations share the times of those above. */
const DETAIL = "Symbolic_Association";
/** What is written on tiers, and what has no place. */
const NOT_ASIDE = new Set(["segments", "events", "relations", "geometries"]);

/** An annotation to write: an item with its times in milliseconds. */
interface Placed {
  readonly item: Segment | AnnotationEvent;
  readonly cells: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

export const elan: LabelFormat = {
  id: "elan-3.0",
  name: "ELAN annotation",
  writes: /\.eaf$/i,
  recognise: async (files) => (await rootOf(files))?.root?.name === "ANNOTATION_DOCUMENT",
  import: elanDocument,
  async export(document, context) {
    const writer = new Writer(document);
    const { text, written } = writer.run();
    const files = [textFile(context.name, text)];
    const losses = await readBack(elan, files, document, written, context);
    for (const field of writer.aside) losses.lose("properties-unnamed", field);
    return { files, losses: losses.list() };
  },
};

class Writer {
  readonly #slots = new Map<number, string>();
  readonly #languages = new Set<string>();
  readonly #tiers: string[] = [];
  #annotations = 0;
  /** What stands under names of ours. */
  readonly aside: string[] = [];

  constructor(readonly document: AnnotationDocument) {}

  run(): { text: string; written: { segments: Segment[]; events: AnnotationEvent[] } } {
    const { segments, events } = this.document;
    const byTrack = new Map<string, Placed[]>();
    for (const each of segments) byTrack.set(each.track, []);
    for (const each of segments) byTrack.get(each.track)!.push(...placedSegment(each));
    const written: Segment[] = [];
    for (const [track, placed] of byTrack)
      for (const [i, lane] of lanesOf(placed).entries()) {
        this.#tier(i === 0 ? track : `${track}~${i + 1}`, lane, "segment");
        written.push(...lane.map(({ item }) => item as Segment));
      }
    const instants: AnnotationEvent[] = [];
    for (const [i, lane] of lanesOf(events.flatMap(placedEvent)).entries()) {
      this.#tier(i === 0 ? EVENTS : `${EVENTS}~${i + 1}`, lane, "event");
      instants.push(...lane.map(({ item }) => item as AnnotationEvent));
    }
    const aside = Object.fromEntries(Object.entries(this.document).filter(([key]) => !NOT_ASIDE.has(key)));
    for (const [key, value] of Object.entries(aside))
      if (typeof value === "object" && Object.keys(value as object).length > 0) this.aside.push(`/${key}`);
    const root = xmlElement(
      "ANNOTATION_DOCUMENT",
      {
        AUTHOR: "",
        DATE: dateOf(this.document),
        FORMAT: "3.0",
        VERSION: "3.0",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:noNamespaceSchemaLocation": "http://www.mpi.nl/tools/elan/EAFv3.0.xsd",
      },
      [
        xmlElement("HEADER", { MEDIA_FILE: "", TIME_UNITS: "milliseconds" }, [
          xmlElement("PROPERTY", { NAME: ASIDE }, jsonCell(aside)),
          xmlElement("PROPERTY", { NAME: "lastUsedAnnotationId" }, String(this.#annotations)),
        ]),
        xmlElement(
          "TIME_ORDER",
          {},
          [...this.#slots]
            .sort(([a], [b]) => a - b)
            .map(([ms, id]) => xmlElement("TIME_SLOT", { TIME_SLOT_ID: id, TIME_VALUE: ms })),
        ),
        ...this.#tiers,
        ...Object.values(MAIN).map((id) => typeElement(id, true)),
        typeElement("detail", false),
        ...[...this.#languages].map((id) => xmlElement("LANGUAGE", { LANG_ID: id, LANG_LABEL: id })),
        xmlElement("CONSTRAINT", {
          STEREOTYPE: DETAIL,
          DESCRIPTION: "1-1 association with a parent annotation",
        }),
      ],
    );
    return { text: xmlDocument(root), written: { segments: written, events: instants } };
  }

  #slot(ms: number): string {
    const id = this.#slots.get(ms) ?? `ts${this.#slots.size + 1}`;
    this.#slots.set(ms, id);
    return id;
  }

  /** A tier, and those below it: one for each cell that any of its annotations has. */
  #tier(id: string, lane: readonly Placed[], kind: "segment" | "event"): void {
    const main = mainCell(lane);
    const language = main.startsWith("text_") ? main.slice(5) : undefined;
    if (language !== undefined) this.#languages.add(language);
    const type =
      kind === "event"
        ? MAIN.event
        : language === undefined
          ? main === "control"
            ? MAIN.control
            : MAIN.type
          : MAIN.text;
    const names = new Set(
      lane
        .flatMap(({ cells }) => [...cells.keys()])
        .filter(
          (name) => name !== main && !IMPLIED.has(name) && lane.some(({ cells }) => said(cells, name) !== undefined),
        ),
    );
    const ids = lane.map(() => `a${++this.#annotations}`);
    this.#tiers.push(
      xmlElement(
        "TIER",
        { LINGUISTIC_TYPE_REF: type, TIER_ID: id, LANG_REF: language },
        lane.map(({ cells, start, end }, i) =>
          annotation(
            "ALIGNABLE_ANNOTATION",
            { ANNOTATION_ID: ids[i], TIME_SLOT_REF1: this.#slot(start), TIME_SLOT_REF2: this.#slot(end) },
            said(cells, main) ?? "",
          ),
        ),
      ),
    );
    for (const name of names) {
      const details = lane.flatMap(({ cells, item }, i) => {
        const value = said(cells, name);
        if (value === undefined) return [];
        if (name === "details") this.aside.push(this.#placeOf(item));
        const reference = { ANNOTATION_ID: `a${++this.#annotations}`, ANNOTATION_REF: ids[i] };
        return [annotation("REF_ANNOTATION", reference, value)];
      });
      const tier = { LINGUISTIC_TYPE_REF: "detail", PARENT_REF: id, TIER_ID: `${id}@${name}` };
      this.#tiers.push(xmlElement("TIER", tier, details));
    }
  }

  #placeOf(item: Segment | AnnotationEvent): string {
    const { segments, events } = this.document;
    return "track" in item ? `/segments/${segments.indexOf(item)}` : `/events/${events.indexOf(item)}`;
  }
}

/** An annotation of a tier. */
const annotation = (name: string, attributes: XmlAttributes, value: string): string =>
  xmlElement("ANNOTATION", {}, [xmlElement(name, attributes, [xmlElement("ANNOTATION_VALUE", {}, value)])]);

/** What tiers of a kind are: with times, or below others that have them. */
const typeElement = (id: string, hasTimes: boolean): string =>
  xmlElement("LINGUISTIC_TYPE", {
    GRAPHIC_REFERENCES: "false",
    LINGUISTIC_TYPE_ID: id,
    TIME_ALIGNABLE: String(hasTimes),
    CONSTRAINTS: hasTimes ? undefined : DETAIL,
  });

/** Cells that a tier says by being there. */
const IMPLIED = new Set(["item", "track"]);

const said = (cells: ReadonlyMap<string, string>, name: string): string | undefined => {
  const value = cells.get(name);
  return value === NOTHING ? undefined : value;
};

/** The cell that is shown on the tier itself: the words in the language that most have, else who drives, else the term. */
function mainCell(lane: readonly Placed[]): string {
  const counts = new Map<string, number>();
  for (const { cells } of lane)
    for (const name of cells.keys()) if (name.startsWith("text_")) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? (lane.some(({ cells }) => cells.has("control")) ? "control" : "trial_type");
}

/** A segment in milliseconds, one at least; nothing where it is before the beginning or is none. */
function placedSegment(item: Segment): Placed[] {
  const start = Math.round(item.startNs / MS);
  const end = Math.max(start + 1, Math.round(item.endNs / MS));
  return item.startNs < item.endNs && start >= 0 ? [{ item, cells: cellsOf(item), start, end }] : [];
}

/** An event, which ELAN shows as a millisecond. */
function placedEvent(item: AnnotationEvent): Placed[] {
  const start = Math.round(item.tNs / MS);
  return start >= 0 ? [{ item, cells: cellsOf(item), start, end: start + 1 }] : [];
}

/** Annotations on as many tiers as it needs so that none overlap. */
function lanesOf(placed: readonly Placed[]): Placed[][] {
  const lanes: Placed[][] = [];
  for (const each of [...placed].sort((a, b) => a.start - b.start)) {
    const lane = lanes.find((known) => known.at(-1)!.end <= each.start);
    if (lane) lane.push(each);
    else lanes.push([each]);
  }
  return lanes;
}

/** When the document was made, or else when the recording was: a date is required. */
function dateOf({ provenance, time }: AnnotationDocument): string {
  const ms = Number(BigInt(time.originNs) / 1_000_000n);
  return provenance?.at ?? new Date(Math.abs(ms) < 8e15 ? ms : 0).toISOString();
}
