/**
 * Names that an OpenLABEL document uses: whether it says what they stand for. No schema can ask that.
 *
 * @module
 */
import { isObject } from "./shape.js";
import {
  CATEGORIES,
  dataOf,
  elementsOf,
  framesOf,
  has,
  type Keyed,
  keyed,
  listed,
  type Placed,
  streamsOf,
  type Tell,
  textIn,
  transformsOf,
} from "./walk.js";

const called = (kind: string, uid: string): string => `${kind} ${uid}`;

/** Looks up every name. */
export function checkReferences(root: Keyed, field: string, tell: Tell): void {
  for (const each of elementsOf(root, field)) namesOf(each);
  for (const each of keyed(root["relations"], `${field}/relations`)) {
    namesOf(each);
    for (const side of ["rdf_subjects", "rdf_objects"])
      for (const end of listed(each.value[side], `${each.field}/${side}`)) {
        const { type, uid } = end.value;
        if (typeof uid !== "string" || !CATEGORIES.includes(type as never)) continue;
        if (!has(root[`${type as string}s`], uid))
          tell("element-unknown", end.field, { actual: called(type as string, uid) });
      }
  }
  for (const each of keyed(root["tags"], `${field}/tags`)) namesOf(each);
  for (const { value, field: at } of dataOf(root, field)) coordinateSystem(value, "coordinate_system", at);
  for (const { value, field: at } of transformsOf(root, field))
    for (const end of ["src", "dst"]) coordinateSystem(value, end, at);
  for (const { key, frame, field: at } of streamsOf(root, field))
    if (frame !== undefined && !has(root["streams"], key)) tell("stream-unknown", at, { actual: key });
  for (const frame of framesOf(root, field)) {
    for (const each of elementsOf(frame.value, frame.field))
      if (!has(root[`${each.category}s`], each.key))
        tell("element-undeclared", each.field, { actual: called(each.category, each.key) });
    for (const each of keyed(frame.value["relations"], `${frame.field}/relations`))
      if (!has(root["relations"], each.key))
        tell("element-undeclared", each.field, { actual: called("relation", each.key) });
  }
  checkCoordinateSystems();

  /** What any element may name. */
  function namesOf({ value, field: at }: Placed): void {
    const ontology = textIn(value["ontology_uid"]);
    if (ontology !== undefined && !has(root["ontologies"], ontology))
      tell("ontology-unknown", `${at}/ontology_uid`, { actual: ontology });
    const { resource_uid: resources } = value;
    if (isObject(resources))
      for (const uid of Object.keys(resources))
        if (!has(root["resources"], uid)) tell("resource-unknown", `${at}/resource_uid`, { actual: uid });
    coordinateSystem(value, "coordinate_system", at);
  }

  function coordinateSystem(value: Keyed, key: string, at: string): void {
    const name = textIn(value[key]);
    if (name !== undefined && !has(root["coordinate_systems"], name))
      tell("coordinate-system-unknown", `${at}/${key}`, { actual: name });
  }

  /** Parents and children name each other, and nothing is its own ancestor. */
  function checkCoordinateSystems(): void {
    const systems = [...keyed(root["coordinate_systems"], `${field}/coordinate_systems`)];
    const parents = new Map(systems.map(({ key, value }) => [key, textIn(value["parent"]) ?? ""]));
    const childrenOf = new Map(
      systems.map(({ key, value: { children } }) => [key, Array.isArray(children) ? new Set(children) : undefined]),
    );
    // Each is followed to where its ancestors are known to end.
    const ends = new Set<string>();
    for (const { key, value, field: at } of systems) {
      const parent = parents.get(key)!;
      if (parent !== "" && !parents.has(parent)) tell("coordinate-system-unknown", `${at}/parent`, { actual: parent });
      const met = new Set<string>();
      let each = key;
      while (parents.has(each) && !ends.has(each) && !met.has(each)) {
        met.add(each);
        each = parents.get(each)!;
      }
      if (met.has(each)) tell("parent-circular", `${at}/parent`, { actual: each });
      for (const name of met) ends.add(name);
      if (childrenOf.get(parent)?.has(key) === false)
        tell("child-differs", `${at}/parent`, { expected: key, actual: parent });
      const { children } = value;
      for (const [i, child] of (Array.isArray(children) ? children : []).entries()) {
        if (typeof child !== "string") continue;
        if (!parents.has(child)) tell("coordinate-system-unknown", `${at}/children/${i}`, { actual: child });
        else if (parents.get(child) !== key)
          tell("child-differs", `${at}/children/${i}`, { expected: key, actual: parents.get(child)! });
      }
    }
  }
}
