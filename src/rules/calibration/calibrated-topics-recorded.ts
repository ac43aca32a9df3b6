import { baseTopicOf } from "../calibrated-cameras.js";
import { recordsOf } from "../calibration-records.js";
import { optionalTopics } from "../optional-streams.js";
import { defineRule } from "../rule.js";

export const calibratedTopicsRecorded = defineRule({
  id: "calibration/calibrated-topics-recorded",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The topics that the values of a calibration name SHOULD be recorded.",
    ja: "校正値が示すトピックは、記録されていることが望ましい。",
  },
  scope: {
    en: "Recordings with a `topic` among the `values` of `calibrations` or of `calibrationFiles`. A topic that is declared with `required` false need not be recorded.",
    ja: "`calibrations` または `calibrationFiles` の `values` に `topic` がある記録。`required` を偽と宣言したトピックは、記録になくてもよい。",
  },
  why: {
    en: "A calibration of another topic is applied to nothing, or to the wrong camera.",
    ja: "別のトピックの校正値は、どこにも適用されないか、誤ったカメラに適用される。",
  },
  fix: {
    en: "Change the topic in the file to the one that is recorded, or name the streams in the record.",
    ja: "ファイルのトピックを記録のものに合わせるか、記載にストリームを示す。",
  },
  sources: ["Kalibr, yaml formats, rostopic", "Tasuki"],
  messages: {
    "topic-unknown": {
      en: "{name} is of the topic {actual}, which is not recorded",
      ja: "{name} のトピック {actual} が記録にない",
    },
  },
  applies: (_, context) =>
    recordsOf(context).some(({ values }) =>
      [...(values?.cameras ?? []), ...(values?.imus ?? [])].some(({ topic }) => topic !== undefined),
    ),
  *check({ streams }, _params, context) {
    const optional = context.declaration ? optionalTopics(context.declaration) : [];
    const known = new Set([...streams.map(({ topic }) => topic), ...optional].map(baseTopicOf));
    for (const { id, record, values } of recordsOf(context)) {
      // A record that names its streams says what its values are of, whatever their topics were called then.
      if ((record?.streams ?? []).some((topic) => known.has(baseTopicOf(topic)))) continue;
      const cameras = (values?.cameras ?? []).map(({ name, topic }) => ({ name, topic }));
      const imus = (values?.imus ?? []).map(({ topic }, i) => ({ name: `imu${i}`, topic }));
      for (const { name, topic } of [...cameras, ...imus])
        if (topic !== undefined && !known.has(baseTopicOf(topic)))
          yield { message: "topic-unknown", evidence: { name: `${id}: ${name}`, actual: topic } };
    }
  },
});
