/**
 * AIRoA `meta.json` version 1.3: instructions with variants of their words; segments say who drives, how well it went, and whether
 * they are composites of others, which are tasks of ours.
 *
 * @module
 */
import { LabelLosses } from "../label-losses.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import { ControlMode } from "../spec/annotation/control.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Segment } from "../spec/annotation/segment.js";
import {
  type AiroaSegment,
  airoaDocument,
  airoaFiles,
  airoaLevels,
  airoaRoot,
  airoaVersion,
  intervalOf,
  languageOf,
  succeeded,
  textsIn,
  uuidOf,
} from "./airoa.js";
import type { LabelFormat } from "./format.js";
import { jsonFile, refusal } from "./made.js";
import { readBack } from "./read-back.js";
import { secondsNumber } from "./seconds.js";

const SCHEMA =
  "https://raw.githubusercontent.com/airoa-org/airoa-metadata/refs/tags/v1.3/airoa_metadata/schemas/v1_3.json";
/** What `controlled_by` is where nobody said who drives. */
const UNKNOWN = "unknown";

export const airoa13: LabelFormat = {
  id: "airoa-1.3",
  name: "AIRoA meta.json 1.3",
  recognise: async (files) => (await airoaVersion(files)) === "1.3",
  async import(files, context) {
    const root = await airoaRoot(files, context.name);
    const { run } = root;
    if (!isObject(run) || !Array.isArray(run["segments"])) throw refusal(context.name, "it has no run with segments");
    const losses = new LabelLosses();
    const texts = instructionsIn(run["instructions"]);
    const found: AiroaSegment[] = [];
    for (const [i, segment] of run["segments"].entries()) {
      const field = `/run/segments/${i}`;
      const interval = isObject(segment) ? intervalOf(segment) : undefined;
      if (!isObject(segment) || !interval) {
        losses.lose("interval-unplaced", field);
        continue;
      }
      const said = texts.get(segment["instruction_idx"]);
      if (!said) losses.lose("data-dropped", `${field}/instruction_idx`);
      found.push({
        ...interval,
        isTask: segment["is_composite"] === true,
        texts: said ?? [],
        more: { ...outcomeOf(segment, field, losses), ...controlOf(segment["controlled_by"]) },
      });
    }
    tellContext(root, losses);
    return airoaDocument(root, found, losses, context);
  },
  async export(document, context) {
    const language = languageOf(document, context.options.language);
    const { tasks, parts } = airoaLevels(document, context);
    const segments = [...parts, ...tasks];
    const instructions = new Map<string, { idx: number; text: string[] }>();
    const written = segments.map((segment) => {
      const text = textsIn(segment, language);
      const key = JSON.stringify(text);
      const instruction = instructions.get(key) ?? { idx: instructions.size, text };
      instructions.set(key, instruction);
      const { outcome, startNs, endNs } = segment;
      const origin = BigInt(document.time.originNs);
      return {
        start_time: secondsNumber(origin + BigInt(startNs)),
        end_time: secondsNumber(origin + BigInt(endNs)),
        instruction_idx: instruction.idx,
        ...(outcome?.score === undefined ? {} : { score: outcome.score }),
        success: succeeded(segment),
        controlled_by: controlledBy(segment, document),
        ...(tasks.includes(segment) ? { is_composite: true } : {}),
      };
    });
    const meta = {
      $schema: SCHEMA,
      uuid: await uuidOf(document),
      version: "1.3",
      files: airoaFiles(document, context),
      context: { entities: [], components: [] },
      run: {
        total_time_s: document.time.durationNs / 1e9,
        instructions: [...instructions.values()],
        segments: written,
      },
    };
    const files = [jsonFile(context.name, meta)];
    const losses = await readBack(airoa13, files, document, { segments }, context);
    return { files, losses: losses.list() };
  },
};

/** The words of instructions, by their index. */
function instructionsIn(list: unknown): ReadonlyMap<unknown, string[]> {
  const texts = new Map<unknown, string[]>();
  for (const each of Array.isArray(list) ? list : [])
    if (isObject(each) && typeof each["idx"] === "number") {
      const said = Array.isArray(each["text"]) ? each["text"] : [];
      texts.set(
        each["idx"],
        said.filter((text): text is string => typeof text === "string" && text !== ""),
      );
    }
  return texts;
}

function outcomeOf({ success, score }: Keyed, field: string, losses: LabelLosses): Keyed {
  if (typeof success !== "boolean") return {};
  const fits = typeof score === "number" && score >= 0 && score <= 1;
  if (score !== undefined && !fits) losses.lose("data-dropped", `${field}/score`);
  return { outcome: { status: success ? "success" : "failure", ...(fits ? { score } : {}) } };
}

/** Modes of control that AIRoA calls by our names; an operator drives from afar. */
const OTHER_MODES: readonly string[] = ControlMode.options.filter((mode) => mode !== "teleoperation");

function controlOf(by: unknown): Keyed {
  if (typeof by !== "string" || by === UNKNOWN) return {};
  if (by === "operator") return { control: { mode: "teleoperation" } };
  return OTHER_MODES.includes(by) ? { control: { mode: by } } : { attributes: { controlled_by: by } };
}

/** Who drives: what the segment says, else the control track for most of it. */
function controlledBy(
  { control, attributes, startNs, endNs }: Segment,
  { tracks, segments }: AnnotationDocument,
): string {
  const said = attributes?.["controlled_by"];
  if (typeof said === "string") return said;
  const lengths = new Map<string, number>();
  const driving = new Set(tracks.filter(({ kind }) => kind === "control").map(({ id }) => id));
  if (control) lengths.set(control.mode, 1);
  else
    for (const each of segments) {
      const length = Math.min(endNs, each.endNs) - Math.max(startNs, each.startNs);
      if (length > 0 && each.control && driving.has(each.track))
        lengths.set(each.control.mode, (lengths.get(each.control.mode) ?? 0) + length);
    }
  const mode = [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? UNKNOWN;
  return mode === "teleoperation" ? "operator" : mode;
}

/** What an annotation has no place for: the robot, the place, the programs. */
function tellContext({ context, run }: Keyed, losses: LabelLosses): void {
  for (const key of ["entities", "components"])
    if (isObject(context) && Array.isArray(context[key]))
      for (const i of context[key].keys()) losses.lose("data-dropped", `/context/${key}/${i}`);
  if (isObject(run) && run["episode_label"] !== undefined) losses.lose("data-dropped", "/run/episode_label");
}
