/** The words of a conversion of premises, in English. */
import type { PremiseLossCode } from "../../spec/verdict/premise-loss.js";
import { grouped } from "../grouped.js";

const plural = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;
const left = (what: string) => (count: number) => `${what}, in ${plural(count, "place")}: there is no place for it`;

export const convertPremises = {
  outcome: {
    exact: "Exact: nothing is lost.",
    "with-losses": "With losses: all but what is listed here is carried over.",
    refused: "Nothing was written: it would lose what is listed here. --allow-lossy accepts that.",
  },
  recording: (name: string) => `of the recording ${name}`,
  on: { reading: "on reading", writing: "on writing" },
  loss: (code: string, on: string, message: string) => `${code} (${on}): ${message}`,
  first: (places: string) => `first: ${places}`,
  losses: {
    "agreement-left-out": left("the agreement"),
    "annotation-left-out": left("what is declared of annotations"),
    "boundary-shared": (count) =>
      `${plural(count, "segment begins", "segments begin")} where another ends: rebake takes the frame between them twice`,
    "calibrations-left-out": left("what is known of calibrations"),
    "checksum-differs": (count) => `${plural(count, "checksum is", "checksums are")} not that of the recording`,
    "clocks-left-out": left("clocks"),
    "data-left-out": (count) => `${plural(count, "value")} that a declaration has no place for`,
    "encryption-left-out": left("how it is encrypted"),
    "environment-left-out": left("the environment"),
    "episodes-left-out": left("episodes"),
    "epoch-doubtful": () => "times before 1980: they hardly count seconds since 1970, as the format says",
    "frames-left-out": left("frames"),
    "header-left-out": left("what the statement says of itself"),
    "ids-changed": (count) => `${plural(count, "id")} with letters that an id cannot have: they were replaced`,
    "in-annotation": () =>
      "labels and segments belong to the annotation: convert the file to an .annotations.tasuki.json as well",
    "lineage-left-out": left("where the data come from"),
    "mappings-left-out": left("mappings of messages"),
    "outcome-overridden": () =>
      "the last segment ended otherwise than the whole task: rebake writes the outcome of the segment as that of the task",
    "parties-left-out": left("parties"),
    "personal-name-left-out": (count) =>
      `${plural(count, "name")} of a person: not taken over; --names-are-pseudonyms says that it is none`,
    "privacy-left-out": left("what streams show of people"),
    "put-into-words": (count) =>
      `${plural(count, "value stands", "values stand")} there in words, which no program reads`,
    "required-missing": (count) => `${plural(count, "value")} that the format asks for, and nobody declared`,
    "responsibilities-left-out": left("who supplies what"),
    "rights-left-out": left("rights"),
    "robots-left-out": left("robots"),
    "schema-drift": (count) =>
      `${plural(count, "place")} that only one of the texts of the format allows which call themselves by this version`,
    "sensors-left-out": left("sensors"),
    "software-left-out": left("software"),
    "splits-left-out": left("splits"),
    "streams-left-out": left("streams"),
    "sync-left-out": left("groups of streams that belong together"),
    "tasks-left-out": left("tasks"),
    "time-outside-segments": (count, time) =>
      `${time ?? plural(count, "stretch", "stretches")} that no segment covers: rebake cuts it out and closes the gaps`,
    "time-rounded": (count, time) =>
      `${plural(count, "time")} differ${count === 1 ? "s" : ""}${time === undefined ? "" : ` by up to ${time}`}`,
    "value-approximated": (count) => `${plural(count, "value")} that became the nearest there is`,
    "value-assumed": (count) => `${plural(count, "value")} that had to be set where nothing was said`,
  } satisfies Record<PremiseLossCode, (count: number, time?: string) => string>,
};

export const convertPremisesCommand = {
  namesArePseudonyms: "names of people in a meta.json of AIRoA are pseudonyms, and are taken over",
};
