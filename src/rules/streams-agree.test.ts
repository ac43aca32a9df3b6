/** Streams that are declared on one clock, against simulated clocks whose truth is known. */
import { describe, expect, it } from "vitest";
import { toDeclaration } from "../declare.js";
import { cleanScene, disturb, type Scene, writeScene } from "../faults/index.js";
import { measure } from "../measure.js";
import { streamsAgree } from "./clock/streams-agree.js";
import { runRule } from "./run.js";

/** What is told of the streams of a scene, where all are declared on one clock that runs free. */
async function told(scene: Scene): Promise<string[]> {
  const { facts } = await measure(await writeScene(scene));
  const declaration = toDeclaration(
    {
      tasuki: "0.1",
      clocks: [
        { id: "host", timescale: "utc", discipline: "ntp" },
        { id: "device", timescale: "boot", discipline: "none" },
      ],
      logClock: "host",
      streams: facts.streams.map(({ topic }) => ({ topic, clock: "device" })),
    },
    "the declaration",
  );
  const { notes, checked } = runRule(streamsAgree, { recording: facts, declaration });
  expect(checked).toBeGreaterThan(1);
  return notes.map(({ stream, note }) => `${stream} ${note.message}`).sort();
}

const SECONDS = 200;

describe("streams that are declared on one clock", () => {
  it.each([0, 1, 2, 3, 4, 5])("and are on it are not told, seed %d", async (i) => {
    expect(await told(cleanScene(`one clock ${i}`, { seconds: SECONDS }))).toEqual([]);
  });

  it.each([60, -120, 400])("and those among them that run %d ppm faster are told", async (ppm) => {
    let scenes = 0;
    for (let i = 0; scenes < 2; i++) {
      const made = disturb(cleanScene(`two clocks ${i}`, { seconds: SECONDS }), "clock-drift", ppm);
      if (!made) continue;
      scenes++;
      expect(await told(made.scene)).toEqual(made.truth.streams.map((topic) => `${topic} rate`));
    }
  });
});
