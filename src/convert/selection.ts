import { absoluteRange } from "../moment.js";
import { TopicPatterns } from "../topic-patterns.js";
import type { ConvertOptions } from "./options.js";

/** Which samples are carried over: by topic and by log time. */
export interface Selection {
  /** Whether a topic is. */
  topic(topic: string): boolean;
  /** Throws a `TasukiError` where a topic was asked for, or excluded, that is none of those met. */
  refuseUnmatched(): void;
  /** Whether every topic is. */
  readonly allTopics: boolean;
  /** Log times: from, and until (exclusive); undefined where nothing is said. */
  readonly fromNs: bigint | undefined;
  readonly untilNs: bigint | undefined;
  /** Whether every time is. */
  readonly allTimes: boolean;
}

/** Makes the selection that the options ask for; `startNs` is the time of the first sample. */
export function selectionOf({ topics, exclude = [], from, until }: ConvertOptions, startNs: bigint): Selection {
  const kept = topics && new TopicPatterns(topics);
  const left = new TopicPatterns(exclude);
  return {
    topic(topic) {
      const isLeft = left.match(topic);
      return (!kept || kept.match(topic)) && !isLeft;
    },
    refuseUnmatched() {
      kept?.refuseUnmatched();
      left.refuseUnmatched();
    },
    allTopics: !kept && exclude.length === 0,
    ...absoluteRange({ from, until }, startNs),
    allTimes: !from && !until,
  };
}
