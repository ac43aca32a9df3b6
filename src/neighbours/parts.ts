/**
 * The parts of declarations and statements, and the code under which the loss of each is told. What was not carried over is
 * found leaf by leaf, so that no loss goes untold because a writer forgot to tell it.
 *
 * @module
 */
import type { PremiseLosses } from "../label-losses.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import type { PremiseLossCode } from "../spec/verdict/premise-loss.js";
import { pointer } from "../strict-json.js";

/** Everything that a declaration or a statement may say. */
export type Said = Omit<HandOver, "document" | "tasuki"> & Omit<Declaration, "tasuki">;

/** The code of each part. What a document says of itself as a document is no premise. */
export const PART_CODES: Readonly<Record<keyof Said, PremiseLossCode>> = {
  id: "header-left-out",
  revision: "header-left-out",
  date: "header-left-out",
  title: "header-left-out",
  description: "header-left-out",
  url: "header-left-out",
  note: "header-left-out",
  clocks: "clocks-left-out",
  logClock: "clocks-left-out",
  publishClock: "clocks-left-out",
  clockObservations: "clocks-left-out",
  streams: "streams-left-out",
  mappings: "mappings-left-out",
  frames: "frames-left-out",
  syncGroups: "sync-left-out",
  parties: "parties-left-out",
  robots: "robots-left-out",
  sensors: "sensors-left-out",
  calibrations: "calibrations-left-out",
  environment: "environment-left-out",
  software: "software-left-out",
  tasks: "tasks-left-out",
  rights: "rights-left-out",
  privacy: "privacy-left-out",
  lineage: "lineage-left-out",
  responsibilities: "responsibilities-left-out",
  episodes: "episodes-left-out",
  splits: "splits-left-out",
  encryption: "encryption-left-out",
  agreement: "agreement-left-out",
  annotation: "annotation-left-out",
};

const codeOf = (place: string): PremiseLossCode => PART_CODES[place.split("/")[1] as keyof Said] ?? "header-left-out";

/** The parts that a document says, by name. */
export const partsOf = (document: object): [string, unknown][] =>
  Object.entries(document).filter(([key, value]) => Object.hasOwn(PART_CODES, key) && value !== undefined);

/** A value that is no list and no object, with its place as a JSON Pointer. */
export type Leaf = readonly [place: string, value: string | number | boolean];

/** The leaves of a value. Empty lists and objects have none: they say nothing. */
export function* leavesOf(value: unknown, place = ""): Generator<Leaf> {
  if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) yield* leavesOf(each, pointer(place, key));
  else if (value !== undefined && value !== null) yield [place, value as Leaf[1]];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const ownOf = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
const nameOf = (value: unknown): unknown => ownOf(value, "id") ?? ownOf(value, "name");

/** How far a time may come back from its place and still be the same, in nanoseconds: a step of seconds in floating point. */
const STEP_NS = 1000n;

/** Tells what of a document did not come back, place by place; a thing that is missing as a whole is one place. */
export function tellMissing(was: object, is: object, losses: PremiseLosses): void {
  for (const [part, value] of partsOf(was)) missing(value, ownOf(is, part), `/${part}`, losses);
}

function missing(was: unknown, is: unknown, place: string, losses: PremiseLosses): void {
  if (Array.isArray(was)) {
    const others: unknown[] = Array.isArray(is) ? is : [];
    const partners = pairs(was, others);
    for (const [i, each] of was.entries()) missing(each, partners[i], `${place}/${i}`, losses);
  } else if (isObject(was)) {
    const said = Object.entries(was).filter(([, each]) => [...leavesOf(each)].length > 0);
    if (said.length > 0 && !isObject(is)) losses.lose(codeOf(place), place);
    else for (const [key, each] of said) missing(each, ownOf(is, key), pointer(place, key), losses);
  } else if (was !== undefined && was !== is) {
    const apart =
      /^\/episodes\/\d+\/(start|end)Ns$/.test(place) && typeof is === "string" ? distance(was, is) : undefined;
    if (apart !== undefined && apart <= STEP_NS) losses.lose("time-rounded", place, Number(apart));
    else losses.lose(codeOf(place), place);
  }
}

function distance(was: unknown, is: string): bigint {
  const apart = BigInt(String(was)) - BigInt(is);
  return apart < 0n ? -apart : apart;
}

/** For each thing of a list the one that it became: that with its id or name, else the next that nobody claims. */
function pairs(was: readonly unknown[], is: readonly unknown[]): unknown[] {
  const free = new Set(is.keys());
  const found = was.map((each) => {
    const name = nameOf(each);
    const at = name === undefined ? undefined : [...free].find((i) => nameOf(is[i]) === name);
    if (at !== undefined) free.delete(at);
    return at === undefined ? undefined : is[at];
  });
  return was.map((each, i) => {
    if (found[i] !== undefined) return found[i];
    const same = [...free].find(
      (at) => nameOf(each) === undefined || !was.some((one) => nameOf(one) === nameOf(is[at])),
    );
    if (same === undefined) return undefined;
    free.delete(same);
    return is[same];
  });
}
