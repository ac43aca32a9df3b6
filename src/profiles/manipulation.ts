import { ASKED_OF_ANY } from "../spec/declaration/premise-item.js";
import type { Profile } from "../spec/verdict/profile.js";

export const manipulation: Profile = {
  id: "manipulation",
  title: {
    en: "Manipulation: placed in space, cameras and hand-eye calibrated, annotated in Japanese and English",
    ja: "マニピュレーション：空間整合、カメラとハンドアイの校正、日本語と英語のアノテーション",
  },
  why: {
    en: "A policy that grasps by sight needs images, joints and hand in one time and one space, and labels that people agreed on.",
    ja: "視覚で把持する方策の学習には、画像・関節・手先が同じ時間と空間にそろい、人が確認したラベルが必要である。",
  },
  level: 4,
  classes: ["annotation"],
  params: {
    "sync/residuals-small": { camerasNs: 17_000_000, bodyNs: 10_000_000 },
    "time/samples-not-missing": { allowedShare: 0.005 },
    "calibration/cameras-calibrated": { asked: true },
    "calibration/asked-calibrations-present": { kinds: ["camera-intrinsics", "hand-eye"] },
    "calibration/extrinsics-agree": { allowedM: 0.005, allowedRad: 0.02 },
    "annotation/document-present": { asked: true },
    "annotation/languages-complete": { languages: ["ja", "en"] },
    "annotation/items-reviewed": { asked: true },
    "delivery/premises-supplied": {
      items: [
        ...ASKED_OF_ANY,
        "sync",
        "frames",
        "vectors",
        "calibration",
        "tasks",
        "episodes",
        "annotation",
        "guideline",
      ],
    },
  },
};
