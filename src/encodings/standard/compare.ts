/**
 * Whether definitions that bear the name of a standard type have its fields. The tables beside are generated from the
 * message packages (`src/generate/standard.ts`); each is loaded when a recording first names a type like those in it.
 *
 * @module
 */
import type { StandardFacts } from "../../spec/facts/stream.js";

/** A definition of a recording or of a release: what decides how payloads are read, and nothing else. */
export interface Definition {
  /** Type name in its short form, such as `sensor_msgs/Imu`. */
  readonly name: string;
  /** A line for each field: its type, its name, in protobuf its number. No constants, comments, defaults, upper bounds. */
  readonly fields: readonly string[];
}

/** The fields that a type has in one or more releases. */
interface Version {
  readonly releases: readonly string[];
  readonly fields: readonly string[];
}

/** Where the standard types of each language are, and the names that they may have. */
const LANGUAGES = {
  ros1: { names: /^\w+_(msgs|interfaces)\//, load: () => import("./tables/ros1.js") },
  ros2: { names: /^\w+_(msgs|interfaces)\//, load: () => import("./tables/ros2.js") },
  protobuf: { names: /^(foxglove|google\.protobuf)\./, load: () => import("./tables/protobuf.js") },
  json: { names: /^foxglove\./, load: () => import("./tables/json.js") },
} as const;
export type DefinitionLanguage = keyof typeof LANGUAGES;

const loaded = new Map<DefinitionLanguage, ReadonlyMap<string, readonly Version[]>>();

/** Reads a table: a line `# release release` heads those of its definitions, `name: field, field`. */
export function parseTable(text: string): Map<string, Version[]> {
  const table = new Map<string, Version[]>();
  let releases: string[] = [];
  for (const line of text.trim().split("\n")) {
    if (line.startsWith("#")) {
      releases = line.split(" ").slice(1);
      continue;
    }
    const [name, fields] = line.split(":") as [string, string];
    const version = { releases, fields: fields === "" ? [] : fields.trim().split(", ") };
    const versions = table.get(name);
    if (versions) versions.push(version);
    else table.set(name, [version]);
  }
  return table;
}

/** Compares what has a standard name among the definitions; undefined where nothing has. */
export async function compareWithStandard(
  language: DefinitionLanguage,
  definitions: readonly Definition[],
): Promise<StandardFacts | undefined> {
  const candidates = definitions.filter(({ name }) => LANGUAGES[language].names.test(name));
  if (candidates.length === 0) return undefined;
  return compareWith(await tableOf(language), language, candidates);
}

/** The names of the standard types of a language, in their short form. */
export const standardNames = async (language: DefinitionLanguage): Promise<ReadonlySet<string>> =>
  new Set((await tableOf(language)).keys());

async function tableOf(language: DefinitionLanguage): Promise<ReadonlyMap<string, readonly Version[]>> {
  const table = loaded.get(language) ?? parseTable((await LANGUAGES[language].load()).table);
  loaded.set(language, table);
  return table;
}

function compareWith(
  table: ReadonlyMap<string, readonly Version[]>,
  language: DefinitionLanguage,
  definitions: readonly Definition[],
): StandardFacts | undefined {
  let shared: readonly string[] | undefined;
  let found = false;
  for (const { name, fields } of definitions) {
    const versions = table.get(name);
    if (!versions) continue;
    found = true;
    const same = versions.filter((version) => isVersion(fields, version.fields, language, name));
    if (same.length === 0)
      return { state: "differs", versions: [], type: name, difference: difference(fields, versions) };
    const releases = same.flatMap((version) => version.releases);
    // A type that is one in all releases tells nothing of them.
    if (releases.length > 0) shared = shared?.filter((release) => releases.includes(release)) ?? releases;
  }
  return found ? { state: "matches", versions: [...(shared ?? [])] } : undefined;
}

/**
 * Whether fields are those of a version. ROS payloads are read by position: all fields count, in their order. Protobuf
 * and JSON are read by number and by name, and their types grow: a definition may be older, lacking fields that came
 * later, or newer than the tables, having more; but not both, since then a field was renamed. foxglove_msgs are known in
 * their last version, which has all fields of those before, in their order.
 */
function isVersion(
  fields: readonly string[],
  standard: readonly string[],
  language: DefinitionLanguage,
  name: string,
): boolean {
  if (fields.length === 0 || standard.length === 0) return fields.length === standard.length;
  if (name.startsWith("foxglove_msgs/")) {
    let at = 0;
    for (const field of standard) if (field === fields[at]) at++;
    return at === fields.length;
  }
  if (language === "ros1" || language === "ros2")
    return fields.length === standard.length && fields.every((field, i) => field === standard[i]);
  return contains(standard, fields) || contains(fields, standard);
}

function contains(all: readonly string[], some: readonly string[]): boolean {
  const set = new Set(all);
  return some.every((field) => set.has(field));
}

/** Type, name and number of a field. */
function partsOf(field: string): { type: string; name: string; number: string } {
  const [, type = "", name = "", number = ""] = /^(\S+) (.*?)(?:=(\d+))?$/s.exec(field) ?? [];
  return { type, name, number };
}

/** How many differences are named. */
const NAMED = 3;

/** What sets fields apart from the nearest version, in words. */
function difference(fields: readonly string[], versions: readonly Version[]): string {
  const candidates = versions.map(({ fields: standard, releases }) => ({
    releases,
    differences: differencesOf(fields, standard),
  }));
  // The last of equals is the newest.
  const nearest = candidates.reduce((best, each) => (each.differences.length <= best.differences.length ? each : best));
  const { releases, differences } = nearest;
  const more = differences.length > NAMED ? `, and ${differences.length - NAMED} more` : "";
  const compared = releases.length > 0 ? ` (compared with ${releases.at(-1)})` : "";
  return `${differences.slice(0, NAMED).join(", ")}${more}${compared}`;
}

function differencesOf(given: readonly string[], standard: readonly string[]): string[] {
  const givenParts = given.map(partsOf);
  const own = new Map(givenParts.map((field) => [field.name, field]));
  // The place of a field is its number, or where it stands.
  const places = new Map(givenParts.map((field, i) => [field.number || i, field]));
  const expected = standard.map(partsOf);
  const known = new Map(expected.map((field) => [field.name, field]));
  const renamed = new Set<string>();
  const differences: string[] = [];
  for (const [i, { type, name, number }] of expected.entries()) {
    const field = own.get(name);
    const inPlace = places.get(number || i);
    if (!field && inPlace?.type === type && !known.has(inPlace.name)) {
      renamed.add(inPlace.name);
      differences.push(`field ${quoted(name)} is named ${quoted(inPlace.name)}`);
    } else if (!field) differences.push(`field ${quoted(name)} is missing`);
    else if (field.type !== type)
      differences.push(`field ${quoted(name)} is ${field.type.slice(0, 80)}, expected ${type}`);
    else if (field.number !== number)
      differences.push(`field ${quoted(name)} has the number ${field.number}, expected ${number}`);
  }
  for (const { name } of givenParts)
    if (!known.has(name) && !renamed.has(name)) differences.push(`field ${quoted(name)} is not part of it`);
  return differences.length > 0 ? differences : ["its fields stand in another order"];
}

/** A field name as a finding shows it: what a recording calls its fields may be anything. */
const quoted = (name: string) => JSON.stringify(name.slice(0, 80));
