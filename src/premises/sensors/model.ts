import { definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const sensorsModel = definePremise({
  id: "sensors/model",
  title: { en: "sensor", ja: "センサー" },
  item: "sensors",
  says: "recorder",
  decides: "consumer",
  *read({ streams }) {
    for (const { topic, sensor } of streams) {
      if (sensor?.model === undefined) continue;
      const value = [sensor.manufacturer, sensor.model].filter(Boolean).join(" ");
      yield { topic, value, basis: "declared" };
    }
  },
  step: decided({
    en: "hardware is not converted: the consumer decides whether both are used",
    ja: "ハードウェアは変換できない。両方を使うかを利用者が決める",
  }),
});
