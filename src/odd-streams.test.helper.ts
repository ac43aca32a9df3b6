import { McapWriter } from "@mcap/core";

/** A recording whose streams are not as one would have them: without a mapping, a sample, a definition or the right length. */
export async function oddStreams(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let written = 0n;
  const write = async (bytes: Uint8Array) => {
    parts.push(bytes.slice());
    written += BigInt(bytes.length);
  };
  const mcap = new McapWriter({ writable: { write, position: () => written } });
  await mcap.start({ profile: "ros1", library: "test" });
  const stream = async (topic: string, name: string, text: string, payloads: readonly number[][]) => {
    const data = new TextEncoder().encode(text);
    const schemaId = await mcap.registerSchema({ name, encoding: text === "" ? "" : "ros1msg", data });
    const channelId = await mcap.registerChannel({ schemaId, topic, messageEncoding: "ros1", metadata: new Map() });
    for (const [i, payload] of payloads.entries()) {
      const time = 1_780_000_000_000_000_000n + BigInt(i) * 10_000_000n;
      await mcap.addMessage({
        channelId,
        sequence: i,
        logTime: time,
        publishTime: time,
        data: Uint8Array.from(payload),
      });
    }
  };
  const zone = `acme_msgs/Zone[] zones\nbool on\n${"=".repeat(80)}\nMSG: acme_msgs/Zone\nfloat32[] pressures`;
  const gauge = [1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 224, 64, 0, 0, 0, 65, 1];
  await stream("/gauge", "acme_msgs/Gauge", zone, [gauge, gauge, gauge]);
  await stream("/log", "rosgraph_msgs/Log", "uint8 level", [[1]]);
  await stream("/silent", "sensor_msgs/Range", "float32 range", []);
  const [celsius, warm] = ["float32 temperature", [0, 0, 200, 65]];
  await stream("/long", "sensor_msgs/Temperature", celsius, [[...warm, 1]]);
  await stream("/short", "sensor_msgs/Temperature", celsius, [[0], [0]]);
  await stream("/sometimes", "sensor_msgs/Temperature", celsius, [[0], warm]);
  await stream("/undefined", "acme_msgs/Unknown", "", [[1]]);
  await mcap.end();
  return Buffer.concat(parts);
}
