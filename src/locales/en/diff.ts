/** The words of a comparison, in English. */
import type { DifferenceKind, DiffNote, DiffVerdict } from "../../spec/verdict/diff.js";
import { grouped } from "../grouped.js";

const plural = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

export const diff = {
  verdict: {
    same: (streams: number, samples: number) =>
      `Same content: ${plural(samples, "sample")} in ${plural(streams, "stream")}.`,
    different: (streams: number, of: number) => `Different: ${grouped(streams)} of ${plural(of, "stream")}.`,
    "not-proven": () => "Not proven: no difference was found, but not all could be compared.",
  } satisfies Record<DiffVerdict, (a: number, b: number) => string>,
  notCompared: "Could not be compared.",
  holds: (samples: number, streams: number) => `${plural(samples, "sample")} in ${plural(streams, "stream")}`,
  /** What a difference is about, with how many samples. */
  kind: (kind: DifferenceKind, count: number): string => {
    const samples = plural(count, "sample");
    return {
      stream: "the stream",
      type: "type",
      encoding: "encoding",
      definition: "definition",
      "only-in-a": `${samples} only in A`,
      "only-in-b": `${samples} only in B`,
      payload: `${samples} with another payload`,
      "log-time": `${samples} at another log time`,
      "publish-time": `${samples} with another publish time`,
      sequence: `${samples} with another sequence number`,
      order: `${samples} elsewhere in order`,
    }[kind];
  },
  orderAcross: "The streams are the same, their samples follow each other in another order.",
  onlyIn: (which: "A" | "B") => `only in ${which}`,
  parted: (a: string, b: string) => `${a} → ${b}`,
  none: "none",
  /** What is meant, and what is said of it. */
  said: (name: string, what: string) => `${name}: ${what}`,
  /** Between items of a list. */
  comma: ", ",
  times: (from: string, to: string) => (from === to ? `at ${from}` : `${from} … ${to}`),
  index: (a: number | undefined, b: number | undefined) =>
    a === b
      ? `sample ${grouped(a ?? 0)}`
      : a === undefined
        ? `sample ${grouped(b!)} of B`
        : b === undefined
          ? `sample ${grouped(a)} of A`
          : `sample ${grouped(a)} of A, ${grouped(b)} of B`,
  byte: (offset: number) => `byte ${grouped(offset)}`,
  first: (place: string) => `first: ${place}`,
  note: ({ kind, a, b }: DiffNote): string =>
    ({
      "order-across-streams": "same samples, other order across streams",
      "order-within-stream": "same samples, other order in the stream",
      "publish-time-not-held": `publish times not compared: the container of ${a === undefined ? "B" : b === undefined ? "A" : "both"} holds one time`,
      "sequence-not-held": `sequence numbers not compared: the container of ${a === undefined ? "B" : b === undefined ? "A" : "both"} holds none`,
      metadata: `metadata of the channel differs: ${a}`,
      "definition-text": "definition differs in white space or comments only",
      declaration: "the declarations inside differ",
      attachments: `attachments: ${a} in A, ${b} in B; their content is not compared`,
      unread: `part of ${a === undefined ? "B" : b === undefined ? "A" : "A and of B"} could not be read`,
      "not-mapped": `${a} samples of A could not be turned into what B should hold; they are not compared`,
      approximate: "some samples moved far: they are told as only in A and only in B",
    })[kind],
  notes: "Notes",
  moreStreams: (count: number) => `and ${plural(count, "more stream")}; all of them: --format json`,
};

export const diffCommand = {
  summary: "prove that two recordings hold the same content, or show where they part",
  description:
    "Prove that two recordings hold the same content, whatever their containers, or show where they part: streams, " +
    "samples, times, payloads, fields.",
  a: "a recording",
  b: "the recording to compare it with",
  topics: "only these topics; * stands for any characters",
  from: "only samples from this log time on: nanoseconds, a date, or +SECONDS from the beginning of the first",
  until: "only samples before this log time, in the same form",
  order: "which order counts: file, that across streams; streams, that inside each; none",
  format: "form of the result",
  output: "write the result to a file, which appears only when it is whole",
  exitCodes: "Exit codes: 0 the same content, 1 different, 2 could not be compared in full.",
};
