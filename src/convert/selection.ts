import type { ConvertOptions, Moment } from "./options.js";

/** Which samples are carried over: by topic and by log time. */
export interface Selection {
  /** Whether a topic is. */
  topic(topic: string): boolean;
  /** Whether every topic is. */
  readonly allTopics: boolean;
  /** Log times relative to the origin: from, and until (exclusive). */
  readonly from: number;
  readonly until: number;
  /** Whether every time is. */
  readonly allTimes: boolean;
}

/** A pattern in which `*` stands for any run of characters. */
function patternOf(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s");
}

/** Makes the selection that the options ask for. Times are relative to `originNs`; `startNs` is the first sample's. */
export function selectionOf(
  { topics, exclude = [], from, until }: ConvertOptions,
  originNs: bigint,
  startNs: bigint,
): Selection {
  const kept = topics?.map(patternOf);
  const left = exclude.map(patternOf);
  const relative = (moment: Moment) =>
    Number(("ns" in moment ? moment.ns : startNs + BigInt(Math.round(moment.seconds * 1e9))) - originNs);
  return {
    topic: (topic) =>
      (!kept || kept.some((pattern) => pattern.test(topic))) && !left.some((pattern) => pattern.test(topic)),
    allTopics: !kept && left.length === 0,
    from: from ? relative(from) : Number.NEGATIVE_INFINITY,
    until: until ? relative(until) : Number.POSITIVE_INFINITY,
    allTimes: !from && !until,
  };
}
