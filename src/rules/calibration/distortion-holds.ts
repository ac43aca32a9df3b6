import { noteOf, setCalibrationsOf } from "../camera-calibrations.js";
import { defineRule } from "../rule.js";

const CAUSES = ["distortion-of-other-model", "distortion-model-misnamed"] as const;
/**
 * How many coefficients a model has. The first three are those of sensor_msgs/distortion_models.h, `kannala_brandt` of
 * foxglove.CameraCalibration; OpenCV adds thin prisms (12) and a tilted sensor (14) to the rational model.
 */
const MODELS: Readonly<Record<string, readonly number[]>> = {
  plumb_bob: [5],
  rational_polynomial: [8, 12, 14],
  equidistant: [4],
  kannala_brandt: [4],
};
/** What other tools call them (Kalibr, librealsense, COLMAP), in small letters. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  plumbbob: "plumb_bob",
  radtan: "plumb_bob",
  brownconrady: "plumb_bob",
  modifiedbrownconrady: "plumb_bob",
  opencv: "plumb_bob",
  rational: "rational_polynomial",
  rationalpolynomial: "rational_polynomial",
  equi: "equidistant",
  fisheye: "equidistant",
  opencvfisheye: "equidistant",
  kannalabrandt: "equidistant",
  kannalabrandt4: "equidistant",
};

export const distortionHolds = defineRule({
  id: "calibration/distortion-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A calibration MUST name a known model of distortion and give as many coefficients as the model has, or none for none.",
    ja: "校正値は既知の歪みモデルを示し、そのモデルと同じ数の係数を与えるか、歪みがなければ係数を与えないものでなければならない。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with a camera matrix that is neither zero nor the identity; a calibration without model and coefficients is left out.",
    ja: "カメラ行列が 0 でも単位行列でもない、モダリティが `camera-calibration` のストリーム。モデルも係数もない校正値は除く。",
  },
  why: {
    en: "Coefficients of one model mean something else in another, and straight lines bend.",
    ja: "係数の意味はモデルごとに異なり、取り違えると直線が曲がる。",
  },
  fix: {
    en: "Name the model as sensor_msgs does and give its coefficients: `plumb_bob` 5, `rational_polynomial` 8, `equidistant` 4.",
    ja: "sensor_msgs の名前でモデルを示し、その数の係数を与える：`plumb_bob` は 5、`rational_polynomial` は 8、`equidistant` は 4。",
  },
  sources: [
    "sensor_msgs/distortion_models.h",
    "sensor_msgs/CameraInfo",
    "foxglove.CameraCalibration",
    "OpenCV, calib3d",
    "Tasuki, CA-003",
  ],
  causes: CAUSES,
  messages: {
    "distortion-of-other-model": {
      en: "{affected} of {samples} samples are {expected} with {actual} coefficients, as many as {name} has",
      ja: "{samples} 件中 {affected} 件で、モデルが {expected} なのに係数が {name} と同じ {actual} 個ある",
    },
    "distortion-model-misnamed": {
      en: "{affected} of {samples} samples name the model {actual}, which is {expected} here",
      ja: "{samples} 件中 {affected} 件で、モデルの名前が {actual} である。ここでの名前は {expected}",
    },
    "length-off": {
      en: "{affected} of {samples} samples are {expected} with {actual} coefficients",
      ja: "{samples} 件中 {affected} 件で、モデルが {expected} なのに係数が {actual} 個ある",
    },
    "model-unknown": {
      en: "{affected} of {samples} samples name the model {actual}, which nobody knows",
      ja: "{samples} 件中 {affected} 件で、モデルの名前 {actual} が知られていない",
    },
    "non-finite": {
      en: "{affected} of {samples} samples have coefficients that are not finite",
      ja: "{samples} 件中 {affected} 件で、係数に有限でない値がある",
    },
  },
  applies: (stream) =>
    setCalibrationsOf(stream).some((each) => each.distortionModel !== "" || each.distortionCount > 0),
  *check(stream) {
    for (const each of setCalibrationsOf(stream)) {
      const { distortionModel: model, distortionCount: count, distortion, nonFinite } = each;
      if (nonFinite.includes("distortion")) {
        yield noteOf(stream, each, { message: "non-finite" }, {});
        continue;
      }
      // Readers take no coefficients, and coefficients of zero, for no distortion, whatever the model.
      if (count === 0 || (model === "" && distortion.every((value) => value === 0))) continue;
      const lengths = Object.hasOwn(MODELS, model) ? MODELS[model]! : undefined;
      if (lengths?.includes(count)) continue;
      if (!lengths) {
        const letters = model.toLowerCase().replace(/[^a-z0-9]/g, "");
        const known = Object.hasOwn(OTHER_NAMES, letters) ? OTHER_NAMES[letters] : undefined;
        yield noteOf(
          stream,
          each,
          { message: "model-unknown", cause: known ? "distortion-model-misnamed" : undefined },
          { actual: JSON.stringify(model), ...(known ? { expected: JSON.stringify(known) } : {}) },
        );
        continue;
      }
      const other = Object.keys(MODELS).find((name) => name !== model && MODELS[name]!.includes(count));
      yield noteOf(
        stream,
        each,
        { message: "length-off", cause: other ? "distortion-of-other-model" : undefined, confidence: 0.9 },
        { expected: model, actual: String(count), ...(other ? { name: other } : {}) },
      );
    }
  },
});
