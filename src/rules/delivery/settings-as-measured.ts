import type { SensorDeclaration } from "../../spec/declaration/sensor.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { sizeShown } from "../camera-calibrations.js";
import { recordedSensors } from "../declared-sensors.js";
import { isCamera } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

interface Size {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const SIZE = /^\s*(\d{1,6})\s*[x×*,]\s*(\d{1,6})\s*$/i;

/** The size of pictures that settings ask for; undefined where they name none. */
function sizeIn({ settings = {} }: SensorDeclaration): Size | undefined {
  const pair = SIZE.exec(String(settings["resolution"] ?? settings["image_size"] ?? ""));
  if (pair) return { width: Number(pair[1]), height: Number(pair[2]) };
  const numberOf = (value: unknown) => (typeof value === "number" ? value : undefined);
  const width = numberOf(settings["width"] ?? settings["image_width"]);
  const height = numberOf(settings["height"] ?? settings["image_height"]);
  return width === undefined && height === undefined ? undefined : { width, height };
}

/** The sizes of the pictures of a stream, where they are all known. */
const sizesOf = ({ content }: StreamFacts) =>
  (content?.image?.formats ?? []).flatMap(({ widthPx, heightPx }) =>
    widthPx === undefined || heightPx === undefined ? [] : [{ width: widthPx, height: heightPx }],
  );

const agrees = (asked: Size, { width, height }: { width: number; height: number }): boolean =>
  (asked.width ?? width) === width && (asked.height ?? height) === height;

export const settingsAsMeasured = defineRule({
  id: "delivery/settings-as-measured",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Pictures of a camera SHOULD have the size that its settings state.",
    ja: "カメラの画像は、設定に示された大きさであることが望ましい。",
  },
  scope: {
    en: "Recordings with pictures of known size (`content.image.formats`) on a topic in `streams` of a sensor whose `settings` name one: `resolution` or `image_size` such as 1280x720, or `width` and `height`, also as `image_width` and `image_height`.",
    ja: "`settings` に大きさを示すセンサーの `streams` が挙げるトピックに、大きさの分かる画像（`content.image.formats`）がある記録。大きさは、1280x720 のような `resolution` か `image_size`、または `width` と `height`、`image_width` と `image_height` による。",
  },
  why: {
    en: "Somebody scaled the pictures on the way, and the calibration is that of another size.",
    ja: "途中で画像が縮小され、校正値は別の大きさのものになっている。",
  },
  fix: {
    en: "State the size that was recorded; name the scaling in the lineage and calibrate for that size.",
    ja: "記録された大きさを示す。縮小したことを来歴に書き、その大きさで校正する。",
  },
  sources: ["AIRoA metadata, resolution", "Tasuki"],
  messages: {
    differs: {
      en: "the settings of {name} say {expected}, and the pictures are {actual}",
      ja: "{name} の設定は {expected} だが、画像は {actual} である",
    },
  },
  applies: (_, context) =>
    recordedSensors(context).some(
      ({ sensor, streams }) => sizeIn(sensor) && streams.some((each) => isCamera(each) && sizesOf(each).length > 0),
    ),
  *check(_, _params, context) {
    for (const { sensor, place, streams } of recordedSensors(context)) {
      const asked = sizeIn(sensor);
      const pictures = streams.filter((each) => isCamera(each) && sizesOf(each).length > 0);
      // A device of several cameras has one setting for one of them.
      if (!asked || pictures.length === 0 || pictures.some((each) => sizesOf(each).some((size) => agrees(asked, size))))
        continue;
      const [{ width, height }] = sizesOf(pictures[0]!) as [{ width: number; height: number }];
      yield {
        message: "differs",
        evidence: {
          name: sensor.id,
          expected: sizeShown(asked.width ?? width, asked.height ?? height),
          actual: sizeShown(width, height),
        },
        at: { stream: pictures[0]!.topic, field: `${place}.settings` },
      };
    }
  },
});
