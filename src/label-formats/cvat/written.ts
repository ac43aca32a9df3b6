/**
 * Words of CVAT. Its annotations have no ids that are texts, so that ours stand in two attributes; a label declares its attributes
 * and their types.
 *
 * @module
 */
import type { AnnotationMethod } from "../../spec/annotation/provenance.js";
import { isXmlText } from "../xml-text.js";

/** Prefix of the terms that labels of others become. */
export const CVAT_PREFIX = "cvat";
/** The label of what has no type. */
export const UNTYPED = "unknown";
/** The attributes that hold the id of an entity, and of a geometry. */
export const TRACK = "x_track";
export const ID = "x_id";

/** Where CVAT says that a track comes from, by how it was made; a file is what says nothing. */
export const SOURCE_OF: Readonly<Record<AnnotationMethod, string>> = {
  manual: "manual",
  automatic: "auto",
  "automatic-corrected": "semi-auto",
  imported: "file",
};
export const METHOD_OF: ReadonlyMap<string, AnnotationMethod> = new Map<string, AnnotationMethod>([
  ["manual", "manual"],
  ["auto", "automatic"],
  ["semi-auto", "automatic-corrected"],
]);

type Value = string | number | boolean;
type InputType = "text" | "number" | "checkbox";
const typeOf = (value: Value): InputType =>
  typeof value === "number" ? "number" : typeof value === "boolean" ? "checkbox" : "text";

/** The types of the attributes of labels: of the values that there are, or text where they differ. */
export class AttributeTypes {
  readonly #types = new Map<string, Map<string, InputType>>();

  /** Takes a value; not where XML cannot hold it as it is. */
  note(label: string, name: string, value: Value): boolean {
    if (!isWritable(name, value)) return false;
    const own = this.#types.get(label) ?? new Map<string, InputType>();
    this.#types.set(label, own);
    const known = own.get(name);
    own.set(name, known === undefined || known === typeOf(value) ? typeOf(value) : "text");
    return true;
  }

  /** Whether a value is written. */
  has(label: string, name: string, value: Value): boolean {
    return isWritable(name, value) && this.#types.get(label)?.has(name) === true;
  }

  /** Whether a value comes back of its own type. */
  keeps(label: string, name: string, value: Value): boolean {
    return this.#types.get(label)?.get(name) === typeOf(value);
  }

  of(label: string): ReadonlyMap<string, InputType> {
    return this.#types.get(label) ?? new Map();
  }
}

/** Whether a reader gets back what is written: white space at the ends of a text is not kept, of a name no more than of a value. */
const isWritable = (name: string, value: Value): boolean =>
  isKept(name) && name !== ID && name !== TRACK && (typeof value !== "string" || isKept(value));

const isKept = (text: string): boolean => isXmlText(text) && text.trim() === text;
