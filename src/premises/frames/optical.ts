import { definePremise } from "../premise.js";
import { exactly } from "../steps.js";

/** Names of REP 103: `_optical_frame`, or the shorter `_optical`. */
const OPTICAL = /_optical(_frame)?$/;

export const framesOptical = definePremise({
  id: "frames/optical",
  title: { en: "axes of the camera's frame", ja: "カメラ座標系の軸" },
  item: "frames",
  decides: "recorder",
  prefers: ["optical: z forward, x right, y down"],
  *read({ streams }) {
    for (const { topic, facts, modality } of streams) {
      if (modality !== "camera" && modality !== "compressed-camera" && modality !== "depth") continue;
      const [frame] = facts?.frameIds ?? [];
      // REP 103 gives the suffix to optical frames; a name without it promises nothing.
      if (facts?.frameIdCount === 1 && frame !== undefined && OPTICAL.test(frame))
        yield { topic, value: "optical: z forward, x right, y down", basis: "measured" };
    }
  },
  step: () =>
    exactly({
      en: "turn by the fixed rotation of REP 103 (roll −90°, yaw −90°)",
      ja: "REP 103 の固定の回転（ロール −90°、ヨー −90°）で回す",
    }),
});
