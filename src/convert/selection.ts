import type { ConvertOptions, Moment } from "./options.js";

/** Which samples are carried over: by topic and by log time. */
export interface Selection {
  /** Whether a topic is. */
  topic(topic: string): boolean;
  /** Whether every topic is. */
  readonly allTopics: boolean;
  /** Log times: from, and until (exclusive); undefined where nothing is said. */
  readonly fromNs: bigint | undefined;
  readonly untilNs: bigint | undefined;
  /** Whether every time is. */
  readonly allTimes: boolean;
}

/** A pattern in which `*` stands for any run of characters. */
function patternOf(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s");
}

/** Makes the selection that the options ask for; `startNs` is the time of the first sample. */
export function selectionOf({ topics, exclude = [], from, until }: ConvertOptions, startNs: bigint): Selection {
  const kept = topics?.map(patternOf);
  const left = exclude.map(patternOf);
  const absolute = (moment: Moment) =>
    "ns" in moment ? moment.ns : startNs + BigInt(Math.round(moment.seconds * 1e9));
  return {
    topic: (topic) =>
      (!kept || kept.some((pattern) => pattern.test(topic))) && !left.some((pattern) => pattern.test(topic)),
    allTopics: !kept && left.length === 0,
    fromNs: from && absolute(from),
    untilNs: until && absolute(until),
    allTimes: !from && !until,
  };
}
