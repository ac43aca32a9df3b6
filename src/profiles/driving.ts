import { ASKED_OF_ANY } from "../spec/declaration/premise-item.js";
import type { Profile } from "../spec/verdict/profile.js";

export const driving: Profile = {
  id: "driving",
  title: {
    en: "Driving: placed in space, cameras and lidars calibrated to each other and in step",
    ja: "走行：空間整合、カメラとライダーの相互校正と同期",
  },
  why: {
    en: "At 20 m/s a camera that is 10 ms late sees everything 20 cm away from where the lidar does.",
    ja: "20 m/s で走るとき、10 ms 遅れたカメラの見る位置はライダーの見る位置と 20 cm ずれる。",
  },
  level: 4,
  params: {
    "sync/residuals-small": { camerasNs: 10_000_000, rangeNs: 20_000_000 },
    "clock/drift-bounded": { allowedPpm: 100 },
    "time/latency-bounded": { allowedNs: 500_000_000 },
    "calibration/cameras-calibrated": { asked: true },
    "calibration/asked-calibrations-present": {
      kinds: ["camera-intrinsics"],
      anyOf: ["lidar-camera", "camera-camera"],
    },
    "calibration/extrinsics-agree": { allowedM: 0.02, allowedRad: 0.01 },
    "delivery/premises-supplied": { items: [...ASKED_OF_ANY, "sync", "frames", "calibration"] },
  },
};
