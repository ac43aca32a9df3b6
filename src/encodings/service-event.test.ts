import { existsSync } from "node:fs";
import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { fileSource } from "../io/file.js";
import { Fit } from "./encoding.js";
import { cdr } from "./ros.js";
import { eventDefinition } from "./service-event.js";

const SERVICE = "# how much\nint64 a\nNested[] more\n---\nstring said\n";
const NESTED = `${"=".repeat(80)}\nMSG: mine/Nested\nfloat32 x\nuint8[] bytes\n`;
const NAME = "mine/srv/Ask_Event";

const schemaOf = (text: string, name = NAME) => ({ name, encoding: "ros2msg", data: new TextEncoder().encode(text) });

describe("the definition of a service event", () => {
  it("is made of the text of its service, with what it refers to", async () => {
    const info = { event_type: 2, stamp: { sec: 7, nsec: 8 }, client_gid: Array.from({ length: 16 }, (_, i) => i) };
    const writer = new MessageWriter(parse(eventDefinition(NAME, SERVICE + NESTED), { ros2: true }));
    const compiled = await cdr.compile(schemaOf(SERVICE + NESTED));
    const decode = await compiled.decoder();
    const fields = compiled.fields();
    const nested = fc.record({ x: fc.float({ noNaN: true }), bytes: fc.uint8Array({ maxLength: 9 }) });
    const request = fc.record({ a: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), more: fc.array(nested) });
    const response = fc.record({ said: fc.string() });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 1 }), fc.array(response, { maxLength: 1 }), (asked, answered) => {
        const sent = { info: { ...info, sequence_number: 5n }, request: asked, response: answered };
        const bytes = writer.writeMessage(sent);
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        expect(fields.read(bytes, view, 0, bytes.length)).toBe(Fit.fits);
        expect(fields.read(bytes, view, 0, bytes.length - 1)).not.toBe(Fit.fits);
        const read = decode(bytes) as { info: { sequence_number: bigint }; request: unknown[]; response: unknown[] };
        expect(read.info.sequence_number).toBe(5n);
        expect(read.request).toEqual(asked);
        expect(read.response).toEqual(answered);
      }),
    );
  });

  it("takes services that ask or answer nothing", async () => {
    const compiled = await cdr.compile(schemaOf("---\nbool success\n"));
    const writer = new MessageWriter(parse(eventDefinition(NAME, "---\nbool success\n"), { ros2: true }));
    const info = { event_type: 0, stamp: { sec: 0, nsec: 0 }, client_gid: new Array(16).fill(0), sequence_number: 1n };
    const bytes = writer.writeMessage({ info, request: [{}], response: [{ success: true }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    expect(compiled.fields().read(bytes, view, 0, bytes.length)).toBe(Fit.fits);
  });

  it("leaves every other text as it is, where it stays wrong if it was", async () => {
    for (const [name, text] of [
      ["mine/msg/Ask_Event", SERVICE],
      ["mine/srv/Ask", SERVICE],
      [NAME, "int64 a\n"],
      [NAME, "int64 a\n---\nint64 b\n---\nint64 c\n"],
    ] as const)
      expect(eventDefinition(name, text)).toBe(text);
    await expect(cdr.compile(schemaOf(SERVICE, "mine/srv/Ask"))).rejects.toThrow("cannot be parsed");
  });
});

const RECORDINGS = new URL("../../../shared/recordings/ros2__rosbag2/", import.meta.url).pathname;
describe.skipIf(!existsSync(RECORDINGS))(
  "recordings of rosbag2 (skipped where ../shared/recordings is not there)",
  () => {
    it.each([
      "rosbag2_tests/resources/mcap/bag_with_topics_and_service_events/bag_with_topics_and_service_events.mcap",
      "rosbag2_cpp/test/rosbag2_cpp/bags/topics_and_services.mcap",
      "rosbag2_cpp/test/rosbag2_cpp/bags/only_services.mcap",
    ])("%s: events are read", async (name) => {
      const { recordings } = await check(await fileSource(RECORDINGS + name));
      const of = (id: string) => recordings[0]!.rules.find((rule) => rule.id === id)!.outcome;
      expect(of("schema/definition-parses")).toBe("pass");
      expect(of("decode/samples-fit-schema")).toBe("pass");
    });
  },
);
