/**
 * `metadata.yaml` of rosbag2, versions 1 to 9. It is somebody's text: whatever is wrong in it is told with its path, and
 * what is right beside it is taken.
 *
 * @module
 */

import { METADATA_ROOT } from "./files.js";
import type { Fields } from "./metadata-fields.js";

/** The longest `metadata.yaml` that is read, in bytes; one with a thousand topics and files has about 2 MB. */
export const LONGEST_METADATA = 16 * 1024 * 1024;
/** Aliases that are followed; recorders write none. */
const ALIASES = 64;
/** The newest version that is known. */
const NEWEST = 9;

/** A topic, as metadata states it. */
export interface StatedTopic {
  readonly name: string;
  readonly type: string | undefined;
  readonly serialization: string | undefined;
  /** The text of the QoS profiles that its publishers offered; undefined where there is none. */
  readonly qosProfiles: string | undefined;
  readonly count: bigint | undefined;
  /** Where it stands in the text, for those who find it wrong. */
  readonly path: string;
}

/** A file, as metadata states it. */
export interface StatedFile {
  readonly path: string;
  readonly startNs: bigint | undefined;
  readonly durationNs: bigint | undefined;
  readonly count: bigint | undefined;
}

/** What `metadata.yaml` states. */
export interface Metadata {
  readonly version: number | undefined;
  readonly storage: string;
  readonly rosDistro: string;
  readonly compressionFormat: string;
  readonly compressionMode: string;
  readonly startNs: bigint | undefined;
  readonly durationNs: bigint | undefined;
  readonly count: bigint | undefined;
  readonly topics: readonly StatedTopic[];
  /** Paths of the files, in order. */
  readonly paths: readonly string[];
  readonly files: readonly StatedFile[];
  /** What whoever recorded gave on the command line (`ros2 bag record --custom-data`). */
  readonly customData: ReadonlyMap<string, string>;
}

/** Takes what is wrong: where in the text, and what. */
export type NoteProblem = (path: string, reason: string) => void;

/** Reads the text. Undefined where nothing can be taken from it. */
export async function parseMetadata(bytes: Uint8Array, note: NoteProblem): Promise<Metadata | undefined> {
  const [{ parse }, { Fields }] = await Promise.all([import("yaml"), import("./metadata-fields.js")]);
  const text = decode(bytes, note);
  let document: unknown;
  try {
    // The parser compares each key with those before it where it looks for repeats: with a million keys it would not return.
    document = parse(text, { intAsBigInt: true, maxAliasCount: ALIASES, uniqueKeys: false, logLevel: "silent" });
  } catch (error) {
    note("", reasonOf(error));
    return undefined;
  }
  const root = new Fields(document, "", note).fields(METADATA_ROOT);
  return root && readRoot(root);
}

function decode(bytes: Uint8Array, note: NoteProblem): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const reason = "the text is not valid UTF-8";
    note("", reason);
    return new TextDecoder().decode(bytes);
  }
}

/** What the YAML parser says, on one line. */
function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  const line = message.split("\n", 1)[0]!.slice(0, 200);
  const reason =
    error instanceof RangeError
      ? "it is nested too deeply"
      : name === "ReferenceError"
        ? `it has more than ${ALIASES} aliases, or one without its anchor`
        : `it is not valid YAML: ${line}`;
  return reason;
}

function readRoot(root: Fields): Metadata {
  const version = root.whole("version");
  const from = (first: number) => version !== undefined && version >= first;
  if (version !== undefined && (version < 1n || version > NEWEST)) {
    const reason = `version ${version} is not known; the newest is ${NEWEST}`;
    root.problem("version", reason);
  }
  const topics = root
    .list("topics_with_message_count")
    .map((each) => readTopic(each, version ?? 1n))
    .filter((topic) => topic !== undefined);
  return {
    version: version === undefined || version > 1_000_000n ? undefined : Number(version),
    storage: root.text("storage_identifier") ?? "",
    rosDistro: root.text("ros_distro", !from(8)) ?? "",
    compressionFormat: root.text("compression_format", !from(3)) ?? "",
    compressionMode: root.text("compression_mode", !from(3)) ?? "",
    startNs: root.fields("starting_time")?.whole("nanoseconds_since_epoch", true),
    durationNs: root.fields("duration")?.whole("nanoseconds", true),
    count: root.whole("message_count"),
    topics,
    paths: root.texts("relative_file_paths"),
    files: root.list("files", !from(5)).flatMap((each) => {
      const path = each.text("path");
      return path === undefined
        ? []
        : [
            {
              path,
              startNs: each.fields("starting_time")?.whole("nanoseconds_since_epoch", true),
              durationNs: each.fields("duration")?.whole("nanoseconds", true),
              count: each.whole("message_count"),
            },
          ];
    }),
    customData: root.entries("custom_data", !from(6)),
  };
}

function readTopic(topic: Fields, version: bigint): StatedTopic | undefined {
  // The key changed its name with version 2.
  const about = topic.has("topic_and_type") ? topic.fields("topic_and_type") : topic.fields("topic_metadata");
  const name = about?.text("name");
  if (!about || name === undefined) return undefined;
  return {
    name,
    type: about.text("type"),
    serialization: about.text("serialization_format", version < 2n),
    qosProfiles: about.yamlText("offered_qos_profiles", version < 4n),
    count: topic.whole("message_count"),
    path: about.path,
  };
}
