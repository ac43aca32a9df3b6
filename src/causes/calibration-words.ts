/**
 * The causes of faults of calibrations in words: what happened, and what to do about it.
 *
 * @module
 */
import type { CauseWords } from "./words.js";

/** Every cause that can be told of a calibration, by id. */
export const calibrationCauses = {
  "camera-uncalibrated": {
    says: {
      en: "the camera was never calibrated: its matrix is all zero",
      ja: "カメラが校正されていない（行列がすべて 0）",
    },
    fix: {
      en: "Calibrate the camera and load the result in its driver.",
      ja: "カメラを校正し、結果をドライバーに読み込ませる。",
    },
  },
  "matrix-identity": {
    says: { en: "an identity matrix stands in place of a calibration", ja: "校正値の代わりに単位行列が入っている" },
    fix: {
      en: "Calibrate the camera; until then leave the matrix at zero, which says so.",
      ja: "カメラを校正する。それまでは、未校正を表す 0 のままにする。",
    },
  },
  "matrix-transposed": {
    says: { en: "the matrix is written column by column", ja: "行列が列の順に書き込まれている" },
    fix: { en: "Write matrices row by row.", ja: "行列は行の順に書き込む。" },
  },
  "matrix-normalised": {
    says: {
      en: "the matrix counts in parts of the image size, not in pixels",
      ja: "行列の単位が画素ではなく、画像の大きさに対する割合である",
    },
    fix: {
      en: "Multiply the first row by the width and the second by the height of the image.",
      ja: "第一行に画像の幅を、第二行に高さを掛ける。",
    },
  },
  "matrix-unfilled": {
    says: {
      en: "the matrix was left at zero beside a calibrated camera",
      ja: "校正済みのカメラで、この行列が 0 のままである",
    },
    fix: {
      en: "For a single camera set R to the identity and P to K with a fourth column of zeros.",
      ja: "単眼カメラでは R を単位行列とし、P は K に 0 の第四列を加えたものとする。",
    },
  },
  "calibrated-at-other-size": {
    says: {
      en: "the calibration is that of another image size",
      ja: "別の画像サイズで求めた校正値である",
    },
    fix: {
      en: "Scale focal lengths and principal point to the size that is sent, or send the calibration of that mode.",
      ja: "焦点距離と主点を送信する画像サイズに合わせて拡大・縮小するか、そのモードの校正値を送る。",
    },
  },
  "size-swapped": {
    says: { en: "width and height are exchanged", ja: "幅と高さが入れ替わっている" },
    fix: {
      en: "Exchange width and height, or rotate the calibration with the image.",
      ja: "幅と高さを入れ替えるか、画像の回転に合わせて校正値も回転する。",
    },
  },
  "distortion-of-other-model": {
    says: {
      en: "the coefficients are those of another model of distortion",
      ja: "係数が別の歪みモデルのものである",
    },
    fix: { en: "Name the model that the coefficients belong to.", ja: "係数に合った歪みモデルの名前を書く。" },
  },
  "distortion-model-misnamed": {
    says: {
      en: "the model of distortion is called as another tool calls it",
      ja: "歪みモデルが別のツールの名前で書かれている",
    },
    fix: {
      en: "Use the names of sensor_msgs: `plumb_bob`, `rational_polynomial`, `equidistant`.",
      ja: "sensor_msgs の名前 `plumb_bob`、`rational_polynomial`、`equidistant` を使う。",
    },
  },
  "stereo-swapped": {
    says: { en: "left and right of the stereo pair are exchanged", ja: "ステレオの左右が入れ替わっている" },
    fix: {
      en: "Exchange the calibrations of the two cameras, or the cameras.",
      ja: "二つのカメラの校正値、またはカメラ自体を入れ替える。",
    },
  },
  "baseline-in-millimetres": {
    says: {
      en: "the baseline is in millimetres, not in metres",
      ja: "基線長の単位がメートルではなくミリメートルである",
    },
    fix: {
      en: "Calibrate with the size of the board in metres, or divide the fourth column of P by 1000.",
      ja: "校正パターンの寸法をメートルで与えて校正するか、P の第四列を 1000 で割る。",
    },
  },
  "calibrations-interleaved": {
    says: {
      en: "the calibrations of two cameras share the stream",
      ja: "二つのカメラの校正値が一つのストリームに混ざっている",
    },
    fix: { en: "Give each camera a topic of its own.", ja: "カメラごとに別のトピックで送る。" },
  },
  "recalibrated-midway": {
    says: { en: "the calibration was exchanged during the recording", ja: "記録の途中で校正値が差し替えられた" },
    fix: {
      en: "Cut the recording there, or declare that the camera calibrates itself.",
      ja: "そこで記録を分けるか、自己校正するカメラであることを宣言する。",
    },
  },
  "transform-inverted": {
    says: { en: "the transform is written the other way round", ja: "変換の向きが逆である" },
    fix: {
      en: "Exchange parent and child, or invert the matrix.",
      ja: "親と子を入れ替えるか、行列を逆にする。",
    },
  },
} as const satisfies Record<string, CauseWords>;
