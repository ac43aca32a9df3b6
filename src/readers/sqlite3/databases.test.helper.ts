import { memorySource, type Source } from "../../io/source.js";

/** The tables of rosbag2, as it makes them from version 4 on. */
export const BAG_TABLES = [
  "CREATE TABLE schema(schema_version INTEGER PRIMARY KEY,ros_distro TEXT NOT NULL)",
  "CREATE TABLE metadata(id INTEGER PRIMARY KEY,metadata_version INTEGER NOT NULL,metadata TEXT NOT NULL)",
  "CREATE TABLE topics(id INTEGER PRIMARY KEY,name TEXT NOT NULL,type TEXT NOT NULL,serialization_format TEXT NOT NULL,offered_qos_profiles TEXT NOT NULL,type_description_hash TEXT NOT NULL)",
  "CREATE TABLE message_definitions(id INTEGER PRIMARY KEY,topic_type TEXT NOT NULL,encoding TEXT NOT NULL,encoded_message_definition TEXT NOT NULL,type_description_hash TEXT NOT NULL)",
  "CREATE TABLE messages(id INTEGER PRIMARY KEY,topic_id INTEGER NOT NULL,timestamp INTEGER NOT NULL, data BLOB NOT NULL)",
  "CREATE INDEX timestamp_idx ON messages (timestamp ASC)",
];

/** A source of a database with the files beside it. */
export function sourceOf(made: { bytes: Uint8Array; beside: ReadonlyMap<string, Uint8Array> }): Source {
  return {
    ...memorySource(made.bytes, "folder/made.db3"),
    async beside(name) {
      const found = [...made.beside].find(([suffix]) => name === `made.db3${suffix}`);
      return found && memorySource(found[1], name);
    },
  };
}
