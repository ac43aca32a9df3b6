import { definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const robotModel = definePremise({
  id: "robot/model",
  title: { en: "robot", ja: "ロボット" },
  item: "robot",
  says: "recorder",
  decides: "consumer",
  asks: "always",
  *read({ premises }) {
    const models =
      premises.robots?.flatMap(({ manufacturer, model }) =>
        model === undefined ? [] : [manufacturer === undefined ? model : `${manufacturer} ${model}`],
      ) ?? [];
    if (models.length > 0) yield { value: [...new Set(models)].sort(), basis: "declared" };
  },
  step: decided({
    en: "hardware is not converted: the consumer decides whether both are learned from",
    ja: "ハードウェアは変換できない。両方から学習するかを利用者が決める",
  }),
});
