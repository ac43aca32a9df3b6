import { z } from "zod";
import type { CameraValues } from "../../spec/declaration/calibration.js";
import type { CameraCalibration } from "../../spec/facts/content/camera-calibration.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { share, unitless } from "../../spec/units.js";
import { calibrationStreamsOf } from "../calibrated-cameras.js";
import { camerasOf, imagesOfCamera, pinholeOf } from "../calibration-records.js";
import { setCalibrationsOf, shown, sizeShown } from "../camera-calibrations.js";
import { type Context, defineRule, type Note } from "../rule.js";

const CAUSES = ["calibrated-at-other-size"] as const;
/** Names of one model of distortion. */
const SAME_MODEL: Readonly<Record<string, string>> = { radtan: "plumb_bob", kannala_brandt: "equidistant" };
const modelName = (model: string): string => (Object.hasOwn(SAME_MODEL, model) ? SAME_MODEL[model]! : model);

/** The stream of calibrations of some images; the first where each image has one of its own. */
const streamOf = (images: readonly StreamFacts[], context: Context): StreamFacts | undefined =>
  images.flatMap((image) => calibrationStreamsOf(image, context)).find((each) => setCalibrationsOf(each).length > 0);

/** What differs between a record and what the recording says of a camera. */
function* differences(
  camera: CameraValues,
  recorded: CameraCalibration,
  { allowedShare, allowed }: { allowedShare: number; allowed: number },
): Generator<Pick<Note, "message" | "evidence" | "cause" | "diagnosis">> {
  const { widthPx, heightPx, intrinsics: k } = recorded;
  if (widthPx > 0 && heightPx > 0 && (widthPx !== camera.widthPx || heightPx !== camera.heightPx)) {
    const [across, down] = [widthPx / camera.widthPx, heightPx / camera.heightPx];
    const scaled = Math.abs(across / down - 1) < 0.02;
    yield {
      message: scaled ? "calibrated-at-other-size" : "size-off",
      evidence: {
        expected: sizeShown(camera.widthPx, camera.heightPx),
        actual: sizeShown(widthPx, heightPx),
        ...(scaled ? { factor: across } : {}),
      },
      ...(scaled
        ? { cause: "calibrated-at-other-size", diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] } }
        : {}),
    };
    return;
  }
  if (camera.model !== "pinhole") return;
  const own = pinholeOf(camera);
  const theirs = [k![0]!, k![4]!, k![2]!, k![5]!];
  const off = ["fx", "fy", "cx", "cy"].findIndex((_, i) => Math.abs(own[i]! - theirs[i]!) > allowedShare * own[0]!);
  if (off >= 0)
    yield {
      message: "matrix-off",
      evidence: { name: ["fx", "fy", "cx", "cy"][off]!, expected: shown(own[off]!), actual: shown(theirs[off]!) },
    };
  if (recorded.distortion.length === 0 || camera.distortion.length === 0) return;
  if (modelName(camera.distortionModel) !== modelName(recorded.distortionModel)) return;
  const worst = camera.distortion.findIndex((each, i) => Math.abs(each - (recorded.distortion[i] ?? 0)) > allowed);
  if (worst >= 0)
    yield {
      message: "distortion-off",
      evidence: {
        name: `D[${worst}]`,
        expected: shown(camera.distortion[worst]!),
        actual: shown(recorded.distortion[worst] ?? 0),
      },
    };
}

export const intrinsicsAgree = defineRule({
  id: "calibration/intrinsics-agree",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The cameras of a calibration record SHOULD agree with the images and calibrations that are recorded.",
    ja: "校正の記載にあるカメラは、記録された画像および校正値と一致することが望ましい。",
  },
  scope: {
    en: "Recordings with `cameras` among the `values` of `calibrations` or of `calibrationFiles` whose images are recorded. Focal lengths and coefficients are compared where both are of one model.",
    ja: "`calibrations` または `calibrationFiles` の `values` に `cameras` があり、その画像が記録されているもの。焦点距離と係数は、両者のモデルが同じ場合に比べる。",
  },
  why: {
    en: "Of two calibrations of one camera at most one is right.",
    ja: "一つのカメラに二つの校正値があれば、正しいのは多くとも一つである。",
  },
  fix: {
    en: "Load the calibration that is declared in the driver, or declare the one that is loaded.",
    ja: "宣言した校正値をドライバーに読み込ませるか、読み込んでいる校正値を宣言する。",
  },
  sources: ["Kalibr, yaml formats", "Tasuki"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Largest difference of focal lengths and principal points, as a part of fx.").default(0.02),
    allowed: unitless("Largest difference of a coefficient of distortion.").min(0).default(0.05),
  }),
  messages: {
    "calibrated-at-other-size": {
      en: "{name} is for {expected}, and the recording has {actual}: scaled by {factor}",
      ja: "{name} は {expected} のものだが、記録は {actual} である（{factor} 倍）",
    },
    "size-off": {
      en: "{name} is for {expected}, and the recording has {actual}",
      ja: "{name} は {expected} のものだが、記録は {actual} である",
    },
    "matrix-off": {
      en: "{name} is {expected} by the record, and {actual} in the recording",
      ja: "{name} は、記載では {expected}、記録では {actual} である",
    },
    "distortion-off": {
      en: "{name} is {expected} by the record, and {actual} in the recording",
      ja: "{name} は、記載では {expected}、記録では {actual} である",
    },
  },
  applies: (_, context) => camerasOf(context).some((each) => imagesOfCamera(each, context).length > 0),
  *check(_, params, context) {
    for (const each of camerasOf(context)) {
      const images = imagesOfCamera(each, context);
      if (images.length === 0) continue;
      const { camera, from } = each;
      const place = `${from.id}: ${camera.name}`;
      const stream = streamOf(images, context);
      const recorded = stream ? setCalibrationsOf(stream)[0]! : undefined;
      if (recorded) {
        for (const note of differences(camera, recorded, params)) {
          const { name } = note.evidence;
          const evidence = { ...note.evidence, name: name === undefined ? place : `${place}.${name}` };
          yield { ...note, evidence, at: { stream: stream!.topic } };
        }
        continue;
      }
      const sizes = images
        .flatMap(({ content }) => content?.image?.formats ?? [])
        .filter(({ widthPx, heightPx }) => widthPx && heightPx);
      if (sizes.length === 0 || sizes.some((s) => s.widthPx === camera.widthPx && s.heightPx === camera.heightPx))
        continue;
      const bare = { widthPx: sizes[0]!.widthPx!, heightPx: sizes[0]!.heightPx!, distortion: [] };
      for (const note of differences(camera, bare as unknown as CameraCalibration, params))
        yield { ...note, evidence: { ...note.evidence, name: place }, at: { stream: images[0]!.topic } };
    }
  },
});
