/**
 * Going through an OpenLABEL document that need not follow its structure: what is not of the kind that is looked for is passed
 * over, for the structure tells of it.
 *
 * @module
 */
import type { OpenLabelFaultKind } from "../spec/facts/openlabel-fault.js";
import type { Occurrence } from "../spec/facts/tally.js";
import { pointer } from "../strict-json.js";
import { isObject } from "./shape.js";

export type Keyed = Readonly<Record<string, unknown>>;

/** Told what is wrong, and where. */
export type Tell = (
  kind: OpenLabelFaultKind,
  field: string,
  detail?: Pick<Occurrence, "reason" | "expected" | "actual">,
) => void;

/** Something with its key and the place where it stands, as a JSON Pointer. */
export interface Placed<T = Keyed> {
  readonly key: string;
  readonly field: string;
  readonly value: T;
}

/** The kinds of elements that relations may join. */
export const CATEGORIES = ["object", "action", "event", "context"] as const;
export type Category = (typeof CATEGORIES)[number];

/** The objects in an object, by their keys. */
export function* keyed(value: unknown, field: string): Generator<Placed> {
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    const each = value[key];
    if (isObject(each)) yield { key, field: pointer(field, key), value: each };
  }
}

/** The objects in an array. */
export function* listed(value: unknown, field: string): Generator<Placed> {
  if (!Array.isArray(value)) return;
  for (const [i, each] of value.entries())
    if (isObject(each)) yield { key: String(i), field: `${field}/${i}`, value: each };
}

/** A text, where it is one. */
export const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The numbers of an array, where it holds nothing else. */
export const numbersIn = (value: unknown): readonly number[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === "number") ? value : undefined;

/** Whether an object has a key of its own; names such as `constructor` are none. */
export const has = (value: unknown, key: string): boolean => isObject(value) && Object.hasOwn(value, key);

/** An element of the root. */
export interface Element extends Placed {
  readonly category: Category;
}

/** The elements of a root. */
export function* elementsOf(root: Keyed, field: string): Generator<Element> {
  for (const category of CATEGORIES)
    for (const each of keyed(root[`${category}s`], `${field}/${category}s`)) yield { ...each, category };
}

/** Data of an element: one geometry, number, text, … */
export interface Data extends Placed {
  /** Such as `bbox`. */
  readonly kind: string;
  readonly element: Element;
  /** The frame that it holds in; undefined where it holds always. */
  readonly frame: string | undefined;
}

/** The frames of a root. */
export const framesOf = (root: Keyed, field: string): Generator<Placed> => keyed(root["frames"], `${field}/frames`);

/** All data of the elements: that which holds always, then that of each frame. */
export function* dataOf(root: Keyed, field: string): Generator<Data> {
  for (const element of elementsOf(root, field)) yield* dataIn(element, undefined);
  for (const frame of framesOf(root, field))
    for (const element of elementsOf(frame.value, frame.field)) yield* dataIn(element, frame.key);
}

function* dataIn(element: Element, frame: string | undefined): Generator<Data> {
  const name = `${element.category}_data`;
  const data = element.value[name];
  if (!isObject(data)) return;
  for (const kind of Object.keys(data))
    for (const each of listed(data[kind], pointer(`${element.field}/${name}`, kind)))
      yield { ...each, kind, element, frame };
}

/** A closed interval of frames. */
export interface FrameInterval {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** The intervals of something. */
export const intervalsOf = (value: Keyed, field: string): FrameInterval[] =>
  [...listed(value["frame_intervals"], `${field}/frame_intervals`)].flatMap(({ value: each, field: at }) => {
    const { frame_start: start, frame_end: end } = each;
    return typeof start === "number" && typeof end === "number" ? [{ field: at, start, end }] : [];
  });

/** The poses of a document: those of coordinate systems, and the transforms of frames. */
export function* posesOf(root: Keyed, field: string): Generator<Placed> {
  for (const { key, value, field: at } of keyed(root["coordinate_systems"], `${field}/coordinate_systems`)) {
    const pose = value["pose_wrt_parent"];
    if (isObject(pose)) yield { key, value: pose, field: `${at}/pose_wrt_parent` };
  }
  for (const transform of transformsOf(root, field)) {
    const pose = transform.value["transform_src_to_dst"];
    if (isObject(pose)) yield { key: transform.key, value: pose, field: `${transform.field}/transform_src_to_dst` };
  }
}

/** What frames say of themselves. */
export function* framePropertiesOf(root: Keyed, field: string): Generator<Placed> {
  for (const frame of framesOf(root, field)) {
    const value = frame.value["frame_properties"];
    if (isObject(value)) yield { key: frame.key, value, field: `${frame.field}/frame_properties` };
  }
}

/** The transforms of frames. */
export function* transformsOf(root: Keyed, field: string): Generator<Placed> {
  for (const each of framePropertiesOf(root, field)) yield* keyed(each.value["transforms"], `${each.field}/transforms`);
}

/** Streams: those of the root, and what frames say of them. */
export function* streamsOf(root: Keyed, field: string): Generator<Placed & { readonly frame?: string }> {
  yield* keyed(root["streams"], `${field}/streams`);
  for (const each of framePropertiesOf(root, field))
    for (const stream of keyed(each.value["streams"], `${each.field}/streams`)) yield { ...stream, frame: each.key };
}
