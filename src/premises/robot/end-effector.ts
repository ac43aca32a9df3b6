import { definePremise } from "../premise.js";
import { decided } from "../steps.js";

export const robotEndEffector = definePremise({
  id: "robot/end-effector",
  title: { en: "end effector", ja: "エンドエフェクター" },
  item: "robot",
  says: "recorder",
  decides: "consumer",
  *read({ premises }) {
    const held = premises.robots?.flatMap(({ endEffectors = [] }) =>
      endEffectors.map(({ id, manufacturer, model }) => [manufacturer, model ?? id].filter(Boolean).join(" ")),
    );
    if (held && held.length > 0) yield { value: [...new Set(held)].sort(), basis: "declared" };
  },
  step: decided({
    en: "hardware is not converted: the consumer decides whether both are learned from",
    ja: "ハードウェアは変換できない。両方から学習するかを利用者が決める",
  }),
});
