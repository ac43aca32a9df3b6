/**
 * A draft as YAML: what is known as values, each with its mark in a comment, and what is needed as lines that are commented out.
 *
 * @module
 */
import type * as Yaml from "yaml";
import type { z } from "zod";
import type { Language } from "../spec/language.js";
import { activeOf, type DraftNode, isList, isObject, Known, Needed } from "./draft.js";
import { type DraftedFor, draftedForLines } from "./drafted-for.js";
import { commentOf } from "./mark-words.js";
import { choicesOf, elementOf, isRequired, propertyOf } from "./shape.js";

/** How all documents of ours are laid out; lines are not broken, since comments would be. */
export const LAYOUT = { lineWidth: 0, nullStr: "", flowCollectionPadding: false } as const;

/** What is said at the head of a draft. */
const HEAD = {
  en: [
    "Drafted by `tasuki init`. What follows `#` on a line says how its value is known: measured (tasuki init --update",
    "renews it), guessed, or needed from somebody: choose or fill in, and take the first `# ` of the line away.",
  ],
  ja: [
    "`tasuki init` による下書き。行末の `#` は値の出所を示す。測定（tasuki init --update で更新される）、推定、要記入のいずれか。",
    "要記入の行は、値を選ぶか記入し、行頭の `# ` を一つ取り除く。",
  ],
} as const;

/** Renders a draft. */
export async function renderDraft(
  draft: DraftNode,
  schema: z.ZodType,
  language: Language,
  draftedFor?: DraftedFor,
): Promise<string> {
  const yaml = await import("yaml");
  const document = new yaml.Document();
  const head = [...HEAD[language], ...(draftedFor ? draftedForLines(draftedFor, language) : [])];
  document.commentBefore = head.map((line) => ` ${line}`).join("\n");
  const root = new DraftRenderer(yaml, language).active(draft, schema);
  if (yaml.isMap(root))
    for (const pair of root.items.slice(1)) if (yaml.isScalar(pair.key)) pair.key.spaceBefore = true;
  document.contents = root as Yaml.ParsedNode;
  return document.toString(LAYOUT);
}

/** Makes nodes of YAML of the parts of a draft. */
export class DraftRenderer {
  constructor(
    readonly yaml: typeof Yaml,
    readonly language: Language,
  ) {}

  /** What can stand in the document, with what is needed of it in comments. */
  active(node: DraftNode, schema: z.ZodType | undefined): Yaml.Node {
    if (isList(node)) return this.#list(node, elementOf(schema), false);
    return isObject(node) ? this.#object(node, schema, false) : this.#leaf(node, schema);
  }

  /** A part under its name, as text for a comment. */
  suggestion(name: string, part: DraftNode, schema: z.ZodType | undefined): string {
    const alone = new this.yaml.YAMLMap();
    alone.items.push(new this.yaml.Pair(new this.yaml.Scalar(name), this.#whole(part, schema)));
    return this.#commented(alone);
  }

  /** The text of a part that cannot stand there, as it goes into a comment. */
  #commented(node: Yaml.Node): string {
    const document = new this.yaml.Document();
    document.contents = node as Yaml.ParsedNode;
    const lines = document.toString(LAYOUT).trimEnd().split("\n");
    return lines.map((line) => ` ${line}`).join("\n");
  }

  #whole(node: DraftNode, schema: z.ZodType | undefined): Yaml.Node {
    if (isList(node)) return this.#list(node, elementOf(schema), true);
    return isObject(node) ? this.#object(node, schema, true) : this.#leaf(node, schema);
  }

  #object(node: Readonly<Record<string, DraftNode | undefined>>, schema: z.ZodType | undefined, whole: boolean) {
    const map = new this.yaml.YAMLMap<Yaml.Scalar, Yaml.Node>();
    // A blank line parts what stands at the top of the document.
    const top = node["tasuki"] !== undefined;
    const waiting: string[] = [];
    for (const [name, part] of Object.entries(node)) {
      if (part === undefined) continue;
      const property = propertyOf(schema, name);
      const stands = whole || activeOf(part, property) !== undefined || (isList(part) && isRequired(property));
      if (!stands) {
        waiting.push(this.suggestion(name, part, property));
        continue;
      }
      const key = new this.yaml.Scalar(name);
      if (waiting.length > 0)
        key.commentBefore = top ? `${waiting.splice(0).join("\n\n")}\n` : waiting.splice(0).join("\n");
      map.items.push(new this.yaml.Pair(key, whole ? this.#whole(part, property) : this.active(part, property)));
    }
    if (waiting.length > 0) map.comment = top ? `\n${waiting.join("\n\n")}` : waiting.join("\n");
    return map;
  }

  #list(items: readonly DraftNode[], element: z.ZodType | undefined, whole: boolean) {
    const seq = new this.yaml.YAMLSeq<Yaml.Node>();
    const ready = items.filter((item) => whole || activeOf(item, element) !== undefined);
    seq.items = ready.map((item) => (whole ? this.#whole(item, element) : this.active(item, element)));
    seq.flow = ready.every((item) => !isObject(item));
    const waiting = items.filter((item) => !ready.includes(item));
    if (waiting.length > 0) seq.comment = this.#commented(this.#list(waiting, element, true));
    return seq;
  }

  #leaf(node: Exclude<DraftNode, readonly DraftNode[]>, schema: z.ZodType | undefined): Yaml.Node {
    if (!(node instanceof Known) && !(node instanceof Needed)) return new this.yaml.Scalar(node);
    const choices = node instanceof Needed ? (node.hints.choices ?? choicesOf(schema)) : undefined;
    const value = node instanceof Known ? node.value : (node.hints.guess ?? (choices?.join(" | ") || null));
    const leaf =
      typeof value === "object" && value !== null
        ? this.#list(value as readonly string[], undefined, true)
        : new this.yaml.Scalar(value);
    const comment = commentOf(node, choices, this.language);
    if (comment !== undefined) leaf.comment = comment;
    return leaf;
  }
}
