import { calibrationsOf, declaredStateOf, noteOf, stateOfMatrix } from "../camera-calibrations.js";
import { defineRule } from "../rule.js";

const CAUSES = ["camera-uncalibrated", "matrix-identity"] as const;

export const cameraMatrixSet = defineRule({
  id: "calibration/camera-matrix-set",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A calibration of a camera MUST give its camera matrix.",
    ja: "カメラの校正値は、カメラ行列を与えなければならない。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with `content.calibration.distinctCount` above 0. Those that `calibrations` declares as `uncalibrated` are left out.",
    ja: "モダリティが `camera-calibration` で、`content.calibration.distinctCount` が 0 より大きいストリーム。`calibrations` が `uncalibrated` と宣言するものを除く。",
  },
  why: {
    en: "Without focal lengths and principal point no pixel has a direction.",
    ja: "焦点距離と主点がなければ、画素の方向が決まらない。",
  },
  fix: {
    en: "Calibrate the camera, or declare it as `uncalibrated`.",
    ja: "カメラを校正するか、`uncalibrated` と宣言する。",
  },
  sources: ["sensor_msgs/CameraInfo, K[0] = 0 is not calibrated", "foxglove.CameraCalibration", "Tasuki, CA-001"],
  causes: CAUSES,
  messages: {
    "camera-uncalibrated": {
      en: "{affected} of {samples} samples have a camera matrix of zeros: the camera is not calibrated",
      ja: "{samples} 件中 {affected} 件でカメラ行列が 0 であり、カメラは未校正である",
    },
    "matrix-identity": {
      en: "{affected} of {samples} samples have the identity in place of a camera matrix",
      ja: "{samples} 件中 {affected} 件で、カメラ行列の代わりに単位行列が入っている",
    },
  },
  applies: (stream, context) =>
    calibrationsOf(stream).length > 0 && declaredStateOf(stream, context) !== "uncalibrated",
  *check(stream) {
    for (const each of calibrationsOf(stream)) {
      const state = stateOfMatrix(each);
      if (state === "set") continue;
      const cause = state === "identity" ? "matrix-identity" : "camera-uncalibrated";
      yield noteOf(stream, each, { message: cause, cause }, {});
    }
  },
});
