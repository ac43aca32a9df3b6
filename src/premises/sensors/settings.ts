import { definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const sensorsSettings = definePremise({
  id: "sensors/settings",
  title: { en: "settings of the sensor", ja: "センサーの設定" },
  item: "sensors",
  says: "recorder",
  decides: "consumer",
  *read({ streams }) {
    for (const { topic, sensor } of streams) {
      if (!sensor?.settings) continue;
      const value = Object.entries(sensor.settings).map(([name, setting]) => `${name}=${setting}`);
      yield { topic, value: value.sort(), basis: "declared" };
    }
  },
  step: decided({
    en: "what was measured with other settings stays so: the consumer decides whether both are used",
    ja: "異なる設定で測った値は変わらない。両方を使うかを利用者が決める",
  }),
});
