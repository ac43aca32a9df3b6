/**
 * How far annotations of one recording agree.
 *
 * @module
 */
import { labelledBins } from "./agreement/bins.js";
import { type AxisBox, BOX_IOU, matchBoxes } from "./agreement/boxes.js";
import { cohenKappa, type Figure, krippendorffAlpha } from "./agreement/chance.js";
import { cornersOf } from "./agreement/corners.js";
import { inOrder, type RatedTrack } from "./agreement/interval.js";
import {
  meanBoundaryError,
  meanTemporalIou,
  PARTNER_IOU,
  type Partners,
  partnersOf,
  segmentalF1,
} from "./agreement/segments.js";
import { type SharedTrack, sharedTracks } from "./agreement/shared.js";
import { labelOn } from "./annotation-label.js";
import { annotationDocument } from "./annotations.js";
import type { Source } from "./io/source.js";
import { AnnotationIndex } from "./rules/annotation-index.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import type { GeometryItem } from "./spec/annotation/item.js";
import type { Track } from "./spec/annotation/track.js";
import type { AgreementReport, BoxAgreement, MeasuredAgreement, TrackAgreement } from "./spec/verdict/agreement.js";
import { TasukiError } from "./trouble.js";
import { VERSION } from "./version.js";

/** Width of the time bins where nothing is said: finer than people set bounds, coarser than a frame. */
export const DEFAULT_BIN_NS = 100_000_000;
/** Overlaps of segmental F1. */
const F1_THRESHOLDS = [0.1, 0.25, 0.5];

/** Options of `agree()`. */
export interface AgreeOptions {
  /** Width of the time bins that labels are compared on, in nanoseconds; 100 ms where it is left out. */
  readonly binNs?: number | undefined;
}

/** A document, on the time axis of all. */
interface Rater {
  readonly index: AnnotationIndex;
  /** What is added to its times. */
  readonly shiftNs: number;
}

/**
 * Says how far annotations of one recording agree, on every track and on the boxes of every place that they share. Throws a
 * `TasukiError` where one cannot be read, or where they cannot be compared.
 */
export async function agree(
  sources: readonly Source[],
  { binNs = DEFAULT_BIN_NS }: AgreeOptions = {},
): Promise<AgreementReport> {
  if (sources.length < 2) throw new TasukiError("usage", "agreement is between two annotations or more.");
  if (!Number.isSafeInteger(binNs) || binNs < 1) throw new TasukiError("usage", "a time bin is 1 ns wide or more.");
  const documents: AnnotationDocument[] = [];
  for (const source of sources) documents.push(await annotationDocument(source));
  const raters = ratersOf(documents, sources);
  const shared = sharedTracks(documents.map(({ tracks }) => tracks));
  const tracks = shared.map((track) => trackAgreement(track, raters, binNs));
  const boxes = boxAgreements(raters);
  if (tracks.length === 0 && boxes.length === 0)
    throw new TasukiError(
      "bad-annotation",
      "the annotations share no track and no boxes: there is nothing to compare.",
    );
  const inAll = new Set(shared.flatMap((track) => [...track.values()]));
  return {
    tasuki: VERSION,
    binNs,
    documents: documents.map(({ id, tracks: own }, i) => ({
      path: sources[i]!.name,
      id,
      unshared: own.filter((track) => !inAll.has(track)).map((track) => track.id),
    })),
    tracks,
    boxes,
  };
}

/** Puts documents on one time axis. Throws where they cannot be compared. */
function ratersOf(documents: readonly AnnotationDocument[], sources: readonly Source[]): Rater[] {
  const reject = (i: number, j: number, reason: string) => {
    const [one, other] = [sources[i]!.name, sources[j]!.name];
    return new TasukiError("bad-annotation", `${one} and ${other} cannot be compared: ${reason}`);
  };
  const [first] = documents;
  for (const [i, document] of documents.entries()) {
    const { basis, clock } = document.time;
    if (basis !== first!.time.basis || clock !== first!.time.clock)
      throw reject(0, i, "their times are not of one clock.");
    if (!ofOneRecording(first!, document)) throw reject(0, i, "they are not of one recording.");
  }
  const origins = documents.map(({ time }) => BigInt(time.originNs));
  const earliest = origins.reduce((least, each, i) => (each < origins[least]! ? i : least), 0);
  return documents.map((document, i) => {
    const shiftNs = Number(origins[i]! - origins[earliest]!);
    if (!Number.isSafeInteger(shiftNs + document.time.durationNs))
      throw reject(earliest, i, "their times are too far apart.");
    return { index: new AnnotationIndex(document), shiftNs };
  });
}

/** Whether two documents may be of one recording: a digest, or else a name, is in both. What names no file may be of any. */
function ofOneRecording({ files: a }: AnnotationDocument, { files: b }: AnnotationDocument): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const key = [...a, ...b].every(({ sha256 }) => sha256 !== undefined) ? "sha256" : "name";
  const keys = new Set(a.map((file) => file[key]));
  return b.some((file) => keys.has(file[key]));
}

/** Every two of a list. */
const pairsOf = (places: readonly number[]): [number, number][] =>
  places.flatMap((a, i) => places.slice(i + 1).map((b): [number, number] => [a, b]));

function trackAgreement(shared: SharedTrack, raters: readonly Rater[], binNs: number): TrackAgreement {
  const places = [...shared.keys()];
  const rated = new Map(places.map((place) => [place, ratedTrack(raters[place]!, shared.get(place)!)]));
  const units = labelledBins([...rated.values()], binNs);
  const tooMany: Figure = { undefinedBecause: "too-many", items: 0 };
  const beyondChance = (measure: "krippendorff-alpha" | "cohen-kappa", documents: number[], figure: Figure) =>
    measured(measure, documents, "bin", figure);
  const figures = [beyondChance("krippendorff-alpha", places, units ? krippendorffAlpha(units) : tooMany)];
  for (const pair of pairsOf(places)) {
    const columns = pair.map((place) => places.indexOf(place));
    const labels = units?.map((unit) => ({ labels: columns.map((i) => unit.labels[i]), count: unit.count }));
    figures.push(beyondChance("cohen-kappa", pair, labels ? cohenKappa(labels) : tooMany));
    const [first, second] = pair.map((place) => rated.get(place)!.segments);
    const partners = partnersOf(first!, second!);
    const figureOf = (figure: (partners: Partners) => Figure) => (partners ? figure(partners) : tooMany);
    figures.push(measured("mean-temporal-iou", pair, "segment", figureOf(meanTemporalIou)));
    for (const threshold of F1_THRESHOLDS) {
      const figure = figureOf((each) => segmentalF1(each, threshold));
      figures.push(measured("segmental-f1", pair, "segment", figure, threshold));
    }
    figures.push(measured("mean-boundary-error", pair, "boundary", figureOf(meanBoundaryError), PARTNER_IOU));
  }
  const { id, kind, level } = shared.get(places[0]!)!;
  return { track: id, kind, ...(level === undefined ? {} : { level }), documents: places, figures };
}

function ratedTrack({ index, shiftNs }: Rater, { id, kind, coverage }: Track): RatedTrack {
  const segments = (index.segmentsOf.get(id) ?? []).map(({ value }) => ({
    startNs: value.startNs + shiftNs,
    endNs: value.endNs + shiftNs,
    label: labelOn(kind, value),
  }));
  const toNs = shiftNs + index.document.time.durationNs;
  return { segments: inOrder(segments), fromNs: shiftNs, toNs, complete: coverage === "complete" };
}

/** A figure with what it rests on. */
function measured(
  measure: MeasuredAgreement["measure"],
  documents: number[],
  itemKind: MeasuredAgreement["itemKind"],
  figure: Figure,
  threshold?: number,
): MeasuredAgreement {
  const unit = measure === "mean-boundary-error" ? "ns" : "1";
  const of = threshold === undefined ? {} : { threshold };
  return { measure, documents, unit, ...of, raters: documents.length, itemKind, ...figure };
}

/** The boxes of a place, by the document's place in the list. */
type PlacedBoxes = Pick<BoxAgreement, "kind" | "place"> & { readonly boxes: Map<number, AxisBox[]> };

function boxAgreements(raters: readonly Rater[]): BoxAgreement[] {
  const shared = new Map<string, PlacedBoxes>();
  for (const [i, rater] of raters.entries())
    for (const item of rater.index.document.geometries) {
      const { kind } = item.geometry;
      const corners = cornersOf(item.geometry);
      if (!corners || (kind !== "box" && kind !== "cuboid")) continue;
      const place = placeOf(item, rater);
      const key = JSON.stringify([kind, place]);
      const placed: PlacedBoxes = shared.get(key) ?? { kind, place, boxes: new Map() };
      const list = placed.boxes.get(i) ?? [];
      list.push({ group: groupOf(item, rater), ...corners });
      shared.set(key, placed);
      placed.boxes.set(i, list);
    }
  return [...shared.values()]
    .filter(({ boxes }) => boxes.size > 1)
    .map(({ kind, place, boxes }) => {
      const documents = [...boxes.keys()];
      const figures = pairsOf(documents).flatMap((pair) => boxFigures(pair, boxes.get(pair[0])!, boxes.get(pair[1])!));
      return { kind, place, documents, figures };
    });
}

/** Topic or frame: ids of streams are the document's own. */
const placeOf = ({ geometry, stream, frame }: GeometryItem, { index }: Rater): string =>
  (geometry.kind === "box" ? (index.streams.get(stream ?? "")?.topic ?? stream) : frame) ?? "";

/** Boxes are matched with those of the same time and type. */
function groupOf({ entity, type, tNs, startNs, endNs }: GeometryItem, { index, shiftNs }: Rater): string {
  const times = [tNs, startNs, endNs].map((time) => (time === undefined ? null : time + shiftNs));
  return JSON.stringify([...times, index.entities.get(entity ?? "")?.type ?? type ?? null]);
}

function boxFigures(
  pair: [number, number],
  first: readonly AxisBox[],
  second: readonly AxisBox[],
): MeasuredAgreement[] {
  const found = matchBoxes(first, second);
  const figure = (measure: MeasuredAgreement["measure"], value: number | undefined, items: number) => {
    const undefinedBecause = typeof found === "string" ? found : "no-items";
    return measured(
      measure,
      pair,
      "box",
      { ...(value === undefined ? { undefinedBecause } : { value }), items },
      BOX_IOU,
    );
  };
  const { matched, meanIou } = typeof found === "string" ? {} : found;
  return [
    figure("box-precision", matched === undefined ? undefined : matched / second.length, second.length),
    figure("box-recall", matched === undefined ? undefined : matched / first.length, first.length),
    figure("mean-box-iou", meanIou, matched ?? 0),
  ];
}
