/**
 * Reading an OpenLABEL document: JSON in, facts out. Its structure and its meaning are looked at on their own, so that a slip in one
 * hides nothing in the other.
 *
 * @module
 */

import { note, tally } from "../spec/facts/note.js";
import type { OpenLabelFacts, OpenLabelFaults } from "../spec/facts/openlabel.js";
import type { OpenLabelFaultKind } from "../spec/facts/openlabel-fault.js";
import type { Tally } from "../spec/facts/tally.js";
import type { ReadJson } from "../strict-json.js";
import { checkGeometry, isGeometry } from "./geometry.js";
import { checkIntervals, countOf } from "./intervals.js";
import { checkReferences } from "./references.js";
import { isObject, object } from "./shape.js";
import { openLabelShape } from "./structure.js";
import { checkTimes } from "./times.js";
import { dataOf, type Keyed, type Tell } from "./walk.js";

/** The keys of a document's root: that of OpenLABEL, and that of VCD, which it grew out of. */
const ROOTS = ["openlabel", "vcd"] as const;
/** The version of the standard. */
const VERSION = "1.0.0";
/** The key of the root that a document has, where it is one of these. */
export const rootOf = (document: unknown): (typeof ROOTS)[number] | undefined =>
  isObject(document) ? ROOTS.find((root) => Object.hasOwn(document, root)) : undefined;

/** Takes a document that was read, or why it was not. */
export function openLabelFacts(read: ReadJson, sizeBytes: number): OpenLabelFacts {
  const none = { objects: 0, actions: 0, events: 0, contexts: 0, relations: 0, frames: 0, geometries: 0 };
  if ("reason" in read) return { sizeBytes, unreadable: read.reason, ...none, faults: {} };
  const { document } = read;
  const name = rootOf(document);
  const faults = new Map<OpenLabelFaultKind, Tally>();
  const tell: Tell = (kind, field, detail = {}) => {
    const known = faults.get(kind) ?? tally();
    faults.set(kind, known);
    note(known, () => ({ name: field === "" ? "/" : field, ...detail }));
  };
  const root: Keyed =
    name !== undefined && isObject((document as Keyed)[name]) ? ((document as Keyed)[name] as Keyed) : {};
  const version = versionOf(root);
  const head = {
    sizeBytes,
    ...(name === undefined ? {} : { root: name }),
    ...(version === undefined ? {} : { version }),
  };
  const isOpenLabel = name !== "vcd";
  if (!isOpenLabel || (version !== undefined && version !== VERSION))
    tell("version-other", isOpenLabel ? "/openlabel/metadata/schema_version" : "/vcd", {
      expected: VERSION,
      actual: `${name} ${version ?? ""}`.trim(),
    });
  if (isOpenLabel) checkStructure(document, tell);
  const field = `/${name}`;
  checkReferences(root, field, tell);
  checkIntervals(root, field, tell);
  checkGeometry(root, field, tell);
  checkTimes(root, field, tell);
  let geometries = 0;
  for (const { element, kind } of dataOf(root, field))
    if (element.category === "object" && isGeometry(kind)) geometries++;
  return {
    ...head,
    objects: countOf(root["objects"]),
    actions: countOf(root["actions"]),
    events: countOf(root["events"]),
    contexts: countOf(root["contexts"]),
    relations: countOf(root["relations"]),
    frames: countOf(root["frames"]),
    geometries,
    faults: Object.fromEntries(faults) as OpenLabelFaults,
  };
}

function checkStructure(document: unknown, tell: Tell): void {
  const differs = (field: string, reason: string) => tell("structure-differs", field, { reason });
  object({ required: { openlabel: openLabelShape } })(document, "", differs);
}

/** VCD said its version at the root before it had metadata. */
function versionOf(root: Keyed): string | undefined {
  const { metadata, version } = root;
  const said = isObject(metadata) ? metadata["schema_version"] : version;
  return typeof said === "string" ? said : undefined;
}
