/** Recordings that are made from text: what another reader makes of them, and that what the text says is written. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Bag } from "@foxglove/rosbag";
import Bzip2 from "@foxglove/wasm-bz2";
import lz4 from "@foxglove/wasm-lz4";
import { McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import { describe, expect, it } from "vitest";
import type { ReadCase } from "../../spec/verdict/conformance-case.js";
import type { CaseRecording } from "../../spec/verdict/conformance-recording.js";
import { recordingOf } from "./recording.js";
import { readCases, suiteFiles } from "./suite.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const cases = (await readCases(ROOT)).map((each) => each.case);
const sound = cases.filter(
  (each): each is ReadCase =>
    each.stage === "read" &&
    each.recording.sql === undefined &&
    JSON.stringify((each.expect.facts?.["container"] as { faults?: object } | undefined)?.faults) === "{}",
);
const decompressHandlers = await loadDecompressHandlers();
await lz4.isLoaded;
const bz2 = await Bzip2.init();
const decompress = {
  lz4: (bytes: Uint8Array, size: number) => lz4(bytes, size),
  bz2: (bytes: Uint8Array, size: number) => bz2.decompress(bytes, size),
};
const make = (from: NonNullable<CaseRecording["from"]>, edits: CaseRecording["edits"] = []) =>
  recordingOf({ file: "a.mcap", from, edits });
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

it("recordings and index are committed as they are made", async () => {
  for (const file of await suiteFiles(ROOT)) {
    const bytes = "text" in file ? Buffer.from(file.text) : Buffer.from(file.bytes);
    expect(bytes.equals(readFileSync(join(ROOT, file.path))), `run npm run generate: ${file.path}`).toBe(true);
  }
});

describe("a recording without faults", () => {
  it("is not rare", () => expect(sound.length).toBeGreaterThan(20));

  // It takes chunk infos to stand in the order of their chunks, and reads a stretch of negative length.
  const fails = "readers/rosbag1/chunk-infos-out-of-order";
  it.each(sound.filter(({ id, recording }) => recording.bag && id !== fails).map((each) => [each.id, each] as const))(
    "is read by @foxglove/rosbag: %s",
    async (_, { recording, expect: expected }) => {
      const bytes = await recordingOf(recording as CaseRecording);
      const bag = new Bag({
        read: async (offset, length) => bytes.subarray(offset, offset + length),
        size: () => bytes.length,
      });
      await bag.open();
      let messages = 0;
      const [start, end] = [
        { sec: 0, nsec: 0 },
        { sec: 2 ** 32, nsec: 0 },
      ];
      for (const info of bag.chunkInfos)
        messages += (await bag.reader.readChunkMessages(info, [...bag.connections.keys()], start, end, decompress))
          .length;
      // It takes messages from chunks alone.
      const { unchunkedSamples = 0 } = expected.facts!["container"] as { unchunkedSamples?: number };
      expect(messages + unchunkedSamples).toBe(expected.facts!["samples"]);
    },
  );

  it.each(sound.filter(({ recording }) => recording.from).map((each) => [each.id, each] as const))(
    "is read by @mcap/core: %s",
    async (_, { recording, expect: expected }) => {
      const reader = new McapStreamReader({ validateCrcs: true, decompressHandlers });
      reader.append(await recordingOf(recording as CaseRecording));
      let messages = 0;
      for (let record = reader.nextRecord(); record; record = reader.nextRecord())
        if (record.type === "Message") messages++;
        else if (record.type === "Statistics") expect(Number(record.messageCount)).toBe(expected.facts!["samples"]);
      expect(reader.done()).toBe(true);
      expect(messages).toBe(expected.facts!["samples"]);
    },
  );
});

describe("the text of a recording", () => {
  it("is written as it stands, right or wrong", async () => {
    expect(hex(await make([{ magic: {} }, { bytes: "01 02" }, { magic: { hex: "ff" } }]))).toBe(
      "894d434150300d0a0102ff",
    );
    expect(hex(await make([{ header: { profile: "r", library: "", length: "7", trailing: "aa" } }]))).toBe(
      "01070000000000000001000000720000" + "0000aa",
    );
    expect(
      hex(
        await make([
          { message: { channel: 258, sequence: 3, logTimeNs: "4", publishTimeNs: "5", data: { hex: "ee" } } },
        ]),
      ),
    ).toBe("051700000000000000020103000000040000000000000005000000000000" + "00ee");
    expect(hex(await make([{ dataEnd: { crc: "0x01020304" } }]))).toBe("0f040000000000000004030201");
  });

  it("lays payloads out by their encoding", async () => {
    const payload = async (
      data: Parameters<typeof make>[0][number]["message"] extends infer M ? NonNullable<M> : never,
    ) => hex((await make([{ message: data }])).subarray(31));
    const at = { channel: 1, logTimeNs: "5000000007", latencyNs: 1 } as const;
    expect(
      await payload({ ...at, data: { cdr: [{ uint8: 1 }, { stamp: true }, { string: "ab" }, { float64: 0 }] } }),
    ).toBe("00010000" + "01000000" + "0500000006000000" + "03000000616200" + "0000000000" + "0000000000000000");
    expect(
      await payload({ ...at, data: { ros1: [{ uint8: 1 }, { stamp: true }, { string: "ab" }, { uint16: [1, 2] }] } }),
    ).toBe("01" + "0500000006000000" + "020000006162" + "01000200");
    expect(
      await payload({
        ...at,
        data: {
          protobuf: [
            { field: 1, stamp: true },
            { field: 16, varint: "300" },
            { field: 2, text: "a" },
          ],
        },
      }),
    ).toBe("0a0408051006" + "8001ac02" + "120161");
    expect(await payload({ ...at, data: { text: "$sec.$nanosec" } })).toBe(Buffer.from("5.6").toString("hex"));
  });

  it("is damaged by edits, in order", async () => {
    const from = [{ bytes: "00 0d 0a 03" }, { bytes: "04 05" }];
    const edited = async (...edits: NonNullable<CaseRecording["edits"]>) => hex(await make(from, edits));
    expect(await edited({ truncate: { part: 1, bytes: 1 } })).toBe("000d0a0304");
    expect(await edited({ truncate: { fromEnd: true, bytes: 5 } })).toBe("00");
    expect(
      await edited({ flipBit: { at: { bytes: 0 }, bit: 7 } }, { overwrite: { at: { part: 1, bytes: 0 }, hex: "ff" } }),
    ).toBe("800d0a03ff05");
    expect(await edited({ zeroFrom: { bytes: 3 } }, { append: "01" })).toBe("000d0a00000001");
    expect(await edited({ convertLineEndings: "crlf-to-lf" })).toBe("000a030405");
    await expect(edited({ truncate: { bytes: 9 } })).rejects.toThrow("outside the file");
  });
});
