/**
 * Seeds that are no MCAP: bags and databases of the tabletop, and those of the conformance suite, which has one of every
 * kind, sound and singly broken.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ros1DefinitionOf } from "../generate/recording/definitions.js";
import { ros1TypeOf, serialiseRos1 } from "../generate/recording/ros1-message.js";
import { writeFolder } from "../generate/recording/rosbag2-folder.js";
import { RECORDING_START_NS, tabletopMessages } from "../generate/recording/tabletop.js";
import { memorySink } from "../io/sink.js";
import { rosbag1Writer } from "../writers/rosbag1/rosbag1.js";
import { remembered, type Seed } from "./seed.js";

const SUITE = join(import.meta.dirname, "../../conformance/cases");
/** Short, or mutations drown in sound samples. */
const SHORT = { seconds: 0.1, images: false } as const;

const suite = (ending: string): Seed[] =>
  existsSync(SUITE)
    ? readdirSync(SUITE, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(ending))
        .sort()
        .map((path) => remembered(path, async () => new Uint8Array(readFileSync(join(SUITE, path)))))
    : [];

async function bag(compression: "none" | "lz4"): Promise<Uint8Array> {
  const sink = memorySink();
  const recording = await rosbag1Writer.open(sink, { compression, chunkBytes: 8192 });
  recording.originNs = RECORDING_START_NS;
  const connections = new Map<string, number>();
  for (const message of tabletopMessages(SHORT)) {
    const { topic, type } = message;
    let connection = connections.get(topic);
    if (connection === undefined) {
      const data = new TextEncoder().encode(ros1DefinitionOf(type));
      const schema = { name: ros1TypeOf(type), encoding: "ros1msg", data };
      connection = recording.channel({
        topic,
        messageEncoding: "ros1",
        schema,
        metadata: new Map([["latching", "1"]]),
      });
      connections.set(topic, connection);
    }
    const time = Number(message.logTimeNs - RECORDING_START_NS);
    const payload = serialiseRos1(message);
    recording.add(connection, message.sequence, time, time, payload, 0, payload.length);
    if (recording.full) await recording.flush();
  }
  await recording.finish();
  await sink.commit();
  return sink.bytes();
}

const database = (definitions: boolean, pageSize: number): Uint8Array =>
  writeFolder(tabletopMessages(SHORT), { name: "fuzz", definitions, pageSize })[0]!.bytes;

/** Bags of our own. */
export const bags: readonly Seed[] = [
  ...(["none", "lz4"] as const).map((compression) => remembered(`bag.${compression}`, () => bag(compression))),
  ...suite(".bag"),
];

/** Databases of our own. */
export const databases: readonly Seed[] = [
  remembered("database", async () => database(true, 4096)),
  remembered("database.bare", async () => database(false, 512)),
  ...suite(".db3"),
];
