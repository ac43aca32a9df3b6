/**
 * Renewing the text of a declaration, in YAML with its comments or in JSON with its list of marks.
 *
 * @module
 */
import type * as Yaml from "yaml";
import { Declaration } from "../spec/declaration/declaration.js";
import type { Language } from "../spec/language.js";
import { activeOf, type DraftObject, type Json, type Path } from "./draft.js";
import { commentOf, measuredIn, wordsIn } from "./mark-words.js";
import { type JsonMark, MARKS_KEY, marksOf, pointerOf } from "./render-json.js";
import { DraftRenderer, LAYOUT } from "./render-yaml.js";
import { elementOf, propertyOf } from "./shape.js";
import { planUpdate, type UpdatePlan } from "./update.js";

/** A text that was renewed, and what was changed in it. */
export interface Updated {
  readonly text: string;
  readonly plan: UpdatePlan;
}

const isUnchanged = ({ renewed, added, suggested }: UpdatePlan): boolean =>
  renewed.length + added.length + suggested.length === 0;
const itemSchema = (list: string) => elementOf(propertyOf(Declaration, list));

/** Renews a declaration in YAML, which was read and found sound. Where nothing is new, not a byte is changed. */
export async function updateYaml(text: string, draft: DraftObject, language: Language): Promise<Updated> {
  const yaml = await import("yaml");
  const document: Yaml.Document = yaml.parseDocument(text);
  const plan = planUpdate(document.toJS() as Json, draft, (path) => {
    const { comment } = (document.getIn(path, true) ?? {}) as Yaml.Node;
    const marked = measuredIn(comment);
    return marked && { language: marked, words: wordsIn(comment!, marked) };
  });
  if (isUnchanged(plan)) return { text, plan };
  for (const { path, leaf, language: marked } of plan.renewed) {
    const node = document.getIn(path, true) as Yaml.Node;
    if (yaml.isScalar(node)) node.value = leaf.value;
    else document.setIn(path, document.createNode(leaf.value, { flow: true }));
    const renewed = document.getIn(path, true) as Yaml.Node;
    const comment = commentOf(leaf, undefined, marked);
    if (comment !== undefined) renewed.comment = comment;
  }
  const renderer = new DraftRenderer(yaml, language);
  for (const { list, node } of plan.added) {
    if (!yaml.isSeq(document.getIn([list], true))) document.setIn([list], new yaml.YAMLSeq());
    const seq = document.getIn([list], true) as Yaml.YAMLSeq;
    if (seq.items.length === 0) seq.flow = false;
    seq.items.push(renderer.active(node, itemSchema(list)));
  }
  const blocks = plan.suggested.map(({ part, node }) =>
    renderer.suggestion(part, [node], propertyOf(Declaration, part)),
  );
  if (blocks.length > 0) document.comment = [...(document.comment ? [document.comment] : []), ...blocks].join("\n\n");
  return { text: document.toString(LAYOUT), plan };
}

/** Renews a declaration in JSON, which was read and found sound. */
export function updateJson(text: string, draft: DraftObject, language: Language): Updated {
  const document = JSON.parse(text) as { [key: string]: Json };
  const marks = (Array.isArray(document[MARKS_KEY]) ? document[MARKS_KEY] : []) as unknown as JsonMark[];
  const byPlace = new Map(marks.map((mark) => [mark.path, mark] as const));
  const plan = planUpdate(document, draft, (path) => {
    const mark = byPlace.get(pointerOf(path));
    return mark?.mark === "measured" ? { language, words: mark.words } : undefined;
  });
  // Words in another language say nothing new.
  const renewed = plan.renewed.filter(({ path, leaf, before }) => {
    const words = byPlace.get(pointerOf(path))!.words;
    return JSON.stringify(before) !== JSON.stringify(leaf.value) || !Object.values(leaf.words).includes(words);
  });
  const told = { ...plan, renewed };
  if (isUnchanged(told)) return { text, plan: told };
  for (const { path, leaf } of renewed) {
    setIn(document, path, leaf.value as Json);
    Object.assign(byPlace.get(pointerOf(path))!, { words: leaf.words[language] });
  }
  for (const { list, node } of plan.added) {
    const items = (document[list] ??= []) as Json[];
    const active = activeOf(node, itemSchema(list));
    if (active === undefined) continue;
    marks.push(...marksOf(node, itemSchema(list), language, [list, items.length]));
    items.push(active);
  }
  for (const { part, node } of plan.suggested) marks.push(...marksOf(node, itemSchema(part), language, [part, "-"]));
  document[MARKS_KEY] = marks as unknown as Json;
  return { text: `${JSON.stringify(document, null, /\n( +|\t)"/.exec(text)?.[1] ?? 2)}\n`, plan: told };
}

function setIn(document: Json, path: Path, value: Json): void {
  const holder = path.slice(0, -1).reduce<Json>((part, step) => (part as { [key: string]: Json })[step]!, document);
  (holder as { [key: string]: Json })[path.at(-1)!] = value;
}
