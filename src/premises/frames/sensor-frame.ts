import { declaredOr, definePremise, SENSING } from "../premise.js";
import { framesRenamed } from "../renamed.js";

export const framesSensorFrame = definePremise({
  id: "frames/sensor-frame",
  title: { en: "frame of the sensor", ja: "センサーの座標系" },
  item: "frames",
  decides: "recorder",
  asks: SENSING.filter((modality) => modality !== "action"),
  *read({ streams }) {
    for (const { topic, sensor, facts } of streams) {
      const frames = facts?.frameIds.filter((name) => name !== "") ?? [];
      yield* declaredOr(sensor?.mountFrame, frames.length === 1 ? frames[0] : undefined, { topic });
    }
  },
  step: framesRenamed,
});
