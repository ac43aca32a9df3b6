/**
 * What a `meta.json` of AIRoA says of a run, whatever its version: who and what took part. Key names are those of the schemas
 * `v1_3.json` and `v2_0.json` of airoa-org/airoa-metadata; labels and segments are read by the label formats of the same name.
 *
 * @module
 */
import type { PremiseLosses } from "../label-losses.js";
import { Identifiers } from "../openlabel/identifiers.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { SoftwareDeclaration } from "../spec/declaration/software.js";

/** A program, as a git repository holds it. */
export interface AiroaProgram {
  readonly role: string;
  readonly name: string;
  readonly uri?: string | undefined;
  readonly hash?: string | undefined;
  readonly branch?: string | undefined;
  readonly tag?: string | undefined;
}

/** One try at a task. */
export interface AiroaEpisode {
  readonly startNs?: bigint | undefined;
  readonly endNs?: bigint | undefined;
  readonly success?: boolean | undefined;
  readonly label: string;
}

/** A run. An empty text says nothing. */
export interface AiroaRun {
  readonly uuid: string;
  readonly robot: { readonly id: string; readonly type: string };
  readonly environment: {
    readonly kind?: "real" | "simulated" | undefined;
    readonly site: string;
    readonly location: string;
  };
  readonly organization: string;
  readonly runner: { readonly type: "operator" | "model"; readonly name: string };
  readonly devices: readonly { readonly role: string; readonly type: string; readonly id: string }[];
  readonly programs: readonly AiroaProgram[];
  readonly template?: { readonly id: string; readonly name: string; readonly description: string } | undefined;
  readonly episodes: readonly AiroaEpisode[];
}

/** Where the source of a program is: repository, commit and branch, all three; without one of them nobody could fetch it. */
export function gitOf({ uri, hash, branch }: AiroaProgram): { uri: string; hash: string; branch: string } | undefined {
  return uri && isAddress(uri) && hash && branch ? { uri, hash, branch } : undefined;
}

function isAddress(text: string): boolean {
  try {
    return new URL(text).href !== "";
  } catch {
    return false;
  }
}

/** A text; empty where there is none. */
export const said = (value: unknown): string => (typeof value === "string" ? value : "");
/** The objects of a list, with their places. */
export const listed = (value: unknown, place: string): [Keyed, string][] =>
  Array.isArray(value)
    ? value.flatMap((each, i) => (isObject(each) ? [[each, `${place}/${i}`] as [Keyed, string]] : []))
    : [];

/** Programs of `programs` or `context.components`. One without a name is left out. */
export function programsIn(list: unknown, place: string, losses: PremiseLosses): AiroaProgram[] {
  return listed(list, place).flatMap(([each, field]) => {
    const source = isObject(each["source"]) ? each["source"] : {};
    const git = isObject(source["git"]) ? source["git"] : {};
    const { uri, hash, branch, tag } = git;
    if (said(each["name"]) === "") {
      losses.lose("data-left-out", field);
      return [];
    }
    return {
      role: said(each["role"]),
      name: said(each["name"]),
      uri: said(uri),
      hash: said(hash),
      branch: said(branch),
      tag: said(tag),
    };
  });
}

type Role = SoftwareDeclaration["role"];
/** Roles of programs, by the words that AIRoA's own files have for them. The first word of a role is the one that is written. */
const ROLES: readonly (readonly [word: string, role: Role])[] = [
  ["data_collection", "recorder"],
  ["data_capture", "recorder"],
  ["teleoperation", "controller"],
  ["interface", "controller"],
];
const PLAIN: readonly string[] = [
  "driver",
  "policy",
  "middleware",
  "operating-system",
  "other",
  "recorder",
  "controller",
];

/** What AIRoA calls a role. */
export const wordOf = (role: Role): string => ROLES.find(([, ours]) => ours === role)?.[0] ?? role;

/** The role that a word means, and whether the word would come back. */
function roleOf(word: string): { role: Role; exact: boolean } {
  const role = ROLES.find(([theirs]) => theirs === word)?.[1] ?? (PLAIN.includes(word) ? (word as Role) : "other");
  return { role, exact: wordOf(role) === word };
}

const filled = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== "")) as T;

/** What a run says, as a declaration. `places` says where each thing stands in the file. */
export function declarationOf(
  run: AiroaRun,
  places: Readonly<Record<"robot" | "site" | "runner" | "programs" | "devices" | "organization" | "template", string>>,
  {
    language = "und",
    namesArePseudonyms = false,
  }: { language?: string | undefined; namesArePseudonyms?: boolean | undefined },
  losses: PremiseLosses,
): Declaration {
  const idOf = (ids: Identifiers, name: string, place: string): string => {
    const id = ids.keep(name);
    if (id !== name) losses.lose("ids-changed", place);
    return id;
  };
  const { robot, environment, organization, runner, devices, programs, template, episodes } = run;
  const parties =
    organization === ""
      ? []
      : [{ id: new Identifiers().keep(organization), name: organization, roles: ["recorder" as const] }];
  const robots =
    robot.id === "" && robot.type === ""
      ? []
      : [filled({ id: robot.id === "" ? "" : new Identifiers().keep(robot.id), model: robot.type, serial: robot.id })];
  const deviceIds = new Identifiers();
  const sensors = devices.map((device, i) => ({
    ...filled({
      id: idOf(deviceIds, device.id === "" ? "device" : device.id, `${places.devices}/${i}/id`),
      modality: "action" as const,
      model: device.type,
    }),
    streams: [],
    ...filled({ note: device.role }),
  }));
  const software = programs.map(({ role, name, uri, hash, branch, tag }, i) => {
    const known = roleOf(role);
    if (!known.exact) losses.lose("value-approximated", `${places.programs}/${i}/role`);
    return filled({ name, role: known.role, version: tag, revision: hash, repository: uri, branch });
  });
  const isModel = runner.type === "model" && runner.name !== "";
  if (isModel && !software.some(({ name, role }) => role === "policy" && name === runner.name))
    software.push({ name: runner.name, role: "policy" } as (typeof software)[number]);
  const isPerson = runner.type === "operator" && runner.name !== "";
  if (isPerson && !namesArePseudonyms) losses.lose("personal-name-left-out", places.runner);
  const operator = isPerson && namesArePseudonyms ? idOf(new Identifiers(), runner.name, places.runner) : undefined;
  const taskIds = new Identifiers();
  const tasks = new Map<string, { id: string; name: Record<string, string>; description?: Record<string, string> }>();
  if (template)
    tasks.set(template.name, {
      id: idOf(taskIds, template.id, places.template),
      name: { [language]: template.name },
      ...(template.description === "" ? {} : { description: { [language]: template.description } }),
    });
  // The template says what the only episode is of; its own label is a segment's, which the annotation holds.
  const only = template && episodes.length === 1 ? tasks.get(template.name)?.id : undefined;
  for (const { label } of only === undefined ? episodes : [])
    if (label !== "" && !tasks.has(label)) tasks.set(label, { id: taskIds.of("task"), name: { [language]: label } });
  const ids = new Identifiers();
  const hasSite = environment.kind !== undefined || environment.site !== "" || environment.location !== "";
  if (hasSite && environment.kind === undefined) losses.lose("value-assumed", places.site);
  return {
    tasuki: "0.1",
    clocks: [],
    streams: [],
    ...(parties.length > 0 ? { parties } : {}),
    ...(robots.length > 0 ? { robots } : {}),
    ...(sensors.length > 0 ? { sensors } : {}),
    ...(hasSite
      ? {
          environment: {
            // Both converters of AIRoA take the world where nothing is said.
            kind: environment.kind ?? ("real" as const),
            ...(environment.site === ""
              ? {}
              : { site: { id: idOf(new Identifiers(), environment.site, places.site) } }),
            ...(environment.location === "" ? {} : { conditions: { location: environment.location } }),
          },
        }
      : {}),
    ...(software.length > 0 ? { software } : {}),
    ...(tasks.size > 0 ? { tasks: [...tasks.values()] } : {}),
    episodes: episodes.map(({ startNs, endNs, success, label }) => ({
      id: ids.of(run.uuid),
      ...filled({
        task: only ?? tasks.get(label)?.id,
        startNs: startNs === undefined ? undefined : String(startNs),
        endNs: endNs === undefined ? undefined : String(endNs),
        outcome: success === undefined ? undefined : success ? ("success" as const) : ("failure" as const),
        operator,
      }),
    })),
  };
}

/** A time that AIRoA can hold: none before 1970, and none that a log could not have. */
function timeIn(text: string | undefined): bigint | undefined {
  const ns = text === undefined ? undefined : BigInt(text);
  return ns !== undefined && ns >= 0n && ns < 2n ** 63n ? ns : undefined;
}

/** What a declaration says, as a run. Names of organisations and of texts are taken in one language. */
export function runOf(declaration: Declaration, uuid: string, language: string | undefined): AiroaRun {
  const {
    parties = [],
    robots = [],
    sensors = [],
    environment,
    software = [],
    tasks = [],
    episodes = [],
  } = declaration;
  const [robot] = robots;
  const organization =
    parties.find(({ roles }) => roles.includes("recorder")) ?? parties.find(({ roles }) => roles.includes("provider"));
  const operator = episodes.find((each) => each.operator !== undefined)?.operator;
  const policy = software.find(({ role }) => role === "policy");
  const location = environment?.conditions?.["location"];
  const textIn = (text: Readonly<Record<string, string>> | undefined): string =>
    text === undefined ? "" : ((language === undefined ? undefined : text[language]) ?? Object.values(text)[0] ?? "");
  const first = tasks.find(({ id }) => id === episodes[0]?.task);
  return {
    uuid,
    robot: { id: robot?.serial ?? robot?.id ?? "", type: robot?.model ?? "" },
    environment: {
      kind: environment && (environment.kind === "simulated" ? "simulated" : "real"),
      site: environment?.site?.id ?? "",
      location: typeof location === "string" ? location : "",
    },
    organization: organization?.name ?? "",
    runner:
      operator === undefined && policy
        ? { type: "model", name: policy.name }
        : { type: "operator", name: operator ?? "" },
    devices: sensors
      .filter(({ modality }) => modality === "action")
      .map(({ id, model, note }) => ({ id, type: model ?? "", role: note ?? "" })),
    programs: software.map(({ name, role, version, revision, repository, branch }) => ({
      role: wordOf(role),
      name,
      uri: repository,
      hash: revision,
      branch,
      tag: version,
    })),
    template: first && { id: first.id, name: textIn(first.name), description: textIn(first.description) },
    episodes: episodes.map(({ task, startNs, endNs, outcome }) => ({
      startNs: timeIn(startNs),
      endNs: timeIn(endNs),
      success: outcome === undefined ? undefined : outcome === "success",
      label: textIn(tasks.find(({ id }) => id === task)?.name),
    })),
  };
}
