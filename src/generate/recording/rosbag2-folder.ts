/**
 * Messages into a rosbag2 folder with the sqlite3 storage, the way `ros2 bag record` of Jazzy leaves it: databases that
 * follow each other, and metadata.yaml. SQLite itself writes the databases.
 *
 * @module
 */
import { parse, stringify } from "yaml";
import { makeDatabase } from "../database.js";
import type { TypeName } from "./bodies.js";
import { definitionOf } from "./definitions.js";
import { type Message, serialise } from "./message.js";
import { isLatched, qualityOfService } from "./writing.js";

/** How a folder is written. */
export interface FolderOptions {
  /** Name of the folder, which is that of its files too. */
  readonly name: string;
  /** Log times at which a new file begins, relative to the first message in nanoseconds. */
  readonly splitAtNs?: readonly bigint[];
  /** Bytes of a page; 4096 by default, as SQLite has it. */
  readonly pageSize?: number;
  /** False leaves the definitions out, as Foxy, Galactic and Humble do. */
  readonly definitions?: boolean;
}

/** A file of the folder. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DISTRIBUTION = "jazzy";

const TABLES = (definitions: boolean): string => `
${
  definitions
    ? `CREATE TABLE schema(schema_version INTEGER PRIMARY KEY,ros_distro TEXT NOT NULL);
CREATE TABLE metadata(id INTEGER PRIMARY KEY,metadata_version INTEGER NOT NULL,metadata TEXT NOT NULL);
CREATE TABLE topics(id INTEGER PRIMARY KEY,name TEXT NOT NULL,type TEXT NOT NULL,serialization_format TEXT NOT NULL,offered_qos_profiles TEXT NOT NULL,type_description_hash TEXT NOT NULL);
CREATE TABLE message_definitions(id INTEGER PRIMARY KEY,topic_type TEXT NOT NULL,encoding TEXT NOT NULL,encoded_message_definition TEXT NOT NULL,type_description_hash TEXT NOT NULL);`
    : `CREATE TABLE topics(id INTEGER PRIMARY KEY,name TEXT NOT NULL,type TEXT NOT NULL,serialization_format TEXT NOT NULL,offered_qos_profiles TEXT NOT NULL);`
}
CREATE TABLE messages(id INTEGER PRIMARY KEY,topic_id INTEGER NOT NULL,timestamp INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX timestamp_idx ON messages (timestamp ASC);`;

/** The files of the folder. Messages are written in the order given. */
export function writeFolder(messages: readonly Message[], options: FolderOptions): FolderFile[] {
  const { name, splitAtNs = [] } = options;
  const start = messages[0]?.logTimeNs ?? 0n;
  const parts: Message[][] = [[]];
  const latched = new Map<string, Message>();
  for (const message of messages) {
    const part = splitAtNs.filter((at) => message.logTimeNs - start >= at).length;
    // A new file begins with what late subscribers get, so that it can be read without those before it.
    while (parts.length <= part)
      parts.push([...latched.values()].map((each) => ({ ...each, logTimeNs: message.logTimeNs })));
    parts[part]!.push(message);
    if (isLatched(message.topic)) latched.set(message.topic, message);
  }
  const files = parts.map((part, index) => ({ name: `${name}_${index}.db3`, part }));
  const databases = files.map(({ name, part }) => ({ name, bytes: database(part, options) }));
  const metadata = stringify({ rosbag2_bagfile_information: information(parts.flat(), files) }, { lineWidth: 0 });
  return [...databases, { name: "metadata.yaml", bytes: new TextEncoder().encode(metadata) }];
}

const topicsOf = (messages: readonly Message[]): Map<string, TypeName> =>
  new Map(messages.map(({ topic, type }) => [topic, type]));

function database(messages: readonly Message[], { pageSize = 4096, definitions = true }: FolderOptions): Uint8Array {
  const { bytes } = makeDatabase((db) => {
    db.exec(`PRAGMA page_size=${pageSize};${TABLES(definitions)}`);
    db.exec("BEGIN");
    if (definitions) db.run("INSERT INTO schema VALUES (4, ?)", [DISTRIBUTION]);
    const ids = new Map<string, number>();
    for (const [topic, type] of topicsOf(messages)) {
      ids.set(topic, ids.size + 1);
      const row = [ids.size, topic, type, "cdr", qualityOfService(topic)];
      if (definitions) row.push("");
      db.run(`INSERT INTO topics VALUES (${row.map(() => "?").join(",")})`, row);
    }
    if (definitions)
      for (const type of new Set(topicsOf(messages).values()))
        db.run(
          "INSERT INTO message_definitions(topic_type,encoding,encoded_message_definition,type_description_hash) VALUES (?,'ros2msg',?,'')",
          [type, definitionOf(type)],
        );
    const insert = db.prepare("INSERT INTO messages(topic_id,timestamp,data) VALUES (?,?,?)");
    for (const message of messages) insert.run([ids.get(message.topic)!, message.logTimeNs, serialise(message)]);
    insert.finalize();
    db.exec("COMMIT");
  });
  return bytes;
}

/** What metadata.yaml says of some messages. Integers are bigints, which YAML writes in full. */
function span(messages: readonly Message[]) {
  const times = messages.map(({ logTimeNs }) => logTimeNs);
  const first = times.reduce((a, b) => (b < a ? b : a), times[0] ?? 0n);
  const last = times.reduce((a, b) => (b > a ? b : a), first);
  return {
    duration: { nanoseconds: last - first },
    starting_time: { nanoseconds_since_epoch: first },
    message_count: messages.length,
  };
}

function information(messages: readonly Message[], files: readonly { name: string; part: readonly Message[] }[]) {
  return {
    version: 9,
    storage_identifier: "sqlite3",
    ...span(messages),
    topics_with_message_count: [...topicsOf(messages)].map(([name, type]) => ({
      topic_metadata: {
        name,
        type,
        serialization_format: "cdr",
        // A sequence since version 9; in the databases it is still text.
        offered_qos_profiles: parse(qualityOfService(name)),
        type_description_hash: "",
      },
      message_count: messages.filter(({ topic }) => topic === name).length,
    })),
    compression_format: "",
    compression_mode: "",
    relative_file_paths: files.map(({ name }) => name),
    files: files.map(({ name, part }) => ({ path: name, ...span(part) })),
    custom_data: null,
    ros_distro: DISTRIBUTION,
  };
}
