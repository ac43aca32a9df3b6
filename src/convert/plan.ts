/**
 * Planning: what a conversion will do, known before anything is written.
 *
 * @module
 */
import { TasukiError } from "../trouble.js";
import type { Input } from "./input.js";
import type { ConvertOptions, TargetCompression, TargetContainer } from "./options.js";
import { type Selection, selectionOf } from "./selection.js";

/** What a conversion will do. */
export interface Plan {
  readonly container: TargetContainer;
  readonly compression: TargetCompression;
  readonly chunkBytes: number | undefined;
  readonly profile: string;
  /** What the conversion's relative times count from. */
  readonly originNs: bigint;
  /** Log time of the first sample. */
  readonly startNs: bigint;
  readonly selection: Selection;
  /** Whether chunks that do not change are copied as they stand. */
  readonly copyChunks: boolean;
  /** Whether samples are sorted by log time, and where. */
  readonly sort: "no" | "in-memory" | "in-files";
  readonly splitBytes: number;
  readonly splitNs: number;
  readonly repeatLatched: boolean;
  readonly to: "ros2" | undefined;
  /** Whether the output holds one whole recording, so that what describes the file stays true. */
  readonly whole: boolean;
}

/** The compressions of each container, the default first. */
const COMPRESSIONS: Readonly<Record<TargetContainer, readonly TargetCompression[]>> = {
  mcap: ["zstd", "lz4", "none"],
  rosbag1: ["lz4", "none"],
};

const ENDINGS: Readonly<Record<string, TargetContainer>> = { ".mcap": "mcap", ".bag": "rosbag1" };

/** Makes the plan. Throws a `TasukiError` on what contradicts itself or cannot be. */
export function planOf(inputs: readonly Input[], target: string, options: ConvertOptions): Plan {
  const container = options.container ?? ENDINGS[/\.[^./\\]*$/.exec(target)?.[0].toLowerCase() ?? ""];
  if (!container)
    throw new TasukiError(
      "usage",
      `${target} does not say which container it is: end it with .mcap or .bag, or name one.`,
    );
  const kinds = new Set(inputs.map(({ survey }) => survey.kind));
  if (options.to === "ros2" && (container !== "mcap" || kinds.has("sqlite3")))
    throw new TasukiError("usage", "Only recordings of ROS 1 become ROS 2, and only in MCAP.");
  if (container === "rosbag1" && kinds.has("sqlite3"))
    throw new TasukiError(
      "not-convertible",
      "A ROS 1 bag holds messages of ROS 1, and this recording holds those of ROS 2.",
    );
  const surveys = inputs.map(({ survey }) => survey);
  const timed = surveys.filter(({ firstNs }) => firstNs !== undefined);
  const firsts = timed.map(({ firstNs }) => firstNs!);
  const startNs = firsts.reduce((low, next) => (next < low ? next : low), firsts[0] ?? 0n);
  const originNs = timed[0]?.originNs ?? 0n;
  const { splitBytes = Number.POSITIVE_INFINITY, splitNs = Number.POSITIVE_INFINITY } = options;
  const splits = splitBytes < Infinity || splitNs < Infinity;
  const selection = selectionOf(options, startNs);
  if (options.annotation && splits)
    throw new TasukiError("usage", "An annotation is of a whole recording: embed it without splitting.");
  if (options.annotationChannels && container !== "mcap")
    throw new TasukiError("usage", "Annotations become channels only in MCAP.");
  return {
    container,
    compression: compressionOf(container, options, surveys[0]?.compression),
    chunkBytes: options.chunkBytes,
    profile: profileOf(inputs, container, options.to),
    originNs,
    startNs,
    selection,
    copyChunks: container === "mcap" && options.chunkBytes === undefined && options.order !== "log" && !options.to,
    sort: options.order === "log" ? "in-memory" : "no",
    splitBytes,
    splitNs,
    repeatLatched: options.repeatLatched !== false && splits,
    to: options.to,
    whole:
      inputs.length === 1 && inputs[0]!.copies && !splits && !options.to && selection.allTopics && selection.allTimes,
  };
}

function compressionOf(
  container: TargetContainer,
  { compression }: ConvertOptions,
  found: string | undefined,
): TargetCompression {
  const known = COMPRESSIONS[container];
  if (compression && !known.includes(compression))
    throw new TasukiError("usage", `This container is not written with ${compression}: choose ${known.join(", ")}.`);
  const kept = found === "" ? "none" : found;
  return compression ?? known.find((each) => each === kept) ?? known[0]!;
}

/** The profile of an MCAP file: that of the inputs, where they have one. */
function profileOf(inputs: readonly Input[], container: TargetContainer, to: "ros2" | undefined): string {
  if (container !== "mcap") return "";
  if (to) return to;
  const profiles = new Set(
    inputs.map(({ survey: { kind, profile } }) =>
      kind === "rosbag1" ? "ros1" : kind === "sqlite3" ? "ros2" : profile,
    ),
  );
  return profiles.size === 1 ? [...profiles][0]! : "";
}

/** Name of a part: `run.mcap` gives `run_0.mcap`. */
export function partName(target: string, part: number): string {
  const [, stem, ending] = /^(.*?)(\.[^./\\]*)?$/s.exec(target)!;
  return `${stem}_${part}${ending ?? ""}`;
}
