import { definePremise, SENSING } from "../premise.js";
import { framesRenamed } from "../renamed.js";
import { barred } from "../steps.js";

export const framesSensorFrame = definePremise({
  id: "frames/sensor-frame",
  title: { en: "frame of the sensor", ja: "センサーの座標系" },
  item: "frames",
  decides: "recorder",
  asks: SENSING.filter((modality) => modality !== "action"),
  *read({ streams }) {
    for (const { topic, sensor, facts } of streams) {
      const frames = facts?.frameIds.filter((name) => name !== "") ?? [];
      if (sensor?.mountFrame !== undefined) yield { topic, value: sensor.mountFrame, basis: "declared" };
      else if (frames.length === 1) yield { topic, value: frames[0]!, basis: "measured", aid: { basis: "measured" } };
    }
  },
  // A frame that messages name may be that of the sensor, or one that its values were brought to.
  step: (from, to) =>
    from.aid?.["basis"] === "measured" || to.aid?.["basis"] === "measured"
      ? barred(
          {
            en: "nobody says whether {from} and {to} are the sensor's own frames: declare `mountFrame` of the sensor",
            ja: "{from} と {to} がセンサー自身の座標系かが宣言されていない。センサーの `mountFrame` を宣言する",
          },
          { from: String(from.value), to: String(to.value) },
        )
      : framesRenamed(from, to),
});
