import { isSensor } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

export const frameIdsGiven = defineRule({
  id: "frames/frame-ids-given",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The samples of a sensor SHOULD name the frame that they stand in.",
    ja: "センサーのサンプルは、座標系の名前をもつことが望ましい。",
  },
  scope: {
    en: "Streams of sensors with a place on the robot (cameras, depth, point clouds, laser scans, inertial units, magnetometers, force sensors, satellite receivers) with `frameIds`.",
    ja: "ロボット上に位置をもつセンサー（カメラ、深度、点群、レーザースキャン、慣性計測装置、磁気センサー、力覚センサー、衛星測位）のストリームで、`frameIds` のあるもの。",
  },
  why: {
    en: "What stands in no frame cannot be brought into any other.",
    ja: "座標系のわからない値は、ほかの座標系に移せない。",
  },
  fix: { en: "Set frame_id at the driver.", ja: "ドライバーで `frame_id` を設定する。" },
  sources: ["REP-145", "sensor_msgs", "Tasuki, FR-001"],
  messages: {
    empty: { en: "samples of it have an empty frame_id", ja: "`frame_id` が空のサンプルがある" },
  },
  applies: (stream) => isSensor(stream) && stream.frameIds.length > 0,
  *check({ frameIds }) {
    if (frameIds.includes("")) yield { message: "empty", evidence: {} };
  },
});
