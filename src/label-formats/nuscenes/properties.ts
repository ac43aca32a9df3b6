/**
 * Attributes and models, which both tables of annotations have. An attribute of nuScenes is a name alone, such as
 * `vehicle.moving`: what stands before its first dot is the name of ours, the rest its value.
 *
 * @module
 */
import type { AnnotationDocument } from "../../spec/annotation/document.js";
import type { GeometryItem } from "../../spec/annotation/item.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { isNumber, type Keyed, objectsIn, textOf } from "../foreign.js";
import type { Row } from "./written.js";

type Lose = (code: LabelLossCode, key: string) => void;
type Value = string | number | boolean;

/** Attributes that are columns of their own. */
export const COUNTS = ["num_lidar_pts", "num_radar_pts"] as const;

const isCount = (name: string, value: unknown): boolean =>
  (COUNTS as readonly string[]).includes(name) && Number.isSafeInteger(value) && (value as number) > 0;

/** Names of attributes for the attributes of an item; counts have columns of their own where there are such. */
export function namesOf(attributes: Readonly<Record<string, Value>>, hasCounts: boolean, lose: Lose): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (hasCounts && isCount(name, value)) return [];
    if (name === "" || name.includes(".")) {
      lose("attributes-dropped", `attributes/${name}`);
      return [];
    }
    if (value === true) return [name];
    if (typeof value !== "string") lose("values-approximated", `attributes/${name}`);
    return [`${name}.${value}`];
  });
}

/** An attribute by its name. */
export function attributeOf(name: string): [string, Value] {
  const dot = name.indexOf(".");
  return dot < 0 ? [name, true] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** The counts of points in a cuboid; none where nothing was said. */
export const countsIn = (attributes: Readonly<Record<string, Value>> = {}): Row =>
  Object.fromEntries(COUNTS.map((name) => [name, isCount(name, attributes[name]) ? attributes[name] : 0]));

/** What is written of who made an item. A model has a place; nobody else has. */
export function modelOf({ provenance }: GeometryItem, agents: AnnotationDocument["agents"], lose: Lose): Row {
  if (provenance) lose("provenance-dropped", "provenance");
  const agent = agents.find(({ id }) => id === provenance?.by);
  if (provenance?.method !== "automatic") return { automatic_annotation: false };
  if (provenance.confidence === undefined) lose("values-assumed", "provenance/confidence");
  const name = [agent?.name ?? provenance.by, agent?.version].filter((each) => each !== undefined).join(" ");
  return { automatic_annotation: true, autolabel_metadata: [{ name, score: provenance.confidence ?? 0 }] };
}

/** The model that made an item, and how sure it is; several models are one in turn. */
export function modelIn(row: Keyed, lose: Lose): { name: string; confidence: number | undefined } | undefined {
  if (row["automatic_annotation"] !== true) return undefined;
  const [[model] = [], other] = [...objectsIn(row["autolabel_metadata"], "")];
  if (other || (model && "uncertainty" in model && model["uncertainty"] !== null))
    lose("data-dropped", "autolabel_metadata");
  const score = model?.["score"];
  return {
    name: textOf(model?.["name"]) ?? "model",
    confidence: isNumber(score) && score >= 0 && score <= 1 ? score : undefined,
  };
}
