import type { GapState } from "../../spec/verdict/gap-report.js";
import { grouped } from "../grouped.js";

const plural = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

/** Words about drafts. */
export const init = {
  drafted: (path: string, measured: number, guessed: number, needed: number) =>
    `${path}: ${grouped(measured)} measured, ${grouped(guessed)} guessed, ${grouped(needed)} needed.`,
  neededFrom: (role: string, count: number) => `  needed from ${role}: ${grouped(count)}`,
  passedOver: (recordings: number) => `${plural(recordings, "recording")} declared already: nothing was written beside`,
  next: (path: string, profile: string | undefined) =>
    `Fill in what is needed, then: tasuki gaps ${path}${profile === undefined ? "" : ` --profile ${profile}`}`,
  draftedFor: (profile: string, level: number, title: string) =>
    `For the profile ${profile}, level ${level}: ${title}.`,
  asks: (items: string) => `It asks for: ${items}.`,
  elsewhere: (role: string, item: string, says: string) =>
    `It also asks for ${item}, which this file cannot hold; needed from ${role}: ${says}`,
  unchanged: (path: string) => `${path}: nothing has changed.`,
  updated: (path: string, count: number) => `${path}: ${plural(count, "change")}.`,
  renewed: (place: string, before: string, after: string, words: string) =>
    before === after ? `${place}: still ${after} (${words})` : `${place}: ${before} → ${after} (${words})`,
  added: (list: string, name: string) => `${list}: added ${name}`,
  suggested: (part: string, name: string) => `${part}: needed for ${name}, at the end of the file`,
  gone: (topic: string) => `${topic}: declared, and no longer recorded; kept`,
  question: (about: string, from: string, words: string) => `${about}: ${words} (${from})`,
  numbers: (length: number | undefined, unit: string | undefined) =>
    `${length === undefined ? "numbers" : plural(length, "number")}${unit === undefined ? "" : ` in ${unit}`}, separated by spaces or commas`,
  each: (length: number) => `one for all, or ${grouped(length)}, separated by spaces or commas`,
  skip: "not known yet",
  optional: "leave it empty if it is not known yet",
  several: "space to choose, enter to go on",
  begin: (name: string, count: number) => `${name}: ${plural(count, "question")}. Ctrl-C writes nothing.`,
  cancelled: "Nothing was written.",
  answered: (count: number) => `${plural(count, "answer")} taken.`,
  invalid: (words: string) => `that cannot stand there: ${words}`,
};

/** Words about gaps. */
export const gaps = {
  head: (open: number, recordings: number, profile: string, date: string) =>
    `${open === 0 ? "No gaps" : plural(open, "gap")} in ${plural(recordings, "recording")}, profile ${profile}, on ${date}`,
  items: (count: number) => plural(count, "item"),
  who: (role: string, party: string) => `${role} (${party})`,
  comma: ", ",
  gap: (item: string, says: string) => `${item}: ${says}`,
  of: (names: string) => `(${names})`,
  states: {
    promised: (due) => (due === undefined ? "– promised" : `– promised by ${due}`),
    overdue: (due) => `– overdue since ${due ?? ""}`,
    contradictory: () => "",
  } as Record<Exclude<GapState, "missing">, (due: string | undefined) => string>,
  in: (recordings: string) => `in ${recordings}`,
  nothing: "Nothing to do.",
  unread: (path: string, reason: string) => `${path} could not be read: ${reason}`,
};

export const initCommand = {
  summary: "draft the declaration of recordings from what is measured",
  description:
    "Draft the declaration of each recording from what is measured: NAME.tasuki.yaml beside it, each value marked as measured, guessed or " +
    "needed from somebody. What is there already is never written over.",
  paths: "recordings, directories or quoted globs",
  output: "write the draft of one recording to a file, as JSON where its name ends in .json; `-` for standard output",
  handOver: "draft hand-over.tasuki.yaml, too: what holds for all these recordings, once",
  update: "renew what is measured in this declaration of the one recording that is named; what people wrote stays",
  interactive: "ask at the terminal for what no file can know",
  profile: "draft what this profile asks for, too: the id of a profile, or a profile as JSON",
  annotations: "annotation of the one recording that is named; otherwise NAME.annotations.tasuki.json beside it",
  exitCodes: "Exit codes: 0 written, 2 not written.",
};

export const gapsCommand = {
  summary: "list what is missing or contradictory of a hand-over, by party",
  description:
    "List what is missing or contradictory of a hand-over for a profile, by the party that has to close it: a folder with hand-over.tasuki.yaml " +
    "or .json, a packed delivery, or recordings with their declarations.",
  paths: "folders, deliveries or recordings",
  profile: "what to ask for: the id of a profile, or a profile as JSON",
  declaration: "what the provider declares; before a sidecar, before what the recording carries",
  party: "only the list of the party with this id",
  date: "day that promises are held to, YYYY-MM-DD (default: today)",
  format: "form of the list",
  output: "write the list to a file, which appears only when it is whole",
  exitCodes: "Exit codes: 0 no gaps, 1 gaps, 2 something could not be read.",
};
