import { accuracyStep } from "../accuracy.js";
import { declared, definePremise } from "../premise.js";

export const clocksLogAccuracy = definePremise({
  id: "clocks/log-accuracy",
  title: { en: "accuracy of the log clock", ja: "記録クロックの正確さ" },
  item: "clocks",
  decides: "recorder",
  unit: "ns",
  asks: "always",
  read: ({ logClock }) => declared(logClock?.accuracyNs),
  step: accuracyStep,
});
