/** What the small tables of rosbag2 say: topics, message definitions, the release of ROS, and the metadata. */
import type { SchemaSource } from "../../encodings/encoding.js";
import { absentDefinition, keptDefinition } from "../../encodings/standard/kept.js";
import { ChannelIndex } from "../channel-index.js";
import type { ChannelDescription } from "../reader.js";
import type { Value } from "./record.js";
import { type Row, rowsOf } from "./rows.js";
import type { Scan } from "./scan.js";
import type { DatabaseObject } from "./schema-table.js";

/** All definitions of a file that are kept, in characters; a file beyond it is hostile. */
const MAX_KEPT = 128 * 1024 * 1024;

/** What rosbag2 writes in place of an encoding where it found no definition. */
const UNKNOWN = "unknown";

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** Everything beside the messages. */
export class Definitions {
  readonly channels: ChannelDescription[] = [];
  readonly topics: string[] = [];
  /** Index of each topic's channel, by its id below 65 536. */
  readonly channelOf = new ChannelIndex();
  /** The same for other ids. */
  readonly channelOfLarge = new Map<bigint, number>();
  /** Version of the tables; undefined before they had one. */
  schemaVersion: number | undefined;
  /** The release of ROS that recorded, such as `humble`; empty where the file does not say it. */
  release = "";
  /** The metadata that stands in the database, the newest; undefined where there is none. */
  metadata: { readonly text: string; readonly offset: number; readonly rows: number } | undefined;
  /** Definitions by type: of the recording, and of the kept library. */
  readonly #schemas = new Map<string, SchemaSource>();
  readonly #kept = new Map<string, SchemaSource>();

  /** Index of the channel of a topic. */
  indexOf(topicId: bigint): number {
    return topicId >= 0n && topicId < 65_536n
      ? this.channelOf.get(Number(topicId))
      : (this.channelOfLarge.get(topicId) ?? -1);
  }

  async read(scan: Scan, tables: ReadonlyMap<string, DatabaseObject>): Promise<void> {
    for await (const row of rows(scan, tables.get("schema"))) {
      const version = row.get("schema_version");
      if (typeof version === "bigint") this.schemaVersion = Number(version);
      this.release = text(row.get("ros_distro"));
    }
    for await (const { get, offset } of rows(scan, tables.get("metadata")))
      this.metadata = { text: text(get("metadata")), offset, rows: (this.metadata?.rows ?? 0) + 1 };
    this.release ||= /^\s*ros_distro: *['"]?(\w+)/m.exec(this.metadata?.text ?? "")?.[1] ?? "";
    await this.#readSchemas(scan, tables.get("message_definitions"));
    await this.#readTopics(scan, tables.get("topics"));
  }

  async #readSchemas(scan: Scan, table: DatabaseObject | undefined): Promise<void> {
    let kept = 0;
    for await (const { get, offset } of rows(scan, table)) {
      const [type, encoding, definition] = ["topic_type", "encoding", "encoded_message_definition"].map((name) =>
        text(get(name)),
      ) as [string, string, string];
      if (type === "" || encoding === UNKNOWN || definition === "") continue;
      kept += definition.length;
      if (kept > MAX_KEPT) return;
      const known = this.#schemas.get(type);
      const schema = { name: type, encoding, data: new TextEncoder().encode(definition) };
      if (!known) this.#schemas.set(type, schema);
      else if (known.encoding !== encoding || String(known.data) !== String(schema.data))
        scan.fault("schema-redefined", { offset, name: type, reason: "two rows of message_definitions" });
    }
  }

  async #readTopics(scan: Scan, table: DatabaseObject | undefined): Promise<void> {
    const streams = new Map<string, number>();
    for await (const { get, offset } of rows(scan, table)) {
      const id = get("id");
      const [topic, type] = [get("name"), get("type")];
      if (typeof id !== "bigint" || typeof topic !== "string" || typeof type !== "string") {
        const wrong = typeof id !== "bigint" ? "id" : typeof topic !== "string" ? "name" : "type";
        scan.fault("record-malformed", {
          offset,
          name: "topics",
          reason: `a topic whose ${wrong} is missing or mistyped`,
        });
        continue;
      }
      let stream = streams.get(topic);
      if (stream === undefined) {
        stream = this.topics.push(topic) - 1;
        streams.set(topic, stream);
      } else scan.fault("channel-redefined", { offset, name: topic, reason: "two rows of topics" });
      if (this.indexOf(id) >= 0) {
        scan.fault("channel-redefined", { offset, name: topic, reason: `topic id ${id}` });
        continue;
      }
      const metadata = new Map<string, string>();
      const [profiles, hash] = [get("offered_qos_profiles"), get("type_description_hash")];
      if (typeof profiles === "string") metadata.set("offered_qos_profiles", profiles);
      // As the MCAP storage of rosbag2 names it.
      if (typeof hash === "string" && hash !== "") metadata.set("topic_type_hash", hash);
      const messageEncoding = text(get("serialization_format"));
      const schema = await this.#schemaOf(type, messageEncoding);
      const index = this.channels.push({ id: Number(id), topic, stream, messageEncoding, schema, metadata }) - 1;
      if (id >= 0n && id < 65_536n) this.channelOf.set(Number(id), index);
      else this.channelOfLarge.set(id, index);
    }
  }

  /** The definition of a type: the recording's, else that of the kept library for payloads that it describes. */
  async #schemaOf(type: string, messageEncoding: string): Promise<SchemaSource> {
    const own = this.#schemas.get(type);
    if (own) return own;
    if (messageEncoding !== "cdr") return absentDefinition(type, "the recording gives no definition");
    const kept = this.#kept.get(type) ?? (await keptDefinition(type, "ros2", this.release));
    this.#kept.set(type, kept);
    return kept;
  }
}

/** Rows of a table; none where there is no such table, or one that cannot be read. */
async function* rows(scan: Scan, table: DatabaseObject | undefined): AsyncGenerator<Row> {
  if (table?.columns) yield* rowsOf(scan, table.root, table.name, table.columns);
}
