/**
 * AIRoA `meta.json` 2.0. Two texts of the schema are in use that call themselves by that version: one asks for `runner.organization`, the
 * other does not have it; both ask for a device and a program, and rebake's documentation allows none.
 *
 * @module
 */

import { secondsNumber } from "../label-formats/seconds.js";
import { PremiseLosses } from "../label-losses.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import { tellFiles } from "./airoa-files.js";
import { type AiroaEpisode, declarationOf, gitOf, listed, programsIn, said } from "./airoa-run.js";
import { segmentsIn, tellRebake, timesOf } from "./airoa-times.js";
import { type Draft, writeAiroa } from "./airoa-write.js";
import type { NeighbourFormat } from "./format.js";

const SCHEMA = "https://raw.githubusercontent.com/airoa-org/airoa-metadata/main/airoa_metadata/schemas/v2_0.json";
const PLACES = {
  robot: "/robot/id",
  site: "/environment/site",
  runner: "/runner/name",
  programs: "/programs",
  devices: "/devices",
  organization: "/runner/organization",
  template: "",
};

export const airoaMeta20: NeighbourFormat = {
  id: "airoa-2.0",
  writes: /(^|[._-])meta\.json$/i,
  recognise: (root) => root["schema_version"] === "2.0" && typeof root["uuid"] === "string",
  read(root, { recording, options }) {
    const losses = new PremiseLosses();
    const part = (key: string): Keyed => (isObject(root[key]) ? root[key] : {});
    const [robot, environment, runner, episode] = [part("robot"), part("environment"), part("runner"), part("episode")];
    for (const key of ["uri", "checksum"]) if (said(robot[key]) !== "") losses.lose("data-left-out", `/robot/${key}`);
    for (const key of ["devices", "programs"])
      if (Array.isArray(root[key]) && root[key].length === 0) losses.lose("schema-drift", `/${key}`);
    if (isObject(root["runner"]) && !("organization" in runner)) losses.lose("schema-drift", "/runner");
    const { startNs, endNs, success } = timesOf(episode);
    const isOne = startNs !== undefined && endNs !== undefined && startNs < endNs;
    const read: AiroaEpisode = { success, label: said(episode["label"]), ...(isOne ? { startNs, endNs } : {}) };
    const run = {
      uuid: said(root["uuid"]),
      robot: { id: said(robot["id"]), type: said(robot["type"]) },
      environment: {
        kind:
          environment["type"] === "simulation"
            ? ("simulated" as const)
            : environment["type"] === "real_world"
              ? ("real" as const)
              : undefined,
        site: said(environment["site"]),
        location: said(environment["location"]),
      },
      organization: said(runner["organization"]),
      runner: {
        type: runner["type"] === "model" ? ("model" as const) : ("operator" as const),
        name: said(runner["name"]),
      },
      devices: listed(root["devices"], "/devices").map(([each]) => ({
        role: said(each["role"]),
        type: said(each["type"]),
        id: said(each["id"]),
      })),
      programs: programsIn(root["programs"], "/programs", losses),
      episodes: isOne || read.success !== undefined || read.label !== "" ? [read] : [],
    };
    tellFiles(root["files"], recording, losses);
    const segments = listed(root["segments"], "/segments");
    if (segments.length > 0) losses.lose("in-annotation", "/segments");
    tellRebake(segmentsIn(segments), isOne ? read : undefined, losses);
    const declaration = declarationOf(run, PLACES, options, losses);
    return { declaration, id: run.uuid, losses: losses.list() };
  },
  write: (known, context) => writeAiroa(airoaMeta20, known, context, make),
};

function make({ run, files, labels, span }: Draft, losses: PremiseLosses): Keyed {
  const { robot, environment, runner, organization, devices, programs, uuid } = run;
  const needed: [value: string, place: string][] = [
    [robot.type, "/robot/type"],
    [robot.id, "/robot/id"],
    [environment.site, "/environment/site"],
    [organization, "/runner/organization"],
    [runner.name, "/runner/name"],
  ];
  for (const [value, place] of needed) if (value === "") losses.lose("required-missing", place);
  if (devices.length === 0) losses.lose("required-missing", "/devices");
  if (programs.length === 0) losses.lose("required-missing", "/programs");
  if (environment.kind === undefined) losses.lose("value-assumed", "/environment/type");
  const [declared] = run.episodes;
  const labelled =
    isObject(labels?.["episode"]) && said(labels["episode"]["label"]) !== "" ? labels["episode"] : undefined;
  return {
    $schema: SCHEMA,
    schema_version: "2.0",
    uuid: said(labels?.["uuid"]) || uuid,
    robot: { uri: null, type: robot.type, id: robot.id, checksum: null },
    // The format names no algorithm, so that the checksum does.
    files: files.map(({ type, name, sha256 }) => ({
      type,
      name,
      checksum: sha256 === undefined ? null : `sha256:${sha256}`,
    })),
    environment: {
      type: environment.kind === "simulated" ? "simulation" : "real_world",
      site: environment.site,
      location: environment.location === "" ? null : environment.location,
    },
    runner: { type: runner.type, organization, name: runner.name },
    devices,
    programs: programs.map((program) => {
      const { role, name, tag } = program;
      const git = gitOf(program);
      return { role, name, source: { git: git ? { ...git, tag: tag ?? null } : null } };
    }),
    episode: labelled ?? episodeOf(declared, span, losses),
    labels: labels?.["labels"] ?? [],
    segments: labels?.["segments"] ?? [],
  };
}

function episodeOf(episode: AiroaEpisode | undefined, span: Draft["span"], losses: PremiseLosses): Keyed {
  const startNs = episode?.startNs ?? span?.startNs;
  const endNs = episode?.endNs ?? span?.endNs;
  if (startNs === undefined) losses.lose("required-missing", "/episode/start_time");
  if (endNs === undefined) losses.lose("required-missing", "/episode/end_time");
  if (episode?.success === undefined) losses.lose("value-assumed", "/episode/success");
  return {
    start_time: secondsNumber(startNs ?? 0n),
    end_time: secondsNumber(endNs ?? 0n),
    success: episode?.success ?? false,
    label: episode?.label ?? "",
  };
}
