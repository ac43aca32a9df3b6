import { McapWriter, TempBuffer } from "@mcap/core";
import { expect, it } from "vitest";
import { measure } from "./measure.js";

it("tells where a secret stands in metadata, and never the secret", async () => {
  const file = new TempBuffer();
  const writer = new McapWriter({ writable: file });
  await writer.start({ profile: "", library: "" });
  const token = `ghp_${"0123456789abcdef".repeat(3)}`.slice(0, 40);
  await writer.addMetadata({
    name: "upload",
    metadata: new Map([
      ["url", "https://lab.example"],
      ["login", token],
      ["operator", "Hanako <hanako.sato@lab.example>"],
    ]),
  });
  await writer.registerChannel({
    ...{ topic: "/camera", schemaId: 0, messageEncoding: "json" },
    metadata: new Map([["source", "rtsp://admin:hunter22@192.0.2.7/1"]]),
  });
  await writer.end();
  const { facts } = await measure(file.get());
  expect(facts.secrets).toEqual([
    { kind: "token", place: "upload, login", length: 40 },
    { kind: "mail-address", place: "upload, operator", length: 32 },
    { kind: "password", place: "/camera, source", length: 22 },
  ]);
  expect(JSON.stringify(facts)).not.toMatch(/ghp_|hunter22|hanako/);
});
