/**
 * Reading ELAN: tiers become tracks. Annotations below others that share their times become words in another language, or
 * attributes. Slots without a time lie evenly between those that have one, as ELAN shows them.
 *
 * @module
 */
import { LabelLosses } from "../label-losses.js";
import { Identifiers } from "../openlabel/identifiers.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import { childOf, childrenOf, type XmlElement } from "../strict-xml.js";
import { TasukiError } from "../trouble.js";
import type { ImportContext, ImportedLabels, LabelFiles } from "./format.js";
import { itemIn } from "./item-cells.js";
import { jsonIn, madeDocument, onlyFile, refusal, xmlIn } from "./made.js";

/** The property that holds what is said of the whole document. */
export const ASIDE = "tasuki";
/** The tier of events. No track has such a name. */
export const EVENTS = "@events";
/** Linguistic types of ours, by what the annotations of a tier are. */
export const MAIN = { text: "text", control: "control", type: "type", event: "event" } as const;
const MS = 1_000_000;
/** How many tiers may stand below each other. */
const DEEPEST = 32;

/** The root of an `.eaf`; undefined where it is none. */
export async function rootOf(files: LabelFiles): Promise<{ root?: XmlElement; reason?: string } | undefined> {
  const file = await onlyFile(files);
  return file && /\.(eaf|xml)$|^[^.]*$/i.test(file.name) ? xmlIn(file.bytes) : undefined;
}

/** An annotation that has times. */
interface Aligned {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly value: string;
  /** What stands below it, by tier. */
  readonly below: Map<string, string>;
}

/** A tier with times. */
interface Tier {
  readonly id: string;
  readonly element: XmlElement;
  readonly aligned: readonly Aligned[];
}

/** Takes an `.eaf`. */
export async function elanDocument(files: LabelFiles, context: ImportContext): Promise<ImportedLabels> {
  const read = await rootOf(files);
  const reason = read?.reason ?? "it is not one file";
  if (!read?.root) throw refusal(context.name, reason);
  if (read.root.name !== "ANNOTATION_DOCUMENT") throw refusal(context.name, "it has no root ANNOTATION_DOCUMENT");
  const losses = new LabelLosses();
  const tiers = tiersIn(read.root, losses);
  const ours = asideIn(read.root);
  const document = ours ? documentOfOurs(tiers, ours, context) : documentOfOthers(read.root, tiers, losses, context);
  return { document, losses: losses.list() };
}

/** What this program kept aside. */
function asideIn(root: XmlElement): Keyed | undefined {
  const header = childOf(root, "HEADER");
  const property = header && childrenOf(header, "PROPERTY").find(({ attributes }) => attributes.get("NAME") === ASIDE);
  const read = property && jsonIn(new TextEncoder().encode(property.text));
  return read && "document" in read && isObject(read.document) ? read.document : undefined;
}

/** The tiers that have times, with what stands below their annotations. */
function tiersIn(root: XmlElement, losses: LabelLosses): Tier[] {
  const elements = childrenOf(root, "TIER");
  const times = slotTimes(root, elements);
  const byId = new Map<string, Aligned>();
  const tiers: Tier[] = [];
  const dependent: XmlElement[] = [];
  for (const element of elements) {
    const id = element.attributes.get("TIER_ID") ?? "";
    const inner = childrenOf(element, "ANNOTATION").flatMap(({ children }) => children);
    if (inner.some(({ name }) => name === "REF_ANNOTATION")) dependent.push(element);
    else tiers.push({ id, element, aligned: inner.flatMap((each) => alignedIn(each, times, byId, losses)) });
  }
  // A tier may stand below one that stands behind it in the file, and below another such: it is tried until nothing more is found.
  let open = dependent.flatMap((tier) =>
    childrenOf(tier, "ANNOTATION").flatMap(({ children }) => children.map((each) => ({ tier, each }))),
  );
  for (let depth = 0; depth < DEEPEST && open.length > 0; depth++) {
    const left = open.filter(({ tier, each }) => !placeBelow(tier.attributes.get("TIER_ID") ?? "", each, byId, losses));
    if (left.length === open.length) break;
    open = left;
  }
  for (const { each } of open) losses.lose("data-dropped", `line ${each.line}`);
  return tiers;
}

function alignedIn(
  each: XmlElement,
  times: ReadonlyMap<string, number>,
  byId: Map<string, Aligned>,
  losses: LabelLosses,
): Aligned[] {
  const [startMs, endMs] = ["TIME_SLOT_REF1", "TIME_SLOT_REF2"].map((ref) => times.get(each.attributes.get(ref) ?? ""));
  if (each.name !== "ALIGNABLE_ANNOTATION" || startMs === undefined || endMs === undefined || startMs >= endMs) {
    losses.lose("interval-unplaced", `line ${each.line}`);
    return [];
  }
  const id = each.attributes.get("ANNOTATION_ID") ?? "";
  const made = { id, startMs, endMs, value: childOf(each, "ANNOTATION_VALUE")?.text ?? "", below: new Map() };
  byId.set(id, made);
  return [made];
}

/** Puts an annotation below the one with times that it refers to; false where that is not known yet. */
function placeBelow(tier: string, each: XmlElement, byId: Map<string, Aligned>, losses: LabelLosses): boolean {
  const over = byId.get(each.attributes.get("ANNOTATION_REF") ?? "");
  if (!over) return false;
  const value = childOf(each, "ANNOTATION_VALUE")?.text ?? "";
  // Several below one divide it, without times.
  if (over.below.has(tier)) losses.lose("data-dropped", `line ${each.line}`);
  else over.below.set(tier, value);
  byId.set(each.attributes.get("ANNOTATION_ID") ?? "", over);
  return true;
}

/** The times of slots, in milliseconds. */
function slotTimes(root: XmlElement, tiers: readonly XmlElement[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const order = childOf(root, "TIME_ORDER");
  for (const { attributes } of order ? childrenOf(order, "TIME_SLOT") : []) {
    const [id, value] = [attributes.get("TIME_SLOT_ID"), attributes.get("TIME_VALUE")];
    if (id !== undefined && value !== undefined && /^\d{1,12}$/.test(value)) times.set(id, Number(value));
  }
  for (const tier of tiers) {
    const chain: string[] = [];
    for (const { children } of childrenOf(tier, "ANNOTATION"))
      for (const { attributes } of children)
        for (const ref of ["TIME_SLOT_REF1", "TIME_SLOT_REF2"]) {
          const slot = attributes.get(ref);
          if (slot !== undefined && chain.at(-1) !== slot) chain.push(slot);
        }
    for (let from = 0; from < chain.length; from++) {
      if (!times.has(chain[from]!)) continue;
      let to = from + 1;
      while (to < chain.length && !times.has(chain[to]!)) to++;
      const [start, end] = [times.get(chain[from]!)!, times.get(chain[to] ?? "")];
      if (end !== undefined)
        for (let i = from + 1; i < to; i++) times.set(chain[i]!, start + ((end - start) * (i - from)) / (to - from));
      from = to - 1;
    }
  }
  return times;
}

/** The document that this program wrote. */
function documentOfOurs(tiers: readonly Tier[], ours: Keyed, context: ImportContext): AnnotationDocument {
  const segments: Keyed[] = [];
  const events: Keyed[] = [];
  for (const { id, element, aligned } of tiers) {
    const track = id.replace(/~\d{1,6}$/, "");
    const type = element.attributes.get("LINGUISTIC_TYPE_REF");
    const language = element.attributes.get("LANG_REF");
    const main = language !== undefined ? `text_${language}` : type === MAIN.control ? "control" : "trial_type";
    for (const { startMs, endMs, value, below } of aligned) {
      const cells = new Map([...below].map(([tier, each]) => [tier.slice(id.length + 1), each]));
      if (value !== "") cells.set(main, value);
      const times = track === EVENTS ? { tNs: ns(startMs) } : { track, startNs: ns(startMs), endNs: ns(endMs) };
      (track === EVENTS ? events : segments).push({ ...itemIn(cells), ...times });
    }
  }
  return madeDocument({ ...ours, segments, events }, context);
}

/** The document that tiers of another program make. */
function documentOfOthers(
  root: XmlElement,
  tiers: readonly Tier[],
  losses: LabelLosses,
  context: ImportContext,
): AnnotationDocument {
  const { recording, options, name } = context;
  const origin = recording?.time.originNs ?? options.originNs;
  if (origin === undefined)
    throw new TasukiError(
      "usage",
      `${name} counts from the beginning of its media: give the recording (--recording FILE), or that time (--origin-ns TIME).`,
    );
  const ids = new Identifiers();
  const languageOf = new Map(
    childrenOf(root, "TIER").map(({ attributes }) => [attributes.get("TIER_ID") ?? "", attributes.get("LANG_REF")]),
  );
  const trackOf = new Map(tiers.map(({ id }) => [id, ids.of(id)]));
  const agents = new Map<string, Keyed>();
  const tracks: Keyed[] = [];
  const segments: Keyed[] = [];
  let end = recording?.time.durationNs ?? 0;
  const placed = new Map<
    string,
    readonly { readonly id: string; readonly startMs: number; readonly endMs: number }[]
  >();
  for (const { id, element, aligned } of tiers) {
    const { attributes } = element;
    const over = trackOf.get(attributes.get("PARENT_REF") ?? "");
    const annotator = attributes.get("ANNOTATOR");
    const agent = annotator ? ids.named("agent", annotator) : undefined;
    if (agent !== undefined) agents.set(agent, { id: agent, kind: "human", role: "annotator" });
    if (attributes.get("PARTICIPANT")) losses.lose("data-dropped", `line ${element.line}`);
    const language = languageOf.get(id) ?? options.language ?? "und";
    const made = aligned.map((each) => ({ ...each, id: ids.of(each.id === "" ? "a" : each.id) }));
    placed.set(id, made);
    for (const { id: segment, startMs, endMs, value, below } of made) {
      const texts = value === "" ? [] : [{ language, text: value, role: "label" }];
      const rest: [string, string][] = [];
      for (const [tier, text] of below) {
        const spoken = languageOf.get(tier);
        if (text === "") continue;
        if (spoken !== undefined) texts.push({ language: spoken, text, role: "label" });
        else if (tier === "__proto__") losses.lose("data-dropped", `line ${element.line}`);
        else rest.push([tier, text]);
      }
      const parent = holderOf(placed.get(attributes.get("PARENT_REF") ?? "") ?? [], startMs, endMs);
      end = Math.max(end, ns(endMs));
      segments.push({
        id: segment,
        track: trackOf.get(id),
        startNs: ns(startMs),
        endNs: ns(endMs),
        ...(parent === undefined ? {} : { parent }),
        ...(texts.length > 0 ? { texts } : {}),
        ...(rest.length > 0 ? { attributes: Object.fromEntries(rest) } : {}),
        ...(agent === undefined ? {} : { provenance: { by: agent, method: "manual" } }),
      });
    }
    if (aligned.length > 0)
      tracks.push({
        id: trackOf.get(id),
        kind: "activity",
        coverage: "sparse",
        name: { und: id },
        ...(over === undefined ? {} : { parent: over }),
      });
  }
  for (const { line } of childrenOf(root, "CONTROLLED_VOCABULARY")) losses.lose("data-dropped", `line ${line}`);
  return madeDocument(
    {
      id: ids.of(name),
      time: recording?.time ?? { basis: "stamp", originNs: origin, durationNs: end },
      agents: [...agents.values()],
      tracks,
      segments,
    },
    context,
  );
}

/** The annotation that holds an interval, of a tier whose annotations are in order and do not overlap. */
function holderOf(
  over: readonly { readonly id: string; readonly startMs: number; readonly endMs: number }[],
  startMs: number,
  endMs: number,
): string | undefined {
  let low = 0;
  let high = over.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (over[middle]!.startMs <= startMs) low = middle + 1;
    else high = middle;
  }
  const found = over[low - 1];
  return found && found.endMs >= endMs ? found.id : undefined;
}

const ns = (ms: number): number => Math.round(ms * MS);
