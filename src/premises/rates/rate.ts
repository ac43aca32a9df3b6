import { declaredOr, definePremise, type Held, IDENTICAL, SENSING, type Step } from "../premise.js";
import type { SeenStream } from "../seen.js";
import { barred, losing } from "../steps.js";

/** Rates that differ by no more are one: 29.97 and 30 Hz do, and what a free-running camera keeps. */
const SAME = 0.02;

/** Rate that was measured, of what comes regularly. */
function measuredHz({ facts }: SeenStream): number | undefined {
  const timing = facts?.stamp && facts.stamp.timing.samples > 0 ? facts.stamp.timing : facts?.log;
  const { period } = timing ?? {};
  return period?.periodic ? Number(period.rateHz.toPrecision(4)) : undefined;
}

function step({ value: from }: Held, { value: to }: Held): Step {
  const [fromHz, toHz] = [Number(from), Number(to)];
  if (Math.abs(fromHz - toHz) <= SAME * Math.min(fromHz, toHz)) return IDENTICAL;
  const evidence = { fromHz, toHz, share: `${Math.round((1 - toHz / fromHz) * 100)} %` };
  return fromHz > toHz
    ? losing(
        {
          en: "{share} of the samples are dropped by whoever reads; no command resamples",
          ja: "読む側がサンプルの {share} を捨てる。間引くコマンドはない",
        },
        evidence,
      )
    : barred(
        {
          en: "samples at {toHz} would be made up between those at {fromHz}",
          ja: "{fromHz} の間に {toHz} のサンプルを作り出すことになる",
        },
        evidence,
      );
}

export const ratesRate = definePremise({
  id: "rates/rate",
  title: { en: "rate", ja: "レート" },
  item: "sensors",
  says: "recorder",
  decides: "consumer",
  unit: "Hz",
  asks: SENSING,
  *read({ streams }) {
    for (const stream of streams) {
      const { topic, declared, sensor } = stream;
      yield* declaredOr(declared?.nominalRateHz ?? sensor?.rateHz, measuredHz(stream), { topic });
    }
  },
  step,
});
