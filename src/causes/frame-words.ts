/**
 * The causes of faults of frames in words.
 *
 * @module
 */
import type { CauseWords } from "./words.js";

/** Every cause that can be told of frames, by id. */
export const frameCauses = {
  "two-authorities": {
    says: {
      en: "two senders that disagree publish the same frame",
      ja: "二つの送信元が、同じ座標系に食い違う値を出している",
    },
    fix: {
      en: "Find both publishers (ros2 topic info -v /tf) and switch one of them off.",
      ja: "両方の送信元を調べ（`ros2 topic info -v /tf`）、片方を止める。",
    },
  },
  "static-republished-as-dynamic": {
    says: {
      en: "a static transform is sent again as a moving one",
      ja: "静的な座標変換が、動くものとしても送られている",
    },
    fix: {
      en: "Publish it on /tf_static alone; look for a second robot_state_publisher or static_transform_publisher.",
      ja: "`/tf_static` だけで送る。`robot_state_publisher` や `static_transform_publisher` の二重起動を調べる。",
    },
  },
  "map-jump": {
    says: {
      en: "a correction of the position was applied to the odometry, not to the map",
      ja: "位置の補正が、地図ではなくオドメトリに加えられている",
    },
    fix: {
      en: "Publish corrections as map → odom (REP-105), and leave odom → base continuous.",
      ja: "補正は map → odom として送り（REP-105）、odom → base は連続に保つ。",
    },
  },
  "odometry-reset": {
    says: { en: "the odometry was set back to where it began", ja: "オドメトリが初期位置に戻されている" },
    fix: {
      en: "Do not reset the odometry while recording; look for a driver that restarted.",
      ja: "記録中にオドメトリをリセットしない。ドライバーの再起動を調べる。",
    },
  },
  "millimetres-as-metres": {
    says: { en: "the translation is in millimetres, not in metres", ja: "並進の単位が m ではなく mm である" },
    fix: { en: "Divide the translation by 1000 at its publisher.", ja: "送信元で並進を 1000 で割る。" },
  },
  "transform-clock-offset": {
    says: {
      en: "transforms and samples are stamped on clocks that differ",
      ja: "座標変換とサンプルのタイムスタンプが、ずれたクロックで付けられている",
    },
    fix: {
      en: "Discipline both hosts to one clock; stamp transforms with the time of what they are computed from.",
      ja: "両方のホストを一つのクロックに同期させる。座標変換には、その計算に使ったデータの時刻を付ける。",
    },
  },
  "camera-body-frame": {
    says: {
      en: "images stand in the body frame of the camera (x forward), not in its optical one (z forward)",
      ja: "画像の座標系が、カメラの光学座標系（z が前方）ではなく本体座標系（x が前方）である",
    },
    fix: {
      en: "Stamp images with the frame that ends in `_optical_frame`, and publish its rotation (REP-103).",
      ja: "画像には `_optical_frame` の座標系を付け、その回転を送る（REP-103）。",
    },
  },
  "optical-not-turned": {
    says: {
      en: "the optical frame has the axes of the camera's body: its rotation is missing",
      ja: "光学座標系の軸が、カメラ本体の軸のままである。回転が抜けている",
    },
    fix: {
      en: "Publish it with the rotation (−0.5, 0.5, −0.5, 0.5) to the body of the camera (REP-103).",
      ja: "カメラ本体に対する回転 (−0.5, 0.5, −0.5, 0.5) を付けて送る（REP-103）。",
    },
  },
} as const satisfies Record<string, CauseWords>;
