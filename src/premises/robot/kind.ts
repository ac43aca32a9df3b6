import { definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const robotKind = definePremise({
  id: "robot/kind",
  title: { en: "kind of robot", ja: "ロボットの種類" },
  item: "robot",
  says: "recorder",
  decides: "consumer",
  asks: "always",
  *read({ premises }) {
    const kinds = premises.robots?.flatMap(({ kind }) => (kind === undefined ? [] : [kind])) ?? [];
    if (kinds.length > 0) yield { value: [...new Set(kinds)].sort(), basis: "declared" };
  },
  step: decided({
    en: "other robots: the consumer decides whether both are learned from",
    ja: "ロボットが異なる。両方から学習するかを利用者が決める",
  }),
});
