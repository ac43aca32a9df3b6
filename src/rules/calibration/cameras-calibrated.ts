import { z } from "zod";
import { calibrationStreamsOf, hasImages } from "../calibrated-cameras.js";
import { camerasOf, imagesOfCamera } from "../calibration-records.js";
import { defineRule } from "../rule.js";

export const camerasCalibrated = defineRule({
  id: "calibration/cameras-calibrated",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Every camera SHOULD have a calibration, recorded or declared.",
    ja: "すべてのカメラに、記録または宣言された校正値があることが望ましい。",
  },
  scope: {
    en: "Streams of images with samples, where `asked` is true: `content.modality` is `camera`, `compressed-camera`, `depth` or `video`.",
    ja: "`asked` が真のとき、サンプルがある画像のストリーム：`content.modality` が `camera`、`compressed-camera`、`depth`、`video` のいずれか。",
  },
  why: {
    en: "Without it an image tells colours, and not where anything is.",
    ja: "校正値がなければ、画像から色は分かっても位置は分からない。",
  },
  fix: {
    en: "Record `camera_info` beside the image, or declare a record of kind `camera-intrinsics` that names the stream.",
    ja: "画像の隣に `camera_info` を記録するか、そのストリームを示す `camera-intrinsics` の記載を宣言する。",
  },
  sources: ["REP-104", "Tasuki"],
  params: z.strictObject({
    asked: z
      .boolean()
      .default(false)
      .meta({ description: "Whether calibrations are asked for, as where images are to tell places." }),
  }),
  messages: {
    uncalibrated: {
      en: "no calibration stands beside the images, has their frame or names them",
      ja: "隣にある校正値も、座標系が同じ校正値も、このストリームを示す校正値もない",
    },
  },
  applies: (stream, _, { asked }) => asked && stream.samples > 0 && hasImages(stream),
  *check(stream, _, context) {
    const { topic } = stream;
    if (calibrationStreamsOf(stream, context).length > 0) return;
    const records = context.premises.calibrations ?? [];
    if (records.some(({ kind, streams = [] }) => kind === "camera-intrinsics" && streams.includes(topic))) return;
    if (camerasOf(context).some((each) => imagesOfCamera(each, context).includes(stream))) return;
    yield { message: "uncalibrated", evidence: {}, count: stream.samples };
  },
});
