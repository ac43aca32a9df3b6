/** What a provider declares of a scene with streams that belong together. */
import { firstCamera, HOST, type Scene, SECOND, type StreamKind, TOLERANCE_NS } from "../../faults/index.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { StreamDeclaration } from "../../spec/declaration/stream.js";

/** The instant that stamps of a kind of stream name. */
function referenceOf(kind: StreamKind): NonNullable<StreamDeclaration["stampReference"]> {
  if (/^(camera|image|depth|video|calibration)$/.test(kind)) return "exposure-start";
  return /^(lidar|cloud)$/.test(kind) ? "scan-start" : kind === "tf" ? "publish" : "sample";
}

/** The declaration of a scene with two cameras on one trigger. */
export function declarationOf(scene: Scene): Declaration {
  const first = firstCamera(scene).topic;
  const beside = scene.streams.filter(({ kind }) => kind === "imu" || kind === "joint");
  return {
    tasuki: "0.1",
    clocks: [{ id: HOST, timescale: "utc", discipline: "ptp", accuracyNs: 1_000_000 }],
    logClock: HOST,
    publishClock: HOST,
    streams: scene.streams.map(({ topic, kind, rateHz, device }) => ({
      ...{ topic, nominalRateHz: rateHz, clock: HOST, stampReference: referenceOf(kind) },
      stampOrigin: device === HOST ? "driver" : "hardware",
    })),
    syncGroups: [
      {
        ...{ id: "stereo", reference: first, kind: "hardware-trigger", toleranceNs: TOLERANCE_NS },
        members: [{ topic: first }, { topic: SECOND }],
      },
      ...(beside.length === 0
        ? []
        : [
            {
              ...{ id: "body", reference: first, kind: "software" as const },
              members: [{ topic: first }, ...beside.map(({ topic }) => ({ topic }))],
            },
          ]),
    ],
  };
}
