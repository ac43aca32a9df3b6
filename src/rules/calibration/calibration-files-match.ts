import { defineRule, notChecked } from "../rule.js";

export const calibrationFilesMatch = defineRule({
  id: "calibration/calibration-files-match",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A file of a calibration MUST stand beside the recording, be readable, and have the digest that is stated.",
    ja: "校正のファイルは記録の隣にあり、読み取れ、示したダイジェストと一致しなければならない。",
  },
  scope: {
    en: "Recordings with `calibrationFiles`. It is not checked where nothing tells which files stand beside the recording.",
    ja: "`calibrationFiles` がある記録。どのファイルが隣にあるか分からなければ検査しない。",
  },
  why: {
    en: "Another version of the file is another calibration.",
    ja: "ファイルの版が違えば、別の校正値である。",
  },
  fix: {
    en: "Hand the file over with the recording; state its digest anew where it was meant to change.",
    ja: "ファイルを記録と一緒に引き渡す。意図して変えたときはダイジェストを改める。",
  },
  sources: ["Kalibr, yaml formats", "camera_calibration_parsers", "Tasuki"],
  messages: {
    absent: { en: "{name} does not stand beside the recording", ja: "{name} が記録の隣にない" },
    unreadable: { en: "{name} cannot be read: {reason}", ja: "{name} を読めない：{reason}" },
    digest: {
      en: "{name} has the SHA-256 {actual}, the declaration says {expected}",
      ja: "{name} の SHA-256 は {actual} だが、宣言には {expected} とある",
    },
  },
  applies: ({ calibrationFiles = [] }) =>
    calibrationFiles.length > 0 &&
    (calibrationFiles.some(({ state }) => state !== "unknown") ||
      notChecked("nothing tells which files stand beside the recording")),
  *check({ calibrationFiles }, _params, { premises }) {
    for (const { name, given, state, reason, sha256 } of calibrationFiles!) {
      if (state === "absent") yield { message: "absent", evidence: { name } };
      else if (state === "unreadable") yield { message: "unreadable", evidence: { name, reason: reason ?? "" } };
      for (const { file } of given ? [] : (premises.calibrations ?? []))
        if (file?.name === name && file.sha256 !== undefined && sha256 !== undefined && file.sha256 !== sha256)
          yield { message: "digest", evidence: { name, expected: file.sha256, actual: sha256 } };
    }
  },
});
