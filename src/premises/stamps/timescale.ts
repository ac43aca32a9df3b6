import { declared, definePremise, SENSING } from "../premise.js";
import { offsetsOf, timescaleStep } from "../timescales.js";

export const stampsTimescale = definePremise({
  id: "stamps/timescale",
  title: { en: "timescale of stamps", ja: "タイムスタンプの時刻系" },
  item: "stamps",
  decides: "recorder",
  asks: SENSING,
  prefers: ["utc"],
  *read({ streams, declaration }) {
    for (const { topic, clock } of streams)
      yield* declared(clock?.timescale, { topic, aid: offsetsOf(clock, declaration?.clocks) });
  },
  step: timescaleStep,
});
