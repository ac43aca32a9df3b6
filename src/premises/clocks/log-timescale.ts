import { declared, definePremise } from "../premise.js";
import { offsetsOf, timescaleStep } from "../timescales.js";

export const clocksLogTimescale = definePremise({
  id: "clocks/log-timescale",
  title: { en: "timescale of log times", ja: "記録時刻の時刻系" },
  item: "clocks",
  decides: "recorder",
  asks: "always",
  prefers: ["utc"],
  read: ({ logClock, declaration }) => declared(logClock?.timescale, { aid: offsetsOf(logClock, declaration?.clocks) }),
  step: timescaleStep,
});
