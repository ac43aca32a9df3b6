import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule, NEEDS_DECLARATION, notChecked, timingOf } from "../rule.js";

export const rateAsDeclared = defineRule({
  id: "time/rate-as-declared",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The rate of a stream MUST be the declared one, within a tolerance.",
    ja: "ストリームのレートは、許容差の範囲で、宣言したレートでなければならない。",
  },
  scope: {
    en: "Streams that are declared with a rate: `nominalRateHz`. It cannot be checked where there is no declaration and `samples` is above 1, nor where the times of the stream have no `period`.",
    ja: "レート（`nominalRateHz`）が宣言されたストリーム。宣言がなく `samples` が 1 より大きいとき、またはストリームの時刻に `period` がないときは検査できない。",
  },
  why: {
    en: "A consumer sizes windows, buffers and control horizons from the declared rate.",
    ja: "利用者は、宣言されたレートから窓幅、バッファー、制御ホライズンを決める。",
  },
  fix: {
    en: "Declare the rate that the sensor really ran at, or find out why it did not reach its rate.",
    ja: "センサーが実際に動いたレートを宣言するか、所定のレートに届かなかった原因を調べる。",
  },
  sources: ["lerobot-doctor, 10 %"],
  params: z.strictObject({ tolerance: share("Largest difference, as a part of the declared rate.").default(0.1) }),
  messages: {
    differs: {
      en: "the rate is {measuredHz}, declared are {expectedHz}",
      ja: "レートは {measuredHz} だが、宣言は {expectedHz} である",
    },
  },
  applies: (stream, { declaration, declared }) => {
    if (!declaration) return stream.samples > 1 ? notChecked(NEEDS_DECLARATION) : false;
    if (declared?.nominalRateHz === undefined) return false;
    return timingOf(stream).period ? true : notChecked("too few samples to measure a rate");
  },
  *check(stream, { tolerance }, { declared }) {
    const expectedHz = declared!.nominalRateHz!;
    const measuredHz = timingOf(stream).period!.rateHz;
    if (Math.abs(measuredHz - expectedHz) > tolerance * expectedHz)
      yield { message: "differs", evidence: { measuredHz, expectedHz } };
  },
});
