import type { Declaration } from "../spec/declaration/declaration.js";
import { streams } from "./recording/streams.js";

/** What the provider of the tabletop recording declares. */
export const tabletopDeclaration: Declaration = {
  tasuki: "0.1",
  clocks: [
    {
      id: "cell",
      timescale: "utc",
      discipline: "ptp",
      accuracyNs: 100_000,
      host: "recorder-1",
      note: "All devices of the cell follow one grandmaster; the recorder is one of them.",
    },
  ],
  logClock: "cell",
  publishClock: "cell",
  streams: streams(false).map(({ topic, type, rate }) => ({
    topic,
    ...(/TFMessage|String/.test(type) ? {} : { clock: "cell", ...stampOf(type) }),
    ...(typeof rate === "number" ? { nominalRateHz: rate } : {}),
  })),
};

function stampOf(type: string): Pick<Declaration["streams"][number], "stampReference" | "stampOrigin"> {
  if (/Image|CameraInfo/.test(type)) return { stampReference: "exposure-mid", stampOrigin: "hardware" };
  if (/JointTrajectory/.test(type)) return { stampReference: "publish", stampOrigin: "driver" };
  return { stampReference: "sample", stampOrigin: "hardware" };
}

/** The declaration as it is written. */
export const declarationText = `${JSON.stringify(tabletopDeclaration, null, 2)}\n`;
