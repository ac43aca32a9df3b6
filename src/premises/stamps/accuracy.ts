import { accuracyStep } from "../accuracy.js";
import { declared, definePremise } from "../premise.js";

export const stampsAccuracy = definePremise({
  id: "stamps/accuracy",
  title: { en: "accuracy of the stamps' clock", ja: "タイムスタンプのクロックの正確さ" },
  item: "stamps",
  decides: "recorder",
  unit: "ns",
  *read({ streams }) {
    for (const { topic, clock } of streams) yield* declared(clock?.accuracyNs, { topic });
  },
  step: accuracyStep,
});
