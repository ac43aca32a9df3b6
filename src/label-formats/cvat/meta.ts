/**
 * What a task of CVAT says of itself.
 *
 * @module
 */
import { childOf, childrenOf, type XmlElement } from "../../strict-xml.js";
import { isXmlText, xmlElement } from "../xml-text.js";
import { type AttributeTypes, ID, TRACK } from "./written.js";

/** A task to be written. */
export interface Task {
  readonly name: string;
  /** How many frames it has. */
  readonly count: number;
  /** Id and topic of its stream. */
  readonly stream: string;
  readonly topic: string;
  /** Height and width of its images. */
  readonly size: readonly [number, number] | undefined;
  readonly labels: readonly string[];
  readonly types: AttributeTypes;
}

/** The meta element of a task. */
export function metaOf({ name, count, stream, topic, size, labels, types }: Task): string {
  const text = (tag: string, value: string | number) => xmlElement(tag, {}, String(value));
  const attribute = (own: string, type: string, mutable: string) =>
    xmlElement("attribute", {}, [
      text("name", own),
      text("mutable", mutable),
      text("input_type", type),
      text("default_value", ""),
      text("values", ""),
    ]);
  const written = labels.map((label) =>
    xmlElement("label", {}, [
      text("name", label),
      text("type", "any"),
      xmlElement("attributes", {}, [
        ...[...types.of(label)].map(([own, type]) => attribute(own, type, "True")),
        attribute(TRACK, "text", "False"),
        attribute(ID, "text", "True"),
      ]),
    ]),
  );
  return xmlElement("meta", {}, [
    xmlElement("task", {}, [
      text("id", 1),
      text("name", name),
      text("size", count),
      text("mode", "interpolation"),
      text("overlap", 0),
      text("bugtracker", ""),
      text("subset", stream),
      text("start_frame", 0),
      text("stop_frame", Math.max(0, count - 1)),
      text("frame_filter", ""),
      xmlElement("labels", {}, written),
      ...(size ? [xmlElement("original_size", {}, [text("width", size[1]), text("height", size[0])])] : []),
      ...(isXmlText(topic) && topic.trim() === topic ? [text("source", topic)] : []),
    ]),
  ]);
}

/** A task as it was read. */
export interface ReadTask {
  readonly name: string | undefined;
  readonly stream: string | undefined;
  readonly source: string | undefined;
  readonly size: readonly [number, number] | undefined;
  /** The last frame; undefined where nothing says it. */
  readonly stopFrame: number | undefined;
  /** Every how manieth frame of the video is one of the task. */
  readonly step: number;
  /** The types of attributes, by label and name. */
  readonly types: ReadonlyMap<string, string>;
}

const wholeIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** The key of a type. */
export const typeKey = (label: string, attribute: string): string => JSON.stringify([label, attribute]);

/** What the meta element of a file says. */
export function taskIn(root: XmlElement): ReadTask {
  const meta = childOf(root, "meta");
  const task = (meta && (childOf(meta, "task") ?? childOf(meta, "job"))) ?? meta;
  const text = (name: string): string | undefined => {
    const found = task && childOf(task, name)?.text;
    return found === "" ? undefined : found;
  };
  const types = new Map<string, string>();
  const list = task && childOf(task, "labels");
  for (const label of list ? childrenOf(list, "label") : []) {
    const attributes = childOf(label, "attributes");
    for (const each of attributes ? childrenOf(attributes, "attribute") : [])
      types.set(
        typeKey(childOf(label, "name")?.text ?? "", childOf(each, "name")?.text ?? ""),
        childOf(each, "input_type")?.text ?? "text",
      );
  }
  const size = task && childOf(task, "original_size");
  const [width, height] = [
    wholeIn(size && childOf(size, "width")?.text),
    wholeIn(size && childOf(size, "height")?.text),
  ];
  const count = wholeIn(text("size"));
  const step = wholeIn(/^step=(\d+)$/.exec(text("frame_filter") ?? "")?.[1]) ?? 1;
  return {
    name: text("name"),
    stream: text("subset"),
    source: text("source"),
    size: width && height && width <= 65_535 && height <= 65_535 ? [height, width] : undefined,
    stopFrame: wholeIn(text("stop_frame")) ?? (count === undefined ? undefined : Math.max(0, count - 1)),
    step: Math.max(1, step),
    types,
  };
}
