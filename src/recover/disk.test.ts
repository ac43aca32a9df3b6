/** A disk that is full, at any byte: the reason is told, nothing is committed, and what was begun is thrown away. */
import { describe, expect, it } from "vitest";
import { memorySink, type Sink } from "../io/sink.js";
import { blobFolder, type RecordingInput } from "../io/source.js";
import { counting, mcapFile } from "../readers/rosbag2/folders.test.helper.js";
import { recover } from "../recover.js";
import { TasukiError } from "../trouble.js";

/** A sink with room for so many bytes, which says what became of it. */
function smallSink(room: number): Sink & { readonly ended: string[] } {
  const sink = memorySink("out.mcap");
  const ended: string[] = [];
  return {
    ...sink,
    ended,
    get position() {
      return sink.position;
    },
    async write(bytes) {
      if (sink.position + bytes.length > room) throw new TasukiError("io", "out.mcap: the disk is full.");
      await sink.write(bytes);
    },
    async commit() {
      ended.push("committed");
    },
    async abort() {
      ended.push("thrown away");
    },
  };
}

describe.each(["a lone file", "a folder"])("recovery of %s", (kind) => {
  it("ends where the disk is full, and leaves nothing", async () => {
    const bytes = await mcapFile(counting(0, 900));
    const input: RecordingInput =
      kind === "a folder" ? blobFolder("run", new Map([["run_0.mcap", bytes.subarray(0, bytes.length - 900)]])) : bytes;
    const whole = smallSink(Number.POSITIVE_INFINITY);
    expect((await recover(input, async () => whole)).saved).toBeGreaterThan(700);
    expect(whole.ended[0]).toBe("committed");
    for (const room of [0, 1, 5000, whole.position >> 1, whole.position - 1]) {
      const sink = smallSink(room);
      await expect(recover(input, async () => sink)).rejects.toThrow("the disk is full");
      expect(sink.ended).toEqual(["thrown away"]);
    }
  });
});
