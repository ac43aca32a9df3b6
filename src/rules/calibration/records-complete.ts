import type { Calibration } from "../../spec/declaration/calibration.js";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

/** What a record lacks. What was not measured leaves no residual. */
function missingOf({ kind, state, date, method, validity, residual }: Calibration): string[] {
  if (state === "uncalibrated") return [];
  const measured = state !== "nominal" && state !== "self-calibrating" && kind !== "imu-noise";
  return [
    ...(date === undefined ? ["date"] : []),
    ...(method === undefined ? ["method"] : []),
    ...(validity === undefined ? ["validity"] : []),
    ...(residual === undefined && measured ? ["residual"] : []),
  ];
}

export const recordsComplete = defineRule({
  id: "calibration/records-complete",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The record of a calibration SHOULD state its date, method, validity and residual.",
    ja: "校正の記載は、日付、方法、有効期間、残差を示すことが望ましい。",
  },
  scope: {
    en: "Recordings with `calibrations` in their declaration; without a declaration it is not checked. What is `uncalibrated` has nothing to state, and what is `nominal`, `self-calibrating` or `imu-noise` no residual.",
    ja: "宣言に `calibrations` がある記録。宣言がなければ検査しない。`uncalibrated` には示すものがなく、`nominal`、`self-calibrating`、`imu-noise` に残差は要らない。",
  },
  why: {
    en: "Whether a calibration can be relied on follows from when and how it was found, and what it leaves unexplained.",
    ja: "校正値を信頼できるかどうかは、いつ、どのように求め、どれだけの誤差が残ったかで決まる。",
  },
  fix: {
    en: "Write down what the calibration tool reports; an empty `validity` says until the next calibration.",
    ja: "校正ツールの報告を書き写す。空の `validity` は、次の校正まで有効であることを表す。",
  },
  sources: ["ISO/IEC 17025, 7.8.4", "Tasuki"],
  messages: {
    incomplete: { en: "{name} does not state: {reason}", ja: "{name} に次の記載がない：{reason}" },
  },
  applies: (_, { declaration, premises }) =>
    (premises.calibrations ?? []).length > 0 || (declaration ? false : notChecked(NEEDS_DECLARATION)),
  *check(_, _params, { premises }) {
    for (const record of premises.calibrations!) {
      const missing = missingOf(record);
      if (missing.length > 0)
        yield { message: "incomplete", evidence: { name: record.id, reason: missing.join(", ") } };
    }
  },
});
