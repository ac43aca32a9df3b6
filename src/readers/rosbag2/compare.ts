/**
 * Metadata held against what the files hold. Times and counts of what could not be read whole are left out.
 *
 * @module
 */
import type { ContainerKind } from "../../spec/facts/container.js";
import type { ChannelDescription } from "../reader.js";
import type { NoteFault } from "./files.js";
import type { Metadata } from "./metadata.js";

/** What was read of one file. */
export interface SeenFile {
  readonly name: string;
  /** The path in metadata that means it. */
  readonly path: string | undefined;
  /** Whether it was read to its end. */
  readonly whole: boolean;
  readonly samples: number;
  readonly startNs: bigint | undefined;
  readonly endNs: bigint | undefined;
}

/** What was read of all files. */
export interface Seen {
  readonly files: readonly SeenFile[];
  /** Whether every file that the recording should have was read to its end. */
  readonly whole: boolean;
  readonly kinds: ReadonlySet<ContainerKind>;
  readonly channels: readonly ChannelDescription[];
  readonly topics: readonly string[];
  /** Samples of a stream. */
  total(stream: number): number;
}

/** Holds what metadata states to what was read. */
export function compareMetadata(metadata: Metadata, seen: Seen, note: NoteFault): void {
  compareStorage(metadata, seen, note);
  compareTopics(metadata, seen, note);
  for (const stated of metadata.files) {
    const file = seen.files.find(({ path, name }) => path === stated.path || name === stated.path);
    if (file?.whole) compareTimes(stated, file, file.name, note);
  }
  if (!seen.whole) return;
  const samples = seen.files.reduce((sum, file) => sum + file.samples, 0);
  const startNs = smallest(seen.files.flatMap((file) => file.startNs ?? []));
  const endNs = smallest(seen.files.flatMap((file) => (file.endNs === undefined ? [] : -file.endNs)));
  const total = { samples, startNs, endNs: endNs === undefined ? undefined : -endNs };
  compareTimes(metadata, total, undefined, note);
}

const smallest = (times: readonly bigint[]): bigint | undefined =>
  times.length === 0 ? undefined : times.reduce((a, b) => (b < a ? b : a));

/** Counts, start and duration: of a file, or of all. */
function compareTimes(
  stated: {
    readonly count: bigint | undefined;
    readonly startNs: bigint | undefined;
    readonly durationNs: bigint | undefined;
  },
  found: { readonly samples: number; readonly startNs: bigint | undefined; readonly endNs: bigint | undefined },
  file: string | undefined,
  note: NoteFault,
): void {
  const differ = (name: string, expected: bigint | undefined, actual: bigint) => {
    if (expected !== undefined && expected !== actual)
      note("metadata-statistics", {
        ...(file === undefined ? {} : { file }),
        name,
        expected: String(expected),
        actual: String(actual),
      });
  };
  differ("message_count", stated.count, BigInt(found.samples));
  if (found.startNs === undefined || found.endNs === undefined) return;
  differ("starting_time", stated.startNs, found.startNs);
  differ("duration", stated.durationNs, found.endNs - found.startNs);
}

function compareStorage({ storage }: Metadata, { kinds }: Seen, note: NoteFault): void {
  for (const kind of kinds)
    if (kind !== storage) note("metadata-definitions", { name: "storage_identifier", expected: storage, actual: kind });
}

/** Types of ROS 2 stand with and without `msg`: `std_msgs/String` is what `std_msgs/msg/String` was once. */
const plainType = (type: string) => type.replace("/msg/", "/");

function compareTopics(metadata: Metadata, seen: Seen, note: NoteFault): void {
  const stated = new Map<string, { types: Set<string>; formats: Set<string>; count: bigint | undefined }>();
  for (const { name, type, serialization, count } of metadata.topics) {
    const known = stated.get(name) ?? { types: new Set(), formats: new Set(), count: 0n };
    if (type !== undefined) known.types.add(plainType(type));
    if (serialization !== undefined) known.formats.add(serialization);
    known.count = known.count === undefined || count === undefined ? undefined : known.count + count;
    stated.set(name, known);
  }
  const streams = new Map(seen.topics.map((topic, stream) => [topic, stream]));
  for (const [topic, { count }] of stated) {
    const stream = streams.get(topic);
    const found = BigInt(stream === undefined ? 0 : seen.total(stream));
    if (seen.whole && count !== undefined && count !== found)
      note("metadata-statistics", {
        name: `message_count of ${topic}`,
        expected: String(count),
        actual: String(found),
      });
  }
  for (const { topic, stream, schema, messageEncoding } of seen.channels) {
    const known = stated.get(topic);
    if (!known) {
      if (seen.total(stream) > 0) note("metadata-definitions", { name: topic, reason: "the topic is not listed" });
      continue;
    }
    const differ = (name: string, expected: ReadonlySet<string>, actual: string, plain: string) => {
      if (expected.size > 0 && actual !== "" && !expected.has(plain))
        note("metadata-definitions", { name, expected: [...expected].join(", "), actual });
    };
    const type = schema?.name ?? "";
    differ(`type of ${topic}`, known.types, type, plainType(type));
    differ(`serialization_format of ${topic}`, known.formats, messageEncoding, messageEncoding);
  }
}
