import { isOfKind, type RecordedSensor, recordedSensors } from "../declared-sensors.js";
import { framesIn } from "../frame-subjects.js";
import { bareFrame } from "../frame-tree.js";
import { defineRule, type Note } from "../rule.js";

/** What the messages of a sensor say against its declaration. */
function* contradictionsIn({ sensor, place, streams }: RecordedSensor): Generator<Note> {
  const { id: name, modality, mountFrame } = sensor;
  const known = streams.flatMap(({ content }) => content?.modality ?? []);
  if (modality !== undefined && known.length > 0 && !known.some((each) => isOfKind(modality, each)))
    yield {
      message: "modality",
      evidence: { name, expected: modality, actual: [...new Set(known)].join(", ") },
      at: { stream: streams[0]!.topic, field: `${place}.modality` },
    };
  if (mountFrame === undefined) return;
  // Where there are more frames than are listed, the frame may be among the others.
  const framed = streams.filter(({ frameIds, frameIdCount }) => frameIdCount > 0 && frameIdCount <= frameIds.length);
  const frames = new Set(framed.flatMap(framesIn));
  if (frames.size > 0 && framed.length === streams.filter(({ frameIdCount }) => frameIdCount > 0).length)
    if (!frames.has(bareFrame(mountFrame)))
      yield {
        message: "frame",
        evidence: { name, expected: mountFrame, actual: [...frames].slice(0, 4).join(", ") },
        at: { stream: framed[0]!.topic, field: `${place}.mountFrame` },
      };
}

export const sensorsAsDeclared = defineRule({
  id: "delivery/sensors-as-declared",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The streams of a sensor MUST be of the modality and in the frame that are declared of it.",
    ja: "センサーのストリームは、宣言されたモダリティと座標系のものでなければならない。",
  },
  scope: {
    en: "Recordings with samples on a topic in `streams` of a sensor that has a `modality` or a `mountFrame`. One stream of the sensor that agrees is enough; raw and coded pictures are one kind of sensor, and so are points, ranges and depths.",
    ja: "`modality` または `mountFrame` のあるセンサーの `streams` が挙げるトピックにサンプルがある記録。センサーのストリームの一つが合えばよい。生の画像と符号化した画像は同じ種類とみなし、点、距離、深度も同様とする。",
  },
  why: {
    en: "A list of sensors that was copied from another robot puts each measurement in the wrong place.",
    ja: "別のロボットから写したセンサー一覧では、どの計測値も誤った場所に置かれる。",
  },
  fix: {
    en: "Write modality and frame as the messages have them; `tasuki info` shows both.",
    ja: "モダリティと座標系をメッセージのとおりに書く。`tasuki info` が両方を示す。",
  },
  sources: ["AIRoA metadata, devices", "nuScenes, sensor and calibrated_sensor", "Tasuki"],
  messages: {
    modality: {
      en: "the sensor {name} is declared as {expected}, and its streams are {actual}",
      ja: "センサー {name} の宣言は {expected} だが、ストリームは {actual} である",
    },
    frame: {
      en: "the sensor {name} is declared in the frame {expected}, and its messages say {actual}",
      ja: "センサー {name} の座標系の宣言は {expected} だが、メッセージは {actual} である",
    },
  },
  applies: (_, context) =>
    recordedSensors(context).some(({ sensor }) => (sensor.modality ?? sensor.mountFrame) !== undefined),
  *check(_, _params, context) {
    for (const each of recordedSensors(context)) yield* contradictionsIn(each);
  },
});
