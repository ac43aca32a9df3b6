import { ASKED_OF_ANY } from "../spec/declaration/premise-item.js";
import type { Profile } from "../spec/verdict/profile.js";

export const factory: Profile = {
  id: "factory",
  title: {
    en: "Factory: placed in space, robot and cameras calibrated, no silent gaps",
    ja: "工場：空間整合、ロボットとカメラの校正、途切れのない記録",
  },
  why: {
    en: "A cell runs for years: its data are comparable where robot and cameras are traceable to a calibration that was in force.",
    ja: "セルは何年も稼働する。ロボットとカメラが当時有効だった校正にたどれてこそ、データを比べられる。",
  },
  level: 4,
  params: {
    "time/gaps-bounded": { periods: 3 },
    "time/samples-not-missing": { allowedShare: 0.001 },
    "time/rate-as-declared": { tolerance: 0.02 },
    "calibration/cameras-calibrated": { asked: true },
    "calibration/asked-calibrations-present": { kinds: ["camera-intrinsics", "robot-kinematics"] },
    "calibration/intrinsics-agree": { allowedShare: 0.01 },
    "delivery/premises-supplied": { items: [...ASKED_OF_ANY, "sync", "frames", "calibration", "tasks"] },
  },
};
