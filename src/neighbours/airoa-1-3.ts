/**
 * AIRoA `meta.json` 1.3. It names who took part by roles (`context.entities`), programs as components, and the task as a template;
 * of the environment it says a place alone.
 *
 * @module
 */

import { secondsNumber } from "../label-formats/seconds.js";
import { PremiseLosses } from "../label-losses.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import { tellFiles } from "./airoa-files.js";
import { type AiroaEpisode, type AiroaRun, declarationOf, gitOf, listed, programsIn, said } from "./airoa-run.js";
import { segmentsIn, tellRebake, timesOf } from "./airoa-times.js";
import { type Draft, writeAiroa } from "./airoa-write.js";
import type { NeighbourFormat } from "./format.js";

const SCHEMA =
  "https://raw.githubusercontent.com/airoa-org/airoa-metadata/refs/tags/v1.3/airoa_metadata/schemas/v1_3.json";

export const airoaMeta13: NeighbourFormat = {
  id: "airoa-1.3",
  recognise: (root) => root["version"] === "1.3" && typeof root["uuid"] === "string" && isObject(root["run"]),
  read(root, { recording, options }) {
    const losses = new PremiseLosses();
    const context = isObject(root["context"]) ? root["context"] : {};
    const run = isObject(root["run"]) ? root["run"] : {};
    const taken = new Map<string, readonly [Keyed, string]>();
    for (const [entity, place] of listed(context["entities"], "/context/entities")) {
      const role = said(entity["role"]);
      if (!["robot", "operator", "location", "organization", "task-template"].includes(role) || taken.has(role))
        losses.lose("data-left-out", place);
      else taken.set(role, [entity, place]);
    }
    const named = (role: string): string => {
      const entity = taken.get(role)?.[0];
      return said(entity?.["id"]) || said(entity?.["name"]);
    };
    const placeOf = (role: string): string => taken.get(role)?.[1] ?? "/context/entities";
    if (root["$data_config"] !== undefined) losses.lose("data-left-out", "/$data_config");
    if (said(run["episode_label"]) !== "") losses.lose("data-left-out", "/run/episode_label");
    const template = taken.get("task-template")?.[0];
    const all = listed(run["segments"], "/run/segments");
    const composites = all.filter(([segment]) => segment["is_composite"] === true);
    const parts = all.filter(([segment]) => segment["is_composite"] !== true);
    const texts = new Map(
      listed(run["instructions"], "").map(([each]) => [
        each["idx"],
        Array.isArray(each["text"]) ? said(each["text"][0]) : "",
      ]),
    );
    const episodes = composites.map(([segment]) => episodeOf(segment, texts.get(segment["instruction_idx"]) ?? ""));
    const description: AiroaRun = {
      uuid: said(root["uuid"]),
      robot: { id: named("robot"), type: "" },
      environment: { site: named("location"), location: "" },
      organization: named("organization"),
      runner: { type: "operator", name: named("operator") },
      devices: [],
      programs: programsIn(context["components"], "/context/components", losses),
      template: template && {
        id: said(template["id"]) || "task",
        name: said(template["name"]) || said(template["id"]),
        description: said(template["description"]),
      },
      episodes: episodes.length > 0 ? episodes : wholeOf(segmentsIn(parts)),
    };
    tellFiles(root["files"], recording, losses);
    if (all.length > 0) losses.lose("in-annotation", "/run/segments");
    tellRebake(segmentsIn(parts), episodes[0], losses);
    const places = {
      robot: placeOf("robot"),
      site: placeOf("location"),
      runner: placeOf("operator"),
      programs: "/context/components",
      devices: "",
      organization: placeOf("organization"),
      template: placeOf("task-template"),
    };
    return {
      declaration: declarationOf(description, places, options, losses),
      id: description.uuid,
      losses: losses.list(),
    };
  },
  write: (known, context) => writeAiroa(airoaMeta13, known, context, make),
};

function episodeOf(segment: Keyed, label: string): AiroaEpisode {
  const { startNs, endNs, success } = timesOf(segment);
  return startNs !== undefined && endNs !== undefined && startNs < endNs
    ? { startNs, endNs, success, label }
    : { success, label };
}

/** Where no segment is the whole, all of them are. */
function wholeOf(parts: ReturnType<typeof segmentsIn>): AiroaEpisode[] {
  const [first] = parts;
  if (!first) return [];
  const startNs = parts.reduce((least, each) => (each.startNs < least ? each.startNs : least), first.startNs);
  const endNs = parts.reduce((most, each) => (each.endNs > most ? each.endNs : most), first.endNs);
  return [{ startNs, endNs, label: "" }];
}

function make({ run, files, labels, span }: Draft, losses: PremiseLosses): Keyed {
  const { robot, environment, organization, runner, programs, template, episodes, uuid } = run;
  const entities = [
    ...(robot.id === "" ? [] : [{ role: "robot", id: robot.id }]),
    ...(runner.type === "model" || runner.name === "" ? [] : [{ role: "operator", id: runner.name }]),
    ...(environment.site === "" ? [] : [{ role: "location", name: environment.site }]),
    ...(organization === "" ? [] : [{ role: "organization", name: organization }]),
    ...(template ? [{ role: "task-template", ...template }] : []),
  ];
  // A component must say where its source is.
  const components = programs.flatMap((program) => {
    const { role, name, tag } = program;
    const git = gitOf(program);
    return git ? [{ role, name, source: { git: { ...git, ...(tag ? { tag } : {}) } } }] : [];
  });
  const labelled = isObject(labels?.["run"]) ? labels["run"] : undefined;
  const drawn = labelled ?? composites(episodes, losses);
  const total =
    labelled?.["total_time_s"] ?? (span === undefined ? lengthOf(episodes) : Number(span.endNs - span.startNs) / 1e9);
  if (total === undefined) losses.lose("required-missing", "/run/total_time_s");
  return {
    $schema: SCHEMA,
    uuid: said(labels?.["uuid"]) || uuid,
    version: "1.3",
    files: files.map(({ type, name }) => ({ type, name })),
    context: { entities, components },
    run: { total_time_s: total ?? 0, instructions: drawn["instructions"] ?? [], segments: drawn["segments"] ?? [] },
  };
}

/** Episodes as composite segments. One without times cannot be one. */
function composites(episodes: readonly AiroaEpisode[], losses: PremiseLosses): Keyed {
  const labels = [...new Set(episodes.map(({ label }) => label))];
  const segments = episodes.flatMap(({ startNs, endNs, success, label }, i) => {
    if (startNs === undefined || endNs === undefined || startNs >= endNs) return [];
    if (success === undefined) losses.lose("value-assumed", `/run/segments/${i}/success`);
    losses.lose("value-assumed", `/run/segments/${i}/controlled_by`);
    return {
      start_time: secondsNumber(startNs),
      end_time: secondsNumber(endNs),
      instruction_idx: labels.indexOf(label),
      success: success ?? false,
      controlled_by: "unknown",
      is_composite: true,
    };
  });
  return { instructions: labels.map((text, idx) => ({ idx, text: [text] })), segments };
}

function lengthOf(episodes: readonly AiroaEpisode[]): number | undefined {
  const spans = episodes.flatMap(({ startNs, endNs }) =>
    startNs === undefined || endNs === undefined ? [] : [Number(endNs - startNs) / 1e9],
  );
  return spans.length === 0 ? undefined : spans.reduce((sum, each) => sum + Math.max(0, each), 0);
}
