import { definePremise, type Reading } from "../premise.js";
import type { SeenRecording } from "../seen.js";
import { losing } from "../steps.js";

/** Names of one model: Kalibr's and OpenCV's are those of ROS. */
const SAME: Readonly<Record<string, string>> = { radtan: "plumb_bob", fisheye: "equidistant", "": "none" };
const modelName = (projection: string, distortion: string) => `${projection}, ${SAME[distortion] ?? distortion}`;

function* read({ premises, streams }: SeenRecording): Generator<Reading> {
  const declared = new Map(
    (premises.calibrations ?? [])
      .flatMap(({ values }) => values?.cameras ?? [])
      .flatMap(({ topic, model, distortionModel }) => (topic ? [[topic, modelName(model, distortionModel)]] : [])) as [
      string,
      string,
    ][],
  );
  for (const { topic, facts } of streams) {
    const calibration = facts?.content?.calibration;
    const models = new Set(calibration?.distinct.map(({ distortionModel }) => modelName("pinhole", distortionModel)));
    const measured = models.size === 1 ? [...models][0] : undefined;
    const value = declared.get(topic) ?? measured;
    if (value !== undefined) yield { topic, value, basis: declared.has(topic) ? "declared" : "measured" };
  }
}

export const calibrationCameraModel = definePremise({
  id: "calibration/camera-model",
  title: { en: "camera model", ja: "カメラモデル" },
  item: "calibration",
  says: "recorder",
  decides: "consumer",
  asks: ["camera-calibration"],
  read,
  step: () =>
    losing({
      en: "whoever reads rectifies the images: pixels are interpolated, edges cut off",
      ja: "読む側が画像を補正する。画素は補間され、端は切れる",
    }),
});
