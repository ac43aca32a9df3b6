import { z } from "zod";
import { share } from "../../spec/units.js";
import { isOfKind, type RecordedSensor, recordedSensors } from "../declared-sensors.js";
import { type Context, defineRule, notChecked, timingOf } from "../rule.js";

/** The rates at which a sensor was recorded: of the streams of its own modality, where it says it. */
const ratesOf = ({ sensor: { modality }, streams }: RecordedSensor) =>
  streams
    .filter(({ content }) => modality === undefined || (content && isOfKind(modality, content.modality)))
    .flatMap((stream) => {
      const { period } = timingOf(stream);
      return period ? [{ topic: stream.topic, measuredHz: period.rateHz }] : [];
    });

/** Whether a stream of the sensor is declared at its rate: that it has that rate is then asked by time/rate-as-declared. */
const isHeldByStream = ({ sensor, streams }: RecordedSensor, tolerance: number, { declaration }: Context): boolean =>
  (declaration?.streams ?? []).some(
    ({ topic, nominalRateHz: rateHz }) =>
      rateHz !== undefined &&
      streams.some((stream) => stream.topic === topic) &&
      Math.abs(rateHz - sensor.rateHz!) <= tolerance * sensor.rateHz!,
  );

export const sensorRatesHold = defineRule({
  id: "delivery/sensor-rates-hold",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A stream of a sensor SHOULD have the rate that the sensor is declared to be set to.",
    ja: "センサーのストリームには、宣言された設定レートのものがあることが望ましい。",
  },
  scope: {
    en: "Recordings with samples on a topic in `streams` of a sensor with a `rateHz`. One stream of the sensor's modality with that rate is enough, and so is one that is declared at it by its `nominalRateHz`, which another rule holds to the samples; where none of its streams has a `period`, the rule cannot be checked.",
    ja: "`rateHz` のあるセンサーの `streams` が挙げるトピックにサンプルがある記録。センサーのモダリティのストリームの一つがそのレートであればよい。`nominalRateHz` でそのレートが宣言されたストリームは、別の規則がサンプルと照らすのでそれでもよい。どのストリームにも `period` がなければ検査できない。",
  },
  why: {
    en: "The driver leaves samples out, or the sensor was never set as the list says.",
    ja: "ドライバーがサンプルを間引いているか、センサーが一覧のとおりに設定されていなかった。",
  },
  fix: {
    en: "Declare the rate that the sensor really ran at, and say in the lineage where samples are left out.",
    ja: "センサーが実際に動いたレートを宣言し、間引きは来歴に書く。",
  },
  sources: ["lerobot-doctor, 10 %", "Tasuki"],
  params: z.strictObject({ tolerance: share("Largest difference, as a part of the declared rate.").default(0.1) }),
  messages: {
    differs: {
      en: "the sensor {name} is declared at {expectedHz}, and is recorded at {measuredHz}",
      ja: "センサー {name} の宣言は {expectedHz} だが、記録は {measuredHz} である",
    },
  },
  applies(_, context) {
    const rated = recordedSensors(context).filter(({ sensor }) => sensor.rateHz !== undefined);
    if (rated.length === 0) return false;
    return rated.some((each) => ratesOf(each).length > 0) || notChecked("too few samples to measure a rate");
  },
  *check(_, { tolerance }, context) {
    for (const each of recordedSensors(context)) {
      const { id: name, rateHz: expectedHz } = each.sensor;
      if (expectedHz === undefined || isHeldByStream(each, tolerance, context)) continue;
      const off = ({ measuredHz }: { measuredHz: number }) => Math.abs(measuredHz - expectedHz);
      const [nearest] = ratesOf(each).sort((a, b) => off(a) - off(b));
      if (nearest && off(nearest) > tolerance * expectedHz) {
        const { topic: stream, measuredHz } = nearest;
        yield { message: "differs", evidence: { name, measuredHz, expectedHz }, at: { stream } };
      }
    }
  },
});
