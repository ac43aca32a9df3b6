/** Samples as a recording, so that they can be checked as any other. */
import { memorySink } from "../../io/sink.js";
import { mcapWriter } from "../../writers/mcap/mcap.js";
import type { Sample, Scene } from "../scene.js";
import { simulate } from "../simulate.js";
import { payloadsOf } from "./payload.js";

/** Writes the samples of a scene as MCAP, in the order in which they came to the recorder; payloads are small. */
export async function writeScene(scene: Scene, samples: readonly Sample[] = simulate(scene)): Promise<Uint8Array> {
  const { encoding } = scene.recorder;
  const sink = memorySink("scene.mcap");
  const profile = encoding === "json" ? "" : encoding === "ros1" ? "ros1" : "ros2";
  const writer = await mcapWriter.open(sink, { profile, compression: "none" });
  const payloads = await Promise.all(scene.streams.map((stream) => payloadsOf(scene, stream)));
  for (const [s, { topic }] of scene.streams.entries())
    writer.channel({ topic, messageEncoding: encoding, schema: payloads[s]!.schema, metadata: new Map() });
  const origin = samples[0]?.logNs ?? 0n;
  writer.originNs = origin;
  for (const { stream, sequence, stampNs, logNs, publishNs, content } of samples) {
    const payload = payloads[stream]!.make(stampNs, content);
    const [log, publish] = [Number(logNs - origin), Number(publishNs - origin)];
    writer.add(stream, sequence, log, publish, payload, 0, payload.length);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  return sink.bytes();
}
