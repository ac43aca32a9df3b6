/** Robots with frames as recordings. */
import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import { memorySink } from "../../io/sink.js";
import { mcapWriter } from "../../writers/mcap/mcap.js";
import { definitionOf } from "../recording/definitions.js";
import { payloadsOf } from "../recording/payload.js";
import { simulate } from "../simulate.js";
import type { EdgeModel, FrameRig } from "./rig.js";

/** From the instant of a transform to its stamp being logged. */
const LATENCY_NS = 1_500_000n;

interface Message {
  readonly channel: number;
  readonly logNs: bigint;
  readonly sequence: number;
  readonly payload: () => Uint8Array;
}

/** Writes a robot with its transforms as MCAP, in the order in which it came to the recorder. */
export async function writeRig({ scene, edges, description }: FrameRig): Promise<Uint8Array> {
  const sink = memorySink("rig.mcap");
  const writer = await mcapWriter.open(sink, { profile: "ros2", compression: "none" });
  const payloads = await Promise.all(scene.streams.map((stream) => payloadsOf(scene, stream)));
  for (const [s, { topic }] of scene.streams.entries())
    writer.channel({ topic, messageEncoding: "cdr", schema: payloads[s]!.schema, metadata: new Map() });
  const transforms = await encoder("tf2_msgs/TFMessage");
  const texts = await encoder("std_msgs/String");
  const first = scene.streams.length;
  for (const [topic, { schema }] of [
    ["/tf", transforms],
    ["/tf_static", transforms],
    ["/robot_description", texts],
  ] as const)
    writer.channel({ topic, messageEncoding: "cdr", schema, metadata: new Map() });
  const messages: Message[] = [
    { channel: first + 2, logNs: scene.startNs, sequence: 0, payload: () => texts.write({ data: description }) },
    ...simulate(scene).map(({ stream, sequence, stampNs, logNs, content }) => ({
      ...{ channel: stream, logNs, sequence },
      payload: () => payloads[stream]!.make(stampNs, content),
    })),
    ...edges.flatMap((edge) =>
      sendings(edge).map((seconds) => {
        const at = scene.startNs + BigInt(Math.round(seconds * 1e9));
        const payload = () => transforms.write({ transforms: [transformOf(edge, seconds, at)] });
        return { channel: first + (edge.topic === "/tf" ? 0 : 1), logNs: at + LATENCY_NS, sequence: 0, payload };
      }),
    ),
  ].sort((a, b) => (a.logNs < b.logNs ? -1 : a.logNs > b.logNs ? 1 : 0));
  const origin = messages[0]!.logNs;
  writer.originNs = origin;
  for (const { channel, logNs, sequence, payload } of messages) {
    const [log, bytes] = [Number(logNs - origin), payload()];
    writer.add(channel, sequence, log, log, bytes, 0, bytes.length);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  return sink.bytes();
}

/** When a transform is sent. */
function sendings({ rateHz, from, until, gap }: EdgeModel): number[] {
  if (rateHz === 0) return [from];
  const times = Array.from({ length: Math.ceil((until - from) * rateHz) }, (_, i) => from + i / rateHz);
  return gap ? times.filter((time) => time <= gap[0] || time >= gap[1]) : times;
}

function transformOf({ parent, child, pose, ahead }: EdgeModel, seconds: number, at: bigint) {
  const [x, y, z, a, b, c, d] = pose(seconds);
  const stamp = at + BigInt(Math.round(ahead * 1e9));
  return {
    header: { stamp: { sec: Number(stamp / 1_000_000_000n), nsec: Number(stamp % 1_000_000_000n) }, frame_id: parent },
    child_frame_id: child,
    transform: { translation: { x, y, z }, rotation: { x: a, y: b, z: c, w: d } },
  };
}

async function encoder(type: string) {
  const definition = await definitionOf(type, "ros2");
  const writer = new MessageWriter(parse(definition, { ros2: true }));
  return {
    schema: { name: type.replace("/", "/msg/"), encoding: "ros2msg", data: new TextEncoder().encode(definition) },
    write: (message: object) => writer.writeMessage(message),
  };
}
