import { z } from "zod";
import { count } from "../../spec/units.js";
import { calibrationsOf, declaredStateOf } from "../camera-calibrations.js";
import { defineRule } from "../rule.js";

const CAUSES = ["calibrations-interleaved", "recalibrated-midway"] as const;

export const calibrationConstant = defineRule({
  id: "calibration/calibration-constant",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The calibration of a camera SHOULD stay the same throughout a recording.",
    ja: "カメラの校正値は、記録を通じて変わらないことが望ましい。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with `content.calibration.distinctCount` above 0; binning and region of interest may change. Those that `calibrations` declares as `self-calibrating` are left out.",
    ja: "モダリティが `camera-calibration` で、`content.calibration.distinctCount` が 0 より大きいストリーム。ビニングと関心領域は変わってよい。`calibrations` が `self-calibrating` と宣言するものを除く。",
  },
  why: {
    en: "Whoever reads the first calibration and goes on with it is wrong from the change on.",
    ja: "最初の校正値を読んで使い続けると、変わった時点から誤りになる。",
  },
  fix: {
    en: "Calibrate before the recording, and give each camera its topic; declare a camera that calibrates itself.",
    ja: "記録の前に校正を済ませ、カメラごとに別のトピックで送る。自己校正するカメラはその旨を宣言する。",
  },
  sources: ["REP-104", "sensor_msgs/CameraInfo", "Tasuki, CA-006"],
  causes: CAUSES,
  params: z.strictObject({
    interleavedFrom: count("From so many changes on between two calibrations, they are taken for those of two cameras.")
      .min(2)
      .default(3),
  }),
  messages: {
    "calibrations-interleaved": {
      en: "the calibration changes {affected} times to and fro between two: two cameras share the stream",
      ja: "校正値が二つの間で {affected} 回入れ替わる。二つのカメラが一つのストリームに混ざっている",
    },
    "recalibrated-midway": {
      en: "the calibration changes once, and stays so",
      ja: "校正値が一度変わり、そのままになる",
    },
    changes: {
      en: "the calibration changes {affected} times in {samples} samples",
      ja: "{samples} 件のサンプルの間に、校正値が {affected} 回変わる",
    },
  },
  applies: (stream, context) =>
    calibrationsOf(stream).length > 0 && declaredStateOf(stream, context) !== "self-calibrating",
  *check(stream, { interleavedFrom }) {
    const { changes, distinct, distinctCount } = stream.content!.calibration!;
    if (changes.count === 0) return;
    const cause =
      changes.count === 1
        ? "recalibrated-midway"
        : distinctCount === 2 && distinct.length === 2 && changes.count >= interleavedFrom
          ? "calibrations-interleaved"
          : undefined;
    yield {
      message: cause ?? "changes",
      evidence: { affected: changes.count, samples: stream.content!.read },
      tally: changes,
      ...(cause ? { cause, diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] } } : {}),
    };
  },
});
