import { definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const splitsNames = definePremise({
  id: "splits/names",
  title: { en: "splits", ja: "データの分割" },
  item: "splits",
  says: "provider",
  decides: "consumer",
  *read({ handOver }) {
    if (handOver?.splits) yield { value: handOver.splits.map(({ name }) => name).sort(), basis: "declared" };
  },
  step: decided({
    en: "the consumer decides which parts train and which test, so that none leaks into another",
    ja: "学習用と試験用の分け方を利用者が決め、互いに混ざらないようにする",
  }),
});
