import { ASKED_OF_ANY } from "../spec/declaration/premise-item.js";
import type { Profile } from "../spec/verdict/profile.js";

export const aerial: Profile = {
  id: "aerial",
  title: {
    en: "Aerial: placed in space, camera and inertial unit calibrated to each other in space and time",
    ja: "飛行：空間整合、カメラと慣性計測装置の空間・時間の相互校正",
  },
  why: {
    en: "What flies turns fast: visual and inertial motion are fused at the millisecond, or the estimate drifts.",
    ja: "飛行体は速く回転する。視覚と慣性の運動はミリ秒の精度で融合しなければ、推定がずれていく。",
  },
  level: 4,
  params: {
    "sync/residuals-small": { triggerNs: 1_000_000, camerasNs: 5_000_000, bodyNs: 5_000_000 },
    "time/jitter-bounded": { allowedShare: 0.05 },
    "calibration/cameras-calibrated": { asked: true },
    "calibration/asked-calibrations-present": { kinds: ["camera-intrinsics", "camera-imu"] },
    "calibration/time-shift-declared": { allowedNs: 500_000 },
    "calibration/extrinsics-agree": { allowedM: 0.01, allowedRad: 0.01 },
    "delivery/premises-supplied": { items: [...ASKED_OF_ANY, "sync", "frames", "calibration"] },
  },
};
